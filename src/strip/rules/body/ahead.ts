import type { Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { type Chatter, findChatter } from './chatter.ts';
import { isVoid } from './shape.ts';

/** Words that a paragraph must have to count as the article going on: beside another like it, and alone. */
export const RESUMING_WORDS = 20;
export const RESUMING_ALONE = 45;
/** Words of a paragraph that counts where it stands apart from others: teasers are shorter. */
const APART_WORDS = 30;
/** How much a block must look like prose to be taken for it. */
export const PROSE = 0.5;

/** Words of each block that stand in running prose: long paragraphs, and those beside another. */
export function runningProse(page: Page, features: BlockFeatures, prose: Float64Array): Float64Array {
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

/** What follows each block, to the end of the page. */
export interface Ahead {
  /** Words of running prose, and of any prose. */
  readonly running: Float64Array;
  readonly prose: Float64Array;
  /** Words of long paragraphs, beside others or not. */
  readonly parted: Float64Array;
  /** Lines as stand between comments, a date or a button to reply. Few pages need to know. */
  readonly chatter: () => Chatter;
}

/** Adds up what follows each block. */
export function lookAhead(page: Page, features: BlockFeatures, prose: Float64Array, running: Float64Array): Ahead {
  const n = features.size;
  let chatter: Chatter | undefined;
  const ahead: Ahead = {
    running: new Float64Array(n + 1),
    prose: new Float64Array(n + 1),
    parted: new Float64Array(n + 1),
    chatter: () => {
      chatter ??= findChatter(page, features, prose, running);
      return chatter;
    },
  };
  for (let b = n - 1; b >= 0; b--) {
    const isProse = (prose[b] as number) > PROSE;
    const words = isProse ? (features.words[b] as number) : 0;
    ahead.running[b] = (ahead.running[b + 1] as number) + (running[b] as number);
    ahead.prose[b] = (ahead.prose[b + 1] as number) + words;
    ahead.parted[b] = (ahead.parted[b + 1] as number) + (words >= APART_WORDS ? words : 0);
  }
  return ahead;
}
