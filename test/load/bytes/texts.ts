/** Texts in the encodings that pages in their languages are found in. */
export interface SampleText {
  readonly language: string;
  /** Labels of the encodings, as iconv-lite names them. */
  readonly encodings: readonly string[];
  /** A line of a few words. */
  readonly short: string;
  /** Some sentences. */
  readonly long: string;
}

export const TEXTS: readonly SampleText[] = [
  {
    language: 'Russian',
    encodings: ['windows-1251', 'koi8-r'],
    short: 'Новый мост через реку откроют в пятницу',
    long: 'Городской совет утвердил строительство нового моста через реку. Работы начнутся в мае и продлятся около двух лет, сообщил мэр на заседании во вторник. "Это самый большой проект за последние двадцать лет", - сказал он. Жители соседних улиц опасаются шума и пыли, но надеются, что пробок станет меньше. Подъезды к мосту обещают расширить ещё до конца осени.',
  },
  {
    language: 'Ukrainian',
    encodings: ['windows-1251'],
    short: 'Міська рада затвердила будівництво нового мосту',
    long: 'Міська рада затвердила будівництво нового мосту через річку. Роботи розпочнуться у травні й триватимуть близько двох років, повідомив мер на засіданні у вівторок. Мешканці сусідніх вулиць побоюються шуму, але сподіваються, що заторів поменшає. Під’їзди до мосту обіцяють розширити ще до кінця осені.',
  },
  {
    language: 'Bulgarian',
    encodings: ['windows-1251'],
    short: 'Общинският съвет одобри нов мост над реката',
    long: 'Общинският съвет одобри строежа на нов мост над реката. Работата ще започне през май и ще продължи около две години, съобщи кметът на заседание във вторник. Жителите на съседните улици се опасяват от шум и прах, но се надяват задръстванията да намалеят.',
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    short: '新しい橋が金曜日に開通します',
    long: '市議会は火曜日、川に新しい橋を架ける計画を承認した。工事は五月に始まり、およそ二年かかる見込みだという。市長は会議で「この二十年で最も大きな事業だ」と語った。近所の住民は騒音やほこりを心配しているが、渋滞が減ることを期待する声も多い。橋につながるアクセス道路は秋の終わりまでに広げられる予定である。',
  },
  {
    language: 'Chinese, simplified',
    encodings: ['gbk'],
    short: '新桥将于星期五正式通车',
    long: '市议会星期二批准了在河上修建一座新桥的计划。市长在会议上说，工程将于五月开始，预计需要两年左右的时间。他表示，这是二十年来最大的项目。附近的居民担心噪音和灰尘，但也希望交通拥堵会因此减少。通往大桥的道路将在秋天结束之前拓宽，费用由省政府承担。',
  },
  {
    language: 'Chinese, traditional',
    encodings: ['big5'],
    short: '新橋將於星期五正式通車',
    long: '市議會星期二批准了在河上興建一座新橋的計畫。市長在會議上說，工程將於五月開始，預計需要兩年左右的時間。他表示，這是二十年來最大的建設。附近的居民擔心噪音和灰塵，但也希望交通壅塞會因此減少。通往大橋的道路將在秋天結束之前拓寬，費用由縣政府負擔。',
  },
  {
    language: 'Korean',
    encodings: ['euc-kr'],
    short: '새 다리가 금요일에 개통됩니다',
    long: '시의회는 화요일 강을 가로지르는 새 다리의 건설 계획을 승인했다. 공사는 오월에 시작해 약 이 년 동안 이어질 것이라고 시장이 회의에서 밝혔다. 그는 지난 이십 년 동안 가장 큰 사업이라고 말했다. 인근 주민들은 소음과 먼지를 걱정하지만 교통 체증이 줄어들기를 기대하고 있다.',
  },
  {
    language: 'French',
    encodings: ['windows-1252', 'iso-8859-1'],
    short: 'Le nouveau pont a été inauguré à Orléans',
    long: "Le conseil municipal a approuvé mardi la construction d'un nouveau pont sur la rivière. Les travaux commenceront en mai et dureront près de deux années, a déclaré le maire. C'est le plus grand projet depuis vingt ans, a-t-il précisé, « et le plus attendu ». Les riverains redoutent le bruit et la poussière, mais espèrent que les embouteillages diminueront là où les accès seront élargis.",
  },
  {
    language: 'German',
    encodings: ['windows-1252', 'iso-8859-1'],
    short: 'Neue Brücke über den Fluss eröffnet',
    long: 'Der Stadtrat hat am Dienstag den Bau einer neuen Brücke über den Fluss beschlossen. Die Arbeiten beginnen im Mai und dauern voraussichtlich zwei Jahre, erklärte der Bürgermeister. Es sei das größte Vorhaben seit zwanzig Jahren. Die Anwohner befürchten Lärm und Staub, hoffen aber, dass die Staus kürzer werden. Die Zufahrtsstraßen werden bis zum Spätherbst verbreitert.',
  },
  {
    language: 'Spanish',
    encodings: ['windows-1252', 'iso-8859-1'],
    short: 'El año próximo se abrirá el puente',
    long: 'El ayuntamiento aprobó el martes la construcción de un nuevo puente sobre el río. Las obras empezarán en mayo y durarán cerca de dos años, según explicó el alcalde. ¿Será el mayor proyecto en veinte años? Los vecinos temen el ruido, pero esperan que haya menos atascos cuando terminen los accesos en otoño.',
  },
  {
    language: 'English',
    encodings: ['windows-1252'],
    short: 'The mayor’s new bridge opens on Friday',
    long: 'The council approved a new bridge on Tuesday — the town’s largest project in twenty years. “It will take two years,” the mayor said, “and cost less than £40 million.” Neighbours fear the noise but hope that the jams won’t last.',
  },
  {
    language: 'Polish',
    encodings: ['iso-8859-2', 'windows-1250'],
    short: 'Nowy most łączy już oba brzegi rzeki, żeby skrócić drogę',
    long: 'Rada miasta zatwierdziła we wtorek budowę nowego mostu przez rzekę. Prace rozpoczną się w maju i potrwają około dwóch lat, powiedział burmistrz. To największe przedsięwzięcie od dwudziestu lat. Mieszkańcy sąsiednich ulic obawiają się hałasu i kurzu, ale liczą na to, że korki będą mniejsze. Drogi dojazdowe zostaną poszerzone jeszcze przed końcem jesieni.',
  },
  {
    language: 'Czech',
    encodings: ['iso-8859-2', 'windows-1250'],
    short: 'Nový most přes řeku se otevře již příští pátek',
    long: 'Městská rada v úterý schválila stavbu nového mostu přes řeku. Práce začnou v květnu a potrvají přibližně dva roky, řekl starosta. Je to největší projekt za posledních dvacet let. Obyvatelé sousedních ulic se obávají hluku a prachu, ale doufají, že se zmenší dopravní zácpy. Příjezdové silnice budou rozšířeny ještě před koncem podzimu.',
  },
  {
    language: 'Hungarian',
    encodings: ['iso-8859-2', 'windows-1250'],
    short: 'Pénteken megnyílik az új híd a folyó fölött',
    long: 'A városi tanács kedden jóváhagyta az új híd megépítését a folyó fölött. A munkálatok májusban kezdődnek és körülbelül két évig tartanak, közölte a polgármester. Ez a legnagyobb beruházás az elmúlt húsz évben. A környékbeliek tartanak a zajtól és a portól, de remélik, hogy a dugók rövidebbek lesznek. A hídhoz vezető utakat őszig kiszélesítik, a költségeket az állam fizeti.',
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    short: 'Η νέα γέφυρα ανοίγει την Παρασκευή',
    long: 'Το δημοτικό συμβούλιο ενέκρινε την Τρίτη την κατασκευή μιας νέας γέφυρας πάνω από τον ποταμό. Οι εργασίες θα αρχίσουν τον Μάιο και θα διαρκέσουν περίπου δύο χρόνια, δήλωσε ο δήμαρχος. Οι κάτοικοι φοβούνται τον θόρυβο και τη σκόνη, αλλά ελπίζουν ότι η κίνηση θα μειωθεί.',
  },
  {
    language: 'Turkish',
    encodings: ['windows-1254', 'iso-8859-9'],
    short: 'Yeni köprü cuma günü açılıyor, geçiş ücretsiz olacak',
    long: 'Belediye meclisi salı günü nehrin üzerine yeni bir köprü yapılmasını onayladı. Çalışmalar mayıs ayında başlayacak ve yaklaşık iki yıl sürecek, dedi belediye başkanı. Bu, son yirmi yılın en büyük projesi. Çevrede yaşayanlar gürültüden ve tozdan korkuyor, ama trafiğin azalacağını umuyorlar. Köprüye giden yollar sonbaharın sonuna kadar genişletilecek.',
  },
  {
    language: 'Arabic',
    encodings: ['windows-1256'],
    short: 'افتتاح الجسر الجديد يوم الجمعة',
    long: 'وافق مجلس المدينة يوم الثلاثاء على بناء جسر جديد فوق النهر. وقال رئيس البلدية إن العمل سيبدأ في شهر مايو ويستمر نحو عامين، وإنه أكبر مشروع منذ عشرين عاما. ويخشى سكان الشوارع المجاورة من الضجيج والغبار، لكنهم يأملون أن تقل الزحمة بعد توسيع الطرق المؤدية إلى الجسر.',
  },
  {
    language: 'Hebrew',
    encodings: ['windows-1255'],
    short: 'הגשר החדש ייפתח ביום שישי',
    long: 'מועצת העיר אישרה ביום שלישי את הקמתו של גשר חדש מעל הנהר. העבודות יתחילו בחודש מאי ויימשכו כשנתיים, אמר ראש העיר בישיבה. זה הפרויקט הגדול ביותר מזה עשרים שנה. התושבים חוששים מהרעש ומהאבק, אבל מקווים שהפקקים יתקצרו.',
  },
  {
    language: 'Thai',
    encodings: ['windows-874'],
    short: 'สะพานใหม่จะเปิดในวันศุกร์',
    long: 'สภาเมืองอนุมัติการก่อสร้างสะพานใหม่ข้ามแม่น้ำเมื่อวันอังคาร นายกเทศมนตรีกล่าวในที่ประชุมว่างานจะเริ่มในเดือนพฤษภาคมและใช้เวลาประมาณสองปี ชาวบ้านกังวลเรื่องเสียงและฝุ่น แต่หวังว่ารถจะติดน้อยลง',
  },
];
