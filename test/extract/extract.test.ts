import { describe, expect, test } from 'vitest';
import { MAX_VALUE } from '../../src/extract/candidate.ts';
import { extract } from '../../src/extract/index.ts';
import { recordSchema } from '../../src/record.ts';
import { BODY, makePage, meta } from './page.ts';

const KEYS = [
  'schemaVersion',
  'source',
  'kind',
  'title',
  'subtitle',
  'authors',
  'published',
  'modified',
  'captured',
  'site',
  'url',
  'image',
  'description',
  'language',
  'section',
  'tags',
  'text',
  'blocks',
  'truncated',
  'wordCount',
  'confidence',
];

describe('the record', () => {
  test('has every key in order and passes the schema, with absent facts null or empty', async () => {
    const record = await extract(makePage([]), {});
    expect(Object.keys(record)).toEqual(KEYS);
    expect(recordSchema.parse(record)).toMatchObject({
      source: '-',
      title: null,
      authors: [],
      published: null,
      tags: [],
    });
  });

  test('explains on request: dropped blocks in order, sources and losers', async () => {
    const page = makePage(
      [
        { text: 'Menu', dropped: 'navigation' },
        { text: 'Bridge closes', heading: 1, field: 'title' },
        ...BODY,
        { text: 'Share', dropped: 'share' },
      ],
      { title: 'A bridge is closed | Harbour Post', meta: meta({ 'og:site_name': 'Harbour Post' }) },
    );
    const record = recordSchema.parse(await extract(page, { explain: true, source: 'a.html' }));
    expect(record.removed).toEqual([
      { text: 'Menu', reason: 'navigation', score: 0.1, path: 'body > p:nth-of-type(1)' },
      { text: 'Share', reason: 'share', score: 0.1, path: 'body > p:nth-of-type(6)' },
    ]);
    expect(record.provenance?.title).toEqual({
      source: 'visible',
      candidates: [{ source: 'title', value: 'A bridge is closed' }],
    });
    expect(record.provenance?.published).toEqual({ source: null, candidates: [] });
    expect(record.source).toBe('a.html');
  });

  test('a dump’s removed blocks have lines', async () => {
    const record = await extract(makePage([{ text: 'Menu', dropped: 'navigation' }, ...BODY]), { explain: true });
    expect(record.removed).toEqual([{ text: 'Menu', reason: 'navigation', score: 0.1, lines: [1, 1] }]);
  });
});

describe('chances', () => {
  test('are printed with three digits', async () => {
    const page = makePage([{ text: 'Home', dropped: 'navigation' }]);
    const verdicts = page.verdicts.map((verdict) => ({ ...verdict, score: 0.0030000000000000005 }));
    const record = await extract({ ...page, verdicts, confidence: 2 / 3 }, { explain: true });
    expect(record.confidence).toBe(0.667);
    expect(record.removed?.map(({ score }) => score)).toEqual([0.003]);
  });
});

describe('a page with a full head', () => {
  const head = {
    title: 'Harbour bridge closes for six weeks – Harbour Post',
    language: 'en_gb',
    base: 'https://www.harbourpost.example/news/2024/06/24/bridge',
    links: [{ rel: 'canonical', href: 'https://www.harbourpost.example/news/2024/06/24/bridge?utm_source=x&id=7#top' }],
    meta: meta({
      'og:site_name': 'Harbour Post',
      'og:title': 'Harbour bridge closes for six weeks',
      'og:image': '/img/bridge.jpg',
      description: 'Ferries run instead &amp;#8211; for a while.',
      'article:section': 'City',
      keywords: 'bridge, ferries, Bridge',
    }),
    jsonld: [
      {
        '@type': 'NewsArticle',
        headline: 'Harbour bridge closes for six weeks',
        author: [{ '@id': '#ann' }, { '@type': 'Person', name: 'Bo Ek' }],
        datePublished: '2024-06-24T10:00:00+02:00',
        dateModified: '2024-06-25',
      },
      { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      { '@type': 'NewsArticle', headline: 'Another story altogether', author: 'Eve Fox', datePublished: '2019-01-01' },
      { '@type': 'VideoObject', name: 'Watch', uploadDate: '2018-01-01' },
    ],
  };

  test('every field', async () => {
    const record = await extract(
      makePage([{ text: 'Harbour bridge closes for six weeks', heading: 1, field: 'title' }, ...BODY], head),
    );
    expect(record).toMatchObject({
      title: 'Harbour bridge closes for six weeks',
      authors: ['Ann Lee', 'Bo Ek'],
      published: '2024-06-24T10:00:00+02:00',
      modified: '2024-06-25',
      captured: null,
      site: 'Harbour Post',
      url: 'https://www.harbourpost.example/news/2024/06/24/bridge?id=7',
      image: 'https://www.harbourpost.example/img/bridge.jpg',
      description: 'Ferries run instead – for a while.',
      language: 'en-GB',
      section: 'City',
      tags: ['bridge', 'ferries'],
    });
  });
});

describe('title', () => {
  async function titleOf(title: string, more: Record<string, string> = {}, heading?: string): Promise<string | null> {
    const lines = heading ? [{ text: heading, heading: 1 }, ...BODY] : [...BODY];
    return (await extract(makePage(lines, { title, meta: meta(more) }))).title;
  }

  test.each([
    ['Bridge closes for weeks | Harbour Post'],
    ['Bridge closes for weeks - Harbour Post'],
    ['Bridge closes for weeks — Harbour Post'],
    ['Harbour Post » Bridge closes for weeks'],
    ['Harbour Post: Bridge closes for weeks'],
    ['Bridge closes for weeks · Harbour Post'],
    ['Bridge closes for weeks | City | Harbour Post'],
  ])('without the site’s name: %s', async (title) => {
    expect(await titleOf(title, { 'og:site_name': 'Harbour Post' })).toBe('Bridge closes for weeks');
  });

  test('without a label that only its heading has', async () => {
    const og = { 'og:title': 'Which ferry runs on a Sunday?' };
    expect(await titleOf('Harbour forum', og, 'Question Which ferry runs on a Sunday?')).toBe(
      'Which ferry runs on a Sunday?',
    );
    const rest = { 'og:title': 'Best ferries for a Sunday trip' };
    expect(await titleOf('Harbour forum', rest, 'The Best ferries for a Sunday trip')).toBe(
      'The Best ferries for a Sunday trip',
    );
  });

  test('a dash of its own stays', async () => {
    expect(await titleOf('Bridge closes – ferries run – Harbour Post', { 'og:site_name': 'Harbour Post' })).toBe(
      'Bridge closes – ferries run',
    );
    expect(await titleOf('Bridge closes - ferries run')).toBe('Bridge closes - ferries run');
  });

  test('as printed on the page, not as shortened for a search engine', async () => {
    const more = { 'og:title': 'Bridge closed: what to know' };
    expect(await titleOf('Bridge closed: what to know', more, 'Six weeks of ferries while the bridge is closed')).toBe(
      'Six weeks of ferries while the bridge is closed',
    );
  });

  test('a heading that is the site’s name isn’t the headline', async () => {
    expect(await titleOf('Bridge closes for weeks', { 'og:site_name': 'Harbour Post' }, 'Harbour Post')).toBe(
      'Bridge closes for weeks',
    );
  });

  test('of a dump: the line before the body that is about the same', async () => {
    const page = makePage([
      { text: 'News', dropped: 'navigation' },
      { text: 'Council votes on the new swimming pool', dropped: 'related' },
      { text: 'Harbour bridge closes six weeks for repair of bearings', dropped: 'other' },
      { text: 'June 24, 2024', dropped: 'date' },
      ...BODY,
    ]);
    expect((await extract(page)).title).toBe('Harbour bridge closes six weeks for repair of bearings');
  });
});

describe('authors', () => {
  test('are named by the parts of their names where those are all that is stated', async () => {
    const author = [
      { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' },
      { '@type': 'Person', name: 'Bo Ek' },
    ];
    const page = makePage(BODY, { jsonld: [{ '@type': 'Article', headline: 'Bridge closes', author }] });
    expect((await extract(page)).authors).toEqual(['Ann Lee', 'Bo Ek']);
  });

  test('the byline under the headline of a dump', async () => {
    const page = makePage([
      { text: 'Bridge closes', field: 'title' },
      { text: 'By Ann Lee and Bo Ek | 3 min read', dropped: 'other' },
      ...BODY,
    ]);
    expect((await extract(page)).authors).toEqual(['Ann Lee', 'Bo Ek']);
  });

  test('“By Staff | 3 min read” is nobody', async () => {
    const page = makePage([
      { text: 'Bridge closes', field: 'title' },
      { text: 'By Staff | 3 min read', field: 'byline' },
      ...BODY,
    ]);
    expect((await extract(page)).authors).toEqual([]);
  });

  test('a person is preferred to the site and to an account', async () => {
    const head = {
      meta: meta({ 'og:site_name': 'Harbour Post', author: 'hpadmin2' }),
      jsonld: [{ '@type': 'Article', author: { '@type': 'Organization', name: 'Harbour Post' } }],
    };
    const page = makePage(
      [{ text: 'Bridge closes', heading: 1 }, { text: 'By Ann Lee', field: 'byline' }, ...BODY],
      head,
    );
    expect((await extract(page)).authors).toEqual(['Ann Lee']);
  });

  test('a person is preferred to a body that is stated, whichever it is', async () => {
    const head = {
      jsonld: [{ '@type': 'Article', author: { '@type': 'Organization', name: 'Harbour Works Department' } }],
    };
    const page = makePage(
      [{ text: 'Bridge closes', heading: 1 }, { text: 'By Ann Lee', field: 'byline' }, ...BODY],
      head,
    );
    expect((await extract(page)).authors).toEqual(['Ann Lee']);
  });

  test('the body that is the stated author stays when there is nobody else', async () => {
    const head = { jsonld: [{ '@type': 'Article', author: { '@type': 'Organization', name: 'Associated Press' } }] };
    expect((await extract(makePage([...BODY], head))).authors).toEqual(['Associated Press']);
  });

  test('bibliographic tags hold a name each, the last name first', async () => {
    const head = {
      meta: [
        { name: 'citation_author', content: 'Lee, Ann' },
        { name: 'citation_author', content: 'Ek, Bo' },
      ],
    };
    expect((await extract(makePage([...BODY], head))).authors).toEqual(['Ann Lee', 'Bo Ek']);
  });
});

describe('dates', () => {
  test('a clock in the frame is captured, not published', async () => {
    const page = makePage([
      { text: '23.1 C', dropped: 'weather' },
      { text: 'Monday, June 24, 2024', dropped: 'weather' },
      { text: 'Bridge closes', field: 'title' },
      ...BODY,
    ]);
    expect(await extract(page)).toMatchObject({ captured: '2024-06-24', published: null });
  });

  test('a dateline is the publication', async () => {
    const page = makePage([{ text: 'Bridge closes', field: 'title' }, `LONDON, June 24, 2024 — ${BODY[0]}`, BODY[1]]);
    expect((await extract(page)).published).toBe('2024-06-24');
  });

  test('labels tell publication from change, in several languages', async () => {
    for (const [line, published, modified] of [
      ['Published: Nov 24, 2023 | Updated: Nov 26, 2023', '2023-11-24', '2023-11-26'],
      ['Veröffentlicht am 24.11.2023, aktualisiert am 26.11.2023', '2023-11-24', '2023-11-26'],
      ['Опубликовано 24 ноября 2023, обновлено 26 ноября 2023', '2023-11-24', '2023-11-26'],
      ['Publié le 24 novembre 2023 - Mis à jour le 26 novembre 2023', '2023-11-24', '2023-11-26'],
      ['Updated Nov 26, 2023', null, '2023-11-26'],
    ] as const) {
      const page = makePage([{ text: 'Bridge closes', field: 'title' }, { text: line, field: 'date' }, ...BODY]);
      expect([line, await extract(page)]).toMatchObject([line, { published, modified }]);
    }
  });

  test('no date is taken from the body, a comment, a teaser or the copyright', async () => {
    const page = makePage([
      { text: 'Bridge closes', field: 'title' },
      ...BODY,
      'The first bridge was opened on June 1, 1932, by the mayor.',
      { text: 'Great news! June 25, 2024', dropped: 'comments' },
      { text: 'New pool opens, June 23, 2024', dropped: 'related' },
      { text: '© 2024 Harbour Post', dropped: 'legal' },
    ]);
    expect(await extract(page)).toMatchObject({ published: null, modified: null, captured: null });
  });

  test('the address dates a page that says nothing else, as precisely as it does', async () => {
    const day = makePage([...BODY], { links: [{ rel: 'canonical', href: 'https://a.example/2024/06/24/bridge' }] });
    expect((await extract(day)).published).toBe('2024-06-24');
    const month = makePage([...BODY], { links: [{ rel: 'canonical', href: 'https://a.example/2024/06/bridge' }] });
    expect((await extract(month)).published).toBe('2024-06');
  });

  test('the page’s own zone decides which day it was', async () => {
    const head = { meta: meta({ 'article:published_time': '2024-06-25T02:41:41+00:00' }) };
    const page = makePage(
      [{ text: 'Bridge closes', heading: 1 }, { text: 'June 24, 2024', field: 'date' }, ...BODY],
      head,
    );
    expect((await extract(page)).published).toBe('2024-06-24');
  });

  test('another date on the page shows that the day comes first', async () => {
    const page = makePage([
      { text: 'Bridge closes', field: 'title' },
      { text: 'Published 06/07/2024, updated 24/07/2024', field: 'date' },
      ...BODY,
    ]);
    expect(await extract(page)).toMatchObject({ published: '2024-07-06', modified: '2024-07-24' });
  });
});

describe('language', () => {
  test('the body wins against a claim that is plainly false, not against a close one', async () => {
    const german =
      'Die Brücke über den Hafen wird für sechs Wochen gesperrt, und die Fähren sind in dieser Zeit nicht teurer als sonst. ';
    expect((await extract(makePage([german.repeat(3)], { language: 'en-US' }))).language).toBe('de');
    expect((await extract(makePage([german.repeat(3)], { language: 'de-CH' }))).language).toBe('de-CH');
  });

  test('the caller knows best', async () => {
    expect((await extract(makePage([...BODY]), { language: 'fr' })).language).toBe('fr');
  });

  test('a claim that is no tag is none', async () => {
    expect((await extract(makePage([], { language: '<?lang?>' }))).language).toBeNull();
  });
});

describe('hostile heads', () => {
  test('JSON-LD of any type, in circles, and in thousands', async () => {
    const circle: Record<string, unknown> = { '@type': 'Article', '@id': '#a', author: { '@id': '#b' } };
    circle.mainEntity = circle;
    circle.publisher = [[[circle]], 7, null, true];
    const odd = [
      circle,
      { '@id': '#b', author: { '@id': '#a' }, name: { name: { name: 5 } } },
      { '@type': 7 },
      { '@type': ['Article', null], headline: { a: 1 }, datePublished: [[], {}], keywords: 3 },
    ];
    const many = Array.from({ length: 2000 }, (_, at) => ({
      '@type': 'NewsArticle',
      '@id': `#${at}`,
      headline: `Story ${at}`,
      datePublished: '2020-01-01',
    }));
    const record = await extract(makePage([...BODY], { jsonld: [...odd, ...many] }), { explain: true });
    expect(recordSchema.safeParse(record).success).toBe(true);
  });

  test('fields of many values hold so many, and tell of so many that lost', async () => {
    const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => String(from + i));
    const names = numbers(100, 60).map(
      (number) =>
        `Ann ${[...number]
          .map((digit) => 'ABCDEFGHIJ'[Number(digit)])
          .join('')
          .toLowerCase()
          .replace(/^./, (first) => first.toUpperCase())}`,
    );
    const jsonld = [
      { '@type': 'NewsArticle', headline: 'Ferries', author: names, keywords: ['x'.repeat(81), ...numbers(1, 60)] },
    ];
    const titles = numbers(1, 200).map((number) => ({ name: 'og:title', content: `Headline ${number}` }));
    const record = await extract(makePage([...BODY], { jsonld, meta: titles }), { explain: true });
    expect(record.authors).toEqual(names.slice(0, 40));
    expect(record.tags).toEqual(numbers(1, 50));
    expect(record.provenance?.title?.candidates.length).toBeLessThanOrEqual(64);
    expect(record.provenance?.title?.candidates.length).toBeGreaterThan(50);
  });

  test('long values are cut', async () => {
    const long = '- a | '.repeat(50_000);
    const tags = Object.fromEntries(
      ['og:title', 'author', 'date', 'og:url', 'keywords', 'og:locale', 'description'].map((name) => [name, long]),
    );
    const head = {
      title: long,
      meta: meta(tags),
      jsonld: [{ '@type': 'Article', headline: long, author: long, url: `https://a.example/${'/'.repeat(200_000)}x` }],
    };
    const record = await extract(makePage([{ text: long, heading: 1 }, ...BODY], head), { explain: true });
    expect(recordSchema.safeParse(record).success).toBe(true);
    expect(record.title).toBe(long.slice(0, MAX_VALUE).trim());
  });
});
