import { expect, test } from 'vitest';
import { bodyOf, judge, STORY, verdictOf } from './support.ts';

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const OWN = `<h1>Storm takes the eastern mole</h1><p>By Ann Lee</p><time>20 May 2025</time>${paragraphs(STORY.slice(0, 3))}`;
const OTHER = [
  'A goose has taken over the bandstand in the park, and the brass band of the fire brigade plays in the school gym until it leaves.',
  'The bird came on Sunday with the rain, sat down on the drum that nobody had packed away and has hissed at all who came near since.',
];

/** The body's blocks of a page that goes on with another article. */
async function bodyWith(other: string, title = 'Storm takes the eastern mole | Tolm Post'): Promise<string[]> {
  return bodyOf(await judge(`<title>${title}</title><main>${other}</main>`, 'html'));
}

test('an article that the page goes on with is another one', async () => {
  const text = paragraphs(OTHER);
  const others = [
    `<h1>Goose takes the bandstand</h1><time>19 May 2025</time>${text}`,
    `<h2><a href="/goose">Goose takes the bandstand</a></h2><time>19 May 2025</time>${text}`,
    `<h2>Goose takes the bandstand</h2><p>By Marina Holt</p>${text}`,
    `<h2>Goose takes the bandstand</h2><div class="byline"><a href="/holt">Marina Holt</a></div>${text}`,
  ];
  for (const other of others) {
    expect(await bodyWith(`<article>${OWN}</article><article>${other}</article>`)).toEqual(STORY.slice(0, 3));
  }
  const stated = `<section itemscope itemtype="https://schema.org/NewsArticle">${OWN}</section>`;
  const next = `<section itemscope itemtype="https://schema.org/NewsArticle">${others[0]}</section>`;
  const page = await judge(`<title>Storm takes the eastern mole</title>${stated}${next}`, 'html');
  expect(bodyOf(page)).toEqual(STORY.slice(0, 3));
  expect(verdictOf(page, 'Goose takes')).toBe('dropped:related');
  expect(verdictOf(page, 'A goose has')).toBe('dropped:related');
});

test('a part of the article, and an article of a list of them, stay', async () => {
  const part = `<h2>What the engineers found</h2><time>19 May 2025</time>${paragraphs(STORY.slice(3))}`;
  const parts = await bodyWith(`<article>${OWN}</article><article>${part}</article>`);
  expect(parts).toEqual(expect.arrayContaining([STORY[3], STORY[4]]));
  const second = `<article><h2><a href="/goose">Goose takes the bandstand</a></h2><time>19 May 2025</time>${paragraphs(OTHER)}</article>`;
  expect(await bodyWith(`<article>${OWN}</article>${second}`, 'Tolm Post')).toEqual(expect.arrayContaining(OTHER));
});
