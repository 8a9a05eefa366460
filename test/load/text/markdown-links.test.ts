import { describe, expect, it } from 'vitest';
import { blocksOf } from './load-text.ts';

const shape = (...lines: string[]) =>
  blocksOf(...lines).map(({ kind, text, linkCount }) => (linkCount > 0 ? { kind, text, linkCount } : { kind, text }));

/** Three signs of Markdown, and that most lines of it stand in lists. */
const MENU = [
  '  * [News ](/news)',
  '  * [Sport and leisure on the island ](/sport)',
  '  * ',
  '',
  '  * [Weather](/weather "Weather \\(today\\)")',
  '',
];
const MENU_BLOCKS = [
  { kind: 'list-item', text: 'News', linkCount: 1 },
  { kind: 'list-item', text: 'Sport and leisure on the island', linkCount: 1 },
  { kind: 'list-item', text: 'Weather', linkCount: 1 },
];

describe('links in a Markdown dump', () => {
  it('are read in lists set in, and an item that holds nothing is none', () => {
    expect(shape(...MENU)).toEqual(MENU_BLOCKS);
  });

  it('go on over a line’s end, in their text and in their target', () => {
    const blocks = blocksOf(
      ...MENU,
      'The council raised the fare, [the Harbour',
      'Post](https://post.example/news/council-',
      'raises-the-fare) reported',
      'Thursday, as it had in [spring',
      '](/spring) already.',
    );
    expect(blocks.at(-1)?.inlines).toEqual([
      { text: 'The council raised the fare, ' },
      { text: 'the Harbour Post', href: 'https://post.example/news/council-raises-the-fare' },
      { text: ' reported Thursday, as it had in ' },
      { text: 'spring ', href: 'https://news.example/spring' },
      { text: 'already.' },
    ]);
  });

  it('end at a blank line: a bracket that nothing closes is text', () => {
    const blocks = shape(...MENU, 'An open [bracket', '', 'Another paragraph](/away) of the page.');
    expect(blocks.slice(MENU_BLOCKS.length).map(({ text }) => text)).toEqual([
      'An open [bracket',
      'Another paragraph](/away) of the page.',
    ]);
  });

  it('around an image are left out, and the image is one', () => {
    const blocks = blocksOf(
      ...MENU,
      '[ ![Ferry at the',
      'quay](/ferry.jpg) ](/gallery)',
      '',
      '[ ![Ferry](/f.jpg) more](/m)',
    );
    expect(blocks.at(-2)).toMatchObject({
      kind: 'image',
      text: 'Ferry at the quay',
      image: { src: 'https://news.example/ferry.jpg', alt: 'Ferry at the quay' },
    });
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: 'Ferry more', linkCount: 1 });
  });

  it('may be many, one in another, in a time that grows with their number', () => {
    const many = `${'[a'.repeat(30_000)}${'](b)'.repeat(30_000)}`;
    expect(blocksOf(...MENU, many)).toHaveLength(MENU_BLOCKS.length + 1);
  });
});

describe('what prints Markdown', () => {
  it('may wrap a heading like a paragraph', () => {
    const blocks = shape(
      ...MENU,
      '# The ferry keeps running through the winter, and the council says now: ‘We',
      'Won’t Stop’',
      '',
      'The council said on Monday that the ferry keeps running through the winter,',
      'and that the fare stays the same until spring, when a new boat is due, which',
      'carries twice as many people and half as many cars as the boat that runs now.',
    );
    expect(blocks[MENU_BLOCKS.length]).toEqual({
      kind: 'heading',
      text: 'The ferry keeps running through the winter, and the council says now: ‘We Won’t Stop’',
    });
    expect(blocks).toHaveLength(MENU_BLOCKS.length + 2);
  });

  it('leaves paragraph text below a heading of one line', () => {
    expect(shape(...MENU, '# Ferries', 'The council voted.').slice(MENU_BLOCKS.length)).toEqual([
      { kind: 'heading', text: 'Ferries' },
      { kind: 'paragraph', text: 'The council voted.' },
    ]);
  });

  it('prints an icon without text as emphasis of nothing', () => {
    const blocks = shape(...MENU, '__', '', '__Comment now!', '', 'The __init__ of a snake_case__name stays');
    expect(blocks.slice(MENU_BLOCKS.length).map(({ text }) => text)).toEqual([
      'Comment now!',
      'The init of a snake_case__name stays',
    ]);
  });
});
