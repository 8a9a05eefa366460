import { describe, expect, it } from 'vitest';
import { addAround, figureAround, isInside, isWithin, lastInside, readRanges } from '../src/containers.ts';
import { loadHtml } from '../src/load/html/index.ts';

const page = loadHtml(
  '<article><figure><div><img src="a.jpg" alt="Willow"></div><figcaption>A willow</figcaption></figure><p>It grew.</p></article><p>Imprint</p>',
);
const { blocks, containers } = page;
const at = (tag: string) => containers.findIndex((container) => container.tag === tag);

describe('containers', () => {
  it('are inside of those around them and of themselves, whichever way one asks', () => {
    const last = lastInside(containers);
    for (const isIn of [
      (inner: number, outer: number) => isInside(containers, inner, outer),
      (inner: number, outer: number) => isWithin(last, inner, outer),
    ]) {
      expect(isIn(at('div'), at('article'))).toBe(true);
      expect(isIn(at('article'), at('article'))).toBe(true);
      expect(isIn(at('article'), at('div'))).toBe(false);
      expect(isIn(at('figcaption'), at('div'))).toBe(false);
    }
  });

  it('know the figure around them', () => {
    expect(figureAround(containers, at('div'))).toBe(at('figure'));
    expect(figureAround(containers, at('article'))).toBe(0);
  });

  it('are added with all around them', () => {
    const found = new Set<number>();
    addAround(found, containers, at('figcaption'));
    addAround(found, containers, at('div'));
    const around = ['article', 'figure', 'div', 'figcaption'].map(at);
    expect(found).toEqual(new Set([0, ...around, ...(at('body') < 0 ? [] : [at('body')])]));
  });

  it('have the blocks from their first to their last', () => {
    const { from, to } = readRanges(page);
    const textsOf = (tag: string) => blocks.slice(from[at(tag)], to[at(tag)]).map(({ text }) => text);
    expect(textsOf('figure')).toEqual(['Willow', 'A willow']);
    expect(textsOf('article')).toEqual(['Willow', 'A willow', 'It grew.']);
  });
});
