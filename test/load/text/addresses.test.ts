import { describe, expect, it } from 'vitest';
import { blocksOf, wrap } from './load-text.ts';

/** Links enough to show that the dump prints where they lead. */
const MENU = ['News', 'Sport', 'Weather', 'Tides', 'About'].map((name) => ` * ${name} [/${name.toLowerCase()}]`);
const links = (...lines: string[]) =>
  blocksOf(...MENU, '', ...lines)
    .slice(MENU.length)
    .flatMap(({ inlines }) => inlines.filter(({ href }) => href !== undefined).map(({ text, href }) => [text, href]));
const texts = (...lines: string[]) =>
  blocksOf(...MENU, '', ...lines)
    .slice(MENU.length)
    .map(({ text }) => text);

describe('a dump that prints where links lead', () => {
  it('has links for the addresses, resolved', () => {
    expect(blocksOf(...MENU)[1]).toMatchObject({
      kind: 'list-item',
      text: 'Sport',
      linkDensity: 1,
      inlines: [{ text: 'Sport', href: 'https://news.example/sport' }],
    });
  });

  it('may print them in other brackets', () => {
    const print = (open: string, close: string) =>
      blocksOf(...['a', 'b', 'c', 'd', 'e'].map((name) => `Part ${name} ${open}https://news.example/${name}${close}`));
    for (const blocks of [print('<', '>'), print('( ', ' )')]) {
      expect(blocks.map(({ text, linkCount }) => [text, linkCount])).toContainEqual(['Part e', 1]);
    }
  });

  it('has a few words of prose for a link, and a name as a whole', () => {
    const [first, second] = links(
      'The ferry was late again on Monday, the council of the island says [https://a.example/1] in a note.',
      'It went to the harbour at noon, where it met Ilse van Corvane [https://a.example/2] and others.',
    );
    expect(first).toEqual(['of the island says', 'https://a.example/1']);
    expect(second?.[1]).toBe('https://a.example/2');
    expect(second?.[0]).toMatch(/Ilse van Corvane$/);
  });

  it('links what stands above an address of its own', () => {
    expect(links('Tolls go up on the bridge', '', '[https://a.example/tolls]')).toEqual([
      ['Tolls go up on the bridge', 'https://a.example/tolls'],
    ]);
  });

  it('has images where the address is one', () => {
    const [image, headline] = blocksOf(
      ...MENU,
      '',
      'A boat at the quay [/img/boat.jpg?w=300]',
      '',
      'Tolls go up',
    ).slice(5);
    expect(image).toMatchObject({
      kind: 'image',
      image: { src: 'https://news.example/img/boat.jpg?w=300', alt: 'A boat at the quay' },
    });
    expect(headline?.text).toBe('Tolls go up');
  });

  it('says nothing where a link without text is printed', () => {
    expect(texts('The ferry is late.', '', 'https://share.example/?u=story')).toEqual(['The ferry is late.']);
  });

  it('ends a line at an address that is wider than the lines are', () => {
    const prose =
      'The council of the island said on Monday that the ferry runs again from May, and that nobody knows for how long it does.';
    const long = `[https://a.example/${'x'.repeat(90)}]`;
    const lines = [
      ...Array.from({ length: 4 }, () => [...wrap(prose, 80), '']).flat(),
      'Tolls go up',
      long,
      'Ferry laid up',
      `${long}`,
      'and so are others',
    ];
    expect(texts(...lines).slice(4)).toEqual(['Tolls go up', 'Ferry laid up and so are others']);
  });

  it('is told by several addresses: one is the text’s own', () => {
    const [block] = blocksOf('Write to us at the address below [https://a.example/contact] or call.');
    expect(block?.text).toContain('[https://a.example/contact]');
  });
});
