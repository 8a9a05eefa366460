import { expect, it } from 'vitest';
import { loadHtml } from '../../src/load/html/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { settleAttributed } from '../../src/strip/rules/parts/quotes.ts';

/** The texts kept of a page once its quotes are settled. */
function kept(html: string, before: readonly string[], repeats: readonly string[] = []): string[] {
  const page = loadHtml(html);
  const { blocks } = page;
  const keep = Uint8Array.from(blocks, ({ text }) => (before.includes(text) ? 1 : 0));
  const quoted = blocks.map(({ text }) => (repeats.includes(text) ? 1 : 0));
  settleAttributed(page, computeFeatures(page), new Map(), quoted, keep);
  return blocks.filter(({ index }) => keep[index] === 1).map(({ text }) => text);
}

const POST = '<blockquote><p>The wall is up!</p><p>So high.</p>— Ann Bell</blockquote><p>Behind it.</p>';
const WHOLE = ['The wall is up!', 'So high.', '— Ann Bell'];

it('a quote that says whom it is from is kept whole', () => {
  expect(kept(POST, ['— Ann Bell'])).toEqual(WHOLE);
  expect(kept(POST, ['The wall is up!', 'Behind it.'])).toEqual([...WHOLE, 'Behind it.']);
  expect(kept(POST, ['Behind it.'])).toEqual(['Behind it.']);
  expect(kept(POST, [])).toEqual([]);
  const unsigned = POST.replace('— ', '');
  expect(kept(unsigned, ['The wall is up!'])).toEqual(['The wall is up!']);
  const hidden = POST.replace('<p>So', '<p hidden>So');
  expect(kept(hidden, ['— Ann Bell'])).toEqual(['The wall is up!', '— Ann Bell']);
});

it('a quote that repeats the text is dropped with whom it is from', () => {
  expect(kept(POST, ['— Ann Bell'], ['The wall is up!', 'So high.'])).toEqual([]);
  expect(kept(POST, ['— Ann Bell'], ['So high.'])).toEqual(['— Ann Bell']);
});
