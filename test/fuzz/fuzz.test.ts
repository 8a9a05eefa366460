/**
 * Pages that nobody wrote: generated, or our fixtures damaged. `npm run fuzz` tries more of them; FUZZ_RUNS says how many of
 * each, FUZZ_SEED which. A failure prints the seed and the smallest page that fails.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CleanOptions } from '../../src/pipeline.ts';
import { countedDump, dump } from './dumps.ts';
import { countedPage, htmlPage } from './html-pages.ts';
import { mutatedPage } from './mutations.ts';
import { countedWords, expectSoundRecord } from './properties.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const SEED = Number(process.env.FUZZ_SEED ?? 20_240_314);

const options: fc.Arbitrary<CleanOptions> = fc.record(
  {
    explain: fc.boolean(),
    inputFormat: fc.constantFrom('auto', 'auto', 'text', 'html'),
    url: fc.constantFrom('https://example.org/2024/03/story?x=1#y', 'https://[::1]/', 'file:///etc/passwd'),
    secondOpinion: fc.constantFrom('auto', 'never', 'never', 'never', 'always'),
    language: fc.constantFrom('en', 'ar', 'zh-Hant-TW'),
    maxInputSize: fc.constantFrom(1000, 1_000_000),
  },
  { requiredKeys: ['explain', 'secondOpinion'] },
);

const pages: Readonly<Record<string, fc.Arbitrary<Uint8Array | string>>> = {
  'HTML pages': htmlPage,
  dumps: dump,
  'damaged fixtures': mutatedPage,
  'any bytes': fc.uint8Array({ maxLength: 300 }),
  'any text': fc.string({ unit: 'binary', maxLength: 300 }),
};

test.each(Object.entries(pages))(
  '%s give a sound record, or an error that says why not',
  { timeout: 0 },
  async (_, page) => {
    await fc.assert(
      fc.asyncProperty(page, options, async (input, chosen) => {
        await expectSoundRecord(input, chosen);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
);

const counted = fc.oneof(
  countedPage.map(({ html, count }) => ({ input: html, count })),
  countedDump.map(({ text, count }) => ({ input: text, count })),
);

test('a text holds words of the page alone, each as often and in the order as there', { timeout: 0 }, async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(counted, async ({ input, count }) => {
      const record = await expectSoundRecord(input, { secondOpinion: 'never' });
      const words = countedWords(record?.text ?? '');
      expect(words).toEqual([...new Set(words)].sort((a, b) => a - b));
      expect(words.every((word) => word < count)).toBe(true);
      kept += words.length;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(kept).toBeGreaterThan(RUNS);
});
