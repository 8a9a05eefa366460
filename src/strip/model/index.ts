import type { Ruling } from '../rules/judge.ts';
import { fillColumns, type InputKind } from './columns.ts';
import { confidenceOf } from './confidence.ts';
import { type Expectation, expect, moveThreshold } from './decode.ts';
import { type Settled, settle } from './settle.ts';
import { predict } from './trees.ts';
import { type View, viewOf } from './view.ts';
import type { Forest, Model } from './weights.ts';

export { type ModelSource, shippedModel } from './load.ts';

/** What the learned model makes of a page. */
export interface Answers {
  readonly model: Model;
  /** The one that was asked. */
  readonly forest: Forest;
  readonly view: View;
  /** Chance of each block to belong to the body, 0 to 1; 0 for those that it isn't asked about, but what the rules say behind its last row. */
  readonly chances: Float64Array;
  readonly expected: Expectation;
}

/** The body that is chosen by the model's answers. */
export interface Judgement extends Settled {
  /** Chance that the body is right, 0 to 1. */
  readonly confidence: number;
}

/**
 * Asks the model which blocks are the body.
 *
 * @param input which model it is: that for dumps or that for HTML.
 * @param ruling what the rules made of the page; their judgement is among what the model sees.
 */
export function askModel(model: Model, input: InputKind, ruling: Ruling): Answers {
  const view = viewOf(ruling.decision, ruling.keep);
  const { values, width, isLearned } = fillColumns(view, input, model);
  const forest = isLearned ? model.worded : model.wordless;
  const ofRows = predict(forest.trees, values, width);
  const chances = new Float64Array(view.features.size);
  const { further } = ruling.decision;
  for (let r = 0; r < view.rows.length; r++) {
    const b = view.rows[r] as number;
    chances[b] = further[b] === 1 ? 0 : (ofRows[r] as number);
  }
  for (let b = view.end; b < view.features.size; b++) chances[b] = ruling.keep[b] as number;
  return { model, forest, view, chances, expected: expect(view, ofRows) };
}

/**
 * Chooses the body by the model's answers and what the rules are sure of.
 *
 * @param bias what the threshold's log-odds are moved by: above 0 keeps less, below 0 more.
 */
export function judgeByAnswers(
  { model, forest, view, chances, expected }: Answers,
  ruling: Ruling,
  bias: number,
): Judgement {
  const settled = settle(ruling, chances, moveThreshold(expected.threshold, bias), forest === model.worded);
  return { ...settled, confidence: confidenceOf(view, forest, chances, settled.keep, expected.f1) };
}
