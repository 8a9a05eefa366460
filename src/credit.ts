/** Longest credit at the end of a caption, in characters, and shortest text that has one. */
const CREDIT_LENGTH = 80;
const MIN_LENGTH = 8;
/** Every credit has one of these; most texts don't, and are asked no further. */
const HINT = /[:|/：／＝=]|Fotos? | (?:by|via|from|courtesy|-|–) |[摄攝影]|기자|[Ff]ot\.|©/;
/** A sentence of its own at the end, in any case of letters: `… in 1998. Picture: Ada Lund`. */
const SENTENCE =
  /[.(|/] ?(?:photos?|photograph|photography|pictures?|images?|fotos?|bild|crédit photo|credit|illustration|фото)(?: by |: ?)[^.:]{2,50}[.)]?$/i;
/** After anything, since a dump joins lines: `… at low tide Credit: Ada Lund`, `Photo by: Ada Lund`. What follows is a name. */
const NAMED =
  /(?:^|[ .(|/'’”"])(?:(?:Image|Photo|Picture|Illustration) [Cc]redits?|Credit|Crédits?(?: [Pp]hoto)?|Photo(?:graph|graphy|grapher)?|Image|Picture|Foto|Fot\.|Bild|Beeld|Фото) ?(?:by ?)?: ?[^.:\d|$][^.:\d|$]{1,58}[.)]?$/;
/** A sentence of its own without a mark, as in Italy and Germany: `… at low tide. Foto Ada Lund`. */
const UNMARKED =
  /[.!?»”"] Fotos? (?:\p{Uppercase}[\p{Alphabetic}'’-]{1,20} ){1,2}\p{Uppercase}[\p{Alphabetic}'’-]{1,20}$/u;
/** Whatever is cited: `Image credit: Lund et al., doi: 10.1000/182`. */
const CITED = /\b(?:Image|Photo|Picture) [Cc]redits?: .{2,60}$/;
/** `Photograph courtesy of Ada Lund`, `Image | Ada Lund`, `PHOTO / ADA LUND`. */
const COURTESY =
  /(?:^|[.()|/'’”"] ?)(?:Photo|PHOTO|Photograph|Photography|Photos|Image|Images|Picture|Pictures|Foto|FOTO|Fotos) (?:courtesy|by|via|from|\||\/|-|–) [^.:()|]{2,50}[.)]?$/;
/** `… via Getty Images`, `Ada Lund/Reuters`, `[Ada Lund/Reuters]`. */
const AGENCY =
  /(?:\/ ?|\bvia )(?:Getty(?: Images)?|AP(?: Photo| Images)?|AFP|REUTERS|Reuters|Shutterstock|iStock(?:photo)?|Alamy|Unsplash|Pixabay|Pexels|EPA|dpa|IMAGO|PA Wire|Bloomberg)[)\]]?$|\(AP Photo\/[^)]{2,50}\)$/;
/** Who wrote a report, by initials, and for which agency, behind its last sentence: `… the mayor said. (abc/dpa)`. */
const WRITTEN_BY = /[([]\p{Lowercase}{2,5}(?:\/\p{Alphabetic}{2,10}){1,3}[)\]]$/u;
/** In brackets, whoever it is: `(Image: A. Lund/Marine Institute)`, `[Photo by A. B. Lund]`; or a person and for whom: `(Ada Lund / Harbour Post)`. */
const IN_BRACKETS =
  /[([](?:images?|photos?|photograph|pictures?|illustration|credit|fotos?|bild|beeld|crédits?|фото)(?: credits?)?(?: ?: ?| by:? | courtesy of )[^()[\]]{2,70}[)\]]\.?$/i;
const PERSON_IN_BRACKETS =
  /[([]\p{Uppercase}[\p{Alphabetic}.'’-]{0,20}(?: \p{Uppercase}[\p{Alphabetic}.'’-]{0,20}){1,3} ?\/ ?\p{Uppercase}[^()[\]:!?\d/]{1,40}[)\]]\.?$/u;
/** `… at low tide © Ada Lund / Harbour Post`, without a year: that of a page's own texts has one. */
const OWNER = /^ ?\p{Uppercase}[^.:!?\d]{1,50}[.)]?$/u;

/** Words for a picture in other languages, before a colon and whose it is: `(תצלום: …)`, `Kuva: Ada Lund`. */
const OTHER_WORDS =
  /(?:^|[.(|/।。、,،\s])(?:fot|foto|fotó|fotos|fotografie|fotografía|fotoğraf|kuva|kuvat|bilder|billede|bilde|beeld|zdj|zdjęcie|imagem|imagen|ảnh|gambar|picha|slika|снимка|φωτο|φωτό|φωτογραφία|φωτογραφίες|фотограф|світлина|صورة|تصوير|عدسة|عکس|تصویر|צילום|תמונה|फोटो|फ़ोटो|तस्वीर|ছবি|ภาพ|เครดิตภาพ)\.? ?: ?[^.:：\d|]{2,50}[.)]?$/iu;
/** `Fot. Ada Lund`, as in Poland. */
const SHORT_WORD = /(?:^|[.(/\s])[Ff]ot\. ?\p{Uppercase}[^.:\d]{2,40}[.)]?$/u;
/** Behind a name in Chinese, Japanese and Korean, or before it: `王小明 摄`, `（圖／王小明）`, `写真＝港町新聞`, `김하늘 기자`. */
const CJK_CREDIT =
  /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}] ?(?:摄|攝|摄影|攝影|撮影|촬영)[）)]?$|(?:^|[（(【。]|\s)(?:图|圖|图片|圖片|照片|写真|画像|사진)(?:来源|來源|提供)? ?[／/:：＝=|｜][^。：:]{2,30}$|[.…] ?\p{sc=Hangul}{2,4} 기자$/u;

/** What those in other scripts and languages have, beside a colon: most ends of captions have neither. */
const MAYBE_OTHER = /: ?[^.:：\d|]{2,50}[.)]?$/;
const MAYBE_CJK = /[\u2e80-\uffff]/;

/** Whether a text ends with who made a picture, as captions do. */
export function endsWithCredit(text: string): boolean {
  if (text.length < MIN_LENGTH) return false;
  const end = text.slice(-CREDIT_LENGTH);
  if (!HINT.test(end)) return false;
  if (SHORT_WORD.test(end) || (MAYBE_OTHER.test(end) && OTHER_WORDS.test(end))) return true;
  if (MAYBE_CJK.test(end) && CJK_CREDIT.test(end)) return true;
  if (WRITTEN_BY.test(end)) return false;
  const sign = end.lastIndexOf('©');
  if (sign >= 0 && OWNER.test(end.slice(sign + 1))) return true;
  return (
    SENTENCE.test(end) ||
    UNMARKED.test(end) ||
    NAMED.test(end) ||
    CITED.test(end) ||
    COURTESY.test(end) ||
    AGENCY.test(end) ||
    isInBrackets(end)
  );
}

function isInBrackets(end: string): boolean {
  return (end.includes('(') || end.includes('[')) && (IN_BRACKETS.test(end) || PERSON_IN_BRACKETS.test(end));
}
