import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { readKindSigns } from '../../src/strip/kind/signs.ts';
import { readStatedKind } from '../../src/strip/kind/stated.ts';
import { findPosts } from '../../src/strip/rules/posts/index.ts';
import { bodyOf, judge, STORY } from './support.ts';

const TEXTS = [
  'My bees have begun to carry the sugar out of the feeder and drop it in the grass. Has anybody seen that, and should I stop feeding?',
  'Same here.',
  'They do that when nectar comes in. Look at the landing board in the afternoon: if they return heavy, take the feeder away.',
  'Ours stopped after the first frost.',
];
const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Bees drop the sugar</title>${head}</head><body>${body}</body></html>`;
const post = (text: string, i: number) =>
  `<div class="item" id="p${i}"><p class="tagline"><a href="/u/keeper${i}">keeper${i}</a> <span>${i + 4} points</span> <time>${i + 2} hours ago</time></p>
  <div class="said"><p>${text}</p></div><ul class="buttons"><li><a href="#l">permalink</a></li><li><a href="#r">reply</a></li></ul></div>`;

describe('a thread', () => {
  it('is known by the shape of its posts, and its body is their text', async () => {
    const judged = await judge(html(`<h1>Bees drop the sugar</h1><main>${TEXTS.map(post).join('')}</main>`), 'html');
    expect(judged.kind).toBe('forum');
    expect(bodyOf(judged)).toEqual(TEXTS);
  });

  it('has each post where one answers inside another', async () => {
    const nested = TEXTS.reduceRight((inner, text, i) => post(text, i).replace(/<\/div>$/, `${inner}</div>`), '');
    const judged = await judge(html(`<h1>Bees drop the sugar</h1><main>${nested}</main>`), 'html');
    expect(judged.kind).toBe('forum');
    expect(bodyOf(judged)).toEqual(TEXTS);
  });

  it('is known by what its elements are said to be', async () => {
    const plain = html(
      `<h1>Bees drop the sugar</h1><main>${STORY.map((text) => `<div class="x"><p>${text}</p></div>`).join('')}</main>`,
    );
    const said = plain.replace('<main>', '<main itemscope itemtype="https://schema.org/QAPage">');
    expect([(await judge(plain, 'html')).kind, (await judge(said, 'html')).kind]).toEqual(['article', 'forum']);
  });

  it('isn’t an article with comments', async () => {
    const article = STORY.map((text) => `<p>${text}</p>`).join('');
    const judged = await judge(
      html(`<h1>Mole closed</h1>${article}<div id="comments">${TEXTS.map(post).join('')}</div>`),
      'html',
    );
    expect(judged.kind).not.toBe('forum');
    expect(bodyOf(judged)).toEqual([...STORY]);
  });

  it('isn’t a list of teasers', async () => {
    const teasers = STORY.map((text, i) =>
      post(text, i).replace(
        '<p class',
        `<h2><a href="/${i}">${text.split(' ').slice(0, 7).join(' ')}</a></h2><p class`,
      ),
    );
    const judged = await judge(html(`<main>${teasers.join('')}</main>`), 'html');
    expect(judged.kind).not.toBe('forum');
  });

  it('is known by headings that say its title again, in each answer as one', async () => {
    const titled = TEXTS.map(
      (text, i) =>
        `<div class="post bg${i % 2}"><dl><dt><a href="/m${i}">keeper${i}</a></dt></dl><h3><a href="#p${i}">${i > 0 ? 'Re: ' : ''}Bees drop the sugar in the grass</a></h3>
        <p class="author">by <a href="/m${i}">keeper${i}</a> » March ${i + 2}, 2024 10:00 am</p><div class="content">${text}</div></div>`,
    );
    const judged = await judge(
      html(`<h2><a href="/t">Bees drop the sugar in the grass</a></h2>${titled.join('')}`),
      'html',
    );
    expect(judged.kind).toBe('forum');
    expect(bodyOf(judged)).toEqual(TEXTS);
  });

  it('is known in a dump by its lines', async () => {
    const lines = TEXTS.map(
      (text, i) => `keeper${i} ${i + 4} points ${i + 2} hours ago\n\n${text}\n\npermalink\nreply`,
    );
    const judged = await judge(`Bees drop the sugar\n\n${lines.join('\n\n')}\n\nabout\nhelp`);
    expect(judged.kind).toBe('forum');
    expect(bodyOf(judged)).toEqual(TEXTS);
  });

  it('isn’t an article with comments in a dump', async () => {
    const lines = TEXTS.map((text, i) => `keeper${i} ${i + 2} hours ago\n\n${text}\n\nreply`);
    const judged = await judge(`Mole closed\n\n5 June 2021\n\n${STORY.join('\n\n')}\n\nreply\n\n${lines.join('\n\n')}`);
    expect(judged.kind).not.toBe('forum');
    expect(bodyOf(judged)).toEqual([...STORY]);
  });

  it('leaves out what stands beside the text of each post', async () => {
    const posts = TEXTS.map(
      (
        text,
        i,
      ) => `<li class="post"><h3>Bees drop the sugar</h3><p class="rank">Old keeper</p><time>${i + 2} hours ago</time>
      <div class="said">${text}</div><div class="signature">Two hives on a roof in the town</div>
      <div class="bar"><p>#${i + 1}</p><p><a href="#r">Like</a> <a href="#r">Reply</a></p></div></li>`,
    );
    const judged = await judge(html(`<h1>Bees drop the sugar</h1><ol>${posts.join('')}</ol>`), 'html');
    expect(judged.kind).toBe('forum');
    expect(bodyOf(judged)).toEqual(TEXTS);
  });

  it('leaves out what says its title again above the first post', async () => {
    const byline = (i: number) =>
      `<div class="byline"><a href="/~keeper${i}">keeper${i}</a> <a href="/c/${i}"><time datetime="2024-03-0${i + 2} 10:00:00">${i + 2} hours ago</time></a> | <a href="/c/${i}">link</a></div>`;
    const story = `<ol class="stories"><li id="story_s" class="story"><div class="story_liner"><div class="voters"><a class="upvoter">30</a></div><div class="details"><span role="heading" aria-level="1" class="link"><a href="https://bees.example/drop">Bees drop the sugar in the grass</a></span>
      <span class="tags"><a class="tag" href="/t/nature">nature</a></span> <a class="domain" href="/d">bees.example</a>${byline(7)}</div></div></li></ol>`;
    const comments = TEXTS.map(
      (text, i) =>
        `<li class="comments_subtree"><div id="c_${i}" class="comment"><div class="voters"><a class="upvoter" href="/login">${i + 3}</a></div><div class="details">${byline(i)}<div class="comment_text"><p>${text}</p></div></div></div></li>`,
    );
    const page = `<html lang="en"><head><title>Bees drop the sugar in the grass | Lobsters</title></head><body><header><a href="/">Lobsters</a></header>${story}<div id="inside"></div><ol class="comments comments1"><li class="comments_subtree"><ol class="comments">${comments.join('')}</ol></li></ol></body></html>`;
    expect(bodyOf(await judge(page, 'html'))).toEqual(TEXTS);
  });

  it('is known by buttons that count answers', async () => {
    const posts = TEXTS.map(
      (text, i) =>
        `<article class="entry-x"><a href="/k${i}">keeper${i}</a> <time>${i + 2} hours ago</time><div class="said">${text}</div>
        <div><button>${i + 1}</button><button>1.${i}K</button></div></article>`,
    );
    const judged = await judge(html(`<h1>Bees drop the sugar</h1><main>${posts.join('')}</main>`), 'html');
    expect(judged.kind).toBe('forum');
    expect(bodyOf(judged)).toEqual(TEXTS);
  });

  describe('that answers a text which is shown in another way', () => {
    const SENTENCE = 'The bees of the lower row carry sugar out. ';
    /** Text of a post of so many words, nine a sentence. */
    const text = (words: number) => SENTENCE.repeat(Math.floor(words / 9)).trim();
    const openingOf = async (asked: string, answers: readonly string[], thread = false) => {
      const opening = `<div class="opening"><p><a href="/u/asker">asker</a></p><p>${asked}</p></div>`;
      const page = await load(
        html(`<h1>Bees drop the sugar</h1>${opening}<main>${answers.map(post).join('')}</main>`),
        {
          inputFormat: 'html',
        },
      );
      const features = computeFeatures(page, undefined);
      return findPosts(page, features, readKindSigns(page, features), readStatedKind(page), thread)?.opening ?? null;
    };
    const FEW = [text(18), text(18), text(18)];
    const MANY = [text(360), text(360), text(360)];

    it('is begun by that, if it isn’t longer than an article’s comments', async () => {
      expect(await openingOf(STORY[0], TEXTS)).toMatchObject({ depth: 0 });
      expect(await openingOf([...STORY, ...STORY, ...STORY].join(' '), TEXTS)).toBeNull();
    });

    it('has at least twice its words, where it isn’t short', async () => {
      expect(await openingOf(text(54), FEW)).not.toBeNull();
      expect(await openingOf(text(81), FEW)).toBeNull();
      expect(await openingOf(text(270), [text(180), text(180), text(270)])).not.toBeNull();
      expect(await openingOf(text(360), [text(180), text(180), text(270)])).toBeNull();
    });

    it('is an article’s comments where it is long, whatever their length, but on a page that is known for a thread', async () => {
      expect(await openingOf(text(396), MANY)).not.toBeNull();
      expect(await openingOf(text(405), MANY)).toBeNull();
      expect(await openingOf(text(405), MANY, true)).not.toBeNull();
    });
  });
});
