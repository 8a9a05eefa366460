import type { Page } from '../../page.ts';
import { findCount } from '../../time-ago.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isSignature } from '../rules/posts/signature.ts';

/** Fewest entries of a list, and how far apart their dates may stand, in words and in blocks. */
const MIN_ENTRIES = 3;
const GAP_WORDS = 300;
const GAP_BLOCKS = 8;
/** Longest line that dates an entry, in words: a date, a name, hardly more. */
const LINE_WORDS = 9;
/** Longest way to answer, in words, and what such labels speak for. */
const LABEL_WORDS = 3;
const ANSWERS = evidenceBit('comments');
/** What a line with a date has where it doesn't say how long ago: a year or a time of day; and what only other lines with numbers have. */
const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)/;
const TIME = /\d:\d\d/;
const OTHER = /:(?!\d)|[$€£¥@(]/;
/** Words of the body elsewhere, beyond doubt, in all and in relation to those among the entries, from which a page isn't made of entries. */
const OWN_SURE = 90;
const OWN_WORDS = 200;
const OWN_SHARE = 0.7;
/** Words of the text on both sides of entries, from which they are part of it; and what is the text beyond doubt. */
const SIDE_WORDS = 40;
const SURE = 0.75;
const SURE_WORDS = 15;

/**
 * Finds what stands beside the article and is dated piece by piece: teasers with name and day, comments with name and hour.
 * Each may read like the text; that a line with a date comes again and again gives them away.
 *
 * @param chances of each block to be body, 0 to 1.
 * @param threshold chance from which a block is body.
 * @returns 1 for each block among dated entries; all 0 on a page that is made of them.
 */
export function findEntries(page: Page, features: BlockFeatures, chances: Float64Array, threshold: number): Uint8Array {
  const among = new Uint8Array(features.size);
  const stretches = datedStretches(page, features);
  if (stretches.length === 0) return among;
  const before = sureWords(features, chances);
  const all = before[features.size] as number;
  for (const [from, to] of stretches) {
    const sides = Math.min(before[from] as number, all - (before[to] as number));
    if (sides < SIDE_WORDS) among.fill(1, from, to);
  }
  const words = { own: 0, sure: 0, others: 0 };
  for (let b = 0; b < features.size; b++) {
    if ((chances[b] as number) < threshold) continue;
    const size = features.words[b] as number;
    if (among[b] === 1) words.others += size;
    else words.own += size;
    if (among[b] === 0) words.sure += (before[b + 1] as number) - (before[b] as number);
  }
  const isAside = words.sure >= OWN_SURE && words.own >= Math.max(OWN_WORDS, OWN_SHARE * words.others);
  return isAside ? among : among.fill(0);
}

/** Stretches of dated entries, each from its first block to the one after its last. */
function datedStretches(page: Page, features: BlockFeatures): [number, number][] {
  const stretches: [number, number][] = [];
  let lines: number[] = [];
  let words = 0;
  let blocks = 0;
  const close = () => {
    if (lines.length >= MIN_ENTRIES) stretches.push(stretchOf(lines, features));
    lines = [];
  };
  for (let b = 0; b < features.size; b++) {
    if (features.words[b] === 0 || features.hidden[b] === 1) continue;
    if (!marksEntry(page, features, b)) {
      words += features.words[b] as number;
      blocks++;
      continue;
    }
    if (words > GAP_WORDS || blocks > GAP_BLOCKS) close();
    lines.push(b);
    words = blocks = 0;
  }
  close();
  return stretches;
}

/**
 * Whether its date stands above or below an entry doesn't show, so that a stretch has an entry more at each end. What stands
 * above a way to answer may be the article.
 */
function stretchOf(lines: readonly number[], features: BlockFeatures): [number, number] {
  const [first, last] = [lines[0] as number, lines.at(-1) as number];
  const gaps = lines.slice(1).map((b, i) => b - (lines[i] as number));
  const gap = gaps.sort((a, b) => a - b)[gaps.length >> 1] as number;
  // Dates without anything between are a column of a table.
  if (gap < 2) return [first, first];
  return [isAnswer(features, first) ? first : Math.max(0, first - gap + 1), Math.min(features.size, last + gap)];
}

function marksEntry(page: Page, features: BlockFeatures, b: number): boolean {
  if (isAnswer(features, b)) return true;
  if ((features.words[b] as number) > LINE_WORDS || features.digitShare[b] === 0) return false;
  const text = page.blocks[b]?.text ?? '';
  if (OTHER.test(text) || !(YEAR.test(text) || TIME.test(text) || findCount(text)?.isAgo)) return false;
  return isSignature(page, features, b);
}

function isAnswer(features: BlockFeatures, b: number): boolean {
  return (features.words[b] as number) <= LABEL_WORDS && ((features.cues[b] as number) & ANSWERS) !== 0;
}

/** Words before each block, and in all, that are the text beyond doubt. */
function sureWords(features: BlockFeatures, chances: Float64Array): Float64Array {
  const before = new Float64Array(features.size + 1);
  for (let b = 0; b < features.size; b++) {
    const words = features.words[b] as number;
    const isSure = words >= SURE_WORDS && (chances[b] as number) >= SURE;
    before[b + 1] = (before[b] as number) + (isSure ? words : 0);
  }
  return before;
}
