/** Threads whose posts have short comments below them, from page to Markdown. */
import { describe, expect, test } from 'vitest';
import { cleanArticle, render } from '../../src/index.ts';

interface Said {
  readonly who: string;
  readonly day: number;
  readonly text: string;
  readonly comments: readonly Omit<Said, 'comments'>[];
}

const POSTS: readonly Said[] = [
  {
    who: 'larch',
    day: 1,
    text: 'The table was waxed for decades and is grey and sticky now. I do not want to sand it, since the top is thin.',
    comments: [
      { who: 'elm', day: 2, text: 'Which wax was it?' },
      { who: 'larch', day: 3, text: 'Nobody remembers.' },
    ],
  },
  {
    who: 'alder',
    day: 4,
    text: 'White spirit and fine steel wool, along the grain, then wipe with a clean cloth before it dries. Two or three rounds are enough on most tables.',
    comments: [
      { who: 'elm', day: 5, text: 'Open a window, it smells for hours and the fumes are not good for you or the cat.' },
    ],
  },
  {
    who: 'yew',
    day: 6,
    text: 'A hair dryer softens it so that it comes off with a plastic card. It takes patience, but nothing else gets on the wood.',
    comments: [],
  },
];

const date = ({ day }: { day: number }): string => `March ${day}, 2024 at 10:0${day}`;
const member = (who: string): string => `<a href="/users/${who.length}/${who}">${who}</a>`;
const card = (post: Said, what = 'answered'): string =>
  `<div class="post-signature"><div class="when">${what} ${date(post)}</div><div class="user-details">${member(post.who)}</div><div class="flair">1,234 points and 4 badges</div></div>`;
const page = (posts: string): string =>
  `<html lang="en" itemscope itemtype="https://schema.org/QAPage"><head><title>How do I get old wax off a table? - Askbox</title></head><body>
  <nav><a href="/questions">Questions</a> <a href="/tags">Tags</a></nav><h1>How do I get old wax off a table?</h1><main>${posts}</main></body></html>`;
type Comment = (said: Omit<Said, 'comments'>, id: string) => string;
const pageOf = (comment: Comment, posts = POSTS): string =>
  page(
    posts
      .map(
        (post, i) => `<div class="${i > 0 ? 'answer' : 'question'}" id="p${i}"><div class="votes">${i + 3}</div>
      <div class="${i > 0 ? 'answercell' : 'postcell'}"><div class="post-text"><p>${post.text}</p></div>
      <p class="menu"><a href="/s/${i}">Share</a> <a href="/e/${i}">Improve this</a></p>${card(post)}${card({ ...post, who: 'editor' }, 'edited')}</div>
      <ul class="comments" id="comments-${i}">${post.comments.map((each, k) => comment(each, `${i}${k}`)).join('')}</ul></div>`,
      )
      .join(''),
  );

const IN_LINES: Comment = (said, id) =>
  `<li class="comment" id="comment-${id}"><span class="score">3</span><div class="comment-body"><span>${said.text}</span>
  <div>– ${member(said.who)}</div><span class="comment-date"><a href="#c${id}">${date(said)}</a></span></div></li>`;
const markdown = async (html: string): Promise<string> =>
  render(await cleanArticle(html, { inputFormat: 'html', secondOpinion: 'never' }), 'markdown', { frontMatter: false });
type Printed = (said: Omit<Said, 'comments'>) => string;
const expected = (comment: Printed | null): string =>
  `# How do I get old wax off a table?\n\n${POSTS.map((post) =>
    [`**${post.who}** · ${date(post)}`, post.text, ...(comment ? post.comments.map(comment) : [])].join('\n\n'),
  ).join('\n\n')}\n`;

describe('comments on posts', () => {
  test('are no part of the thread where they are shown in another way than posts', async () => {
    expect(await markdown(pageOf(IN_LINES))).toBe(expected(null));
  });

  test('are replies under their post where they are shown as posts are, in what is called comments', async () => {
    const shown = (said: Omit<Said, 'comments'>): string =>
      `<div class="meta">${member(said.who)} ${date(said)}</div><div class="post-content"><p>${said.text}</p></div>`;
    const posts = POSTS.map(
      (post) =>
        `<div class="item">${shown(post)}<p><a href="/s">Share</a></p><div class="comments">${post.comments.map((each) => `<div class="one">${shown(each)}</div>`).join('')}</div></div>`,
    );
    expect(await markdown(page(posts.join('')))).toBe(
      expected((said) => `> **${said.who}** · ${date(said)}\n>\n> ${said.text}`),
    );
  });

  test('leave the thread to whoever asked, and when', async () => {
    const { kind, authors, published } = await cleanArticle(pageOf(IN_LINES), { inputFormat: 'html' });
    expect({ kind, authors, published }).toEqual({ kind: 'forum', authors: ['larch'], published: '2024-03-01T10:01' });
  });

  test('leave the posts alone where the cards of their authors say more', async () => {
    const carded = pageOf(IN_LINES).replaceAll(
      'points and 4 badges',
      'points and 4 badges of gold and 20 of silver too',
    );
    expect(await markdown(carded)).toContain('**larch** · March 1');
  });
});

describe('posts', () => {
  test('are all those of the innermost containers, the question too, and no signature', async () => {
    const signed = POSTS.map(
      (
        post,
        i,
      ) => `<article class="${i > 0 ? 'answer' : 'question'}"><div class="box${i > 0 ? ' reply-box' : ''}"><div class="wrapper">${post.text}</div>
      <p><a href="/s">Share</a></p>${card(post)}</div><aside class="message-signature"><div class="wrapper">Wood, wax and a dog since ${1990 + i}</div></aside></article>`,
    );
    expect(await markdown(page(signed.join('')))).toBe(
      `# How do I get old wax off a table?\n\n${POSTS.map((post) => `**${post.who}** · ${date(post)}\n\n${post.text}`).join('\n\n')}\n`,
    );
  });
});
