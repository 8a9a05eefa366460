import { expect, test } from 'vitest';
import { makeContext } from '../../../src/extract/context.ts';
import { ownWords } from '../../../src/extract/sources/own-words.ts';
import { BODY, type Line, makePage } from '../page.ts';

const said = (lines: readonly (Line | string)[], isSaid = false): (string | undefined)[] =>
  ownWords(makeContext(makePage(lines), {}), isSaid).map(({ values }) => values[0]);

test('a dateline stands behind its place and before a dash', () => {
  expect(said(['LONDON, June 24, 2024 — The bridge is closed.'])).toEqual(['June 24, 2024']);
  expect(said(['The bridge was closed on June 24, 2024 — for good.'])).toEqual([]);
});

test('a sentence that says when the page was published first, unless words above the body do', () => {
  const note: Line = {
    text: 'This story was originally published on 26 Sep 2019 and has been updated.',
    dropped: 'legal',
  };
  expect(said([...BODY, note])).toEqual(['26 Sep 2019']);
  expect(said([...BODY, note], true)).toEqual([]);
});

test('a first publication elsewhere, in a month, or of something else is none of a day', () => {
  expect(said([...BODY, 'It was originally published on The Harbour Post on 26 Sep 2019.'])).toEqual([]);
  expect(said([...BODY, 'It was first published in April 2020.'])).toEqual([]);
  expect(said([...BODY, { text: 'First published: 26 Sep 2019', dropped: 'related' }])).toEqual([]);
});

test('a sentence at the foot of a post that says when it was posted', () => {
  const foot = 'This entry was posted on Sunday, November 18th, 2007 at 9:20 pm and is filed under Mills.';
  expect(said([...BODY, foot])).toEqual(['November 18th, 2007 at 9:20 pm']);
});
