import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';

const PROSE =
  'The bridge over the harbour will close on Monday for six weeks, the office said, while the bearings of both of its ' +
  'towers are repaired by a crew that sleeps on a barge beside it.';

const FOOTER =
  '<footer class="entry-footer"><a href="/2024/12/03"><time class="published" datetime="2024-12-03T06:02:14Z">December 3, ' +
  '2024</time></a> <a rel="category tag" href="/news">News</a> <a rel="tag" href="/t/bridges">bridges</a></footer>';

const page = (foot: string, behind = '') =>
  `<!doctype html><html lang="en"><title>The bridge closes</title><main><article class="hentry"><h1>The bridge closes</h1>` +
  `<div class="entry-content">${`<p>${PROSE}</p>`.repeat(5)}<div class="related"><h3>Related posts:</h3><ol>` +
  `<li><a href="/a">A ferry for the summer</a></li><li><a href="/b">Why the tower leans</a></li></ol></div></div>` +
  `${foot}</article>${behind}</main></html>`;

describe('the footer of an article', () => {
  it('says when it appeared and its tags, though teasers stand above', async () => {
    expect(await cleanArticle(page(FOOTER))).toMatchObject({ published: '2024-12-03T06:02:14Z', tags: ['bridges'] });
  });

  it('is that of the teaser where the teaser is an article', async () => {
    const teaser = `<article class="related-card"><h3>A ferry for the summer</h3>${FOOTER}</article>`;
    expect(await cleanArticle(page(teaser))).toMatchObject({ published: null, tags: [] });
    expect(await cleanArticle(page('', teaser))).toMatchObject({ published: null, tags: [] });
  });
});
