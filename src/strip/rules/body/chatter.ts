import type { Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isSignature } from '../posts/signature.ts';

/** How many blocks away from such a line prose stands beside it. */
const CHATTER_DISTANCE = 3;
const PROSE = 0.5;
const COMMENTS = evidenceBit('comments');

/** Lines as stand between comments: a date, a button to reply. */
export interface Chatter {
  /** Words of running prose beside such lines, at each block and after it. */
  readonly answered: Float64Array;
  /** The first such line at each block or after it. */
  readonly next: Int32Array;
}

/**
 * Finds the lines as stand between comments, and the prose beside them.
 *
 * @param prose how much each block looks like prose, 0 to 1.
 * @param running words of each block that stand in running prose.
 */
export function findChatter(page: Page, features: BlockFeatures, prose: Float64Array, running: Float64Array): Chatter {
  const n = features.size;
  const near = new Uint8Array(n + 2 * CHATTER_DISTANCE);
  const next = new Int32Array(n + 1).fill(n);
  for (let b = n - 1; b >= 0; b--) {
    next[b] = next[b + 1] as number;
    if ((prose[b] as number) > PROSE || page.blocks[b]?.kind === 'heading') continue;
    if (((features.cues[b] as number) & COMMENTS) === 0 && !isSignature(page, features, b)) continue;
    next[b] = b;
    near.fill(1, b, b + 2 * CHATTER_DISTANCE + 1);
  }
  const answered = new Float64Array(n + 1);
  for (let b = n - 1; b >= 0; b--) {
    answered[b] = (answered[b + 1] as number) + (near[b + CHATTER_DISTANCE] as number) * (running[b] as number);
  }
  return { answered, next };
}
