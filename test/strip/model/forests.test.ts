import { describe, expect, it } from 'vitest';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { askModel, shippedModel } from '../../../src/strip/model/index.ts';
import { judgeByRules } from '../../../src/strip/rules/judge.ts';
import { pageOf, STORY } from '../support.ts';

/** Which of the model's forests a dump's lines are asked. */
async function forestOf(lines: readonly string[]): Promise<string> {
  const page = await pageOf(lines);
  const model = await shippedModel('text');
  const { forest } = askModel(model, 'text', judgeByRules(page, computeFeatures(page)));
  return forest === model.worded ? 'worded' : forest === model.wordless ? 'wordless' : 'neither';
}

describe('the forest that is asked', () => {
  it('sees the words of pages in languages that were learned', async () => {
    expect(await forestOf(STORY)).toBe('worded');
  });

  it('sees none on pages in others, whatever English stands in their frame', async () => {
    expect(
      await forestOf([
        'Facebook',
        'Twitter',
        'WhatsApp',
        'Senasis miesto tiltas nuo pirmadienio uždaromas visam eismui, antradienį pranešė savivaldybė. Darbai truks pusę metų.',
        'Pėstiesiems bus paliktas siauras takas, o autobusai važiuos aplinkui per šiaurinę miesto dalį.',
      ]),
    ).toBe('wordless');
  });
});
