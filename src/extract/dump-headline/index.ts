import { endsWithCredit } from '../../credit.ts';
import type { JudgedPage } from '../../page.ts';
import { isTicker } from '../../ticker.ts';
import { beginsWithPart } from '../fields/cjk-bylines.ts';
import type { Headline } from '../headline.ts';
import { countCapitals, countSpaced } from '../text.ts';
import { Lines } from './lines.ts';
import {
  isTitle,
  Odds,
  weighCompany,
  weighParts,
  weighPlace,
  weighShape,
  weighSignature,
  weighSurroundings,
  weighWords,
} from './signs.ts';
import { hasCjk, terms } from './terms.ts';
import { headlineOf, isDatedByline, statedPieces } from './text.ts';
import { isSentence, MAX_LINE } from './title-shape.ts';
import { type Sign, WEIGHTS, type Weights } from './weights.ts';

/** How far before the body's first block and into the body a headline can stand, in blocks. */
const REACH = 300;
const REACH_INSIDE = 60;
/** How many of the body's first lines can be the headline without further sign. */
const BODY_START = 3;
/** How short a headline is, in UTF-16 units. */
const MIN_LENGTH = 10;
const MIN_LENGTH_CJK = 6;
/** Least odds of a line to be proposed, and those of a certain headline. */
const LEAST = 0;
const CERTAIN = 20;
/** How far behind the best of the lines, by words and place alone, a headline may be: on annotated dumps one in a hundred is farther than 3, one in two hundred than 3.5. */
const BEHIND = 4.5;
/** The signs of a line's shape that can add to its odds. */
const FOR_SHAPE: readonly Sign[] = ['words', 'capitalized', 'colonInside', 'number'];
/** How many lines are proposed. */
const MAX_PROPOSED = 8;

/** Whether a block is of the body, or repeats a part of it as a pull quote does. */
function isOfBody(index: number, { page }: Lines): boolean {
  const verdict = page.verdicts[index];
  return verdict?.verdict === 'body' || (verdict?.verdict === 'dropped' && verdict.reason === 'duplicate');
}

/** Entries of menus, and how many of them a menu on one line has at least. */
const MENU_WORDS: ReadonlySet<string> = new Set(
  (
    'home news world politics business money arts culture travel sport sports opinion tech technology science health lifestyle food style ' +
    'entertainment video videos podcast podcasts newsletter newsletters weather games jobs shop store events about contact careers blog faq ' +
    'menu search subscribe login log sign account cart help support'
  ).split(' '),
);
const MIN_MENU = 5;

/** Whether a line is a menu that lost its line breaks: most of its words are those of menus, each with its capital. */
function isMenu(text: string): boolean {
  const capitals = countCapitals(text);
  if (capitals < MIN_MENU || capitals * 2 <= countSpaced(text)) return false;
  const words = text.split(' ');
  const labels = words.filter((word) => countCapitals(word) === 1 && MENU_WORDS.has(word.toLowerCase()));
  return labels.length >= MIN_MENU && labels.length * 2 > words.length;
}

/** Whether a line that isn't strip's choice ends with who made a picture. */
function isCaption(index: number, lines: Lines): boolean {
  return !isTitle(lines.page.verdicts[index]) && endsWithCredit(lines.text(index));
}

/**
 * Whether a line can be the headline by its length and place, and that it prints no address. The body's own lines can at its start, or with a signature under
 * them.
 */
function isPossible(index: number, lines: Lines): boolean {
  const block = lines.page.blocks[index];
  if (!block || block.hidden) return false;
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'list-item') return false;
  if (block.text.length > MAX_LINE || block.text.length < MIN_LENGTH_CJK) return false;
  if (block.text.length < MIN_LENGTH && !hasCjk(block.text)) return false;
  if (block.kind !== 'heading' && isSentence(block.text)) return false;
  if (block.text.includes('://')) return false;
  // How old an article is, or whose, stands beside its headline.
  const verdict = lines.page.verdicts[index];
  if (verdict?.verdict === 'dropped' && verdict.reason === 'legal') return false;
  if (isTicker(block.text) && lines.signature(index + 1) === null) return false;
  const isInside = index > lines.first + BODY_START && isOfBody(index, lines);
  return (
    !isInside ||
    block.kind === 'heading' ||
    lines.signature(index + 1) !== null ||
    (lines.signature(index + 2) ?? 'person') !== 'person'
  );
}

/** Whether a line has a headline's shape, and who wrote or when right below it. */
function isSignedTitle(index: number, lines: Lines): boolean {
  return lines.isTitleLike(index) && lines.isSignedRightBelow(index);
}

/** A line that can be the headline, with the odds of what was seen of it at first. */
interface Seen {
  readonly index: number;
  readonly odds: Odds;
  /** Whether it shares no word with the body and isn't strip's choice: it is proposed where no other line is. */
  readonly isUnlike: boolean;
}

/**
 * Weighs, of every line that can be the headline, its words and its place. Most lines stand so far behind the best in that that
 * nothing else saves them.
 *
 * @param oddsOf gives the odds that a line begins with.
 * @param reach how far behind the best a line may be.
 * @returns the lines within reach.
 */
function lookAtAll(lines: Lines, oddsOf: (index: number) => Odds, reach: number): Seen[] {
  const seen: Seen[] = [];
  let best = Number.NEGATIVE_INFINITY;
  const until = Math.min(lines.last, lines.first + REACH_INSIDE);
  for (let index = Math.max(0, lines.first - REACH); index <= until; index++) {
    const own = isPossible(index, lines) ? terms(lines.text(index)) : [];
    if (own.length === 0) continue;
    const odds = oddsOf(index);
    weighWords(own, lines, odds);
    // Most entries of menus share nothing with the body: where they stand needn't be looked at. Nor do headlines that play on words.
    const isUnlike = odds.sum === 0 && !isTitle(lines.page.verdicts[index]);
    if (isUnlike && !isSignedTitle(index, lines)) continue;
    weighPlace(index, lines, odds);
    if (odds.sum < best - reach || isMenu(lines.text(index)) || isCaption(index, lines)) continue;
    if (lines.isDate(index) || isDatedByline(lines.text(index)) || beginsWithPart(lines.text(index))) continue;
    best = Math.max(best, odds.sum);
    seen.push({ index, odds, isUnlike });
  }
  return seen.filter(({ odds }) => odds.sum >= best - reach);
}

/** Weighs the other signs of a line. @returns whether the odds reach `least` as far as they were summed up. */
function weighRest({ index, odds }: Seen, lines: Lines, least: number): boolean {
  weighSurroundings(index, lines, odds);
  weighSignature(index, lines, odds);
  // From here on little can speak for it: lines that this can't save are left early.
  const asTail = odds.weights.isTail;
  if (odds.sum + FOR_SHAPE.reduce((sum, sign) => sum + odds.weights[sign], 0) + asTail < least) return false;
  weighShape(lines.text(index), odds);
  if (odds.sum + asTail < least) return false;
  weighParts(index, lines, odds);
  weighCompany(index, lines, odds);
  return odds.sum >= least;
}

/**
 * Finds the headline of a page that doesn't state one: the line whose words the body has most, with a byline or date
 * under it, in the shape and place of a headline and not of a menu's entry, a teaser or a caption.
 *
 * @param weights of the signs; those that ship by default.
 * @returns the lines that are like a headline, with their weight; the likeliest first.
 */
export function findDumpHeadlines(page: JudgedPage, weights: Weights = WEIGHTS): Headline[] {
  const lines = new Lines(page);
  const found = lookAtAll(lines, () => new Odds(weights), BEHIND).filter((seen) => weighRest(seen, lines, LEAST));
  const alike = found.filter(({ isUnlike }) => !isUnlike);
  const proposed = (alike.length > 0 ? alike : found)
    .map(({ index, odds }) => ({ block: index, weight: Math.min(1, Math.max(0, odds.sum / CERTAIN)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_PROPOSED);
  const pieces = statedPieces(lines);
  return proposed.map(({ block, weight }) => ({ block, text: headlineOf(block, lines, pieces), weight }));
}

/** A line that can be a dump's headline, and how much of each sign it has. */
export interface SignedLine {
  readonly text: string;
  readonly signs: ReadonlyMap<Sign, number>;
}

/** Gives every line that can be the headline, however far behind the best, with its signs: what weights are fitted on. */
export function signDumpLines(page: JudgedPage): SignedLine[] {
  const lines = new Lines(page);
  const pieces = statedPieces(lines);
  const signs = new Map<number, Map<Sign, number>>();
  const oddsOf = (index: number): Odds => {
    const own = new Map<Sign, number>();
    signs.set(index, own);
    return new Odds(WEIGHTS, own);
  };
  return lookAtAll(lines, oddsOf, Number.POSITIVE_INFINITY).flatMap((seen) => {
    const own = signs.get(seen.index);
    const isWhole = weighRest(seen, lines, Number.NEGATIVE_INFINITY);
    return own && isWhole ? [{ text: headlineOf(seen.index, lines, pieces), signs: own }] : [];
  });
}
