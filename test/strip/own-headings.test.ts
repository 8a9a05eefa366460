import { expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const [first, second, third, fourth, fifth] = STORY.map((text) => `<p>${text}</p>`);
const LAST = 'For these reasons the claim succeeds, and costs will be heard in writing.';

const bodyWith = async (behind: string): Promise<string[]> =>
  bodyOf(
    await judge(
      `<title>Lund v Tolm Harbour</title><body><h1>Lund v Tolm Harbour</h1><div><h3>Introduction</h3>${first}${second}${third}` +
        `<h3>Discussion</h3>${behind}</div></body>`,
      'html',
    ),
  );

it('a heading that may be a label of comments is the text’s own between others of its kind', async () => {
  const body = await bodyWith(`${fourth}${fifth}<h3>Conclusion</h3><p>${LAST}</p>`);
  expect(body).toEqual(['Introduction', ...STORY.slice(0, 3), 'Discussion', ...STORY.slice(3), 'Conclusion', LAST]);
});

it('it is none where comments stand below it', async () => {
  const comment =
    '<p><b>Ada Lund</b> says: March 3, 2024 at 8:00 am</p><p>They have known since the spring.</p><a href="#r">Reply</a>';
  const body = await bodyWith(
    `${comment.repeat(3)}<h3>More stories</h3><p><a href="/b">A bakery closes at Hestholm</a></p>`,
  );
  expect(body).toEqual(['Introduction', ...STORY.slice(0, 3)]);
});
