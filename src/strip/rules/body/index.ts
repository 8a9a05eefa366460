import type { Block, BlockField, Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isDate } from '../fields.ts';
import type { Run } from './run.ts';
import type { Sections } from './sections.ts';
import { isVoid } from './shape.ts';
import type { Surroundings } from './subtree.ts';

/** Prose from which a block inside the run is kept by itself. */
const KEEP = 0.3;
/** How far a short block looks for kept neighbours, in blocks. */
const NEIGHBOURHOOD = 3;
/** Share of links from which a short line is a pointer elsewhere. */
const POINTER = 0.7;

/** What a heading of the body may say as well as a menu or a label does: Contact, Accessibility, Weather. */
const HARMLESS_HEADING =
  evidenceBit('navigation') | evidenceBit('form') | evidenceBit('legal') | evidenceBit('weather');
const WEAK = evidenceBit('weak');
const WALLS = evidenceBit('wall') | evidenceBit('paywall');
/** Shortest paragraph, in words, that is told from a line when a wall cuts it off. */
const CUT_OFF_WORDS = 7;
/** A block with fewer words may be repeated on purpose: a refrain, a heading. */
const REPEATED_WORDS = 12;
/** Longest line, in words, that heads a paragraph. */
const HEADING_WORDS = 12;
/** How many headings right before the run belong to it. */
const HEADINGS_BEFORE = 2;

/**
 * Decides inside the run: prose stays; a short block stays when prose stands near it on both sides (jusText's context
 * classification), when it heads or lists, and nothing speaks against it.
 *
 * @returns 1 for each block of the body.
 */
export function keepBody(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  around: Surroundings,
  sections: Sections,
  run: Run,
  fields: ReadonlyMap<number, BlockField>,
  quoted: Uint8Array,
): Uint8Array {
  const keep = new Uint8Array(features.size);
  const first = firstWithHeadings(page, features, around, run, fields);
  for (let b = run.first; b <= run.last; b++) {
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1 || fields.has(b) || isVoid(block)) continue;
    if ((around.against[block.container] as number) !== 0 || sections.reason[b] !== null) continue;
    if (isRepeat(features, b, run) || quoted[b] === 1) continue;
    if ((prose[b] as number) >= KEEP) keep[b] = 1;
  }
  const ahead = new Int32Array(features.size + 1).fill(-1);
  for (let b = features.size - 1; b >= 0; b--) ahead[b] = keep[b] === 1 ? b : (ahead[b + 1] as number);
  let behind = -1;
  for (let b = first; b <= run.last; b++) {
    if (keep[b] === 1) {
      behind = b;
      continue;
    }
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1 || fields.has(b)) continue;
    if ((around.against[block.container] as number) !== 0 || around.inBody[block.container] === 0) continue;
    if (sections.reason[b] !== null || isWeak(around, block, features) || isRepeat(features, b, run) || quoted[b] === 1)
      continue;
    const next = ahead[b] as number;
    const nearBehind = behind >= 0 && b - behind <= NEIGHBOURHOOD;
    const headsList = b < run.last && page.blocks[b + 1]?.list !== undefined;
    const nearAhead = headsList || (next >= 0 && next - b <= NEIGHBOURHOOD);
    if (block.kind === 'image' || block.kind === 'caption') {
      keep[b] = behind >= 0 || nearAhead ? 1 : 0;
      continue;
    }
    if (block.kind === 'rule') {
      keep[b] = behind >= 0 && next >= 0 ? 1 : 0;
      continue;
    }
    if (block.kind === 'control' || isDate(features, b)) continue;
    const cues = features.cues[b] as number;
    const isHeading = block.kind === 'heading' || (keep[b - 1] === 1 && keep[b + 1] === 1 && isPlainLine(features, b));
    const harmless = isHeading ? HARMLESS_HEADING : 0;
    if ((cues & ~harmless) !== 0) continue;
    if (block.linkDensity > POINTER && !block.list) continue;
    if (block.kind === 'heading' || b < run.first) keep[b] = next >= 0 && next - b <= 2 * NEIGHBOURHOOD ? 1 : 0;
    else if (block.list) keep[b] = block.linkDensity < 0.5 && (nearBehind || nearAhead) ? 1 : 0;
    else if (block.kind === 'table' || block.kind === 'code' || block.kind === 'definition' || block.kind === 'term')
      keep[b] = behind >= 0 || nearAhead ? 1 : 0;
    else keep[b] = (nearBehind && nearAhead) || (next === b + 1 && isListedLine(features, b)) ? 1 : 0;
    if (keep[b] === 1 && block.list) behind = b;
  }
  if (isCutOff(page, features, around, run.last + 1, fields)) keep[run.last + 1] = 1;
  return keep;
}

/** Whether a block is the paragraph that a wall right after it cuts off: no sentence ends it, and nothing speaks against it. */
function isCutOff(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  b: number,
  fields: ReadonlyMap<number, BlockField>,
): boolean {
  const block = page.blocks[b];
  if (!block || b === 0 || block.kind !== 'paragraph' || features.hidden[b] === 1 || fields.has(b)) return false;
  if (((features.cues[b + 1] ?? 0) & WALLS) === 0 || features.cues[b] !== 0 || block.linkDensity > 0.3) return false;
  if (around.against[block.container] !== 0 || around.inBody[block.container] === 0) return false;
  return (features.words[b] as number) >= CUT_OFF_WORDS && features.ending[b] !== 1;
}

/** Says in full what stands before: the same part laid out for another screen, a pull quote. */
function isRepeat(features: BlockFeatures, b: number, run: Run): boolean {
  return (features.words[b] as number) >= REPEATED_WORDS && (features.repeatsBefore[b] as number) > 0 && b > run.first;
}

/** A short line that may head the paragraph after it, in a dump that has lost its headings. */
function isPlainLine(features: BlockFeatures, b: number): boolean {
  return (features.words[b] as number) <= HEADING_WORDS && features.ending[b] === 0;
}

/** Links in a card or a widget: another article's teaser. */
function isWeak(around: Surroundings, block: Block, features: BlockFeatures): boolean {
  return (
    ((around.fields[block.container] as number) & WEAK) !== 0 && (features.linkDensity[block.index] as number) > 0.3
  );
}

/**
 * The body of a page without prose: what stands in its middle and nothing speaks against. Contact pages, lists.
 *
 * @param from first block that can belong to it.
 */
export function keepMiddle(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  sections: Sections,
  from: number,
  fields: ReadonlyMap<number, BlockField>,
): Uint8Array {
  const keep = new Uint8Array(features.size);
  for (let b = from; b < sections.end; b++) {
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1 || fields.has(b) || isVoid(block)) continue;
    if (around.against[block.container] !== 0 || around.inBody[block.container] === 0 || sections.reason[b] !== null)
      continue;
    if (features.cues[b] !== 0 || block.linkDensity > 0.5 || isDate(features, b)) continue;
    keep[b] = 1;
  }
  return keep;
}

/** A line that a list of contents before it has as well: the heading of a part. */
function isListedLine(features: BlockFeatures, b: number): boolean {
  const words = features.words[b] as number;
  return words >= 2 && isPlainLine(features, b) && features.cues[b] === 0 && (features.repeatsBefore[b] as number) > 0;
}

/** Where the run starts with the headings right before it: not the headline's, and none from outside the body. */
function firstWithHeadings(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  run: Run,
  fields: ReadonlyMap<number, BlockField>,
): number {
  let first = run.first;
  for (let k = 0; k < HEADINGS_BEFORE; k++) {
    const block = page.blocks[first - 1];
    if (!block || features.hidden[first - 1] === 1 || fields.has(first - 1)) break;
    if (block.kind !== 'heading' && !isListedLine(features, first - 1)) break;
    if (around.inBody[block.container] === 0) break;
    first--;
  }
  return run.last < run.first ? run.first : first;
}
