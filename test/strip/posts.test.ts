import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { readKindSigns } from '../../src/strip/kind/signs.ts';
import { type Points, readStatedKind } from '../../src/strip/kind/stated.ts';
import { findPosts } from '../../src/strip/rules/posts/index.ts';

/** A sentence of so many words. */
const words = (count: number) => `${'willow '.repeat(count - 1)}willow.`;
const TEXT = words(12);
const HEADLINE = '<h3><a href="/other">Another page about other trees</a></h3>';

interface Shape {
  readonly posts?: number;
  /** How many of the gaps between posts say when, offer to answer, and hold another page's headline. */
  readonly signed?: number;
  readonly answered?: number;
  readonly headed?: number;
  readonly text?: (post: number) => string;
  readonly name?: string;
  readonly answer?: string;
  readonly headline?: string;
}

/** A page of posts in a row, what is about them between. */
function rowOf({
  posts = 11,
  signed = posts,
  answered = posts,
  headed = 0,
  text = () => TEXT,
  name = 'said',
  answer = 'Reply',
  headline = HEADLINE,
}: Shape): string {
  const post = (_: unknown, i: number) =>
    `<section>${i <= signed ? '<p>3 May 2024</p>' : ''}<div class="${name}"><p>${text(i)}</p></div>
    ${i < answered ? `<p>${answer}</p>` : ''}${i < headed ? headline : ''}</section>`;
  return Array.from({ length: posts }, post).join('');
}

interface Asked {
  readonly thread?: boolean;
  readonly stated?: Partial<Points>;
}

/** The texts of the posts that are found; null for none. */
async function postsIn(body: string, { thread = false, stated = {} }: Asked = {}): Promise<string[] | null> {
  const page = await load(
    `<!doctype html><html lang="en"><title>Trees by the river</title><body>${body}</body></html>`,
    {
      inputFormat: 'html',
    },
  );
  const features = computeFeatures(page, 'en');
  const said = { ...readStatedKind(page), ...stated };
  const found = findPosts(page, features, readKindSigns(page, features), said, thread);
  return found && page.blocks.filter(({ index }) => found.text[index] === 1).map(({ text }) => text);
}
const countOf = async (shape: Shape, asked?: Asked) => (await postsIn(rowOf(shape), asked))?.length ?? 0;

describe('posts in a row', () => {
  it('are three at least, or two of a stated thread', async () => {
    expect([await countOf({ posts: 2 }), await countOf({ posts: 3 })]).toEqual([0, 3]);
    const thread = { thread: true };
    expect([await countOf({ posts: 1 }, thread), await countOf({ posts: 2 }, thread)]).toEqual([0, 2]);
  });

  it('have text, two of three at least', async () => {
    const short = (count: number) => (post: number) => (post < count ? 'No.' : TEXT);
    expect(await countOf({ posts: 9, text: short(3) })).toBe(9);
    expect(await countOf({ posts: 9, text: short(4) })).toBe(0);
  });

  it('have text of three words', async () => {
    const text = (post: number) => (post < 4 ? 'Not here.' : TEXT);
    expect(await countOf({ posts: 9, text })).toBe(0);
    expect(await countOf({ posts: 9, text: (post) => (post < 4 ? 'Not here either.' : TEXT) })).toBe(9);
  });

  it('have text that doesn’t lead elsewhere', async () => {
    const linked = (count: number) => (post: number) =>
      post < 4 ? `<a href="/x">${'willow '.repeat(count)}</a>${words(10 - count)}` : TEXT;
    expect(await countOf({ posts: 9, text: linked(4) })).toBe(9);
    expect(await countOf({ posts: 9, text: linked(6) })).toBe(0);
  });

  it('are signed, six gaps of ten at least', async () => {
    expect([await countOf({ signed: 6 }), await countOf({ signed: 5 })]).toEqual([11, 0]);
    expect([await countOf({ signed: 6 }, { thread: true }), await countOf({ signed: 5 }, { thread: true })]).toEqual([
      11, 0,
    ]);
  });

  it('can be answered, half of them at least, but on a page that is known for a thread', async () => {
    expect([await countOf({ answered: 5 }), await countOf({ answered: 4 })]).toEqual([11, 0]);
    expect(await countOf({ answered: 0 }, { thread: true })).toBe(11);
  });

  it('can be answered by what says so in a few words', async () => {
    expect(await countOf({ answer: 'Leave a comment' })).toBe(11);
    expect(await countOf({ answer: 'Leave a window open' })).toBe(0);
    const answer = (count: number) => `Leave your comment ${'willow '.repeat(count - 3)}`;
    expect([await countOf({ answer: answer(14) }), await countOf({ answer: answer(15) })]).toEqual([11, 0]);
  });

  it('have what says how to answer left out of their text, unless it is code', async () => {
    const found = async (first: string) =>
      postsIn(rowOf({ posts: 3, text: (post) => (post === 0 ? `${TEXT}${first}` : TEXT) }));
    expect(await found('<p>print it</p>')).toEqual([TEXT, TEXT, TEXT]);
    expect(await found('<pre>print it</pre>')).toEqual([TEXT, 'print it', TEXT, TEXT]);
  });

  it('have other pages’ headlines between three of ten at most, or six where they are called comments', async () => {
    expect([await countOf({ headed: 3 }), await countOf({ headed: 4 })]).toEqual([11, 0]);
    const name = 'comment';
    expect([await countOf({ headed: 6, name }), await countOf({ headed: 7, name })]).toEqual([11, 0]);
  });

  it('are teasers with a line between that is a headline’s link for the most part', async () => {
    const line = (linked: number) => `<p><a href="/x">${'willow '.repeat(linked)}</a>${words(20 - linked)}</p>`;
    expect([
      await countOf({ headed: 4, headline: line(15) }),
      await countOf({ headed: 4, headline: line(17) }),
    ]).toEqual([11, 0]);
  });

  it('aren’t those of a page that says it is an article or a product', async () => {
    for (const kind of ['article', 'product'] as const) {
      expect(await countOf({}, { stated: { [kind]: 2.9 } })).toBe(11);
      expect(await countOf({}, { stated: { [kind]: 3 } })).toBe(0);
      expect(await countOf({}, { stated: { [kind]: 3 }, thread: true })).toBe(11);
    }
  });

  it('aren’t comments on an article, whose prose stands outside of them', async () => {
    const beside = async (count: number) => (await postsIn(`<p>${words(count)}</p>${rowOf({})}`))?.length ?? 0;
    expect([await beside(60), await beside(61)]).toEqual([11, 0]);
    const few = `<p>${words(40)}</p>${rowOf({ posts: 3 })}`;
    expect(await postsIn(few)).toBeNull();
    expect(await postsIn(few.replace(words(40), words(36)))).toHaveLength(3);
  });

  it('hold most of the prose of a stated thread', async () => {
    const beside = async (count: number) =>
      (await postsIn(`<p>${words(count)}</p>${rowOf({ posts: 3, text: () => words(20) })}`, { thread: true }))
        ?.length ?? 0;
    expect([await beside(40), await beside(41)]).toEqual([3, 0]);
  });

  it('stand below the title, where most do', async () => {
    const rows = (above: number) => {
      const sections = rowOf({ posts: 10, text: (post) => `${post} ${TEXT}` }).split(/(?=<section>)/);
      return [...sections.slice(0, above), '<h1>Trees by the river</h1>', ...sections.slice(above)].join('');
    };
    expect(await postsIn(rows(3))).toHaveLength(7);
    expect(await postsIn(rows(4))).toHaveLength(10);
  });

  it('have parts that say little beside their text, which are none of it where six of ten have them', async () => {
    const ranked = async (count: number, posts: number) => {
      const text = (post: number) => `${TEXT}${post < count ? '</p><div class="rank">Old keeper</div><p>' : ''}`;
      const found = await postsIn(rowOf({ posts, text }), { thread: true });
      return found?.filter((said) => said === 'Old keeper').length;
    };
    expect([await ranked(6, 10), await ranked(5, 10)]).toEqual([0, 5]);
    expect([await ranked(2, 2), await ranked(1, 2)]).toEqual([0, 1]);
  });

  it('are the innermost elements that hold nearly all of the text', async () => {
    const nested = (outer: number) =>
      Array.from(
        { length: 4 },
        () =>
          `<p>3 May 2024</p><div class="outer"><div class="inner"><p>${words(45)}</p></div><p>${words(outer)}</p></div><p>Reply</p>`,
      ).join('');
    const holdsOuter = async (count: number) =>
      (await postsIn(nested(count), { thread: true }))?.includes(words(count));
    expect([await holdsOuter(6), await holdsOuter(5)]).toEqual([true, false]);
  });
});
