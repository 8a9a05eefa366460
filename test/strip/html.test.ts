import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { strip } from '../../src/strip/index.ts';
import { bodyOf, judge, STORY, verdictOf } from './support.ts';

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Mole closed - Tolm Mercury</title>${head}</head><body>${body}</body></html>`;

describe('the body of an HTML page', () => {
  it('is the subtree with the prose, whatever its surroundings say', async () => {
    const aside =
      'The bakery on the quay will close after ninety years, and its last loaf will be sold by auction for a good cause, as the owner told this newspaper.';
    const judged = await judge(
      page(`<nav><a href="/">Home</a><a href="/n">News</a></nav>
        <div class="layout has-sidebar"><article class="post"><h1>Mole closed</h1><div class="entry-content">${paragraphs(STORY)}</div></article>
        <div class="sidebar"><p>${aside}</p></div></div><footer><p>All about the coast since 1880, every day but Sunday.</p></footer>`),
      'html',
    );
    expect(bodyOf(judged)).toEqual([...STORY]);
    expect(verdictOf(judged, 'Mole closed')).toBe('field:title');
    expect(verdictOf(judged, 'The bakery')).toBe('dropped:related');
    expect(verdictOf(judged, 'Home')).toBe('dropped:navigation');
  });

  it('has code for no headline', async () => {
    const headline = 'Eastern mole of Tolm is closed to walkers';
    const above = (html: string) =>
      judge(`<title>${headline}</title><article>${html}${paragraphs(STORY)}</article>`, 'html');
    expect(verdictOf(await above(`<p>${headline}</p>`), headline)).toBe('field:title');
    expect(verdictOf(await above(`<pre><code>${headline}</code></pre>`), headline)).not.toBe('field:title');
  });

  it('doesn’t begin with a short headline behind which a sign links to it', async () => {
    const header = '<header><nav><div><span>Tolm</span></div><div><span>Moles</span></div></nav></header>';
    const text = STORY.map((each) => `<p>${each}</p>`).join('');
    const page = await judge(
      `<title>Moles - Tolm</title>${header}<main><article><h1 id="moles">Moles<a href="#moles">¶</a></h1>${text}</article></main>`,
      'html',
    );
    expect(verdictOf(page, 'Moles¶')).toBe('field:title');
  });

  it('isn’t the comments, though they are longer', async () => {
    const comments = Array.from(
      { length: 20 },
      (_, i) => `<li class="comment"><p>${STORY[i % 5]} That is what I say, number ${i}.</p></li>`,
    );
    const judged = await judge(
      page(
        `<article><h1>Mole closed</h1>${paragraphs(STORY)}</article><div id="comments"><h2>20 comments</h2><ol>${comments.join('')}</ol></div>`,
      ),
      'html',
    );
    expect(bodyOf(judged)).toEqual([...STORY]);
  });

  it('goes on after a box in its middle, and drops the box for what its names say', async () => {
    const box =
      '<div class="newsletter-signup"><h3>Get the Mercury by post</h3><p>Join 640 neighbours who already do.</p></div>';
    const judged = await judge(
      page(
        `<article><h1>Mole closed</h1>${paragraphs(STORY.slice(0, 2))}${box}<h2>What now</h2>${paragraphs(STORY.slice(2))}</article>`,
      ),
      'html',
    );
    expect(bodyOf(judged)).toEqual([...STORY.slice(0, 2), 'What now', ...STORY.slice(2)]);
    expect(verdictOf(judged, 'Join 640')).toBe('dropped:newsletter');
  });

  it('has the rules between its parts, and none above its first', async () => {
    const judged = await judge(
      page(
        `<article><h1>Mole closed</h1><hr>${paragraphs(STORY.slice(0, 2))}<hr>${paragraphs(STORY.slice(2))}</article>`,
      ),
      'html',
    );
    const rules = judged.blocks
      .filter(({ kind }) => kind === 'rule')
      .map(({ index }) => judged.verdicts[index]?.verdict);
    expect(rules).toEqual(['dropped', 'body']);
  });

  it('has its images and captions, and lists of its own', async () => {
    const judged = await judge(
      page(`<article><h1>Mole closed</h1>${paragraphs(STORY.slice(0, 2))}
        <figure><img src="a.jpg" alt="The mole"><figcaption>The mole on Thursday, seen from the lighthouse.</figcaption></figure>
        <ul><li>Forty metres of parapet lost</li><li>Two cracks below the waterline</li></ul>${paragraphs(STORY.slice(2))}</article>`),
      'html',
    );
    expect(verdictOf(judged, 'The mole on Thursday')).toBe('body');
    expect(verdictOf(judged, 'Forty metres')).toBe('body');
    expect(judged.verdicts[judged.blocks.findIndex(({ kind }) => kind === 'image')]?.verdict).toBe('body');
  });

  it('drops what repeats a paragraph in full', async () => {
    const judged = await judge(
      page(
        `<article><h1>Mole closed</h1>${paragraphs(STORY)}<p>${STORY[1]}</p>${paragraphs(['And so the watchman stays, with his dog and a lamp, until the granite comes from abroad.'])}</article>`,
      ),
      'html',
    );
    const said = judged.blocks.filter(({ text }) => text === STORY[1]).map(({ index }) => judged.verdicts[index]);
    expect(said.map((verdict) => verdict?.verdict)).toEqual(['body', 'dropped']);
    expect(said[1]).toMatchObject({ reason: 'duplicate' });
  });
});

describe('hidden blocks', () => {
  it('are the body where they are the rest of what the page shows the first paragraphs of', async () => {
    const rest = Array.from(
      { length: 12 },
      (_, i) =>
        `On day ${i} of the closure, ${i + 3} walkers came to the rope by the eastern mole and were told by the watchman to go home, which most of them did.`,
    );
    const judged = await judge(
      page(
        `<article><h1>Mole closed</h1>${paragraphs(STORY.slice(0, 2))}<div hidden>${paragraphs(rest)}</div></article>`,
      ),
      'html',
    );
    expect(bodyOf(judged)).toEqual([...STORY.slice(0, 2), ...rest]);
  });

  it('are dropped as hidden while the page shows prose', async () => {
    const judged = await judge(
      page(
        `<article><h1>Mole closed</h1>${paragraphs(STORY)}<div hidden><p>A secret that nobody should read here, however long it is and however well it is written.</p></div></article>`,
      ),
      'html',
    );
    expect(verdictOf(judged, 'A secret')).toBe('dropped:hidden');
    expect(bodyOf(judged)).toEqual([...STORY]);
  });

  it('are the article when the page shows nothing else', async () => {
    const judged = await judge(
      page(`<p>Loading…</p><div hidden><article><h1>Mole closed</h1>${paragraphs(STORY)}</article></div>`),
      'html',
    );
    expect(bodyOf(judged)).toEqual([...STORY]);
  });
});

describe('visible fields', () => {
  it('are read around the headline and left out of the body', async () => {
    const judged = await judge(
      page(`<article><header><h1>Mole closed</h1><p class="standfirst">Forty metres of parapet have gone and nobody will pay.</p>
        <p class="byline">By Edda Wuhlich</p><time>12 March 2024</time></header><div class="article-body">${paragraphs(STORY)}</div>
        <ul class="tags"><li><a href="/t/h">Harbours</a></li></ul></article>`),
      'html',
    );
    expect(verdictOf(judged, 'Forty metres')).toBe('field:subtitle');
    expect(verdictOf(judged, 'By Edda')).toBe('field:byline');
    expect(verdictOf(judged, '12 March')).toBe('field:date');
    expect(verdictOf(judged, 'Harbours')).toBe('field:tags');
    expect(bodyOf(judged)).toEqual([...STORY]);
  });

  it('are lines that sign the article below a standfirst that the body begins with', async () => {
    const text = [
      'O pão é o pretexto, o que cozemos aqui é a conversa, disse à agência a presidente da junta, Fátima Lourenço.',
      '“O forno, de granito e xisto, foi construído em 1672 e nunca deixou de funcionar”, lembra a presidente da junta.',
      'A aldeia de Casal do Xisto, no concelho de Góis de Cima, vai candidatar o seu forno comunitário a património imaterial, anunciou a junta.',
      'A candidatura deverá ser entregue até ao final do ano e conta com o apoio da universidade e de trinta famílias.',
    ];
    const judged = await judge(
      page(
        `<article><h1>Aldeia do Xisto quer candidatar forno comunitário a património</h1>
        <p class="lead">Forno do século XVII continua a cozer broa para trinta famílias, todas as sextas-feiras.</p>
        <div>Lusa e Inês Carvalhal</div><div>Publicado a 3 de Março de 2024 às 9:27 / Actualizado a 4 de Março de 2024 às 10:00</div>
        ${paragraphs(text)}</article>`,
      ),
      'html',
    );
    expect(verdictOf(judged, 'Lusa')).toBe('field:byline');
    expect(verdictOf(judged, 'Publicado')).toBe('field:date');
    expect(bodyOf(judged).slice(-text.length)).toEqual(text);
  });

  it('are a line of who wrote, for whom and when, in parts between bars', async () => {
    const line =
      'By Edda Wuhlich and Mikkel Brandt, Tolm Mercury | Posted - April 9, 2024 at 6:30 a.m. | Updated - April 9, 2024 at 11:12 a.m.';
    const judged = await judge(
      page(`<main><h1>Mole closed</h1><div class="info-line">${line}</div>${paragraphs(STORY)}</main>`),
      'html',
    );
    expect(verdictOf(judged, 'By Edda')).toBe('field:byline');
    expect(bodyOf(judged)).toEqual([...STORY]);
  });

  it('are a byline however many it names', async () => {
    const judged = await judge(
      page(`<h1>Mole closed</h1><div>By Edda Wuhlich, Mikkel Brandt and Ann Lee</div>${paragraphs(STORY)}`),
      'html',
    );
    expect(verdictOf(judged, 'By Edda')).toBe('field:byline');
    expect(bodyOf(judged)).toEqual([...STORY]);
  });
});

describe('the kind of page', () => {
  it('is what the head states, or what the shape shows', async () => {
    const story = `<article><h1>Mole closed</h1>${paragraphs(STORY)}</article>`;
    const teasers = Array.from(
      { length: 12 },
      (_, i) => `<h3><a href="/${i}">Another story of the harbour, number ${i}</a></h3>`,
    ).join('');
    expect((await judge(page(story), 'html')).kind).toBe('article');
    expect(
      (
        await judge(
          page(story, '<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>'),
          'html',
        )
      ).kind,
    ).toBe('forum');
    expect((await judge(page(`<h1>News</h1>${teasers}`), 'html')).kind).toBe('listing');
    expect(
      (
        await judge(
          page(
            `<h1>Brass barometer</h1><p>€54.00</p><p>A barometer for rooms without windows.</p><button>Add to cart</button>`,
            '<meta property="og:type" content="product">',
          ),
          'html',
        )
      ).kind,
    ).toBe('product');
  });
});

describe('the second opinion', () => {
  const bare = page(`<article><h1>Mole closed</h1>${paragraphs(STORY)}</article>`);
  const buried = page(
    `<div class="comments">${paragraphs(STORY)}</div><p>Nothing can be seen here today but a note by the people who keep this page, and they have little to say about it.</p>`,
  );

  it('is asked always, never, or when strip is unsure', async () => {
    let asked = 0;
    const ask = async () => {
      asked++;
      return null;
    };
    const loaded = { ...(await load(bare, { inputFormat: 'html' })), secondOpinion: ask };
    await strip(loaded, { secondOpinion: 'never' });
    await strip(loaded, { secondOpinion: 'auto' });
    expect(asked).toBe(0);
    await strip(loaded, { secondOpinion: 'always' });
    expect(asked).toBe(1);
    const unsure = { ...(await load(buried, { inputFormat: 'html' })), secondOpinion: ask };
    expect((await strip(unsure, { secondOpinion: 'never' })).confidence).toBeLessThan(0.1);
    expect(asked).toBe(1);
    await strip(unsure);
    expect(asked).toBe(2);
  });

  it('is not asked where nothing that it could say would be taken', async () => {
    let asked = 0;
    const ask = async () => {
      asked++;
      return null;
    };
    const menu = '<nav><ul><li><a href="/a">Home</a><li><a href="/b">News</a></ul></nav>';
    const unfilled = { ...(await load(page(`${menu}<p>Loading…</p>`), { inputFormat: 'html' })), secondOpinion: ask };
    expect((await strip(unfilled)).confidence).toBeLessThan(0.1);
    expect(asked).toBe(0);
  });

  it('is ignored where the model is sure that what it found is no body', async () => {
    const loaded = await load(buried, { inputFormat: 'html' });
    const alone = await strip(loaded, { secondOpinion: 'never' });
    const judged = await strip({ ...loaded, secondOpinion: async () => ({ paragraphs: [...STORY] }) });
    expect(bodyOf(judged)).toEqual(bodyOf(alone));
    expect(bodyOf(judged)).not.toContain(STORY[0]);
  });

  it('is adopted when it found much more prose, and makes a page no surer than even', async () => {
    const items = STORY.slice(2).map((text) => `<li>${text}</li>`);
    const rows = STORY.slice(0, 2).map((text) => `<tr><td>${text}</td></tr>`);
    const html = page(
      `<article><h1>Mole closed</h1><table>${rows.join('')}</table></article><div class="comments"><ul>${items.join('')}</ul></div>`,
    );
    const loaded = await load(html, { inputFormat: 'html' });
    const options = { secondOpinion: 'always' } as const;
    const alone = await strip({ ...loaded, secondOpinion: async () => null }, options);
    expect(alone.confidence).toBeGreaterThan(0.5);
    expect(bodyOf(alone)).not.toContain(STORY[4]);
    const judged = await strip({ ...loaded, secondOpinion: async () => ({ paragraphs: [...STORY] }) }, options);
    expect(bodyOf(judged)).toEqual([...STORY]);
    expect(judged.confidence).toBe(0.5);
  });

  it('is ignored where the model is sure of what it chose', async () => {
    const html = page(
      `<article><h1>Mole closed</h1>${paragraphs(STORY.slice(0, 2))}</article><div class="comments">${paragraphs(STORY.slice(2))}</div>`,
    );
    const loaded = await load(html, { inputFormat: 'html' });
    const judged = await strip(
      { ...loaded, secondOpinion: async () => ({ paragraphs: [...STORY] }) },
      { secondOpinion: 'always' },
    );
    expect(bodyOf(judged)).toEqual(STORY.slice(0, 2));
  });

  it('is ignored when it says nearly the same, and a little more', async () => {
    const html = page(
      `<article><h1>Mole closed</h1>${paragraphs(STORY.slice(0, 4))}</article><div class="comments">${paragraphs(STORY.slice(4))}</div>`,
    );
    const loaded = await load(html, { inputFormat: 'html' });
    const judged = await strip(
      { ...loaded, secondOpinion: async () => ({ paragraphs: [...STORY] }) },
      { secondOpinion: 'always' },
    );
    expect(bodyOf(judged)).toEqual(STORY.slice(0, 4));
  });

  it('is ignored when it says less', async () => {
    const loaded = await load(bare, { inputFormat: 'html' });
    const judged = await strip(
      { ...loaded, secondOpinion: async () => ({ paragraphs: [STORY[0]] }) },
      { secondOpinion: 'always' },
    );
    expect(bodyOf(judged)).toEqual([...STORY]);
  });
});

it('who wrote and when are known below the headline, whatever prose a box above it has', async () => {
  const SHORT = [
    'The harbour master of Tolm closed the eastern mole on Tuesday, after a winter storm had taken away forty metres of its parapet and a lamp.',
    'Work begins in spring and should be finished before the next election, the mayor said after the vote. Fishermen had asked for it since the flood of 2019.',
    'The town pays 40,000 pounds for the stones, and the county as much again. The granite comes from a quarry nearby.',
  ];
  const box = `<div id="bar"><a href="/">Archive</a> 12 copies 04 May 2024 - 11 Nov 2024 APR MAY JUN 04 2023 2024 2025 About this copy Collected by: the archive team. Formed in 2009, the team is a collective of rogue archivists dedicated to saving copies of rapidly dying or deleted sites for the sake of history and heritage. TIMESTAMPS</div>`;
  const article = `<article><h1>Harbour mole closed after storm</h1><p class="byline">By <a href="/ann">Ann Lee</a></p><time datetime="2024-05-03">May 3, 2024</time>${paragraphs(SHORT)}</article>`;
  const page = await judge(
    `<html lang="en"><head><title>Harbour mole closed after storm</title></head><body>${box}<nav><a href="/">Home</a> <a href="/news">News</a></nav>${article}</body></html>`,
    'html',
  );
  expect(verdictOf(page, 'By Ann Lee')).toBe('field:byline');
  expect(verdictOf(page, 'May 3, 2024')).toBe('field:date');
});

it('a line that says when it appeared and when it was changed is a date, however many words lie between', async () => {
  const when = 'Publié le 17 mai 2024 à 05h30, mis à jour le 18 mai 2024 à 09h12';
  const judged = await judge(
    page(`<article><h1>Mole closed</h1><p>${STORY[4]}</p><p>Par Edda Lunde</p><p>${when}</p>
      ${paragraphs(STORY.slice(0, 4))}</article>`),
    'html',
  );
  expect(verdictOf(judged, 'Publié le')).toBe('field:date');
});

it('a page whose head links to the next page of its article is not all of it', async () => {
  const truncated = async (next: string) => {
    const links = `<link rel="canonical" href="https://paper.example/mole/"><link rel="next" href="${next}">`;
    return (
      await judge(page(`<article><h1>Mole closed</h1>${paragraphs(STORY)}</article><p>Contact</p>`, links), 'html')
    ).truncated;
  };
  expect(await truncated('https://paper.example/mole/2/')).toBe(true);
  expect(await truncated('https://paper.example/bakery/')).toBe(false);
});

describe('below the date of an article', () => {
  const page = (body: string) =>
    judge(
      `<body><article><h1>Stars and moles</h1><p>By Ann Lee</p><p><time>9 June 2024</time></p>${body}</article></body>`,
      'html',
    );

  it('the dates that headings name are the text’s', async () => {
    const signs = ['Aries (March 21 – April 19)', 'Taurus (April 20 – May 20)', 'Gemini (May 21 – June 20)'];
    const judged = await page(signs.map((sign, i) => `<h2>${sign}</h2><p>${STORY[i]}</p>`).join(''));
    expect(signs.map((sign) => verdictOf(judged, sign))).toEqual(['body', 'body', 'body']);
  });

  it('whom a text is to is no standfirst', async () => {
    const judged = await page(
      `<p>Dear friends, dear fishermen, dear gulls,</p>${STORY.map((line) => `<p>${line}</p>`).join('')}`,
    );
    expect(verdictOf(judged, 'Dear friends')).toBe('body');
  });

  it('a first sentence above another date is no standfirst', async () => {
    const [first, ...rest] = STORY.map((line) => `<p>${line}</p>`);
    const judged = await page(
      `${first}<ul><li>April 1904</li><li>The first stone is laid in the rain.</li></ul>${rest.join('')}`,
    );
    expect(verdictOf(judged, STORY[0])).toBe('body');
    expect(verdictOf(judged, 'April 1904')).toBe('body');
  });
});
