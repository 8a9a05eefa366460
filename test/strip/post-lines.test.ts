import { describe, expect, it } from 'vitest';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { findPostLines } from '../../src/strip/rules/posts/lines.ts';
import { pageOf } from './support.ts';

const words = (count: number) => `${'willow '.repeat(count - 1)}willow.`;

interface Shape {
  readonly posts?: number;
  /** How many of the posts have text, can be answered, and are followed by a line. */
  readonly filled?: number;
  readonly answered?: number;
  readonly followed?: number;
  readonly line?: string;
  readonly answer?: string;
  readonly text?: (post: number) => string;
}

/** How many blocks of posts are found in a dump of posts in a row. */
async function countOf({
  posts = 10,
  filled = posts,
  answered = posts,
  followed = 0,
  line = '',
  answer = 'Reply',
  text = () => words(8),
}: Shape): Promise<number> {
  const lines = Array.from({ length: posts }, (_, i) => [
    '3 May 2024',
    ...(i < filled ? [text(i)] : []),
    ...(i < answered ? [answer] : []),
    ...(i < followed ? [line] : []),
  ]).flat();
  const page = await pageOf(['Trees by the river', ...lines]);
  return findPostLines(page, computeFeatures(page, 'en'))?.reduce((sum, each) => sum + each, 0) ?? 0;
}

describe('the posts of a dump', () => {
  it('are three at least', async () => {
    expect([await countOf({ posts: 2 }), await countOf({ posts: 3 })]).toEqual([0, 3]);
  });

  it('have text, two of three at least', async () => {
    expect([await countOf({ posts: 20, filled: 13 }), await countOf({ posts: 20, filled: 14 })]).toEqual([0, 14]);
  });

  it('have text of two words', async () => {
    const text = (said: string) => (post: number) => (post < 7 ? said : words(8));
    expect([
      await countOf({ posts: 20, text: text('No.') }),
      await countOf({ posts: 20, text: text('Not here.') }),
    ]).toEqual([0, 20]);
  });

  it('can be answered, six of ten at least', async () => {
    expect([await countOf({ answered: 6 }), await countOf({ answered: 5 })]).toEqual([9, 0]);
  });

  it('can be answered by what says so in three words', async () => {
    expect(await countOf({ answer: 'Add your comment' })).toBe(10);
    expect(await countOf({ answer: 'Add your comment here' })).toBe(0);
  });

  it('are followed by a headline, three of ten at most', async () => {
    const followed = (count: number, length: number) =>
      countOf({ followed: count, line: 'Willow '.repeat(length).trim() });
    expect([await followed(3, 4), await followed(4, 4), await followed(4, 3)]).toEqual([10, 0, 10]);
  });

  it('aren’t comments on an article, whose prose stands outside of them or looks like the first', async () => {
    const followed = (length: number, count = 1) => countOf({ followed: count, line: words(length) });
    // The first post has eight words.
    expect([await followed(52), await followed(53)]).toEqual([10, 0]);
    expect([await followed(19, 3), await followed(20, 3)]).toEqual([10, 0]);
    const first = (length: number) => countOf({ text: (post) => words(post === 0 ? length : 8) });
    expect([await first(60), await first(61)]).toEqual([10, 0]);
  });

  it('don’t begin with a caption, which may say when its picture was taken', async () => {
    const begunBy = async (line: string) => {
      const comment = ['5 May 2024', words(8), 'Reply'];
      const page = await pageOf([
        'Trees by the river',
        '3 May 2024',
        words(8),
        'Reply',
        line,
        words(40),
        'Reply',
        ...comment,
      ]);
      return findPostLines(page, computeFeatures(page, 'en'));
    };
    expect(await begunBy('Ada Lund, 4 May 2024')).not.toBeNull();
    expect(await begunBy('The mole, 4 May 2024. PHOTO / ADA LUND')).toBeNull();
  });

  it('end where they can be answered: behind the last that can’t be, anything may stand', async () => {
    expect([await countOf({ posts: 5, answered: 4 }), await countOf({ posts: 5, answered: 5 })]).toEqual([4, 5]);
  });
});
