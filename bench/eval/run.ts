/** Cleans every page of a set in one flavour and scores the records. */
import { learnedWithout } from '../../model/fold-models.ts';
import { undoTwice } from '../../src/load/bytes/twice.ts';
import { load } from '../../src/load/index.ts';
import type { Reason } from '../../src/page.ts';
import { type CleanOptions, cleanWith } from '../../src/pipeline.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { ceiling } from './ceiling.ts';
import { type ReliabilityBin, reliability } from './confidence.ts';
import { type CorpusSet, type Gold, HTML, readPage } from './corpus.ts';
import { KIND_OF_TYPE } from './kind-of-type.ts';
import { decodePage } from './made.ts';
import { type Figures, score } from './metrics.ts';
import { type Arrivals, addArrivals, countArrivals, countPossible, noArrivals } from './structure.ts';
import { words } from './words.ts';

/** One row of the table. */
export interface Row extends Figures {
  set: string;
  flavour: string;
  /** How many pages each figure of fields is counted over. */
  counted: { title: number; authorsF1: number; dates: number };
  /** Word F1 of the best choice of blocks after load. */
  ceiling: number | null;
  /** Share of the dropped words whose reason is `other`. */
  other: number | null;
  /** Dropped words by reason. */
  droppedWords: Partial<Record<Reason, number>>;
  /** Share of the pages whose kind is right. */
  kind: number | null;
  /** How often pages of a confidence are right; empty where no body is annotated. */
  reliability: ReliabilityBin[];
  /** Pages by the kind of gold's type, then by the kind they were given. */
  kinds: Record<string, Record<string, number>>;
  /** What became of the structure in the markup; null for text flavours. */
  structure: Arrivals | null;
  /** What would become of it if every block were kept. */
  possible: Arrivals | null;
}

/** Weights that pages are scored with. */
export type Weights = 'folds' | 'shipped';

/** A row and the records it is made of, by page id. */
export interface Scoring {
  row: Row;
  records: Map<string, ArticleRecord>;
}

/**
 * Cleans and scores.
 *
 * @param gold the pages of the set to score; `name` is what the row calls them.
 * @param flavour a text flavour or `html`.
 * @param weights which the pages are scored with: those of the folds, which never saw a page's site, or those that ship,
 * for pages that no weights have seen.
 */
export async function scoreSet(
  set: CorpusSet,
  name: string,
  gold: readonly Gold[],
  flavour: string,
  options: CleanOptions = {},
  weights: Weights = 'folds',
): Promise<Scoring> {
  const records = new Map<string, ArticleRecord>();
  const ceilings: number[] = [];
  const droppedWords: Partial<Record<Reason, number>> = {};
  const structure = flavour === HTML ? noArrivals() : null;
  const possible = flavour === HTML ? noArrivals() : null;
  for (const page of gold) {
    const file = readPage(set, flavour, page.id);
    if (file === null) continue;
    const learned = weights === 'folds' ? learnedWithout(page) : undefined;
    const record = await cleanWith(learned, file.bytes, { ...options, source: file.path, explain: true });
    for (const { text, reason } of record.removed ?? []) {
      droppedWords[reason] = (droppedWords[reason] ?? 0) + words(text).length;
    }
    records.set(page.id, record);
    if (page.text === undefined) continue;
    const loaded = await load(file.bytes);
    ceilings.push(ceiling(loaded, page.text));
    if (structure === null || possible === null) continue;
    const html = undoTwice(decodePage(Buffer.from(file.bytes))).toString();
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
    counted: {
      title: gold.filter(({ title }) => title).length,
      authorsF1: gold.filter(({ authors }) => authors !== undefined && authors.length > 0).length,
      dates: gold.filter(({ published }) => published).length,
    },
    ceiling: ceilings.length === 0 ? null : ceilings.reduce((sum, x) => sum + x, 0) / ceilings.length,
    other: dropped === 0 ? null : (droppedWords.other ?? 0) / dropped,
    droppedWords,
    reliability: reliability(gold, records),
    kinds: countKinds(typed, records),
    kind: typed.length === 0 ? null : kindRight / typed.length,
    structure,
    possible,
  };
  return { row, records };
}

function countKinds(typed: readonly Gold[], records: ReadonlyMap<string, ArticleRecord>): Row['kinds'] {
  const kinds: Row['kinds'] = {};
  for (const page of typed) {
    const given = records.get(page.id)?.kind;
    if (given === undefined) continue;
    const kind = KIND_OF_TYPE[page.type ?? ''] ?? '';
    const own = kinds[kind] ?? {};
    own[given] = (own[given] ?? 0) + 1;
    kinds[kind] = own;
  }
  return kinds;
}
