import { halfBefore, halfBehind, hourOfDay } from './half-days.ts';
import type { TimeParts } from './iso.ts';
import type { Token } from './tokens.ts';
import { WEEKDAY_WORDS } from './weekdays.ts';
import { isZone, zoneAt } from './zones.ts';

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

const SEPARATORS = new Set([':', '.', 'h', '時', '时', '点', '點', '시', 'г']);
/** What follows a time in which a point stands: `17.32 Uhr`, `10.45 น.`. */
const CLOCK_WORDS_BEHIND = new Set(['uhr', 'uur', 'hod', 'น']);

/** Whether what stands behind two numbers says that they are a time: `10.30 Uhr`, `10.30 am`, `10.30 GMT`. */
function saysTime(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return CLOCK_WORDS_BEHIND.has(word) || isZone(word) || halfBehind(tokens, at) !== null;
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
