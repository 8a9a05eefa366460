import type { Block, Page } from '../../page.ts';
import { isTicker } from '../../ticker.ts';
import { evidenceBit, REASON_BITS } from '../evidence.ts';
import { hashWords } from '../features/characters.ts';
import { HashSet } from '../features/hash-set.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { Run } from './body/run.ts';
import type { Surroundings } from './body/subtree.ts';

/** How far before the body a headline is looked for, in blocks. */
const REACH = 60;
/** Shortest and longest headline, in words, and the lengths that most have. */
const MIN_WORDS = 2;
const MAX_WORDS = 40;
const USUAL_WORDS = [5, 22] as const;
/** Least score to be taken, on a page that states its title or prints headings, and on any other. */
const THRESHOLD = 2.2;
const THRESHOLD_UNSTATED = 1;
/** How far into the body a headline is looked for that the page states or prints as its largest heading. */
const REACH_INSIDE = 20;
/** Longest name of a page in its menu, in words. */
const MAX_LABEL_WORDS = 4;
/** How far before the body that name stands, in blocks. */
const LABEL_REACH = 8;
/** How near after a byline or date line the headline doesn't stand. */
const BYLINE_REACH = 6;
/** Words of the body's start that a headline is compared with. */
const COMPARED_WORDS = 600;
/** Words of a page's first line that others are compared with. */
const FIRST_LINE_WORDS = 60;
/** Shortest word hash run that counts as the page's stated title repeated. */
const MIN_TITLE_WORDS = 3;
const MAX_STATED_LENGTH = 600;

const NAVIGATION = evidenceBit('navigation');
const TITLE_NAME = evidenceBit('title');
const SUBTITLE_NAME = evidenceBit('subtitle');
const DATELINE = evidenceBit('dateline');
const BYLINE = evidenceBit('byline');

/** Titles that the page's head states. */
export function statedTitles(page: Page): string[] {
  const stated: string[] = [];
  for (const { name, content } of page.head.meta) {
    if (name === 'og:title' || name === 'twitter:title' || name === 'headline') stated.push(content);
  }
  for (const object of page.head.jsonld) {
    if (typeof object.headline === 'string') stated.push(object.headline);
  }
  if (page.head.title) stated.push(page.head.title);
  return stated.slice(0, 8).map((title) => title.slice(0, MAX_STATED_LENGTH));
}

/** Share of a block's words that stand in `other`, in order from some point on: 1 when the block is a part of it. */
function containedIn(features: BlockFeatures, b: number, other: readonly number[]): number {
  const first = features.tokens.start[b] as number;
  const last = features.tokens.start[b + 1] as number;
  if (last - first < 1 || other.length === 0) return 0;
  let at = 0;
  let found = 0;
  for (let t = first; t < last; t++) {
    const next = other.indexOf(features.tokens.hashes[t] as number, at);
    if (next < 0) continue;
    found++;
    at = next + 1;
  }
  return found / (last - first);
}

/** What sets a headline off from the site's name behind it. */
const SEPARATOR = /^\s*(?:$|[|–—·•:»«]|- )/;

/** A sign behind a headline that links to where it stands. */
const PERMALINK = /\s?[¶#§\u{1f517}]$/u;

/** Whether a text is a title's whole headline, however short. */
function isHeadlineOf(shown: string, title: string): boolean {
  const text = shown.replace(PERMALINK, '');
  return text !== '' && title.startsWith(text) && SEPARATOR.test(title.slice(text.length));
}

/** What the blocks that may be the headline are compared with. */
interface Compared {
  readonly page: Page;
  readonly features: BlockFeatures;
  readonly around: Surroundings;
  /** The titles that the page states, and the hashes of the words of each. */
  readonly titles: readonly string[];
  readonly stated: readonly (readonly number[])[];
  /** The same of the first line of a page that states none: that of a WET dump is the title element's text. */
  readonly firstLine: readonly number[];
  /** Words of the body's start. */
  readonly bodyWords: HashSet;
  /** First block of the body, or where it would be. */
  readonly until: number;
  readonly hasBody: boolean;
}

/**
 * Finds the headline: among the short blocks before the body the one that the page's head states, that is printed as
 * the largest heading, that stands close to the body and shares words with it.
 *
 * @returns index of the block, or -1.
 */
export function findHeadline(page: Page, features: BlockFeatures, run: Run, around: Surroundings): number {
  const titles = statedTitles(page);
  const stated = titles.map(hashWords);
  const hasBody = run.last >= run.first;
  const until = hasBody ? run.first : Math.min(features.size - 1, REACH);
  const inside = hasBody ? Math.min(run.last, run.first + REACH_INSIDE) : until;
  const from = Math.max(0, until - REACH);
  const { hashes, start } = features.tokens;
  const firstLine =
    stated.length === 0 && features.size > 0
      ? Array.from(hashes.subarray(0, Math.min(FIRST_LINE_WORDS, start[1] as number)))
      : [];
  const bodyWords = startOf(run, features);
  const compared: Compared = { page, features, around, titles, stated, firstLine, bodyWords, until, hasBody };
  const isStated = stated.length > 0 || page.blocks.slice(from, until + 1).some(({ kind }) => kind === 'heading');
  let best = -1;
  let bestScore = isStated ? THRESHOLD : THRESHOLD_UNSTATED;
  const candidates = from > 0 ? [0] : [];
  for (let b = from; b <= inside; b++) candidates.push(b);
  for (const b of candidates) {
    if (!mayBeHeadline(compared, b)) continue;
    const match = matchOf(compared, b);
    const block = page.blocks[b];
    if (b > until && !(block?.kind === 'heading' && (block.level === 1 || match > 0.6))) continue;
    const score = scoreOf(compared, b, match);
    if (score > bestScore) {
      bestScore = score;
      best = b;
    }
  }
  return best >= 0 ? best : findMenuLabel(page, features, from, until);
}

/** The words that the body begins with. */
function startOf(run: Run, { tokens: { hashes, start } }: BlockFeatures): HashSet {
  if (run.last < run.first) return new HashSet([], 0);
  const words = new HashSet([], COMPARED_WORDS);
  const end = Math.min(start[run.last + 1] as number, (start[run.first] as number) + COMPARED_WORDS);
  for (let t = start[run.first] as number; t < end; t++) words.add(hashes[t] as number);
  return words;
}

/** Whether a block is seen, and as short as headlines are, and no other text's; the body's first only where it is no sentence. */
function mayBeHeadline({ page, features, until, hasBody }: Compared, b: number): boolean {
  const block = page.blocks[b];
  if (!block || features.hidden[b] === 1) return false;
  if (block.kind === 'image' || block.kind === 'caption') return false;
  if (block.kind === 'code' || block.kind === 'control') return false;
  const words = features.words[b] as number;
  if (isTicker(block.text) && !isSigned(features, b + 1)) return false;
  if (words < 1 || words > MAX_WORDS || (features.dateShare[b] as number) > 0.7) return false;
  const isFirst = b === until && hasBody && block.kind !== 'heading';
  return !isFirst || (features.ending[b] !== 1 && words <= 25);
}

/** Whether a block says who wrote or when. */
function isSigned({ cues }: BlockFeatures, b: number): boolean {
  return ((cues[b] ?? 0) & (BYLINE | DATELINE)) !== 0;
}

/** How much a block says of a title that the page states, 0 to 1. */
function matchOf({ page, features, titles, stated }: Compared, b: number): number {
  const block = page.blocks[b];
  const { start } = features.tokens;
  const size = (start[b + 1] as number) - (start[b] as number);
  const isLarge = block?.kind === 'heading' && block.level === 1 && block.linkDensity < 0.6;
  let match = 0;
  for (const [i, title] of stated.entries()) {
    if (size < Math.min(MIN_TITLE_WORDS, title.length) && !(isLarge && isHeadlineOf(block.text, titles[i] ?? '')))
      continue;
    match = Math.max(match, containedIn(features, b, title) > 0.85 ? Math.min(1, (size + 1) / title.length) : 0);
  }
  return match;
}

/** @param match of {@link matchOf}. */
function scoreOf(compared: Compared, b: number, match: number): number {
  const { page, features, around, firstLine, bodyWords, until } = compared;
  const block = page.blocks[b] as Block;
  const words = features.words[b] as number;
  const cues = features.cues[b] as number;
  let score = 0;
  if (match > 0.3) score += 2 + 2 * match;
  if (block.kind === 'heading') score += block.level === 1 ? 2.5 : block.level === 2 ? 1.2 : 0.5;
  if (b > 0 && firstLine.length > 0 && words >= MIN_TITLE_WORDS && containedIn(features, b, firstLine) > 0.9) {
    score += 1 + 2 * Math.min(1, words / (features.words[0] as number));
  }
  if (words >= USUAL_WORDS[0] && words <= USUAL_WORDS[1]) score += 1;
  else if (words < MIN_WORDS || words > 30) score -= 1;
  score += shareOfLongWords(features, b, bodyWords) * 2;
  score -= Math.min(1.5, Math.abs(until - b) * 0.05);
  if (features.ending[b] === 1 && !/[?!]["”»]?$/.test(block.text.slice(-3))) score -= 1.2;
  if (features.ending[b] === 2) score -= 1;
  if ((cues & (REASON_BITS | DATELINE | BYLINE)) !== 0 && match < 0.6) score -= 2;
  if (block.linkDensity > 0.6 && block.kind !== 'heading') score -= 1.5;
  if (block.list) score -= 1.5;
  const names = around.fields[block.container] as number;
  if ((names & TITLE_NAME) !== 0) score += 0.5;
  if ((names & SUBTITLE_NAME) !== 0) score -= 1.5;
  if ((around.against[block.container] as number) !== 0) score -= 2;
  if (match < 0.6 && followsTitleLike(page, features, b)) score -= 2;
  if (match < 0.6 && followsByline(features, b)) score -= 1.5;
  return score;
}

/** The name of a page without a headline: the last line before the body that its menu has as well. */
function findMenuLabel(page: Page, features: BlockFeatures, from: number, until: number): number {
  for (let b = until - 1; b >= Math.max(from, until - LABEL_REACH); b--) {
    const words = features.words[b] as number;
    if (words === 0 || words > MAX_LABEL_WORDS || features.hidden[b] === 1 || page.blocks[b]?.list) continue;
    if (
      (features.repeatsBefore[b] as number) > 0 &&
      features.ending[b] === 0 &&
      ((features.cues[b] as number) & ~NAVIGATION) === 0
    )
      return b;
  }
  return -1;
}

/** Bylines and dates stand under the headline. */
function followsByline(features: BlockFeatures, b: number): boolean {
  for (let k = Math.max(0, b - BYLINE_REACH); k < b; k++) {
    if (((features.cues[k] as number) & BYLINE) !== 0 && (features.capitalShare[k] as number) > 0.5) return true;
    if (((features.cues[k] as number) & DATELINE) !== 0 && (features.digitShare[k] as number) > 0) return true;
  }
  return false;
}

/** A standfirst stands right under a headline: a line like it, of no other meaning. */
function followsTitleLike(page: Page, features: BlockFeatures, b: number): boolean {
  const before = page.blocks[b - 1];
  const words = features.words[b - 1] ?? 0;
  if (!before || (features.dateShare[b - 1] as number) > 0.5) return false;
  if (features.hidden[b - 1] === 1 || before.list || before.linkDensity > 0.6) return false;
  if (/ [>›»] /.test(before.text)) return false;
  const cues = (features.cues[b - 1] as number) & (REASON_BITS | DATELINE | BYLINE);
  return words >= USUAL_WORDS[0] && words <= USUAL_WORDS[1] && features.ending[b - 1] !== 1 && cues === 0 && b - 1 > 0;
}

/** Share of a block's longer words that the body has; by hashes, so length is the block's mean. */
function shareOfLongWords(features: BlockFeatures, b: number, body: HashSet): number {
  const first = features.tokens.start[b] as number;
  const last = features.tokens.start[b + 1] as number;
  if (last - first < 2) return 0;
  let shared = 0;
  for (let t = first; t < last; t++) if (body.has(features.tokens.hashes[t] as number)) shared++;
  return shared / (last - first);
}
