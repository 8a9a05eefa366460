import type { Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { Decision } from '../rules/reasons.ts';
import { isVoid } from '../rules/shape.ts';

/** What the columns of a page are computed from: its features, what the rules made of it, and the blocks that are asked about. */
export interface View {
  readonly page: Page;
  readonly features: BlockFeatures;
  readonly decision: Decision;
  /** 1 for each block that the rules keep. */
  readonly keep: Uint8Array;
  /** Blocks that the model is asked about, in reading order: those with words that a reader sees. */
  readonly rows: Int32Array;
}

/**
 * Collects the blocks that the model judges. Images, captions, controls and rules have no text of the body's and follow
 * their neighbours; hidden blocks are no reader's.
 */
export function viewOf(decision: Decision, keep: Uint8Array): View {
  const { page, features } = decision;
  const rows = new Int32Array(features.size);
  let count = 0;
  for (const block of page.blocks) {
    const b = block.index;
    if (features.hidden[b] === 1 || features.words[b] === 0 || isVoid(block) || block.kind === 'caption') continue;
    rows[count++] = b;
  }
  return { page, features, decision, keep, rows: rows.subarray(0, count) };
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
