import { describe, expect, test } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';
import { STORIES, type Story } from './pages.ts';
import { STORIES_OF_SCRIPTS } from './pages-of-scripts.ts';

/** The text, with the line in it that is none of it. */
const textOf = ({ body: [first, ...rest], inside }: Story): string[] => [first, ...(inside ? [inside] : []), ...rest];

/** The page as a content system prints it: no metadata, all that is known stands in its text. */
function toHtml(story: Story): string {
  const { menu, headline, standfirst, byline, date, more, teasers, foot } = story;
  const list = (items: readonly string[]): string =>
    `<ul>${items.map((item) => `<li><a href="/x">${item}</a></li>`).join('')}</ul>`;
  return `<!doctype html><html><head><title>${headline}</title></head><body><nav>${list(menu)}</nav><main><article>
<h1>${headline}</h1><p class="lead">${standfirst}</p><div class="meta"><span>${byline}</span><br><span>${date}</span></div>
${textOf(story)
  .map((text) => `<p>${text}</p>`)
  .join(
    '\n',
  )}</article></main><aside><h3>${more}</h3>${list(teasers)}</aside><footer><p>${foot}</p></footer></body></html>`;
}

/** The page as a browser's text. */
function toDump(story: Story): string {
  const { menu, headline, standfirst, byline, date, more, teasers, foot } = story;
  return [
    menu.join('\n'),
    headline,
    standfirst,
    `${byline}\n${date}`,
    ...textOf(story),
    `${more}\n${teasers.join('\n')}`,
    foot,
  ].join('\n\n');
}

test('two digits of a year come first in a date of numbers where the language puts the year first', async () => {
  const story = STORIES.find(({ language }) => language === 'ko') as Story;
  const { published } = await cleanArticle(toHtml({ ...story, date: '입력 24.06.21 10:30' }));
  expect(published).toBe('2024-06-21T10:30');
});

test('a date in words of its language alone is no part of the text', async () => {
  const story = STORIES_OF_SCRIPTS.find(({ language }) => language === 'hi') as Story;
  const { published, text } = await cleanArticle(toDump({ ...story, byline: 'सुरेश यादव', date: 'सोमवार 24 जून 2024' }));
  expect(published).toBe('2024-06-24');
  expect(text).not.toContain('2024');
});

test('a picture’s date is none of the page’s, the one that a caption begins with may be', async () => {
  const story = STORIES.find(({ language }) => language === 'ko') as Story;
  const page = (caption: string) =>
    toHtml({ ...story, date: '' }).replace(
      '<p>',
      `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure><p>`,
    );
  expect((await cleanArticle(page('다리를 점검하는 검사관들이 2024년 5월 2일 모여 있다'))).published).toBe(null);
  expect((await cleanArticle(page('2024.05.02 10:30'))).published).toBe('2024-05-02T10:30');
});

describe.each([...STORIES, ...STORIES_OF_SCRIPTS].map((story) => [story.language, story] as const))(
  'a page in %s',
  (_, story) => {
    test.each([
      ['HTML', toHtml(story)],
      ['a dump', toDump(story)],
    ])('says who wrote what and when, in %s', async (_flavour, page) => {
      const { kind, title, authors, published, language, text } = await cleanArticle(page);
      expect({ kind, title, authors, published, language }).toEqual({
        kind: 'article',
        title: story.headline,
        authors: [story.author],
        published: story.published,
        language: story.language,
      });
      for (const paragraph of story.body) expect(text).toContain(paragraph);
      expect(text).not.toContain(story.teasers[0]);
      if (story.inside) expect(text).not.toContain(story.inside);
    });
  },
);
