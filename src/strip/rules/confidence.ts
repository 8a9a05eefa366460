import type { BlockFeatures } from '../features/index.ts';

/** How sure the decision is, 0 to 1, not calibrated. */
export function confidenceOf(features: BlockFeatures, prose: Float64Array, keep: Uint8Array): number {
  let kept = 0;
  let all = 0;
  let sure = 0;
  for (let b = 0; b < features.size; b++) {
    const words = features.words[b] as number;
    const mass = words * (prose[b] as number);
    all += mass;
    if (keep[b] !== 1) continue;
    kept += words;
    sure += mass;
  }
  if (kept === 0) return 0;
  return Math.min(1, kept / 150) * (0.5 * (sure / kept) + 0.5 * (sure / Math.max(1, all)));
}
