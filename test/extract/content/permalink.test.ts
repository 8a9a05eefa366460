import { expect, test } from 'vitest';
import { contentOf } from './content.ts';

const headingOf = async (inner: string): Promise<unknown> => {
  const [block] = await contentOf(`<h2>${inner}</h2><p>Boats left at dawn.</p>`);
  return block?.type === 'heading' ? block.content.map(({ text }) => text).join('') : block;
};

test('links in brackets before a heading by which older wikis have the section edited are none of it', async () => {
  const edit =
    '<span class="editsection">[<a href="/w/index.php?title=Boats&amp;action=edit&amp;section=1">edit</a>]</span>';
  expect(await headingOf(`${edit} <span class="mw-headline">Boats</span>`)).toBe('Boats');
  expect(await headingOf(`${edit} <b>Old</b> boats`)).toBe('Old boats');
});

test('other links in brackets before a heading are a part of it', async () => {
  expect(await headingOf('[<a href="/reviews">Review</a>] Boats')).toBe('[Review] Boats');
});
