import { halfBefore, halfBehind, hourOfDay } from './half-days.ts';
import type { TimeParts } from './iso.ts';
import type { Token } from './tokens.ts';
import { WEEKDAY_WORDS } from './weekdays.ts';

/** Zones that mean one offset. `ET`, `PT` and the like don't, nor do `IST` and `BST` in every country. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    z: 'Z',
    utc: 'Z',
    gmt: 'Z',
    est: '-05:00',
    edt: '-04:00',
    cdt: '-05:00',
    mst: '-07:00',
    mdt: '-06:00',
    pst: '-08:00',
    pdt: '-07:00',
    cet: '+01:00',
    mez: '+01:00',
    cest: '+02:00',
    mesz: '+02:00',
    wet: 'Z',
    west: '+01:00',
    eet: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    jst: '+09:00',
    kst: '+09:00',
    hkt: '+08:00',
    sgt: '+08:00',
    aest: '+10:00',
    aedt: '+11:00',
    acst: '+09:30',
    acdt: '+10:30',
    awst: '+08:00',
    nzst: '+12:00',
    nzdt: '+13:00',
    wib: '+07:00',
    wita: '+08:00',
    wit: '+09:00',
    pkt: '+05:00',
    sast: '+02:00',
    мск: '+03:00',
  }),
);

/** Zones that mean another offset in another country: they say that a time is one, but not which moment. */
const LOCAL_ZONES = new Set(['bst', 'ist', 'cst', 'ast', 'wat', 'aet', 'trt', 'tsi']);
/** The same of those that are words, too. */
const LOCAL_WORDS = new Set(['et', 'ct', 'mt', 'pt']);

/** What may stand between a date and its time. */
const FILLERS = new Set([
  ',',
  '،',
  ':',
  'd',
  '-',
  '–',
  '—',
  '|',
  '•',
  '·',
  '・',
  '@',
  '(',
  '/',
  '.',
  ';',
  't',
  'at',
  'um',
  'às',
  'as',
  'à',
  'a',
  'las',
  'alle',
  'ore',
  'om',
  'kl',
  'klo',
  'o',
  'godz',
  'v',
  'в',
  'о',
  'saat',
  'pukul',
  'jam',
  'lúc',
  'os',
  'la',
  'ora',
  'ob',
  'u',
  'у',
  'على',
  'الساعة',
  'ساعت',
  'เวลา',
  'ώρα',
  'בשעה',
  'στις',
  'les',
  'ás',
  'года',
  'року',
  'kell',
  'val',
  'plkst',
  // The era of a year: `2024 م`.
  'م',
  'by',
  'г',
  'р',
  'r',
  ')',
  // Days of the week that are printed between the two.
  ...WEEKDAY_WORDS,
]);

/** Those that say that a time follows, whatever mark stands in it: `kl. 14.30`. */
const CLOCK_WORDS = new Set(['at', 'um', 'alle', 'ore', 'om', 'kl', 'klo', 'godz', 'pukul', 'jam', 'ora', 'เวลา']);

/** How many fillers are skipped between a date and its time. */
const MAX_FILLERS = 4;

/** A time and the token after it. */
export interface FoundTime {
  readonly time: TimeParts;
  readonly next: number;
}

function offset(tokens: readonly Token[], at: number): { zone: string; next: number } | null {
  const sign = tokens[at]?.text;
  const hours = tokens[at + 1];
  if ((sign !== '+' && sign !== '-' && sign !== '−') || hours?.kind !== 'number' || hours.spaced) return null;
  const mark = sign === '+' ? '+' : '-';
  if (hours.text.length === 4 && hours.value % 100 < 60 && hours.value <= 1400) {
    return { zone: `${mark}${hours.text.slice(0, 2)}:${hours.text.slice(2)}`, next: at + 2 };
  }
  if (hours.text.length > 2 || hours.value > 14) return null;
  const whole = `${mark}${hours.text.padStart(2, '0')}`;
  const minutes = tokens[at + 3];
  if (tokens[at + 2]?.text === ':' && minutes?.text.length === 2 && minutes.value < 60) {
    return { zone: `${whole}:${minutes.text}`, next: at + 4 };
  }
  return hours.text.length === 2 || mark === '+' ? { zone: `${whole}:00`, next: at + 2 } : null;
}

function zoneAt(tokens: readonly Token[], start: number): { zone: string | undefined; next: number } {
  const at = tokens[start]?.text === '(' ? start + 1 : start;
  const word = tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';
  const named = ZONES.get(word);
  if (named !== undefined) {
    const explicit = named === 'Z' ? offset(tokens, at + 1) : null;
    return explicit ?? { zone: named, next: at + 1 };
  }
  if (LOCAL_ZONES.has(word) || LOCAL_WORDS.has(word)) return { zone: undefined, next: at + 1 };
  // `10:00 - 12` and `10:00 -12:00` are hours of opening; `10:00 -0500` is a zone.
  const hours = tokens[start + 1]?.text ?? '';
  const isZone = tokens[start]?.text === '+' || hours.length === 4 || hours.startsWith('0');
  if (tokens[start]?.spaced === true && !isZone) return { zone: undefined, next: start };
  return offset(tokens, start) ?? { zone: undefined, next: start };
}

const SEPARATORS = new Set([':', '.', 'h', '時', '时', '点', '點', '시', 'г']);
/** What follows a time in which a point stands: `17.32 Uhr`, `10.45 น.`. */
const CLOCK_WORDS_BEHIND = new Set(['uhr', 'uur', 'hod', 'น']);

/** Whether what stands behind two numbers says that they are a time: `10.30 Uhr`, `10.30 am`, `10.30 GMT`. */
function saysTime(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return CLOCK_WORDS_BEHIND.has(word) || ZONES.has(word) || LOCAL_ZONES.has(word) || halfBehind(tokens, at) !== null;
}

/**
 * Reads a time that begins at a token.
 *
 * @param isSaid whether a word before it says that it is one.
 */
export function timeAt(tokens: readonly Token[], start: number, isSaid = false): FoundTime | null {
  const first = tokens[start];
  if (!first || first.kind === 'mark') return null;
  const before = halfBefore(first);
  if (first.kind === 'word' && before === null) return null;
  const at = first.kind === 'word' ? start + 1 : start;
  const hour = tokens[at];
  const mark = tokens[at + 1];
  const minute = tokens[at + 2];
  if (hour?.kind !== 'number' || hour.text.length > 2) return null;
  const half = halfBehind(tokens, at + 1);
  if (half && hour.value >= 1 && hour.value <= 12) {
    const { zone, next } = zoneAt(tokens, half.next);
    return { time: { hour: hourOfDay(hour.value, half.add), minute: 0, zone }, next };
  }
  if (!mark || !SEPARATORS.has(mark.text) || minute?.kind !== 'number' || minute.text.length !== 2) return null;
  if (hour.value > 23 || minute.value > 59) return null;
  if (mark.text === '.' && !isSaid && !saysTime(tokens, at + 3)) return null;
  let next = at + 3;
  let second: string | undefined;
  const seconds = tokens[at + 4];
  if (tokens[next]?.text === ':' && seconds?.text.length === 2 && seconds.value < 60) {
    second = seconds.text;
    next = at + 5;
    const fraction = tokens[next + 1];
    if (tokens[next]?.text === '.' && fraction?.kind === 'number' && !fraction.spaced) {
      second += `.${fraction.text.slice(0, 9)}`;
      next += 2;
    }
  } else if (tokens[next]?.text === '分' || tokens[next]?.text === '분') next++;
  const after = halfBehind(tokens, next);
  if (after && hour.value > 12 && after.add === 0) return null;
  const inHalf = after?.add ?? before;
  const value = inHalf === null ? hour.value : hourOfDay(hour.value, inHalf);
  const end = after ? after.next : next;
  const zone = zoneAt(tokens, CLOCK_WORDS_BEHIND.has(tokens[end]?.text ?? '') ? end + 1 : end);
  return { time: { hour: value, minute: minute.value, second, zone: zone.zone }, next: zone.next };
}

/** Reads the time that follows a date, with what usually stands between the two. */
export function timeAfter(tokens: readonly Token[], start: number): FoundTime | null {
  let isSaid = false;
  for (let at = start; at <= start + MAX_FILLERS; at++) {
    const found = timeAt(tokens, at, isSaid);
    if (found) return found;
    const word = tokens[at]?.text ?? '';
    if (!FILLERS.has(word)) return null;
    isSaid ||= CLOCK_WORDS.has(word);
  }
  return null;
}
