import { expect, test } from 'vitest';
import { contentOf } from './content.ts';

/** Milliseconds for a page; the best of three runs. */
async function timeOf(html: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await contentOf(html);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.each([
  ['formulas that never end', (n: number) => `<p>${'\\(x '.repeat(n)}</p>`],
  ['dollars in pairs', (n: number) => `<p>${'$$ '.repeat(n)}</p>`],
  ['captions of one figure', (n: number) => `<figure>${'<figcaption>x</figcaption>'.repeat(n)}</figure>`],
  ['marks of one note', (n: number) => `${'<p><a href="#n"><sup>1</sup></a></p>'.repeat(n)}<p id="n">Note.</p>`],
  ['marks of no note', (n: number) => Array.from({ length: n }, (_, i) => `<p>[<a href="#n${i}">1</a>]</p>`).join('')],
  ['formulas in formulas', (n: number) => '<span class="katex">'.repeat(n)],
])('%s take time in proportion to their number', async (_, pageOf) => {
  await timeOf(pageOf(500));
  const small = await timeOf(pageOf(1000));
  expect(await timeOf(pageOf(8000))).toBeLessThan(50 + 8 * 4 * small);
});
