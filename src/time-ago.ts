/** Texts that count the time since: `3 hours ago`, `vor 2 Tagen`, `5d`. Strip knows posts by them, extract counts back. */
import { asciiDigits, hasDigit, OTHER_SCRIPT } from './digits.ts';

/** Units by their names as pages print them after a number, the words of one unit in one list. */
const UNITS: readonly (readonly [minutes: number, words: string])[] = [
  [1 / 60, 's sec secs second seconds'],
  [
    1,
    'min mins minute minutes minuten minuto minutos minuti minuut minuter minutter minuuttia minut minuty минут минуты минуту хвилин dakika menit phút دقيقة دقائق דקות 分 分钟 分鐘 分間 분',
  ],
  [
    60,
    'h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur timme timmar timer tuntia godzin godziny godzinę hodin hodinami hodinou час часа часов годин години saat jam giờ ساعة ساعات שעות 小时 小時 時間 시간',
  ],
  [
    1440,
    'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager päivää dni dzień dnem dny день дня дней дні днів gün hari ngày يوم أيام ימים 天 日 일',
  ],
  [
    10080,
    'week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker viikkoa tydzień tygodnie tygodni týdnem týdny неделю недели недель hafta minggu tuần أسبوع أسابيع שבועות 周 週間 주',
  ],
];
/** Units that aren't always of one length: what is counted in them is no day. */
const UNEVEN = 'mo month months y year years';
/** Units that sites print without a word that puts them into the past. */
const BARE = new Set(
  's m h d w y mo min hr hrs second seconds minute minutes hour hours day days week weeks month months year years'.split(
    ' ',
  ),
);

/** Words before or after the number that put it into the past. */
const AGO = new Set(
  'ago vor y hace há fa geleden sedan siden sitten temu před pred назад тому önce lalu trước منذ قبل לפני 前 전 atrás'.split(
    ' ',
  ),
);
/** How many words before and after the number and its unit are looked at for them, and how far, in UTF-16 units. */
const REACH = 2;
const AROUND = 40;

/** What every count has, for a first look. */
const DIGIT_AND_LETTER = /\d\s?[a-z\u0080-\uffff]/i;
const COUNT = /(?<![\p{Alphabetic}\p{Nd}_.])(\p{Nd}{1,3})\s?(\p{Alphabetic}[\p{Alphabetic}\p{M}]*)/gu;
/** The same in ASCII, where most of what is counted stands: it is made and asked in a tenth of the time. */
const PLAIN_COUNT = /(?<![A-Za-z\d_.])(\d{1,3})\s?([A-Za-z]+)/g;
const PLAIN = /^[\x00-\x7f]*$/;
/** Words, those apart that stand against each other as a browser's text of two elements does: `agoAnn`. */
const WORD = /\p{Uppercase}+(?!\p{Lowercase})|\p{Uppercase}?[\p{Lowercase}\p{Lo}\p{Lm}\p{M}]+/gu;
const DIGITS = /\p{Nd}/u;
const GOES_ON = /^[\w.]/;

let minutesOf: Map<string, number | null> | undefined;

function loadUnits(): Map<string, number | null> {
  const units = new Map<string, number | null>(UNEVEN.split(' ').map((word) => [word, null]));
  units.set('m', 1).set('d', 1440).set('w', 10080);
  for (const [minutes, words] of UNITS) for (const word of words.split(' ')) units.set(word, minutes);
  return units;
}

const wordsOf = (text: string): string[] => Array.from(text.matchAll(WORD), ([word]) => word.toLowerCase());

/** A count of time: how long, in minutes, null for months and years; and whether words say that it lies in the past. */
export interface TimeCount {
  readonly minutes: number | null;
  readonly isAgo: boolean;
  /** Where it stands in the text, with a word right beside it that puts it into the past. */
  readonly start: number;
  readonly end: number;
}

const NO_LETTER = /\P{Alphabetic}/u;

/** Adds to a count the words right beside it that put it into the past. */
function widen(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const wordBefore = before.slice(0, -1).split(NO_LETTER).at(-1) ?? '';
  const wordAfter = after.slice(1).split(NO_LETTER, 1)[0] ?? '';
  const isAgo = (word: string, space: string | undefined) => space?.trim() === '' && AGO.has(word.toLowerCase());
  return {
    start: start - (isAgo(wordBefore, before.at(-1)) ? wordBefore.length + 1 : 0),
    end: end + (isAgo(wordAfter, after[0]) ? wordAfter.length + 1 : 0),
  };
}

/**
 * Finds a count of time in a short text: the first that words put into the past, else the first that stands there alone in one of the
 * units that sites print so.
 *
 * @returns null when the text counts nothing so. Linear in the text's length.
 */
export function findCount(text: string): TimeCount | null {
  if (!DIGIT_AND_LETTER.test(text) && !(OTHER_SCRIPT.test(text) && hasDigit(text))) return null;
  minutesOf ??= loadUnits();
  let bare: TimeCount | null = null;
  for (const match of text.matchAll(PLAIN.test(text) ? PLAIN_COUNT : COUNT)) {
    const [whole, digits = '', word = ''] = match;
    const name = word.toLowerCase();
    // `3天前`, `3일전`: the word for the past is written together with the unit.
    const isJoined = /[前전]$/.test(name) && name.length > 1;
    const unit = minutesOf.get(isJoined ? name.slice(0, -1) : name);
    if (unit === undefined) continue;
    const end = match.index + whole.length;
    const minutes = unit === null ? null : Number(asciiDigits(digits)) * unit;
    // Beyond another number words are that one's.
    const [after = ''] = text.slice(end, end + AROUND).split(DIGITS, 1);
    const before =
      text
        .slice(Math.max(0, match.index - AROUND), match.index)
        .split(DIGITS)
        .at(-1) ?? '';
    const near = [...wordsOf(before).slice(-REACH), ...wordsOf(after).slice(0, REACH)];
    if (isJoined || near.some((one) => AGO.has(one))) return { minutes, isAgo: true, ...widen(text, match.index, end) };
    if (BARE.has(word) && !GOES_ON.test(text.slice(end))) bare ??= { minutes, isAgo: false, start: match.index, end };
  }
  return bare;
}
