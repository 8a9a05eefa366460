/** Steps of the ascent, their length at first and at last, and the usual constants (Kingma and Ba 2015). */
const STEPS = 500;
const FIRST_STEP = 0.1;
const LAST_STEP = 0.005;
const MEAN = 0.9;
const SQUARE = 0.999;
const TINY = 1e-8;

/**
 * Climbs to the weights under which what was seen is likeliest, with a penalty of half `penalty` times their squares, by Adam with all
 * that was seen in every step. The same input gives the same weights.
 *
 * @param count how many weights there are; they start at 0.
 * @param addSlope adds the slope of the likelihood at some weights.
 */
export function ascend(
  count: number,
  penalty: number,
  addSlope: (weights: Float64Array, slope: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(count);
  const mean = new Float64Array(count);
  const square = new Float64Array(count);
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight) => -penalty * weight);
    addSlope(weights, slope);
    const length = FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (step / STEPS);
    for (let w = 0; w < count; w++) {
      const pull = slope[w] as number;
      mean[w] = MEAN * (mean[w] as number) + (1 - MEAN) * pull;
      square[w] = SQUARE * (square[w] as number) + (1 - SQUARE) * pull * pull;
      const direction = (mean[w] as number) / (1 - MEAN ** step);
      const spread = Math.sqrt((square[w] as number) / (1 - SQUARE ** step));
      weights[w] = (weights[w] as number) + (length * direction) / (spread + TINY);
    }
  }
  return weights;
}
