import type { Token } from './tokens.ts';

/** Words behind a time that say which half of the day it is in: `3:15 pm`, `03:15 م`, `3:15 μμ`, `03:15 CH`. */
const BEHIND: ReadonlyMap<string, 0 | 12> = new Map([
  ...'am ص صباحا صباحاً πμ sáng pagi এএম صبح öö'.split(' ').map((word) => [word, 0] as const),
  ...'pm م مساء مساءا مساءً عصرا عصراً ظهرا ظهراً μμ ch chiều tối petang malam পিএম بعدازظهر عصر ös'
    .split(' ')
    .map((word) => [word, 12] as const),
]);
/** The same as two letters with points: `p.m.`, `μ.μ.`, `ب.ظ`. */
const LETTERS: ReadonlyMap<string, 0 | 12> = new Map([
  ['a m', 0],
  ['π μ', 0],
  ['ق ظ', 0],
  ['p m', 12],
  ['μ μ', 12],
  ['ب ظ', 12],
]);
/** Words before a time. */
const BEFORE: ReadonlyMap<string, 0 | 12> = new Map([
  ...'上午 午前 오전 早上 凌晨 清晨 सुबह'.split(' ').map((word) => [word, 0] as const),
  ...'下午 午後 오후 晚上 शाम'.split(' ').map((word) => [word, 12] as const),
]);

/** The half of the day that the words behind a time name: what is added to its hour, 0 or 12, or null for none. */
export function halfBehind(tokens: readonly Token[], at: number): { add: 0 | 12; next: number } | null {
  const word = tokens[at]?.text ?? '';
  const add = BEHIND.get(word);
  if (add !== undefined) return { add, next: at + 1 };
  if (tokens[at + 1]?.text !== '.') return null;
  const ofLetters = LETTERS.get(`${word} ${tokens[at + 2]?.text ?? ''}`);
  return ofLetters === undefined ? null : { add: ofLetters, next: at + (tokens[at + 3]?.text === '.' ? 4 : 3) };
}

/** The half of the day that a word before a time names. */
export function halfBefore(token: Token): 0 | 12 | null {
  return (token.kind === 'word' ? BEFORE.get(token.text) : undefined) ?? null;
}

/** An hour of a clock of twelve as one of twenty-four; one past twelve is as it is printed. */
export function hourOfDay(hour: number, add: 0 | 12): number {
  return hour > 12 ? hour : (hour % 12) + add;
}
