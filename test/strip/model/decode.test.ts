import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { expect as expectOf, moveThreshold } from '../../../src/strip/model/decode.ts';
import { viewOf } from '../../../src/strip/model/view.ts';
import { judgeByRules } from '../../../src/strip/rules/judge.ts';
import { STORY } from '../support.ts';

async function view() {
  const page = await load(STORY.join('\n\n'), { inputFormat: 'text' });
  const ruling = judgeByRules(page, computeFeatures(page));
  return viewOf(ruling.decision, ruling.keep);
}

describe('the threshold of a page', () => {
  it('is a half where there is no doubt, and the expected F1 is 1', async () => {
    const { threshold, f1 } = expectOf(await view(), Float64Array.of(1, 1, 1, 0, 0));
    expect(threshold).toBe(0.5);
    expect(f1).toBeCloseTo(1, 6);
  });

  it('is lower where all is in doubt, so that not half of the article is lost', async () => {
    const { threshold, f1 } = expectOf(await view(), Float64Array.of(0.4, 0.35, 0.3, 0.3, 0.25));
    expect(threshold).toBeLessThan(0.3);
    expect(f1).toBeGreaterThan(0.4);
    expect(f1).toBeLessThan(0.7);
  });

  it('never falls so low that what is surely no body counts', async () => {
    expect(expectOf(await view(), Float64Array.of(0.1, 0.05, 0.01, 0.01, 0.01)).threshold).toBe(0.15);
  });

  it('is where the expected F1 is highest of all that there might be, likely rows or not', async () => {
    const shown = await view();
    for (const chances of [
      [0.9, 0.42, 0.41, 0.3, 0.01],
      [0.55, 0.45, 0.3, 0.26, 0.2],
      [0.99, 0.48, 0.47, 0.46, 0.45],
    ]) {
      const words = Array.from(shown.rows, (b) => shown.features.words[b] as number);
      const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
      const f1Of = (kept: readonly number[]) =>
        (2 * sum(kept.map((r) => (words[r] as number) * (chances[r] as number)))) /
        sum([...kept.map((r) => words[r] as number), ...words.map((size, r) => size * (chances[r] as number))]);
      const best = Math.max(...chances.map((_, last) => f1Of([...chances.keys()].slice(0, last + 1))));
      expect(expectOf(shown, Float64Array.from(chances)).f1).toBeCloseTo(best, 9);
    }
  });

  it('moves by log-odds', () => {
    expect(moveThreshold(0.5, 0)).toBe(0.5);
    expect(moveThreshold(0.5, Math.log(3))).toBeCloseTo(0.75, 9);
    expect(moveThreshold(0.5, -Math.log(3))).toBeCloseTo(0.25, 9);
  });
});
