import { ascend } from './adam.ts';

/** A choice among alternatives: what each has of the signs that weights are sought for, and which of them are right. */
export interface Choice {
  readonly alternatives: readonly Alternative[];
  /** How much the choice counts. */
  readonly weight: number;
}

/** One alternative: the numbers of the signs that it has, how much of each, and whether it is right. */
export interface Alternative {
  readonly signs: Uint16Array;
  readonly amounts: Float64Array;
  readonly isRight: boolean;
}

/** The odds of an alternative under weights. */
export function oddsOf({ signs, amounts }: Alternative, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < signs.length; i++) sum += (weights[signs[i] as number] as number) * (amounts[i] as number);
  return sum;
}

/** Adds to the slope what one choice says: what its right alternatives have of each sign more than all have. */
function addSlope({ alternatives, weight }: Choice, weights: Float64Array, slope: Float64Array): void {
  const odds = alternatives.map((alternative) => oddsOf(alternative, weights));
  const most = odds.reduce((max, one) => Math.max(max, one), Number.NEGATIVE_INFINITY);
  const shares = odds.map((one) => Math.exp(one - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (alternatives[at]?.isRight ? share : 0), 0);
  for (const [at, { signs, amounts, isRight }] of alternatives.entries()) {
    const share = shares[at] as number;
    const pull = weight * ((isRight && right > 0 ? share / right : 0) - share / all);
    for (let i = 0; i < signs.length; i++) {
      const sign = signs[i] as number;
      slope[sign] = (slope[sign] as number) + pull * (amounts[i] as number);
    }
  }
}

/**
 * Fits a conditional logit (McFadden 1974): the weights under which the right alternatives are likeliest, with a penalty of half
 * `penalty` times their squares. The same input gives the same weights.
 *
 * @param choices with at least one right alternative each; others say nothing.
 * @param count how many signs there are.
 * @returns a weight for each sign.
 */
export function fitLogit(choices: readonly Choice[], count: number, penalty: number): Float64Array {
  const telling = choices.filter(({ alternatives }) => alternatives.some(({ isRight }) => isRight));
  return ascend(count, penalty, (weights, slope) => {
    for (const choice of telling) addSlope(choice, weights, slope);
  });
}
