import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';

const annotationsOf = (html: string) =>
  loadHtml(html).annotations.map(({ source, name, value, block }) => [source, name, value, block]);

describe('what markup states about pieces of the page', () => {
  it('reads microdata, its content before its text', () => {
    expect(
      annotationsOf(
        '<h1 itemprop="headline">Tides</h1><meta itemprop="datePublished" content="2024-03-01"><p itemprop=author>Ann <b>Lee</b></p>',
      ),
    ).toEqual([
      ['microdata', 'headline', 'Tides', 0],
      ['microdata', 'datepublished', '2024-03-01', 1],
      ['microdata', 'author', 'Ann Lee', 1],
    ]);
  });

  it('reads as many as any page has', () => {
    expect(annotationsOf('<p itemprop="author">Ann Lee</p>'.repeat(5_100))).toHaveLength(5_000);
  });

  it('reads names without the raised marks behind them', () => {
    const notes = annotationsOf(
      '<p class="author"><span class="ltx_personname">Ann Lee<sup>1</sup> and Bo Ek<sup>2</sup></span><span class="author_notes">Tarn</span></p>',
    );
    expect(notes.at(-1)?.slice(0, 3)).toEqual(['class', 'author', 'Ann Lee and Bo Ek']);
  });

  it('reads no field of a class that an article has', () => {
    expect(
      annotationsOf('<article class="post author-ann one_author_line"><p>The bridge closes.</p></article>'),
    ).toEqual([]);
  });

  it('reads rel=author and times', () => {
    expect(
      annotationsOf(
        '<p><a rel="nofollow author" href=/x>Bo Ek</a>, <time datetime="2024-03-01T10:00Z">Friday</time>, <time>noon</time></p>',
      ),
    ).toEqual([
      ['rel', 'author', 'Bo Ek', 0],
      ['time', 'datetime', '2024-03-01T10:00Z', 0],
      ['time', 'datetime', 'noon', 0],
    ]);
  });

  it.each([
    ['byline', 'byline'],
    ['article__byline--top', 'byline'],
    ['postAuthor', 'author'],
    ['entry-date', 'published'],
    ['last-updated', 'modified'],
    ['c-standfirst', 'subtitle'],
    ['dek', 'subtitle'],
    ['entry-title', 'headline'],
  ])('reads the field of class %s', (name, field) => {
    expect(annotationsOf(`<p>Before</p><div class="x ${name}">Text</div>`)).toEqual([['class', field, 'Text', 1]]);
  });

  it('reads no publication of a class that says when an event begins', () => {
    expect(
      annotationsOf('<p>Before</p><abbr class="published dtstart" title="2025-06-14">June 14</abbr>'),
    ).not.toContainEqual(expect.arrayContaining(['class', 'published']));
  });

  it('points at the block an annotation stands in, also behind an image', () => {
    expect(annotationsOf('<p>One</p><p><img src=a><span class="byline">By Ann</span></p>')[0]?.slice(2)).toEqual([
      'By Ann',
      2,
    ]);
    expect(annotationsOf('<p>One</p><time datetime="2024"></time>')).toEqual([['time', 'datetime', '2024', -1]]);
  });

  it('bounds the value', () => {
    const [annotation] = loadHtml(`<div itemprop="articleBody">${'word '.repeat(1000)}</div>`).annotations;
    expect(annotation?.value.length).toBeLessThanOrEqual(300);
  });
});
