/** Days of the week as pages print them before a date, and the small words that lead to one. */

const WEEKDAYS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|' +
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|' +
  'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|' +
  'dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|' +
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|' +
  'mandag|tirsdag|lørdag|søndag|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|' +
  'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle|' +
  'pondelok|utorok|streda|štvrtok|piatok|nedeľa|ponedjeljak|ponedeljak|utorak|srijeda|sreda|četvrtak|petak|subota|nedjelja|nedelja|' +
  'hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|' +
  "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п’ятниця|п'ятниця|субота|неділя|" +
  'понеделник|сряда|четвъртък|петък|събота|неделя|понедељак|уторак|среда|четвртак|петак|недеља|' +
  "δευτέρα|τρίτη|δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|σαββατο|κυριακη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|" +
  'thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili|' +
  'الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|یکشنبه|یک‌شنبه|دوشنبه|سه‌شنبه|سه شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|شنبه|جمعه|' +
  'יום ראשון|יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|' +
  'সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|রবিবার|วันจันทร์ที่|วันอังคารที่|วันพุธที่|วันพฤหัสบดีที่|วันศุกร์ที่|วันเสาร์ที่|วันอาทิตย์ที่';
/** Small words that stand before a date and never end a name. */
const LEADS =
  'le|op|den|am|on|em|il|el|la|dne|dnia|w dniu|u|на|в|від|от|în|ngày|tanggal|tarihinde|στις|den|vr|ma|di|wo|do|za|zo|mo|mi|fr|sa|so|pt|пт|par|παρ';

/** Days in scripts without spaces, where they stand for a word of their own: `2024年3月14日（木）10:45`, `2024-03-14 星期四 10:45`. */
const IDEOGRAPHIC =
  '月 火 水 木 金 土 日 월 화 수 목 금 토 일 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日';
/** What a day has in it in these scripts, whichever it is. */
const IDEOGRAPHIC_DAY = /星期|曜日|요일/;

const days = WEEKDAYS.split('|');
const words = byLastSign(days);
/** Days of the week that are one word. */
export const WEEKDAY_WORDS: readonly string[] = [
  ...days.filter((day) => !day.includes(' ')),
  ...IDEOGRAPHIC.split(' '),
];
const leads = byLastSign(LEADS.split('|').map((word) => ` ${word}`));

/** Words by their last UTF-16 unit, the longest first: only those that end as a text does are compared with it. */
function byLastSign(list: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of list.toSorted((a, b) => b.length - a.length)) {
    const last = word.slice(-1);
    const group = groups.get(last);
    if (group) group.push(word);
    else groups.set(last, [word]);
  }
  return groups;
}

/** How many such words stand before a date at most. */
const MAX_WORDS = 4;
/** What stands between them and a name. */
const MARKS = /[\s,،、.;|·•–—-]$/u;
const LETTER = /\p{Alphabetic}/u;
const SMALL = /\p{Lowercase}/u;
const CAPITAL = /\p{Uppercase}/u;
const CASED = /[\p{Uppercase}\p{Lowercase}]/u;

/**
 * Whether a word that begins at a place of a text begins there although no space is before it: a browser's text of two elements
 * has none, and shows where the second begins by a capital, or in a script without capitals not at all.
 */
export function beginsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (at === 0 || !LETTER.test(before)) return true;
  const first = text.charAt(at);
  if (CASED.test(first)) return CAPITAL.test(first) && SMALL.test(before);
  return !CASED.test(before) && LETTER.test(first);
}

/** How long a day in small letters is at least that nothing sets off from a name: `Ann Leevrijdag`. */
const MIN_GLUED = 6;

/** Days that are surnames, too, and how many words stand before them where they aren't: `By Ann Lee Sonntag`. */
const SURNAMES = new Set(
  'domingo freitag sonntag montag samstag sonnabend sabato pátek sobota szombat vasárnap zondag vrijdag subota'.split(
    ' ',
  ),
);
const MIN_WORDS = 3;

/** Whether the text before a day is a name of two words at least, or set off from it. */
function canEnd(rest: string, text: string, word: string): boolean {
  const isSpaced = rest.endsWith(' ') && !MARKS.test(rest.trimEnd().slice(-1));
  if (isSpaced && SURNAMES.has(word)) return rest.trim().split(' ').length >= MIN_WORDS;
  return (
    rest === '' ||
    /\S\s\S/.test(rest) ||
    MARKS.test(rest.trimEnd().slice(-1)) ||
    LETTER.test(rest.slice(-1)) ||
    !CASED.test(text)
  );
}

/** Whether a line names a day of the week, as the clock in a page's frame does. */
export function hasWeekday(text: string): boolean {
  if (IDEOGRAPHIC_DAY.test(text)) return true;
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return false;
  return days.some((day) => {
    const at = lower.indexOf(day);
    return at >= 0 && beginsWord(text, at) && !SMALL.test(text.charAt(at + day.length));
  });
}

function endsInDay(text: string, lower: string, word: string): boolean {
  if (!lower.endsWith(word)) return false;
  const at = lower.length - word.length;
  const isApart = beginsWord(text, at) || (word.length >= MIN_GLUED && SMALL.test(text.charAt(at - 1)));
  return isApart && canEnd(text.slice(0, at), text, word);
}

/** What a text is without the day of the week and the small words that it ends with. */
export function withoutWeekday(text: string): string {
  let end = text.length;
  const lower = text.toLowerCase();
  if (lower.length !== end) return text;
  for (let count = 0; count < MAX_WORDS; count++) {
    while (end > 0 && MARKS.test(lower.slice(end - 1, end))) end--;
    const rest = lower.slice(0, end);
    const last = rest.slice(-1);
    const day = words.get(last)?.find((word) => endsInDay(text.slice(0, end), rest, word));
    const lead = day === undefined ? leads.get(last)?.find((word) => rest.endsWith(word)) : undefined;
    if (day === undefined && lead === undefined) break;
    // The space before a small word stays.
    end -= day?.length ?? (lead ?? ' ').length - 1;
  }
  return text.slice(0, end);
}
