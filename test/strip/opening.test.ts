import { describe, expect, it } from 'vitest';
import { readRanges } from '../../src/containers.ts';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { findOpening } from '../../src/strip/rules/posts/opening.ts';
import { isTitleLine } from '../../src/strip/rules/posts/title-line.ts';

const words = (count: number) => `${'willow '.repeat(count - 1)}willow.`;
const TITLE = 'Trees by the river';
const ASKED =
  '<div class="asked"><p><a href="/user/asker">asker</a></p><div><p>What grows by the river?</p></div></div>';

interface Thread {
  /** What stands below the title and above the answers. */
  readonly above?: string;
  readonly title?: string;
  /** Where the author of each answer is linked to; null for one that isn't. */
  readonly authors?: readonly (string | null)[];
}

/** The text of the first post that is found above answers; null for none. */
async function openingOf({
  above = ASKED,
  title = `<h1>${TITLE}</h1>`,
  authors = ['/user/ann', '/user/bo', '/user/cy'],
}: Thread): Promise<string | null> {
  const answers = authors.map(
    (href) =>
      `<section>${href === null ? '<p>somebody</p>' : `<p><a href="${href}">member</a></p>`}<div class="said"><p>${words(12)}</p></div></section>`,
  );
  const page = await load(
    `<!doctype html><html lang="en"><title>${TITLE}</title><body>${title}${above}<main>${answers.join('')}</main></body></html>`,
    { inputFormat: 'html' },
  );
  const features = computeFeatures(page, 'en');
  const ranges = readRanges(page);
  const posts = new Uint8Array(page.blocks.length);
  for (const [c, { names }] of page.containers.entries())
    if (names === 'said') posts.fill(1, ranges.from[c], ranges.to[c]);
  const at = page.blocks.findIndex(({ index }) => isTitleLine(page, features, index));
  const found = findOpening(page, features, ranges, at, posts);
  return (
    found &&
    page.blocks
      .slice(found.first, found.last + 1)
      .map(({ text }) => text)
      .join(' ')
  );
}
const holds = (said: string) => `<div class="asked"><p><a href="/user/asker">asker</a></p><div>${said}</div></div>`;

describe('the first post of a thread, shown in another way than the answers', () => {
  it('is what stands below a link to where the authors of the answers are linked to', async () => {
    expect(await openingOf({})).toBe('What grows by the river?');
    expect(await openingOf({ above: ASKED.replace('/user/', '/company/') })).toBeNull();
    expect(await openingOf({ above: ASKED.replace(/<a.*?a>/, 'asker') })).toBeNull();
  });

  it.each([
    ['/u/asker/', ['/u/ann/', '/u/bo/', '/u/cy/']],
    ['profile?id=4', ['profile?id=1', 'profile?id=2', 'profile?id=3']],
    ['https://example.org/@asker/status/1', ['/@ann/9', '/@bo', '/@cy/'].map((path) => `https://example.org${path}`)],
    ['/~asker', ['/~ann', '/~bo/x', '/~cy']],
    ['https://example.org/m/4', ['https://example.org/m/1', 'https://example.org/m/2', 'https://example.org/m/3']],
  ])('is known by its author’s address, %s', async (address, authors) => {
    expect(await openingOf({ above: ASKED.replace('/user/asker', address), authors })).toBe('What grows by the river?');
  });

  it.each([
    ['https://example.org/asker', ['https://example.org/ann', 'https://example.org/bo', 'https://example.org/cy']],
    ['/user/asker#top', ['/user/ann#top', '/user/bo#top', '/user/cy#top']],
  ])('isn’t known by an address in no folder of its own, %s', async (address, authors) => {
    expect(await openingOf({ above: ASKED.replace('/user/asker', address), authors })).toBeNull();
  });

  it('is known by an address right behind the site’s name that is the link’s text', async () => {
    const authors = ['https://example.org/member', 'https://example.org/member', 'https://example.org/member'];
    const above = (name: string) => ASKED.replace('/user/asker', `https://example.org/${name}`);
    expect(await openingOf({ above: above('asker'), authors })).toBe('What grows by the river?');
    expect(await openingOf({ above: above('other'), authors })).toBeNull();
  });

  it('has the lists, code and tables that follow its text, but not what says how to answer', async () => {
    const list = '<ul><li>willow</li></ul><pre>print it</pre>';
    expect(await openingOf({ above: holds(`<p>${words(15)}</p>${list}`) })).toBe(`${words(15)} willow print it`);
    expect(await openingOf({ above: holds(`<p>${words(15)}</p><ul><li>Share</li></ul>`) })).toBe(words(15));
    expect(await openingOf({ above: holds(`<p>${words(15)}</p><ul><li><a href="/t">tag</a></li></ul>`) })).toBe(
      words(15),
    );
  });

  it('isn’t known by an address longer than people have', async () => {
    const long = (length: number) => `/user/${'x'.repeat(length - '/user/'.length)}`;
    expect(await openingOf({ above: ASKED.replace('/user/asker', long(300)) })).not.toBeNull();
    expect(await openingOf({ above: ASKED.replace('/user/asker', long(301)) })).toBeNull();
  });

  it('needs most of the answers’ authors to be linked, and two at least', async () => {
    const linked = (count: number, all: number) =>
      openingOf({ authors: Array.from({ length: all }, (_, i) => (i < all - count ? null : `/user/m${i}`)) });
    // The first author stands above the first answer, and so in no gap.
    expect(await linked(6, 11)).not.toBeNull();
    expect(await linked(5, 11)).toBeNull();
    expect(await linked(1, 2)).toBeNull();
    expect(await linked(2, 3)).not.toBeNull();
  });

  it('has a short line about its author, and a text of its own', async () => {
    const by = (count: number) => ASKED.replace('</a>', `</a> ${'willow '.repeat(count)}`);
    expect(await openingOf({ above: by(13) })).not.toBeNull();
    expect(await openingOf({ above: by(14) })).toBeNull();
    expect(await openingOf({ above: holds('') })).toBeNull();
  });

  it('has texts that end as sentences or are long, and lead nowhere', async () => {
    const text = (said: string) => openingOf({ above: holds(`<p>${said}</p>`) });
    expect([await text('Not here.'), await text('Not here either.'), await text('Not here either')]).toEqual([
      null,
      'Not here either.',
      null,
    ]);
    expect([await text('willow '.repeat(14)), await text('willow '.repeat(15))]).toEqual([
      null,
      words(15).slice(0, -1),
    ]);
    const linked = (count: number) => text(`<a href="/x">${'willow '.repeat(count)}</a>${words(20 - count)}`);
    expect([await linked(9), await linked(11)]).toEqual([words(20), null]);
    expect(await text('Leave a comment.')).toBeNull();
  });

  it('is no heading, and nothing that is hidden or a button', async () => {
    const above = holds(`<h4>${words(5)}</h4><p hidden>${words(5)}</p><button>${words(5)}</button><p>${words(6)}</p>`);
    expect(await openingOf({ above })).toBe(words(6));
  });

  it('goes from its first text to its last', async () => {
    const above = holds(`<h4>${TITLE}</h4><p>${words(5)}</p><p>Edit</p><p>${words(6)}</p><p>Share</p>`);
    expect(await openingOf({ above })).toBe(`${words(5)} Edit ${words(6)}`);
  });

  it('stands below the title or around it', async () => {
    const title = `<h1>${TITLE}</h1>`;
    expect(await openingOf({ title: '', above: `${ASKED}${title}` })).toBeNull();
    const around = holds(`<p>Before it all.</p>${title}<p>What grows by the river?</p>`);
    expect(await openingOf({ title: '', above: around })).toBe('What grows by the river?');
  });

  it('isn’t what stands beside posts as well', async () => {
    const beside = (count: number) => `<div class="asked pane">${'<p>x</p>'.repeat(count)}</div>`;
    expect(await openingOf({ above: ASKED })).not.toBeNull();
    expect(await openingOf({ above: `${ASKED}${beside(1).replace(' pane', '')}` })).toBeNull();
    expect(await openingOf({ above: `${ASKED}${beside(1)}` })).not.toBeNull();
  });

  it('is looked for in the widest element that ends above the answers', async () => {
    const above = `<div class="outer">${ASKED}<p>And what grows on the hill?</p></div>`;
    expect(await openingOf({ above })).toBe('What grows by the river? And what grows on the hill?');
  });

  it('is looked for below twenty lines about members', async () => {
    // That of the first answer is one of them.
    const others = (count: number) => '<div class="seen"><p><a href="/user/x">x</a></p></div>'.repeat(count);
    expect(await openingOf({ above: `${ASKED}${others(18)}` })).toBe('What grows by the river?');
    expect(await openingOf({ above: `${ASKED}${others(19)}` })).toBeNull();
  });
});
