/** Cleans every page of a set in one flavour and scores the records. */
import { load } from '../../src/load/index.ts';
import type { Reason } from '../../src/page.ts';
import { type CleanOptions, cleanArticle } from '../../src/pipeline.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { ceiling } from './ceiling.ts';
import { type CorpusSet, type Gold, HTML, readPage } from './corpus.ts';
import { type Figures, score } from './metrics.ts';
import { type Arrivals, addArrivals, countArrivals, countPossible, noArrivals } from './structure.ts';
import { words } from './words.ts';

/** One row of the table. */
export interface Row extends Figures {
  set: string;
  flavour: string;
  /** Word F1 of the best choice of blocks after load. */
  ceiling: number | null;
  /** Share of the dropped words whose reason is `other`. */
  other: number | null;
  /** Dropped words by reason. */
  droppedWords: Partial<Record<Reason, number>>;
  /** Share of the pages whose kind is right. */
  kind: number | null;
  /** What became of the structure in the markup; null for text flavours. */
  structure: Arrivals | null;
  /** What would become of it if every block were kept. */
  possible: Arrivals | null;
}

/** A row and the records it is made of, by page id. */
export interface Scoring {
  row: Row;
  records: Map<string, ArticleRecord>;
}

/** The kinds of record for the page types that gold names. */
const KIND_OF_TYPE: Readonly<Record<string, ArticleRecord['kind']>> = {
  article: 'article',
  listing: 'listing',
  collection: 'listing',
  forum: 'forum',
  product: 'product',
  service: 'other',
  documentation: 'other',
};

/**
 * Cleans and scores.
 *
 * @param gold the pages of the set to score; `name` is what the row calls them.
 * @param flavour a text flavour or `html`.
 */
export async function scoreSet(
  set: CorpusSet,
  name: string,
  gold: readonly Gold[],
  flavour: string,
  options: CleanOptions = {},
): Promise<Scoring> {
  const records = new Map<string, ArticleRecord>();
  const ceilings: number[] = [];
  const droppedWords: Partial<Record<Reason, number>> = {};
  const structure = flavour === HTML ? noArrivals() : null;
  const possible = flavour === HTML ? noArrivals() : null;
  for (const page of gold) {
    const file = readPage(set, flavour, page.id);
    if (file === null) continue;
    const record = await cleanArticle(file.bytes, { ...options, source: file.path, explain: true });
    for (const { text, reason } of record.removed ?? []) {
      droppedWords[reason] = (droppedWords[reason] ?? 0) + words(text).length;
    }
    records.set(page.id, record);
    if (page.text === undefined) continue;
    const loaded = await load(file.bytes);
    ceilings.push(ceiling(loaded, page.text));
    if (structure === null || possible === null) continue;
    const html = new TextDecoder().decode(file.bytes);
    addArrivals(structure, countArrivals(html, page.text, record));
    addArrivals(possible, countPossible(html, page.text, loaded, record));
  }
  const dropped = Object.values(droppedWords).reduce((sum, count) => sum + count, 0);
  const typed = gold.filter((page) => page.type !== undefined && page.type in KIND_OF_TYPE);
  const kindRight = typed.filter((page) => records.get(page.id)?.kind === KIND_OF_TYPE[page.type ?? '']).length;
  const row: Row = {
    set: name,
    flavour,
    ...score(gold, records),
    ceiling: ceilings.length === 0 ? null : ceilings.reduce((sum, x) => sum + x, 0) / ceilings.length,
    other: dropped === 0 ? null : (droppedWords.other ?? 0) / dropped,
    droppedWords,
    kind: typed.length === 0 ? null : kindRight / typed.length,
    structure,
    possible,
  };
  return { row, records };
}
