import { type Phrases, readPhrases } from '../../../strip/index.ts';
import { readSaid, type Said } from './said.ts';
import { ENDINGS, OPENINGS, type Words } from './words.ts';

/** Words on each side of a gap whose small letters are counted, near and farther off, and into how many levels the latter go. */
const NEAR = 5;
const FAR = 20;
const LEVELS = NEAR + 1;
const LEVEL = (FAR - NEAR) / NEAR - 0.5;
/** Words of sentences, by which they are told apart: at most so many. */
const LENGTHS = [2, 4, 7, 12, 25, 60];
/** Gaps in a row between words that stand together elsewhere: at most so many. */
const RUNS = [0, 1, 3, 6];
/** Words after which a quotation that nothing closes is over. */
const MAX_QUOTED = 80;

/** The signs of a gap by kind, and how many there are of each. A gap has one of each kind. */
export const KINDS = {
  always: 1,
  /** How the word before ends and the word behind begins. */
  pair: ENDINGS.length * OPENINGS.length,
  /** How many of the words before and behind are in small letters. */
  small: LEVELS * LEVELS,
  smallBefore: LEVELS,
  smallBehind: LEVELS,
  /** How long it is since a sentence ended, and till one ends; where one ends at the gap the second half. */
  since: 2 * (LENGTHS.length + 1),
  until: 2 * (LENGTHS.length + 1),
  /** What stands elsewhere as well (`said.ts`), and how much of it in a row. */
  said: 8,
  runs: (RUNS.length + 1) ** 2,
  headline: 4,
  /** A quotation is open. */
  quoted: 2,
  /** A phrase of buttons, menus, bylines and boxes begins behind the gap, by words; with a small letter or none the second half. */
  begins: 10,
  /** One ends before it, by words and whether it is mostly a whole block. */
  ends: 7,
  /** What stands before and behind may be of a date. */
  dates: 4,
  /** Chinese or Japanese stands on both sides. */
  unspaced: 2,
};
export type Kind = keyof typeof KINDS;

/** What is known of a text's gaps. */
export interface Gaps {
  readonly words: Words;
  /** How many words in small letters stand before each. */
  readonly small: Int32Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
  readonly isQuoted: Uint8Array;
  readonly phrases: Phrases;
  /** How the phrase that ends right before each word ends; see {@link KINDS}. */
  readonly phraseEnds: Uint8Array;
  readonly said: Said;
}

export function readGaps(words: Words): Gaps {
  const { count, endings, openings, texts } = words;
  const small = new Int32Array(count + 1);
  const since = new Int32Array(count);
  const until = new Int32Array(count);
  const isQuoted = new Uint8Array(count);
  let open = 0;
  for (let i = 0; i < count; i++) {
    small[i + 1] = (small[i] as number) + (openings[i] === 'small' ? 1 : 0);
    since[i] = i === 0 || endings[i - 1] === 'stop' ? 0 : (since[i - 1] as number) + 1;
    isQuoted[i] = open > 0 ? 1 : 0;
    const text = texts[i] as string;
    const opens = text.lastIndexOf('“');
    const closes = text.lastIndexOf('”');
    if (opens !== closes) open = opens > closes ? MAX_QUOTED : 0;
    else if (open > 0) open--;
  }
  for (let i = count - 1; i >= 0; i--) until[i] = endings[i] === 'stop' ? 0 : (until[i + 1] ?? 0) + 1;
  const phrases = readPhrases(texts);
  return { words, small, since, until, isQuoted, phrases, phraseEnds: endsOf(phrases), said: readSaid(words) };
}

function endsOf({ at, span }: Phrases): Uint8Array {
  const ends = new Uint8Array(at.length + 1);
  for (const [i, phrase] of at.entries()) {
    if (phrase === null) continue;
    const next = i + (span[i] as number);
    const how = 1 + 2 * (Math.min(3, phrase.length) - 1) + (phrase.place === 'whole' ? 1 : 0);
    ends[next] = Math.max(ends[next] as number, how);
  }
  return ends;
}

/** Tells of each kind of sign which one the gap before a word has. */
export function signGap(gaps: Gaps, i: number, add: (kind: Kind, which: number) => void): void {
  const { words, small, phrases, said } = gaps;
  const { count, endings, openings } = words;
  const smallIn = (from: number, to: number): number =>
    (small[Math.min(count, to)] as number) - (small[Math.min(count, Math.max(0, from))] as number);
  const isStop = endings[i - 1] === 'stop' ? 1 : 0;
  const half = isStop * (LENGTHS.length + 1);
  add('always', 0);
  add('pair', (words.ending[i - 1] as number) * OPENINGS.length + (words.opening[i] as number));
  add('small', smallIn(i - NEAR, i) * LEVELS + smallIn(i + 1, i + 1 + NEAR));
  add('smallBefore', Math.min(NEAR, Math.round(smallIn(i - FAR, i - NEAR) / LEVEL)));
  add('smallBehind', Math.min(NEAR, Math.round(smallIn(i + NEAR, i + FAR) / LEVEL)));
  add('since', half + step(gaps.since[i - 1] as number, LENGTHS));
  add('until', half + step(gaps.until[i] as number, LENGTHS));
  add('said', said.elsewhere[i] as number);
  add('runs', step(said.before[i - 1] as number, RUNS) * (RUNS.length + 1) + step(said.from[i + 1] as number, RUNS));
  add('headline', said.headline[i] as number);
  add('quoted', gaps.isQuoted[i] as number);
  const phrase = phrases.at[i] ?? null;
  const isCapital = openings[i] !== 'small';
  add('begins', phrase === null ? 0 : phrase.place === 'opens' ? 9 : Math.min(3, phrase.length) + (isCapital ? 0 : 4));
  add('ends', gaps.phraseEnds[i] as number);
  add('dates', 2 * (phrases.isDate[i - 1] as number) + (phrases.isDate[i] as number));
  add('unspaced', words.isUnspaced[i] as number);
}

/** Which of the steps a number is on: the first that it isn't above. */
function step(number: number, steps: readonly number[]): number {
  let at = 0;
  while (at < steps.length && number > (steps[at] as number)) at++;
  return at;
}
