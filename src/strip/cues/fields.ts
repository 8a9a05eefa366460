import type { CueList } from './compile.ts';

/** How bylines begin. */
export const byline: CueList = {
  en: 'interview by *|by &|written by *|posted by *|author *|words by *|story by *|reported by *|published by *|submitted by *|from staff reports|staff report|staff writer|staff|staff reporter|* staff writer|* staff reporter|* correspondent|associated press|the associated press|reuters|afp|ap|opinion by *|analysis by *|review by *|column by *|text by *|by and *',
  de: 'von &|autor *|text *|ein artikel von *|ein beitrag von *|ein gastbeitrag von *|eine analyse von *|ein kommentar von *|interview *|aus *|dpa',
  fr: 'par &|auteur *|écrit par *|publié par *|propos recueillis par *|rédigé par *|avec afp|le monde avec afp',
  es: 'por &|redacción|escrito por *|publicado por *|texto *',
  it: 'di &|a cura di *|scritto da *|pubblicato da *|redazione',
  pt: 'por &|escrito por *|publicado por *|da redação|redação|texto *',
  nl: 'door &|geschreven door *|van onze redacteur *|van onze *|anp',
  pl: 'autor : *|napisał *|napisała *|oprac *|pap',
  cs: 'autor : *|napsal *|napsala *|čtk',
  sv: 'av &|text *|skriven av *|publicerad av *',
  da: 'af &|tekst *|skrevet af *|ritzau',
  no: 'av &|tekst *|skrevet av *|ntb',
  fi: 'teksti *|kirjoittanut *|toimittaja *|stt',
  ru: 'автор *|текст *|беседовал *|беседовала *|подготовил *|подготовила *|корреспондент *',
  uk: 'автор *|текст *|підготував *|підготувала *',
  tr: 'yazar *|yazan *|haber *|muhabir *',
  el: 'του *|της *|γράφει *|γράφει ο *|γράφει η *|από *|συντάκτης *|επιμέλεια *',
  ro: 'de &|autor *|scris de *|publicat de *',
  hu: 'írta *',
  ar: 'بقلم *|كتب *|كتبت *|تحرير *|إعداد *|بواسطة *|الكاتب *',
  fa: 'نویسنده *|به قلم *',
  he: 'מאת *|כתב *|כתבה *',
  zh: '作者 *|文 *|撰文 *|记者 *|記者 *|来源 *|來源 *|编辑 *|責任編輯 *|本报记者 *',
  ja: '文 *|著者 *|取材 *|記者 *|執筆 *',
  ko: '글 *|기자 *|* 기자|입력 *',
  id: 'oleh &|penulis *|reporter *|editor *',
  vi: 'tác giả *|theo *|bài *',
  hi: 'लेखक *|लेखिका *|द्वारा *|रिपोर्ट *|रिपोर्टर *|संवाददाता *|प्रस्तुति *',
  bn: 'লেখা *|লেখক *|প্রতিবেদক *|নিজস্ব প্রতিবেদক|নিজস্ব প্রতিবেদক *|নিজস্ব প্রতিনিধি *|স্টাফ রিপোর্টার *|অনলাইন ডেস্ক *|জেলা প্রতিনিধি *',
  th: 'โดย *|ผู้เขียน *|เขียนโดย *|เรื่อง : *|ผู้สื่อข่าว *',
  ur: 'تحریر *|از *|نمائندہ *|رپورٹ *|ویب ڈیسک',
  sk: 'autor : *|autorka : *|napísal *|napísala *|sita|tasr|text : *',
  bg: 'автор : *|автор *|от : *|текст : *|бта',
  hr: 'piše *|autor *|autor : *|napisao *|napisala *|tekst *|hina|tanjug|beta',
  sr: 'пише *|аутор *|аутор : *|текст : *|танјуг',
  ca: 'per &|autor *|redacció|escrit per *|text *|acn',
  sw: 'na *|mwandishi *|imeandikwa na *',
};

/** How datelines begin: what stands before the date. */
export const dateline: CueList = {
  en: 'start date *|published *|published on *|posted *|posted on *|posted at *|updated *|updated on *|last updated *|last modified *|modified *|date *|first published *|originally published *|created *|* ago|# hours ago|# minutes ago|# days ago|an hour ago|yesterday *|today *|just now',
  de: 'veröffentlicht *|veröffentlicht am *|erstellt *|erstellt am *|aktualisiert *|aktualisiert am *|stand *|datum *|vor # *|letzte aktualisierung *|zuletzt aktualisiert *',
  fr: 'publié *|publié le *|mis à jour *|mis à jour le *|modifié le *|posté le *|le # *|il y a # *|dernière mise à jour *|publication *',
  es: 'publicado *|publicado el *|actualizado *|actualizado el *|actualizada *|fecha *|hace # *|última actualización *|creado *',
  it: 'pubblicato *|pubblicato il *|aggiornato *|aggiornato il *|ultimo aggiornamento *|data *|# ore fa|creato *',
  pt: 'publicado *|publicado em *|atualizado *|atualizado em *|data *|há # *|última atualização *|postado *',
  nl: 'gepubliceerd *|gepubliceerd op *|bijgewerkt *|laatste update *|geplaatst *|datum *|laatst gewijzigd *|# uur geleden',
  pl: 'opublikowano *|data publikacji *|publikacja *|aktualizacja *|dodano *|ostatnia aktualizacja *|data *',
  cs: 'publikováno *|zveřejněno *|vydáno *|aktualizováno *|aktualizace *|vloženo *|datum *',
  sv: 'publicerad *|publicerat *|publicerades *|uppdaterad *|uppdaterat *|uppdaterades *|datum *',
  da: 'offentliggjort *|publiceret *|udgivet *|opdateret *|dato *',
  no: 'publisert *|oppdatert *|sist oppdatert *|dato *',
  fi: 'julkaistu *|päivitetty *|muokattu *|päiväys *',
  ru: 'опубликовано *|опубликован *|дата публикации *|дата *|обновлено *|обновлена *|создано *|добавлено *|время публикации *|размещено *',
  uk: 'опубліковано *|оновлено *|дата публікації *|дата *|додано *',
  tr: 'yayınlanma *|yayınlanma tarihi *|yayın tarihi *|yayınlandı *|güncelleme *|güncellenme *|son güncelleme *|tarih *|oluşturulma *|eklenme *|giriş tarihi *',
  el: 'δημοσιεύτηκε *|δημοσιεύθηκε *|δημοσίευση *|ενημερώθηκε *|τελευταία ενημέρωση *|ημερομηνία *',
  ro: 'publicat *|publicat la *|publicat în *|actualizat *|data *|data publicării *',
  hu: 'megjelent *|közzétéve *|frissítve *|publikálva *|dátum *',
  ar: 'نشر *|نشر في *|تاريخ النشر *|نُشر *|آخر تحديث *|اخر تحديث *|تم النشر *|تحديث *|منذ # *',
  fa: 'تاریخ انتشار *|منتشر شده *|به روز رسانی *|تاریخ *',
  he: 'פורסם *|עודכן *|תאריך *',
  zh: '发布时间 *|发布于 *|發布時間 *|發佈時間 *|更新时间 *|更新時間 *|时间 *|日期 *|发表于 *|发表时间 *|# 小时前|刊登时间 *',
  ja: '公開日 *|公開 *|更新日 *|更新 *|投稿日 *|掲載日 *|配信 *|最終更新 *|作成日 *',
  ko: '입력 *|등록 *|수정 *|승인 *|게시 *|작성 *|발행 *|기사입력 *|최종수정 *|업데이트 *|송고시간 *',
  id: 'diterbitkan *|dipublikasikan *|diperbarui *|terakhir diperbarui *|tanggal *|# jam lalu',
  vi: 'xuất bản *|cập nhật *|đăng ngày *|ngày *|thứ *',
  hi: 'प्रकाशित *|प्रकाशन *|अपडेट *|अपडेटेड *|अंतिम अपडेट *|दिनांक *|# घंटे पहले|# मिनट पहले|# दिन पहले',
  bn: 'প্রকাশ *|প্রকাশিত *|আপডেট *|হালনাগাদ *|তারিখ *|# ঘণ্টা আগে|# মিনিট আগে|# দিন আগে',
  th: 'เผยแพร่ *|เผยแพร่เมื่อ *|โพสต์เมื่อ *|อัปเดต *|อัพเดท *|อัปเดตล่าสุด *|ปรับปรุง *|ปรับปรุงล่าสุด *|วันที่ *|# ชั่วโมงที่แล้ว|# นาทีที่แล้ว|# วันที่แล้ว',
  ur: 'شائع *|شائع شدہ *|اپ ڈیٹ *|تاریخ *|اشاعت *',
  sk: 'publikované *|zverejnené *|uverejnené *|vydané *|aktualizované *|aktualizácia *|pridané *|dátum *|pred # *',
  bg: 'публикувано *|публикувана *|публикуван *|обновено *|последна промяна *|последна актуализация *|дата *|преди # *',
  hr: 'objavljeno *|objavljeno u *|objavljen *|ažurirano *|zadnja izmjena *|izmenjeno *|datum *|prije # *|pre # *',
  sr: 'објављено *|ажурирано *|измењено *|датум *|пре # *',
  ca: 'publicat *|publicat el *|actualitzat *|actualitzat el *|última actualització *|data *|fa # *',
  sw: 'imechapishwa *|ilichapishwa *|imesasishwa *|tarehe *',
};

/** Labels of a list of tags. */
export const tags: CueList = {
  en: 'filed under *|posted in *|tagged *|tagged with *|tags *|tag *|topics *|this entry was posted in *|this entry was posted on *|this entry was tagged *|this post was tagged *',
  de: 'schlagwörter *|schlagworte *|tags *|veröffentlicht in *|dieser beitrag wurde unter *|dieser eintrag wurde unter *|verschlagwortet mit *|verschlagwortet *|getaggt mit *|abgelegt unter *',
  fr: 'mots clés *|étiquettes *|tags *|publié dans *|cette entrée a été publiée *|ce contenu a été publié dans *|étiqueté avec *|étiqueté *|tagué *|classé dans *',
  es: 'etiquetas *|tags *|archivado en *|esta entrada fue publicada *|esta entrada se publicó *|etiquetado con *|etiquetado *',
  it: 'tag *|etichette *|argomenti *|questa voce è stata pubblicata *|questo articolo è stato pubblicato in *|contrassegnato da *|contrassegnato con *',
  pt: 'tags *|marcadores *|etiquetas *|marcado com *|etiquetado *',
  nl: 'tags *|trefwoorden *|dit bericht is geplaatst in *|dit bericht werd geplaatst in *|getagd met *|getagged *|getagd *',
  pl: 'tagi *|otagowano *|otagowane *|ten wpis został opublikowany *',
  cs: 'štítky *|tagy *|příspěvek byl publikován v *|rubrika *',
  sv: 'taggar *|märkt *|detta inlägg publicerades *|etiketter *',
  da: 'tags *',
  no: 'tags *',
  fi: 'avainsanat *',
  ru: 'теги *|метки *|тег *|тэги *|запись опубликована в рубрике *|рубрика *',
  uk: 'теги *|мітки *|позначки *',
  tr: 'etiketler *|etiket *|kategoriler *',
  el: 'tags *|ετικέτες *',
  ro: 'etichete *|tag uri *',
  hu: 'címkék *',
  ar: 'الوسوم *|الوسم *|كلمات مفتاحية *|الكلمات الدلالية *',
  fa: 'برچسب ها *|برچسب *',
  he: 'תגיות *|קטגוריה *',
  zh: '标签 *|標籤 *|关键词 *|關鍵字 *|本文标签 *',
  ja: 'タグ *|キーワード *|関連キーワード *',
  ko: '태그 *|키워드 *',
  id: 'tag *|tags *|ditulis dalam *',
  vi: 'thẻ *|từ khóa *|tags *|đăng trong *',
  hi: 'टैग *|टैग्स *|विषय *',
  bn: 'ট্যাগ *|ট্যাগস *|বিষয় *',
  th: 'แท็ก *|แท็กที่เกี่ยวข้อง *|คำค้น *|คีย์เวิร์ด *',
  ur: 'ٹیگز *|ٹیگ *',
  sk: 'štítky *|značky *|tagy *|témy článku *',
  bg: 'тагове *|етикети *|ключови думи *',
  hr: 'oznake *|tagovi *|ključne riječi *|ključne reči *',
  sr: 'ознаке *|тагови *|кључне речи *',
  ca: 'etiquetes *|temes *',
  sw: 'lebo *',
};

/** Where a text breaks off: the rest is behind a wall or on another page. */
export const wall: CueList = {
  en: 'continue reading *|continue reading →|read more|read more *|read the full *|read the rest *|read full *|keep reading *|to continue reading *|to read the full *|to read this *|to keep reading *|subscribe to continue *|subscribe to read *|subscribe to unlock *|sign in to read *|log in to read *|log in to continue *|register to continue *|register to read *|this article is for *|this content is for *|this story is for *|this article is exclusive *|this article is reserved *|this is a subscriber *|you have reached your *|you ve reached your *|unlock this *|want to read more *|the rest of this article *|the full article is *|already a subscriber *|already a member *|for subscribers only *|subscribers only *|subscriber only *|premium content *|** subscribe to read the full **|** become a subscriber to **|** to continue reading this **|create an account to read *|create a free account to read *|this post is for paid *|this post is for paying *|this post is for subscribers *',
  de: 'weiterlesen *|weiterlesen mit *|jetzt weiterlesen *|um weiterzulesen *|lesen sie diesen artikel *|exklusiv für abonnenten *|nur für abonnenten *|dieser artikel ist kostenpflichtig *|dieser inhalt ist *|mehr lesen *|den vollständigen artikel *|bereits abonnent *|sie sind bereits abonnent *|schon abonnent *|dieser artikel ist nur für *|dieser text ist nur für *|sie möchten weiterlesen *|möchten sie weiterlesen *',
  fr: 'lire la suite *|la suite est réservée *|pour lire la suite *|article réservé *|cet article est réservé *|réservé aux abonnés *|contenu réservé *|il vous reste # *|déjà abonné *',
  es: 'seguir leyendo *|sigue leyendo *|para seguir leyendo *|leer más *|exclusivo para suscriptores *|solo para suscriptores *|contenido exclusivo *|ya eres suscriptor *|contenido para suscriptores *|este contenido es exclusivo *|este artículo es exclusivo *',
  it: 'continua a leggere *|per continuare a leggere *|leggi tutto *|contenuto riservato *|riservato agli abbonati *|sei già abbonato *|questo articolo è riservato *|articolo riservato *|il contenuto è riservato *',
  pt: 'continuar a ler *|continue lendo *|para continuar lendo *|leia mais *|exclusivo para assinantes *|conteúdo exclusivo *|já é assinante *|este conteúdo é exclusivo *|conteúdo exclusivo para *|esta matéria é exclusiva *|para continuar a ler *|conteúdo restrito *',
  nl: 'lees verder *|verder lezen *|om verder te lezen *|alleen voor abonnees *|exclusief voor abonnees *|al abonnee *|dit artikel is alleen voor *',
  pl: 'czytaj dalej *|aby czytać dalej *|treść tylko dla *|masz już konto *|dalsza część artykułu dostępna *|dalsza część tekstu dostępna *|pozostało # artykułu *|pozostało # tekstu *|pozostało # treści *|pozostało do przeczytania *|artykuł dostępny tylko *|dostęp tylko dla *',
  cs: 'číst dál *|tento článek je *|pro předplatitele *|celý článek je *|zbytek článku *|článek je dostupný pouze *',
  sv: 'läs vidare *|för att läsa *|redan prenumerant *|resten av artikeln *|det här är en låst artikel *|logga in för att läsa *|bli prenumerant för att *',
  da: 'læs videre *|kun for abonnenter *|denne artikel er kun for *|log ind for at læse *|bliv abonnent for at læse *',
  no: 'les videre *|kun for abonnenter *|denne saken er kun for *|denne artikkelen er for *|logg inn for å lese *|bli abonnent for å lese *',
  ru: 'читать далее *|читать дальше *|читать полностью *|только для подписчиков *|чтобы продолжить чтение *|доступно только *|полный текст доступен *|полная версия доступна *|материал доступен только *|продолжение доступно *',
  tr: 'devamını oku *|okumaya devam *|okumaya devam etmek için *|bu içerik abonelere *|bu haber abonelere *|devamı için abone *|devamını okumak için *',
  ar: 'لمتابعة القراءة *|للمشتركين فقط *|أكمل القراءة *',
  zh: '阅读全文 *|展开全文 *|登录后 *|付费阅读 *|会员专享 *|查看全文 *|閱讀全文 *',
  ja: '続きを読むには *|この記事は有料 **|この記事は会員 **|残り # 文字 *|続きを読む *',
  ko: '더 읽기|회원 전용 *|유료 회원 *|유료회원 전용 *|유료 회원 전용 *|이 기사는 유료 *',
  hi: 'आगे पढ़ें *|पूरा पढ़ें *|पूरी खबर पढ़ें *',
  bn: 'বিস্তারিত পড়ুন *|পুরো খবর *',
  th: 'อ่านต่อที่ *|อ่านฉบับเต็ม *|สมัครสมาชิกเพื่ออ่าน *',
  sk: 'pokračovanie článku *|čítať ďalej *|tento článok je *|len pre predplatiteľov *',
  bg: 'цялата статия *|продължи четенето *|само за абонати *',
  hr: 'nastavite čitati *|nastavak čitanja *|samo za pretplatnike *|ovaj sadržaj je *',
  sr: 'само за претплатнике *',
  ca: 'continua llegint *|per continuar llegint *|contingut exclusiu *|només per a subscriptors *',
  uk: 'читати повністю *|лише для передплатників *',
  el: 'συνέχεια ανάγνωσης *|μόνο για συνδρομητές *',
  ro: 'citește mai departe *|continuă lectura *|doar pentru abonați *|acest articol este disponibil doar *|articol disponibil doar *|acest articol este exclusiv *',
  hu: 'tovább olvasom *|csak előfizetőknek *|a folytatáshoz *|a cikk folytatása *|a cikk teljes szövege *|előfizetőink számára *',
  fi: 'jatka lukemista *|vain tilaajille *|lue koko juttu *|artikkeli on vain tilaajille *|haluatko lukea koko *',
  he: 'המשך קריאה *|למנויים בלבד *',
  fa: 'ادامه مطلب *|فقط برای مشترکان *',
  id: 'lanjutkan membaca *|baca selengkapnya *|khusus pelanggan *|artikel ini hanya untuk *|konten ini khusus *|untuk membaca selengkapnya *|berlangganan untuk membaca *',
  vi: 'đọc tiếp *|dành cho độc giả *',
};

/** Service lines inside articles that careful readers leave out. */
export const notice: CueList = {
  en: 'this article was originally published *|this article originally appeared *|this story was originally published *|this story originally appeared *|this article appeared in *|this article first appeared *|this story has been updated *|this article has been updated *|this story was updated *|this article was updated *|originally published on *|originally published at *|editor s note *|correction *|clarification *|a version of this article *|listen to this article *|this audio is *|watch the video *|watch video *|the post * appeared first on *|the post **|click here to *',
  de: 'dieser artikel erschien *|dieser text erschien *|dieser beitrag erschien *|dieser artikel ist zuerst *|dieser text ist zuerst *|anmerkung der redaktion *|hinweis der redaktion *|redaktioneller hinweis *',
  fr: 'cet article a été publié *|note de la rédaction *',
  es: 'este artículo fue publicado *|nota del editor *|nota de la redacción *|nota de redacción *',
  it: 'nota della redazione *|nota del redattore *',
  pt: 'nota da redação *|nota do editor *|este artigo foi publicado *',
  nl: 'noot van de redactie *|dit artikel verscheen eerder *|dit artikel is eerder *',
  pl: 'od redakcji *|artykuł pochodzi z *',
  ru: 'от редакции *|примечание редакции *',
};

/** Words that dates are made of: months, week days, zones and what stands between. One list for all languages. */
export const DATE_WORDS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a m p est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist et pt ct at on of th st nd rd ago hours hour hrs minutes minute mins min days day weeks week months month years year today yesterday ' +
  'januar februar märz april mai juni juli august september oktober november dezember jänner montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag uhr um am vom der den vor stunden minuten tagen mo di mi do fr sa so ' +
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche à le h il y a heures jours ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo de del a las hs hrs hora horas hace días ' +
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica alle ore fa il ' +
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta feira sábado às há horas dias ' +
  'januari februari maart mei augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag om uur geleden ' +
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela godz r ' +
  'ledna února března dubna května června července srpna září října listopadu prosince pondělí úterý středa čtvrtek pátek neděle v ' +
  'maj augusti måndag tisdag onsdag torsdag fredag lördag söndag kl mandag tirsdag lørdag søndag marts den ' +
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai klo ' +
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг сен окт ноя дек понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс года г в сегодня вчера назад часов мск ' +
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок вівторок середа четвер п ятниця субота неділя року ' +
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar saat ' +
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή ' +
  'ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie luni marți miercuri joi vineri sâmbătă duminică ora ' +
  'január február március április május június július augusztus szeptember október hétfő kedd szerda csütörtök péntek szombat vasárnap ' +
  'يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت م ص ' +
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند شنبه یکشنبه دوشنبه سه چهارشنبه پنجشنبه جمعه ' +
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר ב ' +
  '年 月 日 时 時 分 秒 星 期 周 週 一 二 三 四 五 六 七 上 下 午 曜 火 水 木 金 土 년 월 일 시 분 오전 오후 월요일 화요일 수요일 목요일 금요일 토요일 일요일 ' +
  'januari februari maret mei juni juli agustus oktober desember senin selasa rabu kamis jumat sabtu minggu wib tháng năm ngày giờ thứ hai ba tư chủ nhật ';
