import { describe, expect, test } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';
import { STORIES, type Story } from './pages.ts';

/** The page as a content system prints it: no metadata, all that is known stands in its text. */
function toHtml({ menu, headline, standfirst, byline, date, body, more, teasers, foot }: Story): string {
  const list = (items: readonly string[]): string =>
    `<ul>${items.map((item) => `<li><a href="/x">${item}</a></li>`).join('')}</ul>`;
  return `<!doctype html><html><head><title>${headline}</title></head><body><nav>${list(menu)}</nav><main><article>
<h1>${headline}</h1><p class="lead">${standfirst}</p><div class="meta"><span>${byline}</span><br><span>${date}</span></div>
${body.map((text) => `<p>${text}</p>`).join('\n')}</article></main><aside><h3>${more}</h3>${list(teasers)}</aside><footer><p>${foot}</p></footer></body></html>`;
}

/** The page as a browser's text. */
function toDump({ menu, headline, standfirst, byline, date, body, more, teasers, foot }: Story): string {
  return [
    menu.join('\n'),
    headline,
    standfirst,
    `${byline}\n${date}`,
    ...body,
    `${more}\n${teasers.join('\n')}`,
    foot,
  ].join('\n\n');
}

describe.each(STORIES.map((story) => [story.language, story] as const))('a page in %s', (_, story) => {
  test.each([
    ['HTML', toHtml(story)],
    ['a dump', toDump(story)],
  ])('says who wrote what and when, in %s', async (_flavour, page) => {
    const { title, authors, published, language, text } = await cleanArticle(page);
    expect({ title, authors, published, language }).toEqual({
      title: story.headline,
      authors: [story.author],
      published: story.published,
      language: story.language,
    });
    for (const paragraph of story.body) expect(text).toContain(paragraph);
    expect(text).not.toContain(story.teasers[0]);
  });
});
