import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { keepInner } from '../../src/strip/rules/body/inner.ts';
import { judgeByRules } from '../../src/strip/rules/judge.ts';
import { bodyOf, judge, STORY } from './support.ts';

/** Texts that are kept beside the paragraphs, which are. */
async function keptWith(html: string, isPost?: (text: string) => boolean): Promise<string[]> {
  const page = await load(`<article><h1>Mole closed</h1>${html}</article>`, { inputFormat: 'html' });
  const features = computeFeatures(page);
  const { around, quoted } = judgeByRules(page, features).decision;
  const isText = (text: string) => STORY.some((line) => line === text);
  const keep = Uint8Array.from(page.blocks, ({ text }) => (isText(text) ? 1 : 0));
  const posts = isPost ? Uint8Array.from(page.blocks, ({ text }) => (isPost(text) ? 1 : 0)) : null;
  keepInner(page, features, around, new Map([[0, 'title']]), quoted, keep, posts);
  return page.blocks.filter(({ index, text }) => !isText(text) && keep[index] === 1).map(({ text }) => text);
}

const [first, second, third] = STORY.map((text) => `<p>${text}</p>`);

describe('what the model leaves out within the text', () => {
  it('is kept where it is a heading right above text', async () => {
    expect(await keptWith(`${first}<h2>Parts</h2>${second}<h2>End</h2>`)).toEqual(['Parts']);
    expect(
      await keptWith(`${first}<h2>Parts</h2><img src="a.jpg" alt=""><p><a href="#e">[edit]</a></p>${second}`),
    ).toEqual(['Parts']);
    expect(await keptWith(`${first}<h2><a href="#parts" id="parts">Parts</a></h2>${second}`)).toEqual(['Parts']);
    // As often as a paper's headings quote somebody.
    const said = STORY[1].slice(0, STORY[1].indexOf(','));
    expect(await keptWith(`${first}<h2>‘${said}’</h2>${second}`)).toEqual([`‘${said}’`]);
  });

  it('is kept where it is a list between two texts', async () => {
    const list = '<ul><li>rope</li><li>tar</li></ul>';
    expect(await keptWith(`${first}${list}${second}`)).toEqual(['rope', 'tar']);
    expect(await keptWith(`${first}${second}${list}`)).toEqual([]);
    expect(await keptWith(`${first}<p>Menu</p>${list}${second}`)).toEqual([]);
  });

  it('is kept where it is a callout, a quote, code or a formula between two texts, one after the other', async () => {
    const callout = '<div class="admonition"><p>note</p><p>Tar burns.</p></div>';
    const post = '<blockquote>Tar is dear. <a href="/p">3 May</a></blockquote>';
    expect(await keptWith(`${first}${callout}<img src="a.jpg" alt="">${post}${second}`)).toEqual([
      'note',
      'Tar burns.',
      'Tar is dear. 3 May',
    ]);
    expect(await keptWith(`${first}<pre>tar xf a</pre>${second}`)).toEqual(['tar xf a']);
    expect(await keptWith(`${first}<div class="katex-display" data-tex="a=b"></div>${second}`)).toEqual(['a=b']);
    expect(await keptWith(`${first}<div>$$a=b$$</div><div>(1)</div>${second}`)).toEqual(['$$a=b$$']);
    expect(await keptWith(`${first}<div>$$a=b$$</div><div>Menu</div>${second}`)).toEqual([]);
  });

  it('is no date where it is a formula', async () => {
    const formula = '<script type="math/tex; mode=display">y = \\frac{1}{2}</script>';
    const judged = await judge(`<article><h1>Mole closed</h1>${first}${formula}${second}</article>`, 'html');
    expect(bodyOf(judged)).toContain('y = \\frac{1}{2}');
  });

  it('isn’t kept where it is a quote that is all links, a notice or what a paragraph says', async () => {
    expect(await keptWith(`${first}<blockquote><a href="/b">Another story</a></blockquote>${second}`)).toEqual([]);
    expect(await keptWith(`${first}<blockquote>Subscribe to our newsletter</blockquote>${second}`)).toEqual([]);
    expect(await keptWith(`${first}<blockquote>${STORY[1]}</blockquote>${second}`)).toEqual([]);
    expect(await keptWith(`${first}<blockquote>Tar is dear.</blockquote>`)).toEqual([]);
  });

  it('isn’t kept where it leads elsewhere, is hidden, stands above other headings, or is no part of a post', async () => {
    expect(await keptWith(`${first}<h2><a href="/b">Another story</a></h2>${second}`)).toEqual([]);
    expect(await keptWith(`${first}<ul><li><a href="/b">Rope</a></li></ul>${second}`)).toEqual([]);
    expect(await keptWith(`${first}<h2 hidden>Parts</h2>${second}`)).toEqual([]);
    expect(await keptWith(`${first}<h2>Rope</h2><p>Menu</p>${second}`)).toEqual([]);
    expect(await keptWith(`<h2>Rope</h2>${first}${third}`)).toEqual([]);
    expect(await keptWith(`${first}<h2>Parts</h2>${second}`, (text) => text !== 'Parts')).toEqual([]);
  });
});
