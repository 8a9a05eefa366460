import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { readHead } from '../../../src/load/text/index.ts';

const BODY = [
  'The railway to Sandmouth will not reopen before the end of next year, the minister said.',
  'The line carried about 900,000 passengers a year before it was washed away.',
];

async function read(...lines: string[]): Promise<{ facts: Record<string, string>; texts: string[] }> {
  const dump = lines.join('\n');
  const facts: Record<string, string> = {};
  for (const { name, content } of (await readHead(dump)).meta) {
    facts[name] = facts[name] === undefined ? content : `${facts[name]}; ${content}`;
  }
  return { facts, texts: (await load(dump)).blocks.map(({ text }) => text) };
}

describe('what databases export', () => {
  it('has a tag before each field, or on a line above it', async () => {
    const facts = {
      'og:title': 'Rail link will open a year late',
      author: 'Peter Quayle and Anna Liu',
      'article:published_time': '5 September 2023',
      'og:site_name': 'Coastal Gazette',
    };
    const fields: [string, string][] = [
      ['HD', 'Rail link will open a year late'],
      ['BY', 'Peter Quayle and Anna Liu'],
      ['WC', '286 words'],
      ['PD', '5 September 2023'],
      ['SN', 'Coastal Gazette'],
      ['LP', BODY[0] ?? ''],
      ['TD', BODY[1] ?? ''],
      ['NS', 'gtrans : Transport'],
      ['AN', 'Document COGAZ0002023'],
    ];
    expect(await read(...fields.map(([tag, value]) => `${tag}  ${value}`))).toEqual({ facts, texts: BODY });
    expect(await read(...fields.flatMap(([tag, value]) => [tag, value, '']))).toEqual({ facts, texts: BODY });
  });

  it('reads references: names in order, days as reference managers write them', async () => {
    expect(
      await read(
        'TY  - NEWS',
        'TI  - Rail link will open a year late',
        'AU  - Quayle, Peter',
        'AU  - Liu, Anna',
        'T2  - Coastal Gazette',
        'DA  - 2023/09/05/',
        'UR  - https://gazette.example/rail',
        'AB  - What the abstract says.',
        `N2  - ${BODY[0]}`,
        '',
        `${BODY[1]}`,
        'ER  - ',
      ),
    ).toEqual({
      facts: {
        'og:title': 'Rail link will open a year late',
        author: 'Peter Quayle; Anna Liu',
        'og:site_name': 'Coastal Gazette',
        'article:published_time': '2023-09-05',
        'og:url': 'https://gazette.example/rail',
      },
      texts: BODY,
    });
  });

  it('leaves several articles, and lines that merely begin with capitals', async () => {
    const one = ['HD', 'Rail link', 'PD', '5 May 2023', 'LP', ...BODY];
    expect((await read(...one, ...one)).facts).toEqual({});
    expect((await read('TD', 'Garden', 'Bank', ...BODY)).facts).toEqual({});
  });

  it('has a headline without a label above the labels, and the text behind one', async () => {
    expect(
      await read(
        'Document 3 of 40',
        '',
        'Rail link will open a year late',
        '',
        'Author: Quayle, Peter; Liu, Anna',
        '',
        'Publication info: Coastal Gazette. 05 Sep 2023: A.6.',
        '',
        'Abstract: Ground surveys found more damage.',
        '',
        `Full text: ${BODY[0]}`,
        '',
        `${BODY[1]}`,
        '',
        'Publication date: Sep 5, 2023',
      ),
    ).toEqual({
      facts: {
        'og:title': 'Rail link will open a year late',
        author: 'Peter Quayle; Anna Liu',
        description: 'Ground surveys found more damage.',
        'article:published_time': 'Sep 5, 2023',
      },
      texts: [...BODY, 'Publication date: Sep 5, 2023'],
    });
  });

  it('has the source, the day and labels above the text, and the headline behind its label, below the day or on top', async () => {
    const facts = {
      'og:title': 'Rail link will open a year late',
      author: 'Peter Quayle',
      'article:published_time': 'September 5, 2023 Tuesday',
      'og:site_name': 'Coastal Gazette',
      section: 'NEWS',
    };
    const owner = 'Copyright 2023 Coastal Gazette';
    const day = 'September 5, 2023 Tuesday';
    const labels = ['', 'SECTION: NEWS; Pg. 3', '', 'LENGTH: 286 words', ''];
    const byline = 'BYLINE: Peter Quayle';
    const text = ['', BODY[0] ?? '', '', BODY[1] ?? ''];
    const classic = ['1 of 25 DOCUMENTS', '', 'Coastal Gazette', '', day, 'Final Edition', ''];
    const title = 'Rail link will open a year late';
    expect(await read(...classic, title, '', byline, ...labels, ...text)).toEqual({ facts, texts: BODY });
    const folded = ['HEADLINE: Rail link will open', 'a year late', ''];
    expect(await read(owner, 'Coastal Gazette', '', day, ...labels, ...folded, byline, '', 'BODY:', ...text)).toEqual({
      facts,
      texts: BODY,
    });
    const top = [title, '', 'Coastal Gazette', '', day, '', owner];
    expect(await read(...top, ...labels, byline, '', 'Body', ...text)).toEqual({ facts, texts: BODY });
    // Without what only such a page says, its lines are text.
    const plain = await read(...top, '', 'SECTION: NEWS; Pg. 3', byline, '', ...text);
    expect(plain.facts).toEqual({});
    expect(plain.texts).toContain(title);
  });
});
