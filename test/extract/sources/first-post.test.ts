import { expect, test } from 'vitest';
import { makeContext } from '../../../src/extract/context.ts';
import { fromFirstPost } from '../../../src/extract/sources/first-post.ts';
import type { PageHead, PageKind } from '../../../src/page.ts';
import { BODY, makePage } from '../page.ts';

const dates = (lines: readonly string[], kind: PageKind = 'forum', head?: Partial<PageHead>): (string | undefined)[] =>
  fromFirstPost(makeContext({ ...makePage([...lines, ...BODY], head), kind }, {})).map(({ values }) => values[0]);

test('the date of a dump’s first post is on the line of its number, or on the one above', () => {
  expect(dates(['Cranes of Tolm', '#1 · June 24, 2024 (Edited)'])).toEqual(['June 24, 2024']);
  expect(dates(['Cranes of Tolm', 'June 24, 2024 #1'])).toEqual(['June 24, 2024']);
  expect(dates(['Cranes of Tolm', 'June 24, 2024', '#1'])).toEqual(['June 24, 2024']);
});

test('none is on that of another number, before something else, or outside of a forum', () => {
  expect(dates(['Cranes of Tolm', 'June 24, 2024', '#12'])).toEqual([]);
  expect(dates(['Cranes of Tolm', 'June 24, 2024', 'Members: 12', '#1'])).toEqual([]);
  expect(dates(['Cranes of Tolm', '#1 · June 24, 2024'], 'article')).toEqual([]);
  expect(dates(['Cranes of Tolm', '#1 · June 24, 2024'], 'forum', { title: 'Cranes of Tolm' })).toEqual([]);
});
