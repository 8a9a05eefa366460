/** Years that are counted from elsewhere than others: of emperors, of the Chinese republic, of the Buddha. */
import { isYear } from './iso.ts';
import type { Token } from './tokens.ts';

/** The year before the first of each era whose name stands before its years. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民國', 1911],
  ['民国', 1911],
  ['中華民國', 1911],
]);

/** How long the number of such a year is at most. */
const MAX_DIGITS = 3;

/** How far Buddhist years run ahead, as printed in Thai. */
const BUDDHIST = 543;
/** Of a Buddhist year's last two digits, those that can't be of another's, and what comes before them. */
const SHORT_BUDDHIST = { first: 50, last: 85, century: 2500 } as const;

/** The year that an era's name and the number behind it are; 0 where they are none. */
export function yearOfEra(name: Token | undefined, number: Token | undefined): number {
  const before = name?.kind === 'word' ? ERAS.get(name.text) : undefined;
  if (before === undefined || number?.kind !== 'number' || number.text.length > MAX_DIGITS) return 0;
  return isYear(before + number.value) ? before + number.value : 0;
}

/** The year that a number of four digits is, whether it is counted from the Buddha or not; 0 where it is none. */
export function yearOf(token: Token | undefined): number {
  if (token?.kind !== 'number' || token.text.length !== 4) return 0;
  const year = token.value >= 1900 + BUDDHIST && token.value <= 2099 + BUDDHIST ? token.value - BUDDHIST : token.value;
  return isYear(year) ? year : 0;
}

/** The year of the Buddha that two digits behind the name of a Thai month are: `3 พ.ค. 67`; 0 where they are none. */
export function shortBuddhistYear(token: Token | undefined): number {
  if (token?.kind !== 'number' || token.text.length !== 2) return 0;
  const { first, last, century } = SHORT_BUDDHIST;
  return token.value >= first && token.value <= last ? century + token.value - BUDDHIST : 0;
}
