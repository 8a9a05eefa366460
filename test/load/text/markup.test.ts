import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from '../../../src/load/format.ts';
import { blocksOf, wrap } from './load-text.ts';

const shape = (...lines: string[]) => blocksOf(...lines).map(({ kind, text }) => [kind, text]);

/** Divisions around what follows, as tags. */
const DIVISIONS = ['<div id="page">', '', '<div class="story wide">', '', '</div>', ''];

describe('Markdown with tags', () => {
  it('is read without them, and with their links', () => {
    const lines = [
      ...DIVISIONS,
      '## The ferry runs again',
      '',
      'It had been <span class="date">laid up</span> since <a',
      'href="/may" rel="x">May</a>.',
      '',
      '</div>',
    ];
    expect(shape(...lines)).toEqual([
      ['heading', 'The ferry runs again'],
      ['paragraph', 'It had been laid up since May.'],
    ]);
    expect(blocksOf(...lines)[1]?.inlines).toContainEqual({ text: 'May', href: 'https://news.example/may' });
  });

  it('may have signs of tags in what an attribute holds', () => {
    expect(shape(...DIVISIONS, '<p class="[&_a]:x', '[&>span]:y">', '', 'It runs again.')).toEqual([
      ['paragraph', 'It runs again.'],
    ]);
  });

  it('has items that begin with a division', () => {
    expect(
      shape(...DIVISIONS, '- <div class="card">', '', '  Tolls go up', '', '  </div>').map(([, text]) => text),
    ).toEqual(['Tolls go up']);
  });

  it('is no HTML', () => {
    const page = [...DIVISIONS, '# The ferry', '', '[News](/news)', '', '- [Sport](/sport)', '', '</div>'].join('\n');
    expect(looksLikeHtml(page)).toBe(false);
    expect(looksLikeHtml(`<!DOCTYPE html>\n${page}`)).toBe(true);
    expect(looksLikeHtml(DIVISIONS.join('\n'))).toBe(true);
  });

  it('keeps tags as text where no line is nothing but a division’s', () => {
    const lines = ['# Tags', '', '## Bold', '', '## Links', '', 'Write <b> for bold and <a href="/x"> for links.'];
    expect(blocksOf(...lines).at(-1)?.text).toBe('Write <b> for bold and <a href="/x"> for links.');
  });

  it('is wrapped as its text is, whatever its tags are', () => {
    const prose =
      'The council of the island said on Monday that the ferry runs again from May, and that nobody knows for how long it does.';
    const tag = `<img\nsrc="https://news.example/${'x'.repeat(90)}.jpg"\nclass="wide" />`.split('\n');
    const lines = [...DIVISIONS, ...Array.from({ length: 4 }, () => [...tag, '', ...wrap(prose, 72), '']).flat()];
    expect(shape(...lines).filter(([, text]) => text === prose)).toHaveLength(4);
  });
});

describe('Markdown with attributes', () => {
  it('is read without them, and without the fences of divisions', () => {
    const lines = [
      '::: {#page .wide}',
      '::: story',
      '# The ferry {#ferry .title}',
      '',
      '[By Ann Lee]{.byline} in [Tides](/tides){.link',
      'data-x="1"} and ![a boat](/boat.jpg){.wide}.',
      '',
      '![A boat](/boat.jpg){#boat width="3"}',
      ':::',
      ':::',
      '',
      '[News](/news){.x}',
      '',
      '## More {.hidden}',
    ];
    expect(shape(...lines)).toEqual([
      ['heading', 'The ferry'],
      ['paragraph', 'By Ann Lee in Tides and a boat.'],
      ['image', 'A boat'],
      ['paragraph', 'News'],
      ['heading', 'More'],
    ]);
  });

  it('breaks a line at a backslash', () => {
    expect(shape('## A', '', '## B', '', '## C', '', 'Harbour Road 1\\', 'Brellin').slice(3)).toEqual([
      ['paragraph', 'Harbour Road 1'],
      ['paragraph', 'Brellin'],
    ]);
  });

  it('leaves a command its backslash that goes on in the next line', () => {
    const lines = shape('## A', '', '## B', '', '## C', '', 'tar --create \\', '', '--verbose');
    expect(lines[3]).toEqual(['paragraph', 'tar --create \\']);
  });

  it('leaves out the bytes of images, which make no dump glued', () => {
    const bytes = 'aBcDeFgHiJkLmNoPqRsT'.repeat(60);
    expect(
      shape(
        '## The ferry',
        '',
        `![](data:image/png;base64,${bytes})`,
        '',
        '## A',
        '',
        '## B',
        '',
        'YouTube and McLean said so.',
      ).at(-1),
    ).toEqual(['paragraph', 'YouTube and McLean said so.']);
  });

  it('has items with several spaces behind their bullets, which are no table', () => {
    expect(shape('## A', '', '## B', '', '## C', '', '-   Tolls', '-   Ferries').slice(3)).toEqual([
      ['list-item', 'Tolls'],
      ['list-item', 'Ferries'],
    ]);
  });
});
