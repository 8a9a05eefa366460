import { expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { askModel, judgeByAnswers, shippedModel } from '../../../src/strip/model/index.ts';
import { MAX_ROWS } from '../../../src/strip/model/view.ts';
import { judgeByRules } from '../../../src/strip/rules/judge.ts';
import { STORY } from '../support.ts';

test('behind the last block that the model is asked about, the rules judge', async () => {
  const lines = Array.from({ length: MAX_ROWS }, (_, i) => `Entry ${i}`);
  const page = await load([...lines, ...STORY, 'Imprint'].join('\n'), { inputFormat: 'text' });
  const ruling = judgeByRules(page, computeFeatures(page));
  const answers = askModel(await shippedModel('text'), 'text', ruling);
  const { chances } = answers;
  const { keep } = judgeByAnswers(answers, ruling, 0);
  const behind = page.blocks.slice(MAX_ROWS);
  expect(behind.map(({ text }) => text)).toEqual([...STORY, 'Imprint']);
  expect([...chances.subarray(MAX_ROWS)]).toEqual([1, 1, 1, 1, 1, 0]);
  expect([...keep.subarray(MAX_ROWS)]).toEqual([1, 1, 1, 1, 1, 0]);
  // Before, it is the model that speaks: its chances are neither 0 nor 1.
  expect(chances[MAX_ROWS - 1]).toBeGreaterThan(0);
  expect(chances[MAX_ROWS - 1]).toBeLessThan(1);
});
