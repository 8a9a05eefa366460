import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { readHead } from '../../../src/load/text/index.ts';
import { cleanArticle } from '../../../src/pipeline.ts';

const BODY = [
  'The council agreed on Tuesday to plant willows along both banks of the river, after a debate of three hours.',
  'Work begins in spring and should be finished before the next election, the mayor said after the vote.',
];

/** What a dump of lines states, a value or values under each name. */
async function stated(...lines: string[]): Promise<Record<string, string[]>> {
  const facts: Record<string, string[]> = {};
  for (const { name, content } of (await readHead(lines.join('\n'))).meta) {
    facts[name] = [...(facts[name] ?? []), content];
  }
  return facts;
}

/** The texts of the blocks of a dump. */
async function texts(...lines: string[]): Promise<string[]> {
  return (await load(lines.join('\n'))).blocks.map(({ text }) => text);
}

describe('labels at the top of a dump', () => {
  it('state facts, whatever program wrote them', async () => {
    expect(
      await stated('Title: Willows', 'Publish_Date: 2024-05-03', 'Authors: ["Ann Lee", \'Bo Ek\']', '', ...BODY),
    ).toEqual({
      'og:title': ['Willows'],
      'article:published_time': ['2024-05-03'],
      author: ['Ann Lee', 'Bo Ek'],
    });
    expect(await stated('**Titel:** Weiden', '', '- **Datum**: 3. Mai 2024', '', BODY[0] ?? '')).toEqual({
      'og:title': ['Weiden'],
      date: ['3. Mai 2024'],
    });
    expect(await stated('标题：种植柳树', '作者：李安')).toEqual({ 'og:title': ['种植柳树'], author: ['李安'] });
  });

  it('go on in lines that are set in, or are listed there', async () => {
    expect(
      await stated(
        'Title: Willows to be planted along both banks of',
        '  the river',
        'Tags:',
        '- rivers',
        '  - trees',
        '',
        ...BODY,
      ),
    ).toEqual({
      'og:title': ['Willows to be planted along both banks of the river'],
      keywords: ['rivers', 'trees'],
    });
  });

  it('have others among them that nobody knows, which go with them', async () => {
    const lines = ['Title: Willows', 'Word count: 40', 'Date: 2024-05-03', '', ...BODY];
    expect(await texts(...lines)).toEqual(BODY);
  });

  it('say by a source that is an address where the page is, and by another whose it is', async () => {
    expect(await stated('Title: Willows', 'Source: https://post.example/willows')).toEqual({
      'og:title': ['Willows'],
      'og:url': ['https://post.example/willows'],
    });
    expect(await stated('Title: Willows', 'Source: Harbour Post')).toEqual({
      'og:title': ['Willows'],
      'og:site_name': ['Harbour Post'],
    });
    expect(await stated('Title: Willows', 'Source: [Harbour Post](https://post.example/willows)')).toEqual({
      'og:title': ['Willows'],
      'og:url': ['https://post.example/willows'],
      'og:site_name': ['Harbour Post'],
    });
  });

  it('state nothing without a value, or with one that stands for none', async () => {
    expect(await stated('Title: Willows', 'Author: None', 'Date:', 'URL: n/a', 'Language: en')).toEqual({
      'og:title': ['Willows'],
      language: ['en'],
    });
  });

  it('state a day where a program prints it as a moment', async () => {
    expect(await stated('Title: Willows', 'Date: 2024-05-03 00:00:00')).toMatchObject({ date: ['2024-05-03'] });
    expect(await stated('Title: Willows', 'Date: 2024-05-03 10:00:00')).toMatchObject({
      date: ['2024-05-03 10:00:00'],
    });
  });

  it('end where the text is said to begin, on a line of its own or on the same', async () => {
    expect(await texts('Title: Willows', 'Content:', ...BODY)).toEqual(BODY);
    expect(await texts('Title: Willows', `Text: ${BODY[0]}`, BODY[1] ?? '')).toEqual(BODY);
  });

  it('are no head further down, or where they name neither page nor address, or one thing alone', async () => {
    for (const lines of [
      ['Home', 'Title: Willows', 'Author: Ann Lee', ...BODY],
      ['Author: Ann Lee', 'Date: 2024-05-03', ...BODY],
      ['Title: Willows', '', ...BODY],
      ['Tonight: rain', 'Tomorrow: sun', ...BODY],
    ]) {
      expect(await stated(...lines)).toEqual({});
      expect((await texts(...lines)).join('\n')).toContain(lines[0]);
    }
  });

  it('leave a sentence behind them to the text, which begins with a label of its own', async () => {
    const sentence = `Officials say: ${BODY[0]}`;
    expect(await texts('Title: Willows', 'Date: 2024-05-03', sentence, ...BODY)).toEqual([sentence, ...BODY]);
  });
});

describe('the head of a mail', () => {
  const HEAD = ['From: ann at post.example (Ann Lee)', 'Date: Sat, 4 Oct 2025 07:02:11 +0200', 'Subject: Willows'];
  const FACTS = { author: ['Ann Lee'], date: ['Sat, 4 Oct 2025 07:02:11 +0200'], 'og:title': ['Willows'] };

  it('may stand below the line that parts it from others', async () => {
    for (const above of [
      'From ann at post.example  Sat Oct  4 07:02:11 2025',
      '---------- Forwarded message ---------',
    ]) {
      expect(await stated(above, ...HEAD, '', ...BODY)).toEqual(FACTS);
      expect(await texts(above, ...HEAD, '', ...BODY)).toEqual(BODY);
    }
  });

  it('has labels below those that are known, up to a blank line', async () => {
    expect(await texts(...HEAD, 'Message-ID: <55CD@post.example>', 'Lines: 61', '', ...BODY)).toEqual(BODY);
    expect(await texts(...HEAD, 'Warning: rain.', ...BODY)).toEqual(['Warning: rain.', ...BODY]);
  });
});

it('the text may be set in right below its labels', async () => {
  const texts = (await load(['Title: Willows', 'Date: 2024-05-03', `    ${BODY[0]}`, '', `    ${BODY[1]}`].join('\n')))
    .blocks;
  expect(texts.map(({ text }) => text)).toEqual(BODY);
});

it('an address is given away without a password', async () => {
  const { head } = await load(['Title: Willows', 'URL: https://ann:key@post.example/a', '', ...BODY].join('\n'));
  expect([head.base, JSON.stringify(head.meta).includes('key')]).toEqual(['https://post.example/a', false]);
});

describe('an address on the first line', () => {
  it('is that of the page', async () => {
    const { url, text } = await cleanArticle(['https://post.example/town/willows', '', 'Willows', ...BODY].join('\n'));
    expect(url).toBe('https://post.example/town/willows');
    expect(text).not.toContain('https:');
  });

  it('is none of a list of them, of a home page or of a link', async () => {
    expect(await stated('https://post.example/a', 'https://post.example/b', ...BODY)).toEqual({});
    expect(await stated('https://post.example/', ...BODY)).toEqual({});
    expect(await stated('See https://post.example/a', ...BODY)).toEqual({});
  });
});

describe('front matter', () => {
  it('is read as YAML: texts, lists, and people with their names', async () => {
    expect(
      await stated(
        '---',
        'title: "Willows: a debate"',
        'date: 2024-05-03 # of the print',
        'authors:',
        '  - name: Ann Lee',
        '    role: editor',
        '  - Bo Ek',
        'tags: [rivers, trees]',
        'draft: false',
        '---',
        ...BODY,
      ),
    ).toEqual({
      'og:title': ['Willows: a debate'],
      date: ['2024-05-03'],
      author: ['Ann Lee', 'Bo Ek'],
      keywords: ['rivers', 'trees'],
    });
  });

  it('of a clipping says when it was made, and names people by links to notes', async () => {
    const source = 'source: https://post.example/willows';
    const people = ['author:', '  - "[[Ann Lee]]"', '  - [[Bo Ek]]', '  - "[[people/ida|Ida Moe]]"'];
    expect(await stated('---', source, ...people, 'created: 2025-10-05', '---', ...BODY)).toEqual({
      'og:url': ['https://post.example/willows'],
      author: ['Ann Lee', 'Bo Ek', 'Ida Moe'],
      captured: ['2025-10-05'],
    });
    expect(await stated('---', 'title: Willows', 'created: 2025-10-05', '---', ...BODY)).toEqual({
      'og:title': ['Willows'],
      date: ['2025-10-05'],
    });
  });

  it('states nothing where a value stands for none', async () => {
    expect(
      await stated(
        '---',
        'title: Willows',
        'url: https://post.example/a',
        'author: null',
        'date: ~',
        'tags: []',
        '---',
      ),
    ).toEqual({ 'og:title': ['Willows'], 'og:url': ['https://post.example/a'] });
  });

  it('is read line by line where it is no YAML', async () => {
    expect(await stated('---', 'title: Willows: a debate', 'author: Ann Lee', '---', ...BODY)).toEqual({
      'og:title': ['Willows: a debate'],
      author: ['Ann Lee'],
    });
  });

  it('is no front matter without a fact or an end: the rule stays, and what is below', async () => {
    expect(await stated('---', 'Home', 'News', '---', ...BODY)).toEqual({});
    expect(await stated('---', 'title: Willows', ...BODY)).toEqual({});
    expect(await texts('---', 'Home', 'News', '', '---', '', ...BODY)).toEqual(['', 'Home', 'News', '', ...BODY]);
  });

  it('cannot grow, run or nest its way to harm', async () => {
    const bomb = [
      'a: &a ["x","x"]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefghi'[i]},`.repeat(9)}]`),
    ];
    expect(await stated('---', ...bomb, 'title: Willows', '---', ...BODY)).toEqual({});
    expect(await stated('---', `x: ${'['.repeat(20_000)}`, '---', ...BODY)).toEqual({});
    expect(await stated('---', 'title: !!js/function "function(){}"', 'author: Ann Lee', '---', ...BODY)).toMatchObject(
      {
        author: ['Ann Lee'],
      },
    );
    expect(await stated('---', '__proto__: {x: y}', 'title: Willows', '---', ...BODY)).toEqual({
      'og:title': ['Willows'],
    });
  });

  it('of our own Markdown gives the record that it was written from', async () => {
    const { render } = await import('../../../src/emit/index.ts');
    const first = await cleanArticle(
      [
        'Title: Willows along the river',
        'Author: Ann Lee',
        'Date: 2024-05-03',
        'URL: https://post.example/town/willows',
        '',
        ...BODY,
      ].join('\n'),
    );
    const again = await cleanArticle(await render(first, 'markdown'));
    for (const key of ['title', 'authors', 'published', 'url', 'text'] as const) expect(again[key]).toEqual(first[key]);
  });
});

it('lines keep the numbers that they have in the file', async () => {
  const { blocks } = await load(['Title: Willows', 'Date: 2024-05-03', '', ...BODY].join('\n'));
  expect(blocks.map(({ origin }) => origin)).toEqual([{ lines: [4, 4] }, { lines: [5, 5] }]);
});
