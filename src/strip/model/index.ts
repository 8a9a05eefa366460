import type { Ruling } from '../rules/judge.ts';
import { fillColumns, type InputKind } from './columns.ts';
import { confidenceOf } from './confidence.ts';
import { expect, moveThreshold } from './decode.ts';
import { settle } from './settle.ts';
import { predict } from './trees.ts';
import { viewOf } from './view.ts';
import type { Model } from './weights.ts';

export { type ModelSource, shippedModel } from './load.ts';

/** What the learned model makes of a page. */
export interface Judgement {
  /** Chance of each block to belong to the body, 0 to 1; 0 for those that it isn't asked about, but what the rules say behind its last row. */
  readonly chances: Float64Array;
  /** 1 for each block of the body. */
  readonly keep: Uint8Array;
  /** 1 for each block among dated entries beside the article; null where it has none beside it. */
  readonly aside: Uint8Array | null;
  /** Chance that the body is right, 0 to 1. */
  readonly confidence: number;
}

/**
 * Asks the model which blocks are the body.
 *
 * @param input which model it is: that for dumps or that for HTML.
 * @param ruling what the rules made of the page; their judgement is among what the model sees.
 * @param bias what the threshold's log-odds are moved by: above 0 keeps less, below 0 more.
 */
export function judgeByModel(model: Model, input: InputKind, ruling: Ruling, bias: number): Judgement {
  const view = viewOf(ruling.decision, ruling.keep);
  const ofRows = predict(model.trees, fillColumns(view, input, model), model.columns.length);
  const expected = expect(view, ofRows);
  const chances = new Float64Array(view.features.size);
  for (let r = 0; r < view.rows.length; r++) chances[view.rows[r] as number] = ofRows[r] as number;
  for (let b = view.end; b < view.features.size; b++) chances[b] = ruling.keep[b] as number;
  const { keep, aside } = settle(ruling, chances, moveThreshold(expected.threshold, bias));
  return { chances, keep, aside, confidence: confidenceOf(view, model, chances, keep, expected.f1) };
}
