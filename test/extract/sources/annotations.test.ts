import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import type { Annotation } from '../../../src/page.ts';
import { BODY, makePage } from '../page.ts';

function note(source: Annotation['source'], name: string, value: string, block: number): Annotation {
  return { source, name, value, block, container: 0 };
}

const HEADLINE = { text: 'Bridge closes', heading: 1, field: 'title' } as const;

describe('what markup states', () => {
  test('microdata, times and classes beside the headline', async () => {
    const page = makePage([HEADLINE, { text: 'Ann Lee, June 24', dropped: 'other' }, ...BODY], {}, [
      note('microdata', 'author', 'Ann Lee', 1),
      note('time', 'datetime', '2024-06-24T10:00:00+02:00', 1),
      note('microdata', 'datemodified', '2024-06-25', 1),
    ]);
    expect(await extract(page)).toMatchObject({
      authors: ['Ann Lee'],
      published: '2024-06-24T10:00:00+02:00',
      modified: '2024-06-25',
    });
  });

  test('rel=author gives a name, not an address', async () => {
    const page = makePage([HEADLINE, { text: 'Ann Lee', dropped: 'other' }, ...BODY], {}, [
      note('rel', 'author', 'https://example.org/ann', 1),
      note('rel', 'author', 'Ann Lee', 1),
    ]);
    expect((await extract(page)).authors).toEqual(['Ann Lee']);
  });

  test('authors and dates of comments and teasers are theirs', async () => {
    const teasers = Array.from({ length: 20 }, (_, at) => ({ text: `Teaser ${at}`, dropped: 'related' as const }));
    const page = makePage([HEADLINE, ...BODY, { text: 'Nice!', dropped: 'comments' }, ...teasers], {}, [
      note('microdata', 'author', 'Eve Fox', 4),
      note('microdata', 'datepublished', '2020-01-01', 4),
      note('class', 'author', 'Max Moor', 20),
      note('time', 'datetime', '2021-01-01', 20),
    ]);
    expect(await extract(page)).toMatchObject({ authors: [], published: null });
  });

  test('a time on a line that says “updated” is one of change', async () => {
    const page = makePage([HEADLINE, { text: 'Updated June 25, 2024', dropped: 'other' }, ...BODY], {}, [
      note('time', 'datetime', '2024-06-25T09:00:00Z', 1),
    ]);
    expect(await extract(page)).toMatchObject({ published: null, modified: '2024-06-25T09:00:00Z' });
  });
});
