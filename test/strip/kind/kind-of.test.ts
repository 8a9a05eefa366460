import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import type { BlockField } from '../../../src/page.ts';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { KIND_COLUMNS, kindColumns } from '../../../src/strip/kind/columns.ts';
import { type KindEvidence, kindOf } from '../../../src/strip/kind/index.ts';
import { KINDS } from '../../../src/strip/kind/kinds.ts';
import { type KindFile, likeliestKind, readKindModel, WORD_STEPS } from '../../../src/strip/kind/model.ts';
import { type KindSigns, readKindSigns } from '../../../src/strip/kind/signs.ts';
import { kindWords } from '../../../src/strip/kind/words.ts';

const STATED = { forum: 0, product: 0, listing: 0, other: 0, article: 0 };

/** What is known of a page of some lines, of which those that begin with a star are its body. */
async function evidence(
  lines: readonly string[],
  changes: Partial<Omit<KindEvidence, 'signs'>> = {},
  signs: Partial<KindSigns> = {},
): Promise<KindEvidence> {
  const page = await load(lines.map((line) => `<p>${line.replace('*', '')}</p>`).join(''), { inputFormat: 'html' });
  const features = computeFeatures(page, 'en');
  return {
    features,
    signs: { ...readKindSigns(page, features), ...signs },
    stated: STATED,
    keep: Uint8Array.from(lines, (line) => (line.startsWith('*') ? 1 : 0)),
    fields: new Map(),
    confidence: 0.75,
    aside: null,
    ...changes,
  };
}

/** A model in which nothing speaks for anything. */
const EMPTY: KindFile = {
  columns: KIND_COLUMNS,
  constants: KINDS.map(() => 0),
  weights: KINDS.map(() => KIND_COLUMNS.map(() => 0)),
  hashes: '',
  words: '',
};
const favouring = (kind: (typeof KINDS)[number], by: number): KindFile => ({
  ...EMPTY,
  constants: KINDS.map((each) => (each === kind ? by : 0)),
});

describe('the kind of a page', () => {
  const sure = readKindModel(favouring('product', 9));

  it('is empty without words, and a forum where it is a thread, whatever the model finds', async () => {
    expect(kindOf(sure, await evidence(['–']), true)).toBe('empty');
    expect(kindOf(sure, await evidence(['willow']), true)).toBe('forum');
    expect(kindOf(sure, await evidence(['willow'], {}, { words: 15 }), false)).toBe('product');
  });

  it('is other where hardly a word tells, but for a page that states what it is', async () => {
    expect(kindOf(sure, await evidence(['willow'], {}, { words: 14 }), false)).toBe('other');
    const stating = await evidence(['willow'], { stated: { ...STATED, article: 1 } }, { words: 14 });
    expect(kindOf(sure, stating, false)).toBe('product');
  });

  it('is a listing where teasers and dates are all it has', async () => {
    const list = async (signs: Partial<KindSigns>) => kindOf(sure, await evidence(['willow'], {}, signs), false);
    expect(await list({ entries: 3, dates: 2, words: 75 })).toBe('listing');
    expect(await list({ entries: 3, dates: 2, words: 76 })).toBe('product');
    expect(await list({ entries: 3, dates: 1, words: 20 })).toBe('product');
    expect(await list({ entries: 3, dates: 2, words: 75, paragraphs: 1 })).toBe('product');
  });
});

describe('the likeliest kind', () => {
  it('is that which the columns and words speak for most', async () => {
    const page = await evidence(['willow']);
    const said = kindWords(page);
    expect(said).toHaveLength(1);
    for (const [k, kind] of KINDS.entries()) {
      const dated: KindFile = {
        ...EMPTY,
        weights: KINDS.map((each) => KIND_COLUMNS.map((name) => (each === kind && name === 'date' ? 1 : 0))),
      };
      const fields = new Map<number, BlockField>([[0, 'date']]);
      expect(likeliestKind(readKindModel(dated), { ...page, fields })).toBe(kind);

      const hashes = Buffer.alloc(4);
      hashes.writeInt32LE(said[0] as number);
      const words = Buffer.from(KINDS.map((_, at) => (at === k ? 100 : 0)));
      const speaking = (constant: number): KindFile => ({
        ...favouring(KINDS[(k + 1) % KINDS.length] as (typeof KINDS)[number], constant),
        hashes: hashes.toString('base64'),
        words: words.toString('base64'),
      });
      // The word adds a hundred steps of 1/50.
      expect(WORD_STEPS).toBe(50);
      expect(likeliestKind(readKindModel(speaking(1.9)), page)).toBe(kind);
      expect(likeliestKind(readKindModel(speaking(2.1)), page)).not.toBe(kind);
    }
  });

  it('is that of every word, for a kind or against it', async () => {
    const page = await evidence(['oak elm']);
    const hashes = Buffer.alloc(8);
    for (const [i, hash] of kindWords(page).entries()) hashes.writeInt32LE(hash, 4 * i);
    // The first word speaks against articles, the second for things for sale, and less against them.
    const weights = { article: [-30, -20], forum: [0, 0], product: [0, 40], listing: [0, 0], other: [0, 0] };
    const words = Buffer.from([0, 1].flatMap((word) => KINDS.map((kind) => weights[kind][word] as number)));
    const of = (constants: Partial<Record<(typeof KINDS)[number], number>>) => {
      const file = { ...EMPTY, constants: KINDS.map((kind) => constants[kind] ?? 0) };
      const model = { ...file, hashes: hashes.toString('base64'), words: words.toString('base64') };
      return likeliestKind(readKindModel(model), page);
    };
    expect([of({ article: 1.7 }), of({ article: 1.9 })]).toEqual(['product', 'article']);
    expect([of({ forum: 0.7 }), of({ forum: 0.9 })]).toEqual(['product', 'forum']);
  });

  it('is an article in doubt, where a page has hardly any words but a paragraph', async () => {
    const of = async (odds: number, signs: Partial<KindSigns>) =>
      likeliestKind(readKindModel(favouring('other', odds)), await evidence(['willow'], {}, signs));
    expect(await of(1.1, { words: 99, paragraphs: 1 })).toBe('article');
    expect(await of(1.3, { words: 99, paragraphs: 1 })).toBe('other');
    expect(await of(1.1, { words: 100, paragraphs: 1 })).toBe('other');
    expect(await of(1.1, { words: 99, paragraphs: 0 })).toBe('other');
  });

  it('is an article in doubt, and no list or thread, where a page is one block', async () => {
    const page = await evidence(['willow'], {}, { words: 300 });
    const of = (kind: (typeof KINDS)[number], odds: number) =>
      likeliestKind(readKindModel(favouring(kind, odds)), page, true);
    expect([of('listing', 9), of('forum', 9)]).toEqual(['article', 'article']);
    expect([of('product', 1.1), of('product', 1.3), of('other', 1.3)]).toEqual(['article', 'product', 'other']);
    expect(kindOf(readKindModel(favouring('listing', 9)), page, false)).toBe('article');
    const divided = await evidence(['willow', 'oak elm'], {}, { words: 300 });
    expect(kindOf(readKindModel(favouring('listing', 9)), divided, false)).toBe('listing');
  });
});

describe('the columns that a kind is judged from', () => {
  const columns = async (...args: Parameters<typeof evidence>) => {
    const values = kindColumns(await evidence(...args));
    expect(values).toHaveLength(KIND_COLUMNS.length);
    return Object.fromEntries(KIND_COLUMNS.map((name, c) => [name, values[c]]));
  };

  it('are counts by their logarithm, shares, the body, its fields, and what is stated', async () => {
    const fields = new Map<number, BlockField>([
      [0, 'byline'],
      [1, 'date'],
    ]);
    const stated = { ...STATED, forum: 3, article: 2 };
    const lines = ['By Ann Lee', '3 May', `*${'willow '.repeat(20).trim()}.`, 'Add to cart'];
    expect(await columns(lines, { fields, stated })).toMatchObject({
      paragraphs: Math.log(2),
      shop: Math.log(2),
      prices: 0,
      words: Math.log1p(28),
      running: 20 / 28,
      body: Math.log1p(20),
      bodyShare: 20 / 28,
      bodiless: 1,
      byline: 1,
      date: 1,
      signed: 1,
      confidence: 0.75,
      forumStated: 3,
      articleStated: 2,
      productStated: 0,
    });
    expect(await columns(lines, { fields: new Map([[0, 'byline']]) })).toMatchObject({ byline: 1, date: 0, signed: 0 });
    expect((await columns(lines)).productWords).toBeGreaterThan(0);
  });

  it('say whether there is hardly a body', async () => {
    const bodiless = async (words: number) => (await columns([`*${'willow '.repeat(words)}`])).bodiless;
    expect([await bodiless(79), await bodiless(80)]).toEqual([1, 0]);
  });

  it('don’t fail without words', async () => {
    expect(await columns(['–'])).toMatchObject({ running: 0, bodyShare: 0, bodiless: 1 });
  });
});

describe('the words of a page', () => {
  it('are each seen once, but not what is hidden or stands beside the article', async () => {
    expect(kindWords(await evidence(['oak elm', 'elm ash']))).toHaveLength(3);
    expect(kindWords(await evidence(['oak elm', 'elm ash'], { aside: Uint8Array.of(0, 1) }))).toHaveLength(2);
    const page = await evidence(['oak elm', 'elm ash']);
    page.features.hidden[1] = 1;
    expect(kindWords(page)).toHaveLength(2);
  });
});
