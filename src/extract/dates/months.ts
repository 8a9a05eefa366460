/** Month names as pages print them, by language; the words of one month are separated by a bar, folded to lower case. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,september|sept|sep,october|oct,november|nov,december|dec',
  de: 'januar|jänner|jan|jän,februar|feber|feb,märz|mär|maerz|mrz,april|apr,mai,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,dezember|dez',
  fr: 'janvier|janv,février|fevrier|févr|fév|fevr,mars,avril|avr,mai,juin,juillet|juil,août|aout,septembre|sept,octobre|oct,novembre|nov,décembre|decembre|déc',
  es: 'enero|ene,febrero|feb,marzo|mar,abril|abr,mayo|may,junio|jun,julio|jul,agosto|ago,septiembre|setiembre|sept|sep|set,octubre|oct,noviembre|nov,diciembre|dic',
  pt: 'janeiro|jan,fevereiro|fev,março|marco|mar,abril|abr,maio|mai,junho|jun,julho|jul,agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez',
  it: 'gennaio|gen|genn,febbraio|feb|febb,marzo|mar,aprile|apr,maggio|mag|magg,giugno|giu,luglio|lug,agosto|ago,settembre|set|sett,ottobre|ott,novembre|nov,dicembre|dic',
  nl: 'januari|jan,februari|feb,maart|mrt,april|apr,mei,juni|jun,juli|jul,augustus|aug,september|sep,oktober|okt,november|nov,december|dec',
  sv: 'januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december',
  da: 'januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december',
  no: 'januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember|des',
  fi: 'tammikuuta|tammikuu,helmikuuta|helmikuu,maaliskuuta|maaliskuu,huhtikuuta|huhtikuu,toukokuuta|toukokuu,kesäkuuta|kesäkuu,heinäkuuta|heinäkuu,elokuuta|elokuu,syyskuuta|syyskuu,lokakuuta|lokakuu,marraskuuta|marraskuu,joulukuuta|joulukuu',
  pl: 'stycznia|styczeń|sty,lutego|luty|lut,marca|marzec|mar,kwietnia|kwiecień|kwi,maja|maj,czerwca|czerwiec|cze,lipca|lipiec|lip,sierpnia|sierpień|sie,września|wrzesień|wrz,października|październik|paź,listopada|listopad|lis,grudnia|grudzień|gru',
  cs: 'ledna|leden|led,února|únor|úno,března|březen|bře,dubna|duben|dub,května|květen|kvě,června|červen|čvn,července|červenec|čvc,srpna|srpen|srp,září|zář,října|říjen|říj,listopadu,prosince|prosinec',
  sk: 'januára|január,februára|február,marca,apríla|apríl,mája|máj,júna|jún,júla|júl,augusta,septembra,októbra|október,novembra,decembra',
  hu: 'január|jan,február|febr,március|márc,április|ápr,május|máj,június|jún,július|júl,augusztus,szeptember|szept,október,november,december',
  ro: 'ianuarie|ian,februarie,martie,aprilie,mai,iunie|iun,iulie|iul,august,septembrie,octombrie,noiembrie|noi,decembrie',
  hr: 'siječnja|siječanj,veljače|veljača,ožujka|ožujak,travnja|travanj,svibnja|svibanj,lipnja|lipanj,srpnja|srpanj,kolovoza|kolovoz,rujna|rujan,,studenoga|studenog|studeni,prosinca|prosinac',
  ca: 'gener,febrer,març,abril,maig,juny,juliol,agost,setembre,octubre,novembre,desembre',
  tr: 'ocak|oca,şubat|şub,mart,nisan|nis,mayıs|may,haziran|haz,temmuz|tem,ağustos|ağu,eylül|eyl,ekim|eki,kasım|kas,aralık|ara',
  id: 'januari,februari,maret,april,mei,juni,juli,agustus|agu,september,oktober,november,desember',
  ru: 'января|январь|янв,февраля|февраль|фев|февр,марта|март|мар,апреля|апрель|апр,мая|май,июня|июнь|июн,июля|июль|июл,августа|август|авг,сентября|сентябрь|сен|сент,октября|октябрь|окт,ноября|ноябрь|ноя|нояб,декабря|декабрь|дек',
  uk: 'січня|січень|січ,лютого|лютий|лют,березня|березень|бер,квітня|квітень|квіт,травня|травень|трав,червня|червень|черв,липня|липень|лип,серпня|серпень|серп,вересня|вересень|вер,жовтня|жовтень|жовт,листопада|листопад|лист,грудня|грудень|груд',
  bg: 'януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември',
  sr: 'јануар,фебруар,март,април,мај,јун,јул,август,септембар,октобар,новембар,децембар',
  el: 'ιανουαρίου|ιανουάριος|ιαν,φεβρουαρίου|φεβρουάριος|φεβ,μαρτίου|μάρτιος|μαρ,απριλίου|απρίλιος|απρ,μαΐου|μαϊου|μάιος|μαι,ιουνίου|ιούνιος|ιουν,ιουλίου|ιούλιος|ιουλ,αυγούστου|αύγουστος|αυγ,σεπτεμβρίου|σεπτέμβριος|σεπ,οκτωβρίου|οκτώβριος|οκτ,νοεμβρίου|νοέμβριος|νοε,δεκεμβρίου|δεκέμβριος|δεκ',
  ar: 'يناير|جانفي|كانون الثاني,فبراير|فيفري|شباط,مارس|آذار,أبريل|ابريل|إبريل|أفريل|نيسان,مايو|ماي|أيار,يونيو|يونيه|جوان|حزيران,يوليو|يوليه|جويلية|تموز,أغسطس|اغسطس|أوت|آب,سبتمبر|أيلول,أكتوبر|اكتوبر|تشرين الأول,نوفمبر|تشرين الثاني,ديسمبر|كانون الأول',
  fa: 'ژانویه,فوریه,مارس,آوریل,مه|می,ژوئن,ژوئیه|جولای,اوت|آگوست,سپتامبر,اکتبر,نوامبر,دسامبر',
  he: 'ינואר|בינואר,פברואר|בפברואר,מרץ|במרץ,אפריל|באפריל,מאי|במאי,יוני|ביוני,יולי|ביולי,אוגוסט|באוגוסט,ספטמבר|בספטמבר,אוקטובר|באוקטובר,נובמבר|בנובמבר,דצמבר|בדצמבר',
  hi: 'जनवरी,फरवरी|फ़रवरी,मार्च,अप्रैल,मई,जून,जुलाई,अगस्त,सितंबर|सितम्बर,अक्टूबर|अक्तूबर,नवंबर|नवम्बर,दिसंबर|दिसम्बर',
  th: 'มกราคม|ม.ค,กุมภาพันธ์|ก.พ,มีนาคม|มี.ค,เมษายน|เม.ย,พฤษภาคม|พ.ค,มิถุนายน|มิ.ย,กรกฎาคม|ก.ค,สิงหาคม|ส.ค,กันยายน|ก.ย,ตุลาคม|ต.ค,พฤศจิกายน|พ.ย,ธันวาคม|ธ.ค',
  bn: 'জানুয়ারি|জানুয়ারী,ফেব্রুয়ারি|ফেব্রুয়ারী,মার্চ,এপ্রিল,মে,জুন,জুলাই,আগস্ট,সেপ্টেম্বর,অক্টোবর,নভেম্বর,ডিসেম্বর',
  mr: 'जानेवारी,फेब्रुवारी,मार्च,एप्रिल,मे,जून,जुलै,ऑगस्ट,सप्टेंबर,ऑक्टोबर,नोव्हेंबर,डिसेंबर',
  ta: 'ஜனவரி,பிப்ரவரி,மார்ச்,ஏப்ரல்,மே,ஜூன்,ஜூலை,ஆகஸ்ட்,செப்டம்பர்,அக்டோபர்,நவம்பர்,டிசம்பர்',
  ur: 'جنوری,فروری,مارچ,اپریل,مئی,جون,جولائی,اگست,ستمبر,اکتوبر,نومبر,دسمبر',
  gl: 'xaneiro,febreiro,marzo,abril,maio,xuño,xullo,agosto,setembro,outubro,novembro,decembro',
  et: 'jaanuar,veebruar,märts,aprill,mai,juuni,juuli,august,september,oktoober,november,detsember',
  lt: 'sausio,vasario,kovo,balandžio,gegužės,birželio,liepos,rugpjūčio,rugsėjo,spalio,lapkričio,gruodžio',
  lv: 'janvāris,februāris,marts,aprīlis,maijs,jūnijs,jūlijs,augusts,septembris,oktobris,novembris,decembris',
  sl: 'januarja,februarja,marca|marec,aprila,maja,junija|junij,julija|julij,avgusta|avgust,septembra,oktobra,novembra,decembra',
  sq: 'janar,shkurt,mars,prill,maj,qershor,korrik,gusht,shtator,tetor,nëntor,dhjetor',
  is: 'janúar,febrúar,mars,apríl,maí,júní,júlí,ágúst,september,október,nóvember,desember',
  mk: 'јануари,февруари,март,април,мај,јуни,јули,август,септември,октомври,ноември,декември',
  kk: 'қаңтар,ақпан,наурыз,сәуір,мамыр,маусым,шілде,тамыз,қыркүйек,қазан,қараша,желтоқсан',
  az: 'yanvar,fevral,mart,aprel,may,iyun,iyul,avqust|avgust,sentyabr|sentabr,oktyabr|oktabr,noyabr,dekabr',
  eu: 'urtarrilaren|urtarrila,otsailaren|otsaila,martxoaren|martxoa,apirilaren|apirila,maiatzaren|maiatza,ekainaren|ekaina,uztailaren|uztaila,abuztuaren|abuztua,irailaren|iraila,urriaren|urria,azaroaren|azaroa,abenduaren|abendua',
  cy: 'ionawr,chwefror,mawrth,ebrill,mai,mehefin,gorffennaf,awst,medi,hydref,tachwedd,rhagfyr',
  sw: 'januari,februari,machi,aprili,mei,juni,julai,agosti,septemba,oktoba,novemba,desemba',
  tl: 'enero,pebrero,marso,abril,mayo,hunyo,hulyo,agosto,setyembre,oktubre,nobyembre,disyembre',
  ka: 'იანვარი|იანვარს,თებერვალი|თებერვალს,მარტი|მარტს,აპრილი|აპრილს,მაისი|მაისს,ივნისი|ივნისს,ივლისი|ივლისს,აგვისტო|აგვისტოს,სექტემბერი|სექტემბერს,ოქტომბერი|ოქტომბერს,ნოემბერი|ნოემბერს,დეკემბერი|დეკემბერს',
  hy: 'հունվարի,փետրվարի,մարտի,ապրիլի,մայիսի,հունիսի,հուլիսի,օգոստոսի,սեպտեմբերի,հոկտեմբերի,նոյեմբերի,դեկտեմբերի',
  te: 'జనవరి,ఫిబ్రవరి,మార్చి,ఏప్రిల్,మే,జూన్,జూలై|జులై,ఆగస్టు|ఆగస్ట్,సెప్టెంబర్|సెప్టెంబరు,అక్టోబర్|అక్టోబరు,నవంబర్|నవంబరు,డిసెంబర్|డిసెంబరు',
  kn: 'ಜನವರಿ,ಫೆಬ್ರವರಿ,ಮಾರ್ಚ್,ಏಪ್ರಿಲ್,ಮೇ,ಜೂನ್,ಜುಲೈ,ಆಗಸ್ಟ್,ಸೆಪ್ಟೆಂಬರ್,ಅಕ್ಟೋಬರ್,ನವೆಂಬರ್,ಡಿಸೆಂಬರ್',
  ml: 'ജനുവരി,ഫെബ്രുവരി,മാർച്ച്,ഏപ്രിൽ,മേയ്|മെയ്,ജൂൺ,ജൂലൈ,ഓഗസ്റ്റ്|ആഗസ്റ്റ്,സെപ്റ്റംബർ|സെപ്തംബർ,ഒക്ടോബർ,നവംബർ,ഡിസംബർ',
  gu: 'જાન્યુઆરી,ફેબ્રુઆરી,માર્ચ,એપ્રિલ,મે,જૂન,જુલાઈ,ઓગસ્ટ|ઑગસ્ટ,સપ્ટેમ્બર,ઓક્ટોબર|ઑક્ટોબર,નવેમ્બર,ડિસેમ્બર',
  pa: 'ਜਨਵਰੀ,ਫਰਵਰੀ,ਮਾਰਚ,ਅਪ੍ਰੈਲ,ਮਈ,ਜੂਨ,ਜੁਲਾਈ,ਅਗਸਤ,ਸਤੰਬਰ,ਅਕਤੂਬਰ,ਨਵੰਬਰ,ਦਸੰਬਰ',
  si: 'ජනවාරි,පෙබරවාරි,මාර්තු,අප්‍රේල්,මැයි,ජූනි,ජූලි,අගෝස්තු,සැප්තැම්බර්,ඔක්තෝබර්,නොවැම්බර්,දෙසැම්බර්',
  uz: 'yanvar,fevral,mart,aprel,may,iyun,iyul,avgust,sentabr,oktabr,noyabr,dekabr',
  ms: 'januari,februari,mac,april,mei,jun,julai,ogos,september,oktober,november,disember',
  af: 'januarie,februarie,maart,april,mei,junie,julie,augustus,september,oktober,november,desember',
};

const ASCII = /^[\0-\x7f]*$/;

let months: Map<string, number> | undefined;
/** What the months of two words begin with. */
let firsts: Set<string> | undefined;

/** Letters that pages print another for: of Turkish in capitals, of Persian from keyboards made for Arabic. */
const LIKE: Readonly<Record<string, string>> = { ı: 'i', ي: 'ی', ك: 'ک' };

/** Accents, which may be missing in print. A vowel of Thai is one as well, and is all that tells มี.ค. (March) from ม.ค. (January). */
const ACCENTS = /(?!\p{sc=Thai})\p{Mn}/gu;

/** Removes what may be missing in print: case, accents, width, and what tells letters apart that are printed for each other. */
export function foldMonth(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[ıيك]/g, (letter) => LIKE[letter] ?? letter);
}

function load(): Map<string, number> {
  const all = new Map<string, number>();
  for (const language of Object.keys(MONTHS)) {
    for (const [month, words] of (MONTHS[language] ?? '').split(',').entries()) {
      for (const word of words.split('|')) {
        const folded = foldMonth(word);
        if (folded !== '' && !all.has(folded)) all.set(folded, month + 1);
      }
    }
  }
  return all;
}

/** The month that two words name together, as Levantine months are; 0 for none. */
export function monthOfTwo(first: string, second: string): number {
  if (ASCII.test(first)) return 0;
  months ??= load();
  firsts ??= new Set([...months.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ', 1)[0] ?? ''));
  return firsts.has(foldMonth(first)) ? monthNumber(`${first} ${second}`) : 0;
}

/**
 * The month that a word names in any of the languages known.
 *
 * @param word one word, or two for the Levantine months.
 * @returns 1 to 12, or 0.
 */
export function monthNumber(word: string): number {
  months ??= load();
  return months.get(foldMonth(word)) ?? 0;
}
