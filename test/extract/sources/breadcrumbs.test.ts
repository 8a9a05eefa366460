import { expect, it } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';

const PROSE =
  'The bridge over the harbour will close on Monday for six weeks, the office said, while its deck is repaired.';
const HEADLINE = 'Harbour bridge to close for six weeks of repair';

/** The section of a page above whose headline this stands. */
async function sectionUnder(path: string): Promise<string | null> {
  const text = Array.from({ length: 6 }, (_, i) => `<p>${PROSE} That is what paragraph ${i} says.</p>`).join('');
  const html = `<title>${HEADLINE}</title><body><main>${path}<h1>${HEADLINE}</h1>${text}</main></body>`;
  return (await cleanArticle(html, { url: 'https://tolm.example/local/bridge', inputFormat: 'html' })).section;
}

it('reads the section of the printed path to the page', async () => {
  const items = (...names: readonly string[]) => names.map((name) => `<li>${name}</li>`).join('<li>/</li>');
  const home = '<a href="/">Home</a>';
  const local = '<a href="/local">Local</a>';
  expect(
    await sectionUnder(
      `<nav aria-label="Breadcrumb"><ol>${items(home, local, '<a href="/local/roads">Roads</a>')}</ol></nav>`,
    ),
  ).toBe('Roads');
  expect(await sectionUnder(`<div class="breadcrumbs">${home} » ${local} » ${HEADLINE}</div>`)).toBe('Local');
  const microdata = `<ol itemscope itemtype="https://schema.org/BreadcrumbList">${items(home, local, `<a href="/local/bridge">${HEADLINE}</a>`)}</ol>`;
  expect(await sectionUnder(microdata)).toBe('Local');
});

it('reads none of a path from the home page to the page, or of a menu', async () => {
  expect(
    await sectionUnder(`<nav class="breadcrumb"><a href="/">Home</a> / <span>${HEADLINE}</span></nav>`),
  ).toBeNull();
  expect(
    await sectionUnder('<nav class="breadcrumb"><a href="/start">Startseite</a> <a href="/x">arrow_right</a></nav>'),
  ).toBeNull();
  const many = Array.from({ length: 9 }, (_, i) => `<a href="/part-${i}">Part ${i}</a>`).join(' ');
  expect(await sectionUnder(`<nav class="breadcrumb">${many}</nav>`)).toBeNull();
  expect(await sectionUnder('<nav class="menu"><a href="/">Home</a> <a href="/local">Local</a></nav>')).toBeNull();
});
