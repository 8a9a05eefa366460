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

  it('moves by log-odds', () => {
    expect(moveThreshold(0.5, 0)).toBe(0.5);
    expect(moveThreshold(0.5, Math.log(3))).toBeCloseTo(0.75, 9);
    expect(moveThreshold(0.5, -Math.log(3))).toBeCloseTo(0.25, 9);
  });
});
