import type { Page, Reason } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isVoid } from './shape.ts';
import type { Surroundings } from './subtree.ts';

/** Longest block, in words, that can head a section. */
const MAX_HEADING_WORDS = 9;
/** Prose, in words, that has to stand before a section for it to end the article. */
const MIN_PROSE_BEFORE = 60;
/** Prose after a section, in relation to that before, that makes it an insertion and not the end. */
const RESUMED_SHARE = 0.2;
/** Words that a paragraph must have to count as the article going on: beside another like it, and alone. */
const RESUMING_WORDS = 20;
const RESUMING_ALONE = 45;
const PROSE = 0.5;

/** Reasons whose label opens a section of the page, in order of precedence. */
const OPENING: readonly Reason[] = ['comments', 'newsletter', 'share', 'related', 'author-bio'];
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
  if (block?.kind === 'list-item' && block.linkDensity > 0.8) return false;
  return !!block && features.hidden[b] === 0 && words > 0 && words <= MAX_HEADING_WORDS && features.ending[b] !== 1;
}

/**
 * Finds the sections that labels such as "Related Articles" or "Leave a comment" open. A section goes on to the next
 * label, to a heading of its level, or to where prose resumes as the article's does: paragraph after paragraph, which
 * teasers don't.
 *
 * @param page the page.
 * @param features its features.
 * @param prose how much each block looks like prose, 0 to 1.
 * @param around what the containers say.
 */
export function findSections(page: Page, features: BlockFeatures, prose: Float64Array, around: Surroundings): Sections {
  const n = features.size;
  const running = runningProse(page, features, prose);
  const after = new Float64Array(n + 1);
  for (let b = n - 1; b >= 0; b--) after[b] = (after[b + 1] as number) + (running[b] as number);
  const reason = new Array<Reason | null>(n).fill(null);
  let current: Reason | null = null;
  let level = 0;
  let scope = 0;
  let before = 0;
  let end = n;
  for (let b = 0; b < n; b++) {
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1) continue;
    const opened = canHead(page, features, b) ? openedBy(features.cues[b] as number) : null;
    if (opened !== null) {
      current = opened;
      level = block.level ?? 0;
      scope = scopeOf(page, features, b);
      const resumes = (after[b] as number) >= Math.max(RESUMING_WORDS, before * RESUMED_SHARE);
      const endsBody = scope <= around.body && (features.containers.last[scope] as number) >= around.body;
      if (
        end === n &&
        endsBody &&
        before >= MIN_PROSE_BEFORE &&
        (opened === FINAL ? block.linkDensity < 0.5 && !resumesStrongly(after[b] as number, before) : !resumes)
      ) {
        end = b;
      }
    } else if (current !== null && b < end) {
      const sameLevel = block.kind === 'heading' && (block.level === 1 || (level > 0 && (block.level ?? 6) <= level));
      const left = block.container < scope || block.container > (features.containers.last[scope] as number);
      const resumed = (running[b] as number) > 0;
      if (resumed)
        for (let k = b - 1; page.blocks[k]?.kind === 'heading' && reason[k] !== null && features.cues[k] === 0; k--)
          reason[k] = null;
      if (sameLevel || left || resumed) current = null;
    }
    reason[b] = current;
    if (current === null) before += (prose[b] as number) > PROSE ? (features.words[b] as number) : 0;
  }
  return { reason, end };
}

/** The container that a label heads: the innermost that also holds the block after it. */
function scopeOf(page: Page, features: BlockFeatures, b: number): number {
  const { last } = features.containers;
  const next = page.blocks[b + 1]?.container ?? 0;
  let scope = page.blocks[b]?.container ?? 0;
  while (scope > 0 && (next < scope || next > (last[scope] as number))) scope = page.containers[scope]?.parent ?? 0;
  return scope;
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
function runningProse(page: Page, features: BlockFeatures, prose: Float64Array): Float64Array {
  const running = new Float64Array(features.size);
  let previous = -1;
  for (let b = 0; b < features.size; b++) {
    const words = features.words[b] as number;
    if ((prose[b] as number) <= PROSE || words < RESUMING_WORDS) {
      const block = page.blocks[b];
      const bridges = block && (isVoid(block) || block.kind === 'caption' || features.hidden[b] === 1);
      if (!bridges) previous = -1;
      continue;
    }
    if (words >= RESUMING_ALONE || previous >= 0) running[b] = words;
    if (previous >= 0) running[previous] = features.words[previous] as number;
    previous = b;
  }
  return running;
}
