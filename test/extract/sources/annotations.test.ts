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

  test('a standfirst only beside the headline: every teaser has a line of that name', async () => {
    const far = Array.from({ length: 20 }, (_, at) => ({ text: `Line ${at}`, dropped: 'other' as const }));
    const subtitleAt = async (block: number) => {
      const page = makePage([HEADLINE, ...BODY, ...far], {}, [note('class', 'subtitle', 'Boats run instead', block)]);
      return (await extract(page)).subtitle;
    };
    expect([await subtitleAt(1), await subtitleAt(20)]).toEqual(['Boats run instead', null]);
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

  test('of two times the one under the headline is the article’s', async () => {
    const above = { text: '12/04/2025', dropped: 'other' } as const;
    const page = makePage([above, HEADLINE, { text: 'Ann Lee', dropped: 'other' }, ...BODY], {}, [
      note('time', 'datetime', '2025-12-04', 0),
      note('time', 'datetime', '2017-03-01', 2),
    ]);
    expect((await extract(page)).published).toBe('2017-03-01');
  });

  test('a time right under the headline counts though strip takes its line for a teaser', async () => {
    const page = makePage([HEADLINE, { text: 'Ann Lee Bridges 0 Comment', dropped: 'related' }, ...BODY], {}, [
      note('time', 'datetime', '2020-01-20', 1),
    ]);
    expect((await extract(page)).published).toBe('2020-01-20');
  });

  test('classes that hold no date leave room for those that do', async () => {
    const entries = Array.from({ length: 80 }, (_, at) => ({ text: `Entry ${at}`, dropped: 'navigation' as const }));
    const notes = entries.map(({ text }, at) => note('class', 'published', text.replace(/\d/g, 'x'), at));
    const page = makePage([...entries, { text: '21.01.2022', field: 'date' }, HEADLINE, ...BODY], {}, notes);
    expect((await extract(page)).published).toBe('2022-01-21');
  });

  describe('containers', () => {
    const published = async (containers: [parent: number, tag: string, names: string][], at: number, body = 0) => {
      const page = makePage([HEADLINE, ...BODY, { text: 'Posted', dropped: 'other' }], {}, [
        { ...note('time', 'datetime', '2024-06-24', 4), container: at },
      ]);
      return (
        await extract({
          ...page,
          blocks: page.blocks.map((block) =>
            block.index > 0 && block.index < 4 ? { ...block, container: body } : block,
          ),
          containers: [
            ...page.containers,
            ...containers.map(([parent, tag, names]) => ({ parent, tag, names, hidden: false })),
          ],
        })
      ).published;
    };

    test('one that holds the body is the article, whatever it is called', async () => {
      expect(await published([[0, 'article', 'node--promoted']], 1, 1)).toBe('2024-06-24');
      expect(await published([[0, 'div', 'node--promoted']], 1)).toBeNull();
    });

    test('an article’s own foot is its own, the page’s is not', async () => {
      expect(
        await published(
          [
            [0, 'article', ''],
            [1, 'footer', ''],
          ],
          2,
          1,
        ),
      ).toBe('2024-06-24');
      expect(await published([[0, 'div', 'article-template-footer-main']], 1)).toBe('2024-06-24');
      expect(await published([[0, 'footer', '']], 1)).toBeNull();
      expect(await published([[0, 'div', 'site-footer']], 1)).toBeNull();
    });
  });

  test('another date on the page tells the day from the month', async () => {
    const page = makePage([HEADLINE, { text: '02-12-2025', field: 'date' }, ...BODY], {}, [
      note('time', 'datetime', '02-12-2025', 1),
      note('time', 'datetime', '2025-12-02', 4),
    ]);
    expect((await extract(page)).published).toBe('2025-12-02');
  });

  test('a time on a line that says “updated” is one of change', async () => {
    const page = makePage([HEADLINE, { text: 'Updated June 25, 2024', dropped: 'other' }, ...BODY], {}, [
      note('time', 'datetime', '2024-06-25T09:00:00Z', 1),
    ]);
    expect(await extract(page)).toMatchObject({ published: null, modified: '2024-06-25T09:00:00Z' });
  });

  test('tags in a row are one list, whether microdata or `rel` calls them so; those of teasers are theirs', async () => {
    const far = Array.from({ length: 20 }, (_, at) => ({ text: `Line ${at}`, dropped: 'other' as const }));
    const tagsOf = async (...notes: Annotation[]) =>
      (await extract(makePage([HEADLINE, ...BODY, ...far], {}, notes))).tags;
    const at = 1 + BODY.length;
    expect(await tagsOf(note('rel', 'tag', 'harbour', at), note('rel', 'tag', 'bridges', at))).toEqual([
      'harbour',
      'bridges',
    ]);
    expect(
      await tagsOf(note('microdata', 'keywords', 'harbour', at), note('microdata', 'keywords', 'bridges', at + 1)),
    ).toEqual(['harbour', 'bridges']);
    expect(await tagsOf(note('rel', 'tag', 'harbour', at), note('rel', 'tag', 'piers', at + 5))).toEqual(['harbour']);
    expect(await tagsOf(note('rel', 'tag', 'piers', 20))).toEqual([]);
  });

  test('of an author’s element in another one, the inner has the name where the outer says more of them', async () => {
    const authorsOf = async (outer: string, inner: string) => {
      const page = makePage([HEADLINE, { text: outer, dropped: 'other' }, ...BODY], {}, [
        note('class', 'author', outer, 1),
        note('class', 'author', inner, 1),
      ]);
      return (await extract(page)).authors;
    };
    expect(await authorsOf('Ann Lee School of Bridges', 'Ann Lee')).toEqual(['Ann Lee']);
    expect(await authorsOf('Ann Lee and Bo Ek', 'Ann Lee')).toEqual(['Ann Lee', 'Bo Ek']);
  });
});
