import { expect, test } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { keepTranscripts } from '../../src/strip/rules/parts/transcripts.ts';

/** The lines that are kept of a page of these, where those with a star are the body's already. */
async function keptOf(lines: readonly string[]): Promise<string[]> {
  const html = lines.map((line) => `<p>${line.replace('*', '')}</p>`).join('');
  const page = await load(html, { inputFormat: 'html' });
  const keep = Uint8Array.from(lines, (line) => (line.endsWith('*') ? 1 : 0));
  keepTranscripts(page, computeFeatures(page, undefined), new Map(), keep);
  return page.blocks.filter((_, i) => keep[i] === 1).map(({ text }) => text);
}

const PASSAGES = ['0:00', 'welcome back', '0:09', 'lower the gate', '0:15', 'thank you'];

test('a transcript is kept whole where what heads it or some of it is kept, and else not at all', async () => {
  expect(await keptOf(['Transcript*', ...PASSAGES])).toEqual(['Transcript', ...PASSAGES]);
  expect(await keptOf(['Transcript', ...PASSAGES.map((line) => line.replace('gate', 'gate*'))])).toEqual(PASSAGES);
  expect(await keptOf(['Transcript', ...PASSAGES])).toEqual([]);
});

test('what was taken for a field inside of a transcript is said there', async () => {
  const page = await load(['Transcript', ...PASSAGES].join('\n'));
  const fields = new Map([
    [0, 'title' as const],
    [2, 'subtitle' as const],
  ]);
  const keep = Uint8Array.from(page.blocks, (_, i) => (i === 6 ? 1 : 0));
  keepTranscripts(page, computeFeatures(page, undefined), fields, keep);
  expect([[...keep], [...fields.keys()]]).toEqual([[0, 1, 1, 1, 1, 1, 1], [0]]);
});

test('two passages, or times that don’t count on, are no transcript', async () => {
  expect(await keptOf(['Hours*', ...PASSAGES.slice(0, 4)])).toEqual(['Hours']);
  expect(await keptOf(['9:30*', 'north', '8:15', 'south', '9:10', 'west'])).toEqual(['9:30']);
});

test('times that are read out with what is said are seen', async () => {
  const html = PASSAGES.map(
    (line, i) => `<div${i % 2 === 0 ? ' aria-hidden="true"' : ''}><div>${line}</div></div>`,
  ).join('');
  const { blocks } = await load(`${html}<div aria-hidden="true">9 steps</div>`, { inputFormat: 'html' });
  expect(blocks.map(({ text, hidden }) => (hidden ? `(${text})` : text))).toEqual([...PASSAGES, '(9 steps)']);
});
