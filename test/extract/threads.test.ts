/** Threads from page to Markdown: who wrote each post, when, and which post it answers. */
import { describe, expect, test } from 'vitest';
import { cleanArticle, render } from '../../src/index.ts';

interface Said {
  readonly who: string;
  readonly day: number;
  readonly text: string;
  readonly answers?: readonly Said[];
}

const LARCH = 'Larch as well, from the valley.';
const POSTS: readonly Said[] = [
  {
    who: 'millwright',
    day: 5,
    text: 'We replaced the wooden gate of our tide mill last spring, and the pond now holds a hand more water than it did. The trick was to let the boards swell for a week before cutting the last one.',
    answers: [
      {
        who: 'saltmarsh',
        day: 6,
        text: 'What wood did you use for the boards? Ours is larch, and it lasts about twelve years before the lower edge goes soft.',
        answers: [{ who: 'millwright', day: 7, text: LARCH }],
      },
    ],
  },
  {
    who: 'pontoon',
    day: 8,
    text: 'Does the council have any say in how high you hold the pond? In our town the harbour master decides, and he wants it drained every second spring tide.',
    answers: [{ who: 'ebbflow', day: 9, text: 'Ours needed a permit and two years of letters.' }],
  },
];
const [GATE, WOOD, COUNCIL, PERMIT] = [POSTS[0], POSTS[0]?.answers?.[0], POSTS[1], POSTS[1]?.answers?.[0]].map(
  (post) => post?.text ?? '',
);
type Post = Said & { readonly depth: number };
const inOrder = (posts: readonly Said[], depth = 0): Post[] =>
  posts.flatMap((post) => [{ ...post, depth }, ...inOrder(post.answers ?? [], depth + 1)]);
const FLAT = inOrder(POSTS);

const LAST: Said = { who: 'moderator', day: 30, text: '' };

const NESTED = `**millwright** · March 5, 2024

${GATE}

> **saltmarsh** · March 6, 2024
>
> ${WOOD}
>
> > **millwright** · March 7, 2024
> >
> > ${LARCH}

**pontoon** · March 8, 2024

${COUNCIL}

> **ebbflow** · March 9, 2024
>
> ${PERMIT}
`;
const IN_A_ROW = NESTED.replace(/^(?:> ?)+/gm, '');

const TITLE = 'Our tide mill has a new gate';
const page = (posts: string, title = TITLE): string =>
  `<html lang="en"><head><title>${title} - Mill Forum</title><meta name="generator" content="phpBB"></head><body>
  <nav><a href="/home">Home</a> <a href="/members">Members</a></nav><h1>${TITLE}</h1><main>${posts}</main></body></html>`;
const date = ({ day }: Said): string => `March ${day}, 2024`;
const REPLY = '<ul class="buttons"><li><a href="#x">permalink</a></li><li><a href="#y">reply</a></li></ul>';

async function bodyOf(html: string): Promise<string> {
  const record = await cleanArticle(html, { url: 'https://mill.example/t/1' });
  expect(record.kind).toBe('forum');
  return render({ ...record, title: null, subtitle: null }, 'markdown', { frontMatter: false });
}

const head = (post: Said): string =>
  `<p class="tagline"><a href="/user/${post.who}">${post.who}</a> <span>12 points</span> <time>${date(post)}</time></p>`;

describe('a thread', () => {
  test('calls whoever posts by the name, where that and the account are links of their own', async () => {
    const posts = FLAT.map(
      (post) =>
        `<article class="short"><p><a href="/lists/coast">Millers</a></p><div class="name"><div><a href="/${post.who}">${post.who.toUpperCase()} Mill</a></div><div><a href="/${post.who}">@${post.who}</a></div></div>
        <a href="/${post.who}/status/1"><time>${date(post)}</time></a><div class="said"><p>${post.text}</p></div><button>2</button><button>Reply</button></article>`,
    );
    const body = await bodyOf(page(posts.join('')));
    expect(body.match(/^\*\*.*/gm)).toEqual(FLAT.map((post) => `**${post.who.toUpperCase()} Mill** · ${date(post)}`));
  });

  test('has its answers in quotes where they stand inside of what they answer', async () => {
    const nested = (post: Said): string =>
      `<div class="thing"><div class="entry">${head(post)}<div class="md"><p>${post.text}</p></div>${REPLY}</div>
      <div class="child">${(post.answers ?? []).map(nested).join('')}</div></div>`;
    expect(await bodyOf(page(POSTS.map(nested).join('')))).toBe(NESTED);
  });

  test('is no list where it is laid out as one, but has the lists of its posts', async () => {
    const nested = (post: Said): string =>
      `<li class="subtree"><div class="comment">${head(post)}<div class="text"><p>${post.text}</p>${post.text === LARCH ? '<ul><li>four boards</li><li>two beams</li></ul>' : ''}</div>${REPLY}</div>
      ${post.answers ? `<ol>${post.answers.map(nested).join('')}</ol>` : ''}</li>`;
    const body = await bodyOf(page(`<ol>${POSTS.map(nested).join('')}</ol>`));
    expect(body).toBe(NESTED.replace(LARCH, `${LARCH}\n> >\n> > - four boards\n> > - two beams`));
  });

  test.each([
    ['an attribute', (depth: number) => `<tr><td indent="${depth}"><img src="s.gif" width="${40 * depth}"></td>`],
    ['a class', (depth: number) => `<tr class="row depth-${depth + 1}"><td></td>`],
  ])('has its answers in quotes where %s says how deep they are', async (_, row) => {
    const rows = FLAT.map(
      (post) =>
        `<tr class="athing"><td><table>${row(post.depth)}<td class="default">${head(post)}<div class="comment">${post.text}</div>${REPLY}</td></tr></table></td></tr>`,
    );
    expect(await bodyOf(page(`<table>${rows.join('')}</table>`))).toBe(NESTED);
  });

  test('says who wrote a post where the page says it below, and not who changed it', async () => {
    const posts = FLAT.map(
      (post) =>
        `<div class="answer"><div class="prose"><p>${post.text}</p></div><div class="users">
        <div class="card"><div title="2024-03-20 09:00:00Z">edited March 20, 2024</div><a href="/users/7/editor">editor</a></div>
        <div class="card"><div title="2024-03-0${post.day} 09:00:00Z">answered ${date(post)}</div><div class="details" itemprop="author"><a href="/users/4/${post.who}">${post.who}</a></div></div></div>
        <a href="#r">reply</a></div>`,
    );
    expect(await bodyOf(page(posts.join('')))).toBe(IN_A_ROW);
  });

  test('is dated by the days of its posts, not by what is listed of its members, and no quote for what stands behind its posts', async () => {
    const posts = FLAT.map(
      (post, i) =>
        `<li class="container" id="post_${i}"><div class="posthead"><span class="date">03-0${post.day}-2024, 10:00 AM</span><a href="#post${i}">#${i + 1}</a></div>
        <div class="userinfo"><div><a class="username" href="member.php?${i}"><strong>${post.who}</strong></a></div><dl><dt>Join Date</dt><dd>Jan 2016</dd></dl></div>
        <div class="content"><blockquote class="postcontent">${post.text}</blockquote></div><div class="postfoot"><a href="#r">Reply With Quote</a></div></li>`,
    );
    const body = await bodyOf(
      page(`<ol>${posts.join('')}</ol><p>The old gate of the mill can be seen in its yard until the end of May.</p>`),
    );
    expect(body.match(/^\*\*.*/gm)).toEqual(FLAT.map((post) => `**${post.who}** · 03-0${post.day}-2024, 10:00 AM`));
    expect(body).toContain(`\n${FLAT[0]?.text}\n`);
  });

  test('is dated by the days of its posts, not by those of its members, whatever numbers its elements have', async () => {
    const posts = FLAT.map(
      (post, i) =>
        `<div id="p${i}" class="post bg${i % 2}"><div id="profile${i}"><p class="username">${post.who}</p><p class="joined">Joined: January ${i + 3}, 2011</p></div>
        <div class="body"><h3>${i > 0 ? 'Re: ' : ''}${TITLE}</h3><p class="author">by <a href="/memberlist.php?u=${i}">${post.who}</a> » <time datetime="2024-03-0${post.day}T09:12:00Z">${date(post)}</time></p>
        <div id="content${i}" class="content">${post.text}</div></div><div class="top"><a href="#top">Quote</a></div></div>`,
    );
    const html = page(posts.join(''));
    expect(await bodyOf(html)).toBe(IN_A_ROW);
    const { authors, published } = await cleanArticle(html);
    expect([authors, published]).toEqual([['millwright'], '2024-03-05T09:12:00Z']);
  });

  test('says the day where its times are counted from now and the markup knows better', async () => {
    const posts = (time: (post: Said) => string): string =>
      FLAT.map(
        (post) =>
          `<div class="item"><p><a href="/u/${post.who}">${post.who}</a> ${time(post)}</p><div class="said"><p>${post.text}</p></div>${REPLY}</div>`,
      ).join('');
    const stated = await bodyOf(
      page(posts(({ day }) => `<span title="2024-03-0${day}T10:00:00">${10 - day} hours ago</span>`)),
    );
    expect(stated).toBe(IN_A_ROW.replace(/March (\d), 2024/g, '2024-03-0$1'));
    const unstated = await bodyOf(page(posts(({ day }) => `${10 - day} hours ago`)));
    expect(unstated).toBe(IN_A_ROW.replace(/March (\d), 2024/g, (_, day) => `${10 - Number(day)} hours ago`));
  });

  test('calls whoever posts by the name, not by the account', async () => {
    const posts = FLAT.map(
      (post) =>
        `<article class="toot"><a href="/@${post.who}" class="display-name"><b>${post.who.toUpperCase()} Mill</b> <span>@${post.who}@mill.social</span></a> <time>${date(post)}</time>
        <div class="said"><p>${post.text}</p></div><button>2</button><button>Reply</button></article>`,
    );
    const body = await bodyOf(page(posts.join('')));
    expect(body.match(/^\*\*.*/gm)).toEqual(FLAT.map((post) => `**${post.who.toUpperCase()} Mill** · ${date(post)}`));
  });

  describe('whose first post the page shows in another way', () => {
    const answer = (post: Said, depth: number): string =>
      `<x-answer depth="${depth}"><div><a href="/user/${post.who}/"><img src="/a.png" alt="${post.who} avatar"></a></div>
      <div class="meta"><a href="/user/${post.who}/">${post.who}</a><span>•</span><time datetime="2024-03-0${post.day}T10:00:00Z">${post.day}h ago</time></div>
      <div class="said"><div><p>${post.text}</p></div></div><x-actions><button>Reply</button><button>Share</button></x-actions>
      ${(post.answers ?? []).map((inner) => answer(inner, depth + 1)).join('')}</x-answer>`;
    const answers = `<x-answers>${POSTS.map((post) => answer(post, 0)).join('')}</x-answers>`;
    const asked = 'How do you keep the gate of a tide mill tight, and how often does it have to come out for repairs?';
    const opening = (who: string, address: string, text = asked): string =>
      `<main><div class="credit"><time datetime="2024-03-04T10:00:00Z">9h ago</time><a href="${address}">${who}</a></div>
      <div class="md"><p>${text}</p><ul><li>new boards</li><li>old felt</li></ul><p>Neither held for long.</p></div></main>`;
    const whole = `${asked}\n\n- new boards\n- old felt\n\nNeither held for long.`;

    test('begins with that, if it is signed as the others are', async () => {
      const body = await bodyOf(page(opening('asker', '/user/asker') + answers));
      expect(body).toBe(`**asker** · 2024-03-04\n\n${whole}\n\n${NESTED.replace(/March (\d), 2024/g, '2024-03-0$1')}`);
    });

    test('has none that stands above its title, or beside each of its posts', async () => {
      const above = page(answers).replace(
        '<h1>',
        '<div class="rules"><p>Ask <a href="/user/warden">warden</a></p><p>Read the rules of this place before you post.</p></div><h1>',
      );
      expect(await bodyOf(above)).not.toContain('warden');
      const beside = FLAT.map(
        (post) =>
          `<div class="row"><div class="pane"><p><a href="/user/${post.who}">${post.who}</a></p><p>Keeps a mill by the sea.</p></div>
          <div class="said"><p><time>${date(post)}</time></p><div class="text"><p>${post.text}</p></div>${REPLY}</div></div>`,
      );
      const body = await bodyOf(page(beside.join('')));
      expect(body.match(/\*\*millwright/g)).toHaveLength(2);
    });

    test('gives that no head of another post', async () => {
      const body = await bodyOf(page(opening('the mill’s page', '/mill') + answers));
      expect(body).toMatch(/^How do you keep [^*]*\*\*millwright\*\* · 2024-03-05\n\n/);
      expect(body).not.toContain('2024-03-04');
    });
  });

  test('has no post above its title', async () => {
    const post = (said: string, head = ''): string =>
      `<div class="thing">${head}<div class="md"><p>${said}</p></div>${REPLY}</div>`;
    const rules =
      'Be kind to one another, and ask the owner before you post a picture of a mill. Read the rules first.';
    const posts = FLAT.map((each) => post(each.text, head(each))).join('');
    const html = page(posts).replace('<h1>', `<div class="side">${post(rules, head(LAST))}</div><h1>`);
    expect(await bodyOf(html)).not.toContain(`**${LAST.who}** · March 30, 2024`);
  });

  test('may have events between its posts that name other threads', async () => {
    const posts = FLAT.map(
      (post, i) =>
        `<div class="comment-body">${head(post)}<div class="text"><p>${post.text}</p></div></div>
        ${i % 2 ? `<p><a href="/t/${i}">A gate of larch or of oak for mill number ${i}</a></p>` : ''}`,
    );
    const html = page(posts.join('')).replace(/<meta[^>]*>/, '');
    expect(await bodyOf(html.replaceAll('class="text"', 'class="text comment-text"'))).toBe(IN_A_ROW);
  });

  test('has no quotes but those of its posts, where every post is marked as one', async () => {
    const posts = FLAT.map(
      (post) =>
        `<li class="post">${head(post)}<blockquote class="said">${post.text === LARCH ? '<blockquote>What wood did you use?</blockquote>' : ''}<p>${post.text}</p></blockquote>${REPLY}</li>`,
    );
    const body = await bodyOf(page(`<ol>${posts.join('')}</ol>`));
    expect(body).toBe(IN_A_ROW.replace(LARCH, `> What wood did you use?\n\n${LARCH}`));
  });

  test('has a post without a head where nothing says whose it is, and no heads where that is so of most', async () => {
    const some = FLAT.map(
      (post, i) =>
        `<div class="item">${i === 2 ? '<p><time>today</time></p>' : head(post)}<div class="said"><p>${post.text}</p></div>${REPLY}</div>`,
    );
    expect(await bodyOf(page(some.join('')))).toBe(IN_A_ROW.replace('**millwright** · March 7, 2024\n\n', ''));
    const few = FLAT.map(
      (post, i) =>
        `<div class="item">${i < 2 ? head(post) : `<p><time>${date(post)}</time></p>`}<div class="said"><p>${post.text}</p></div>${REPLY}</div>`,
    );
    expect(await bodyOf(page(few.join('')))).not.toContain('**');
  });

  test('that answers a page isn’t begun by whoever answers first', async () => {
    const nested = (post: Said): string =>
      `<div class="thing"><div class="entry">${head(post)}<div class="md"><p>${post.text}</p></div>${REPLY}</div>${(post.answers ?? []).map(nested).join('')}</div>`;
    const html = page(POSTS.map(nested).join(''));
    expect((await cleanArticle(html)).authors).toEqual([]);
    const named = html.replace(
      '<main>',
      '<p>40 points by <a class="username" href="/user/tidewatch">tidewatch</a></p><main>',
    );
    expect((await cleanArticle(named)).authors).toEqual(['tidewatch']);
  });

  test('shows in a dump, too', async () => {
    const dump = (lines: (post: Said) => string): string =>
      `${TITLE}\n\n${FLAT.map((post) => `${lines(post)}\n\n${post.text}\n\nReply`).join('\n\n')}`;
    expect(await bodyOf(dump((post) => `${post.who} 4 points ${date(post)}`))).toBe(IN_A_ROW);
    expect(await bodyOf(dump((post) => `${post.who}\n${date(post)}`))).toBe(IN_A_ROW);
  });

  test('doesn’t list what it prints of a post’s head among what was removed', async () => {
    const posts = FLAT.map(
      (post) => `<div class="item">${head(post)}<div class="said"><p>${post.text}</p></div>${REPLY}</div>`,
    );
    const { removed = [] } = await cleanArticle(page(posts.join('')), { explain: true });
    expect(removed.map(({ text }) => text)).toContain('permalink');
    expect(removed.filter(({ text }) => text.includes('points'))).toEqual([]);
  });
});

describe('the title of a short post', () => {
  test.each([
    'Tide Watch on Site: "We have a new gate on the mill pond" / Site',
    'Tide Watch (@tidewatch.social): “We have a new gate on the mill pond” | Site',
    'Tide Watch: "We have a new gate on the mill pond" - mill.social',
  ])('is what it says: %s', async (title) => {
    const html = `<html><head><title>${title}</title><meta property="og:title" content="Tide Watch (@tidewatch)"></head><body><h1>Post</h1>
      <article><p>We have a new gate on the mill pond, after three winters of patching, and it holds.</p></article></body></html>`;
    expect((await cleanArticle(html)).title).toBe('We have a new gate on the mill pond');
  });
});
