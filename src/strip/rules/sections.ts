import type { Page, Reason } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Longest block, in words, that can head a section. */
const MAX_HEADING_WORDS = 9;
/** Prose, in words, that has to stand before a section for it to end the article. */
const MIN_PROSE_BEFORE = 60;
/** Prose after a section, in relation to that before, that makes it an insertion and not the end. */
const RESUMED_SHARE = 0.2;
/** Words that a paragraph must have, or a neighbour like it, to count as the article going on. */
const RESUMING_WORDS = 25;
const PROSE = 0.5;

/** Reasons whose label opens a section of the page, in order of precedence. */
const OPENING: readonly Reason[] = ['comments', 'newsletter', 'share', 'related', 'author-bio', 'paywall'];
/** Sections that end the article for good once it has been read. */
const FINAL: Reason = 'comments';

/** The page's sections that a label opens. */
export interface Sections {
  /** Reason of the section that the block stands in, or null. */
  readonly reason: readonly (Reason | null)[];
  /** First block of the page's end: from here on nothing belongs to the article. */
  readonly end: number;
}

/** Whether a block can be the label over a section: short, and no sentence. */
function canHead(page: Page, features: BlockFeatures, b: number): boolean {
  const block = page.blocks[b];
  const words = features.words[b] as number;
  return !!block && !block.hidden && words > 0 && words <= MAX_HEADING_WORDS && features.ending[b] !== 1;
}

/**
 * Finds the sections that labels such as "Related Articles" or "Leave a comment" open. A section goes on to the next
 * label, to a heading of its level, or to where prose resumes as the article's does: paragraph after paragraph, which
 * teasers don't.
 *
 * @param page the page.
 * @param features its features.
 * @param prose how much each block looks like prose, 0 to 1.
 */
export function findSections(page: Page, features: BlockFeatures, prose: Float64Array): Sections {
  const n = features.size;
  const running = runningProse(features, prose);
  const after = new Float64Array(n + 1);
  for (let b = n - 1; b >= 0; b--) after[b] = (after[b + 1] as number) + (running[b] as number);
  const reason = new Array<Reason | null>(n).fill(null);
  let current: Reason | null = null;
  let level = 0;
  let before = 0;
  let end = n;
  for (let b = 0; b < n; b++) {
    const block = page.blocks[b];
    if (!block || block.hidden) continue;
    const opened = canHead(page, features, b) ? openedBy(features.cues[b] as number) : null;
    if (opened !== null) {
      current = opened;
      level = block.level ?? 0;
      const resumes = (after[b] as number) >= Math.max(RESUMING_WORDS, before * RESUMED_SHARE);
      if (
        end === n &&
        before >= MIN_PROSE_BEFORE &&
        (opened === FINAL ? block.linkDensity < 0.5 && !resumesStrongly(after[b] as number, before) : !resumes)
      ) {
        end = b;
      }
    } else if (current !== null && b < end) {
      const sameLevel = block.kind === 'heading' && level > 0 && (block.level ?? 6) <= level;
      if (sameLevel || (running[b] as number) > 0) current = null;
    }
    reason[b] = current;
    if (current === null) before += (prose[b] as number) > PROSE ? (features.words[b] as number) : 0;
  }
  return { reason, end };
}

/** Comments are prose too: only an article much longer than what came before goes on after their label. */
function resumesStrongly(after: number, before: number): boolean {
  return after > before * 4 && before < 150;
}

function openedBy(cues: number): Reason | null {
  if (cues === 0) return null;
  for (const reason of OPENING) if ((cues & evidenceBit(reason)) !== 0) return reason;
  return null;
}

/** Words of each block that stand in running prose: long paragraphs, and those beside another. */
function runningProse(features: BlockFeatures, prose: Float64Array): Float64Array {
  const running = new Float64Array(features.size);
  let previous = -1;
  for (let b = 0; b < features.size; b++) {
    if ((prose[b] as number) <= PROSE) continue;
    const words = features.words[b] as number;
    if (words < RESUMING_WORDS) continue;
    if (words >= 3 * RESUMING_WORDS) running[b] = words;
    else if (previous === b - 1) {
      running[b] = words;
      if (running[previous] === 0) running[previous] = features.words[previous] as number;
    }
    previous = b;
  }
  return running;
}
