import { ascend } from './adam.ts';

/** What was seen once: the numbers of the signs it has, how much of each, its class and how much it counts. */
export interface Observation {
  readonly signs: Uint16Array;
  readonly amounts: Float64Array;
  readonly label: number;
  readonly weight: number;
}

/**
 * The odds of each class under weights.
 *
 * @param weights those of a sign for each class, a sign after the other.
 */
export function classOdds(
  { signs, amounts }: Pick<Observation, 'signs' | 'amounts'>,
  weights: Float64Array,
  classes: number,
): Float64Array {
  const odds = new Float64Array(classes);
  for (let i = 0; i < signs.length; i++) {
    const at = (signs[i] as number) * classes;
    const amount = amounts[i] as number;
    for (let k = 0; k < classes; k++) odds[k] = (odds[k] as number) + (weights[at + k] as number) * amount;
  }
  return odds;
}

/**
 * Fits a multinomial logit: the weights under which the classes that were seen are likeliest, with a penalty of half `penalty` times
 * their squares. The same input gives the same weights.
 *
 * @param signs how many there are.
 * @returns the weights of each sign for each class, a sign after the other.
 */
export function fitClasses(
  observations: readonly Observation[],
  signs: number,
  classes: number,
  penalty: number,
): Float64Array {
  return ascend(signs * classes, penalty, (weights, slope) => {
    for (const seen of observations) {
      const shares = classOdds(seen, weights, classes);
      const most = shares.reduce((max, odds) => Math.max(max, odds), Number.NEGATIVE_INFINITY);
      let all = 0;
      for (let k = 0; k < classes; k++) {
        shares[k] = Math.exp((shares[k] as number) - most);
        all += shares[k] as number;
      }
      for (let k = 0; k < classes; k++)
        shares[k] = seen.weight * (Number(k === seen.label) - (shares[k] as number) / all);
      for (let i = 0; i < seen.signs.length; i++) {
        const at = (seen.signs[i] as number) * classes;
        const amount = seen.amounts[i] as number;
        for (let k = 0; k < classes; k++) slope[at + k] = (slope[at + k] as number) + (shares[k] as number) * amount;
      }
    }
  });
}
