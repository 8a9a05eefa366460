import { describe, expect, it } from 'vitest';
import type { KindSigns } from '../../../src/strip/kind/signs.ts';
import type { Points } from '../../../src/strip/kind/stated.ts';
import { isThread } from '../../../src/strip/kind/thread.ts';

const STATED: Points = { forum: 0, product: 0, listing: 0, other: 0, article: 0 };
const SIGNS: KindSigns = {
  words: 1000,
  running: 800,
  paragraphs: 10,
  entries: 0,
  prices: 0,
  dates: 0,
  posters: 0,
  answers: 0,
  numbered: 0,
  shop: 0,
  service: 0,
  code: 0,
  vocabulary: { product: 0, listing: 0, manual: 0, forum: 0 },
};
const shows = (signs: Partial<KindSigns>, stated: Partial<Points> = {}) =>
  isThread({ ...SIGNS, ...signs }, { ...STATED, ...stated });
const forumWords = (forum: number) => ({ vocabulary: { ...SIGNS.vocabulary, forum } });

describe('a page is a thread', () => {
  it('where it says so loud enough, and nothing else louder', () => {
    expect([shows({}), shows({}, { forum: 2.9 }), shows({}, { forum: 3 })]).toEqual([false, false, true]);
    for (const kind of ['product', 'listing', 'other', 'article'] as const) {
      expect(shows({}, { forum: 3.5, [kind]: 3.4 })).toBe(true);
      expect(shows({}, { forum: 3.5, [kind]: 3.5 })).toBe(false);
    }
  });

  describe('where lines about posters stand beside its paragraphs', () => {
    const POSTERS = { paragraphs: 10, posters: 4, answers: 4, dates: 2 };

    it('of which there are four at least, and one in three paragraphs with answers at a quarter', () => {
      expect(shows(POSTERS)).toBe(true);
      expect(shows({ ...POSTERS, paragraphs: 5, posters: 3 })).toBe(false);
      expect(shows({ ...POSTERS, paragraphs: 16 })).toBe(true);
      expect(shows({ ...POSTERS, paragraphs: 17 })).toBe(false);
      expect(shows({ ...POSTERS, paragraphs: 17, answers: 8 })).toBe(true);
      expect(shows({ ...POSTERS, paragraphs: 0 })).toBe(false);
    });

    it('or fewer where there are many posters and dates', () => {
      const many = { paragraphs: 55, posters: 10, answers: 4, dates: 10 };
      expect(shows(many)).toBe(true);
      expect(shows({ ...many, paragraphs: 56 })).toBe(false);
      expect(shows({ ...many, posters: 9, answers: 8 })).toBe(false);
      expect(shows({ ...many, dates: 9 })).toBe(false);
    });

    it('with ways to answer, or a poster a paragraph', () => {
      expect(shows({ ...POSTERS, answers: 0 })).toBe(false);
      expect(shows({ ...POSTERS, answers: 0, paragraphs: 4 })).toBe(true);
      expect(shows({ ...POSTERS, answers: 0, paragraphs: 5 })).toBe(false);
    });

    it('with two dates or numbers of posts', () => {
      expect(shows({ ...POSTERS, dates: 1 })).toBe(false);
      expect(shows({ ...POSTERS, dates: 1, numbered: 1 })).toBe(true);
    });

    it('and hardly any prices or words of shops', () => {
      expect([shows({ ...POSTERS, prices: 1 }), shows({ ...POSTERS, prices: 2 })]).toEqual([true, false]);
      expect([shows({ ...POSTERS, shop: 2 }), shows({ ...POSTERS, shop: 3 })]).toEqual([true, false]);
    });

    it('unless something else is stated as loud', () => {
      expect([shows(POSTERS, { article: 3.9 }), shows(POSTERS, { article: 4 })]).toEqual([true, false]);
    });
  });

  describe('where its posts are numbered', () => {
    const NUMBERED = { paragraphs: 9, numbered: 3, answers: 1, posters: 1 };

    it('three at least, of three paragraphs at most', () => {
      expect([shows(NUMBERED), shows({ ...NUMBERED, paragraphs: 10 })]).toEqual([true, false]);
      expect(shows({ ...NUMBERED, paragraphs: 6, numbered: 2 })).toBe(false);
      expect(shows({ ...NUMBERED, paragraphs: 0 })).toBe(false);
    });

    it('with posters or answers for half of them, and no prices', () => {
      expect(shows({ ...NUMBERED, posters: 0 })).toBe(false);
      expect(shows({ ...NUMBERED, prices: 1 })).toBe(false);
    });

    it('unless something else is stated as loud', () => {
      expect([shows(NUMBERED, { other: 2.9 }), shows(NUMBERED, { other: 3 })]).toEqual([true, false]);
    });
  });

  it('where its short lines are rich in the words of forums', () => {
    expect([shows(forumWords(0.79)), shows(forumWords(0.8))]).toEqual([false, true]);
    expect(shows(forumWords(0.8), { listing: 2.9 })).toBe(true);
    expect(shows(forumWords(0.8), { listing: 3 })).toBe(false);
  });

  it('the surer the more speaks for it', () => {
    const all = { paragraphs: 10, posters: 4, answers: 4, dates: 2, numbered: 4, ...forumWords(1) };
    expect(shows(all, { forum: 1, article: 10.9 })).toBe(true);
    expect(shows(all, { forum: 1, article: 11 })).toBe(false);
  });
});
