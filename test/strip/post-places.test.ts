import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { readKindSigns } from '../../src/strip/kind/signs.ts';
import { readStatedKind } from '../../src/strip/kind/stated.ts';
import { findPosts } from '../../src/strip/rules/posts/index.ts';
import { placePosts } from '../../src/strip/rules/posts/places.ts';
import { isSignature } from '../../src/strip/rules/posts/signature.ts';
import { pageOf } from './support.ts';

const TEXT = 'The willows by the river have grown since the winter, and nobody cuts them any more.';
const said = (after = '') => `<p>3 May 2024</p><div class="said"><p>${TEXT}</p></div><p>Reply</p>${after}`;

/** How deep each post of a thread stands. */
async function depthsIn(body: string): Promise<number[]> {
  const page = await load(`<!doctype html><html lang="en"><body>${body}</body></html>`, { inputFormat: 'html' });
  const features = computeFeatures(page, 'en');
  const posts = findPosts(page, features, readKindSigns(page, features), readStatedKind(page), true);
  return posts === null ? [] : placePosts(page, features, posts).map(({ depth }) => depth);
}

describe('how deep a post stands among answers to answers', () => {
  it('is what elements say of their level, where most do', async () => {
    const row = (stated: number) =>
      Array.from(
        { length: 10 },
        (_, i) => `<section class="${i < stated ? `depth-${1 + (i % 2)}` : 'x'}">${said()}</section>`,
      );
    expect(await depthsIn(row(8).join(''))).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 0]);
    expect(await depthsIn(row(7).join(''))).toEqual(Array(10).fill(0));
  });

  it('is how many elements of a kind it stands in that hold a post and its answers each', async () => {
    const nested = (between: number) => {
      const answers =
        '<div class="answer">'.repeat(1) + '<div>'.repeat(between) + said() + '</div>'.repeat(between + 1);
      return `<div class="answer">${said(answers)}</div>`.repeat(3);
    };
    expect(await depthsIn(nested(0))).toEqual([0, 1, 0, 1, 0, 1]);
    expect(await depthsIn(nested(50))).toEqual([0, 1, 0, 1, 0, 1]);
    expect(await depthsIn(nested(60))).toEqual(Array(6).fill(0));
  });

  it('is none where not most posts stand in one', async () => {
    const pair = `<div class="answer">${said(`<div class="answer">${said()}</div>`)}</div>`;
    const plain = `<section>${said()}</section>`;
    expect(await depthsIn(pair.repeat(4) + plain.repeat(2))).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 0]);
    expect(await depthsIn(pair.repeat(3) + plain.repeat(2))).toEqual(Array(8).fill(0));
  });
});

describe('the line above a post', () => {
  it('has fourteen words at most, a quarter of them a date', async () => {
    const lines = [
      `3 May 2024 ${'willow '.repeat(9)}`,
      `3 May 2024 ${'willow '.repeat(10)}`,
      `3 May 2024 Friday ${'willow '.repeat(10)}`,
      `3 May 2024 Friday ${'willow '.repeat(11)}`,
    ];
    const page = await pageOf(lines);
    const features = computeFeatures(page, 'en');
    expect(lines.map((_, b) => isSignature(page, features, b))).toEqual([true, false, true, false]);
  });
});
