import type { View } from './view.ts';

/** Thresholds between which the choice of a page may move it. */
const LEAST = 0.15;
const MOST = 0.5;
/** What is below half of an F1 beyond what rounding may hide. */
const WELL_BELOW = 0.99;

/** What a page's chances lead to expect. */
export interface Expectation {
  /** Chance from which a block is body. */
  readonly threshold: number;
  /** Word F1 of the body chosen by it. */
  readonly f1: number;
}

/**
 * Finds the threshold at which the expected F1 of the page's words is highest. It is half of the F1 reached there
 * (Lipton, Elkan and Narayanaswamy 2014), so it is lower on a page full of doubt.
 *
 * @param chances of each row, 0 to 1.
 */
export function expect({ features, rows }: View, chances: Float64Array): Expectation {
  let all = 0;
  for (let r = 0; r < rows.length; r++) all += (chances[r] as number) * (features.words[rows[r] as number] as number);
  const order = candidates({ features, rows }, chances, all).sort(
    (a, b) => (chances[b] as number) - (chances[a] as number) || a - b,
  );
  let right = 0;
  let size = 0;
  let best = 0;
  let threshold = MOST;
  for (const r of order) {
    const words = features.words[rows[r] as number] as number;
    right += words * (chances[r] as number);
    size += words;
    const f1 = (2 * right) / Math.max(1e-9, size + all);
    if (f1 <= best) continue;
    best = f1;
    threshold = chances[r] as number;
  }
  return { threshold: Math.min(MOST, Math.max(LEAST, threshold)), f1: best };
}

/**
 * The rows whose chances may be the threshold. A row raises the F1 of those before it if its chance is above half of that:
 * one well below half of what the likely rows alone reach never does, and most rows of a page are such.
 *
 * @param all expected words of the body.
 */
function candidates({ features, rows }: Pick<View, 'features' | 'rows'>, chances: Float64Array, all: number): number[] {
  let right = 0;
  let size = 0;
  for (let r = 0; r < rows.length; r++) {
    if ((chances[r] as number) < MOST) continue;
    const words = features.words[rows[r] as number] as number;
    right += words * (chances[r] as number);
    size += words;
  }
  const least = (WELL_BELOW * right) / Math.max(1e-9, size + all);
  const order: number[] = [];
  for (let r = 0; r < rows.length; r++) if ((chances[r] as number) >= least) order.push(r);
  return order;
}

/**
 * Moves a threshold.
 *
 * @param bias what its log-odds are moved by: above 0 keeps less and is surer of it, below 0 keeps more.
 */
export function moveThreshold(threshold: number, bias: number): number {
  return bias === 0 ? threshold : 1 / (1 + ((1 - threshold) / threshold) * Math.exp(-bias));
}
