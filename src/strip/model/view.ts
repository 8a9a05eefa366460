import type { Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isVoid } from '../rules/body/shape.ts';
import type { Decision } from '../rules/reasons.ts';

/** Blocks that the model is asked about on one page; a page's columns take memory by the block. Later ones the rules judge. */
export const MAX_ROWS = 50_000;

/** What the columns of a page are computed from: its features, what the rules made of it, and the blocks that are asked about. */
export interface View {
  readonly page: Page;
  readonly features: BlockFeatures;
  readonly decision: Decision;
  /** 1 for each block that the rules keep. */
  readonly keep: Uint8Array;
  /** Blocks that the model is asked about, in reading order: those with words that a reader sees. */
  readonly rows: Int32Array;
  /** The first block that stands behind all rows there may be; the number of blocks where there are fewer. */
  readonly end: number;
}

/**
 * Collects the blocks that the model judges. Images, captions, controls and rules have no text of the body's and follow
 * their neighbours; hidden blocks are no reader's.
 */
export function viewOf(decision: Decision, keep: Uint8Array): View {
  const { page, features } = decision;
  const rows = new Int32Array(Math.min(features.size, MAX_ROWS));
  let count = 0;
  let end = features.size;
  for (const block of page.blocks) {
    const b = block.index;
    if (features.hidden[b] === 1 || features.words[b] === 0 || isVoid(block) || block.kind === 'caption') continue;
    if (count === MAX_ROWS) {
      end = b;
      break;
    }
    rows[count++] = b;
  }
  return { page, features, decision, keep, rows: rows.subarray(0, count), end };
}

/** A group of columns: their names, and what fills them in for every row. */
export interface ColumnGroup {
  readonly names: readonly string[];
  /**
   * @param view the page.
   * @param out the matrix, a row after the other.
   * @param width columns of the whole matrix.
   * @param at where the group's first column stands in a row.
   */
  fill(view: View, out: Float32Array, width: number, at: number): void;
}
