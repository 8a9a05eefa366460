import type { PageFacts } from './facts.ts';
import type { FeatureGroup } from './matrix.ts';

/** Words of a long block that are looked up; more of them say nothing new. */
const MAX_WORDS = 60;

/** What the learned scores of a block's words say. */
export const LEXICAL: FeatureGroup<PageFacts> = {
  names: ['word score', 'word score sum', 'word score least', 'word score most', 'first words score'],
  fill({ page, tokens, scores }, values, stride, offset) {
    for (let b = 0; b < page.blocks.length; b++) {
      const first = tokens.start[b] as number;
      const last = Math.min(tokens.start[b + 1] as number, first + MAX_WORDS);
      let sum = 0;
      let least = 0;
      let most = 0;
      let opening = 0;
      for (let t = first; t < last; t++) {
        const score = scores.word(tokens.hashes[t] as number);
        sum += score;
        if (score < least) least = score;
        if (score > most) most = score;
        if (t < first + 3) opening += score;
      }
      const at = b * stride + offset;
      values[at] = last > first ? sum / (last - first) : 0;
      values[at + 1] = sum;
      values[at + 2] = least;
      values[at + 3] = most;
      values[at + 4] = opening;
    }
  },
};
