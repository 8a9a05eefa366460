/**
 * `tsx model/dump.ts DIR OUT`: writes what `model/train.py` reads, for every page of a folder of annotated sets and each of its
 * flavours: the columns of the rows that the model judges, their labels and words. Numbers are little-endian, a file a
 * list, `<flavour>.<list>`; `<flavour>.json` names the lists, the columns and the pages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusSet, type Gold, HTML, isArticle, readPage } from '../bench/eval/corpus.ts';
import { words } from '../bench/eval/words.ts';
import { corpusIn, endWith } from '../bench/usage.ts';
import { load } from '../src/load/index.ts';
import type { Page } from '../src/page.ts';
import { computeFeatures } from '../src/strip/features/index.ts';
import { columnNames, fillColumns, type InputKind, learnedColumnNames } from '../src/strip/model/columns.ts';
import { nameHashes } from '../src/strip/model/names.ts';
import { viewOf } from '../src/strip/model/view.ts';
import { judgeByRules } from '../src/strip/rules/judge.ts';
import { BODY, cutShort } from './cut-short.ts';
import { foldOf } from './folds.ts';
import { onceMoreForeign } from './foreign.ts';
import { labelRows, markRows, WordIds } from './label.ts';

/** The lists of a flavour, and their kinds as NumPy names them. */
const LISTS = {
  x: '<f4',
  label: '<f4',
  keep: 'i1',
  mark: 'i1',
  tokens: '<i4',
  tokenCount: '<i4',
  words: '<i4',
  wordCount: '<i4',
  gold: '<i4',
  container: '<i4',
  parent: '<i4',
  names: '<i4',
  nameCount: '<i4',
} as const;
type Lists = Record<keyof typeof LISTS, Uint8Array[]>;

function bytesOf(list: Float32Array | Int32Array | Int8Array): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
}

/** A page that is written once more, changed. */
interface Variant {
  /** Cut off after a few paragraphs. */
  readonly short: boolean;
  /** In a language that nothing is known of. */
  readonly foreign: boolean;
}

/**
 * Adds a page to the lists as it is and, where its article is long, cut short; in HTML and in one of its dumps both of them in an
 * unknown language as well. @returns what is said of them in `<flavour>.json`.
 */
async function addPage(lists: Lists, set: CorpusSet, gold: Gold, flavour: string, bytes: Uint8Array, ids: WordIds) {
  const said = { id: gold.id, set: set.name, type: gold.type ?? null, fold: foldOf(gold) };
  const added: object[] = [];
  const add = (page: Page, of: Gold, variant: Variant) => {
    const { counts, labelled } = addRows(lists, of, flavour, page, ids, variant.short);
    added.push({ ...said, ...variant, ...counts });
    return labelled;
  };
  const page = await load(bytes);
  const labelled = add(page, gold, { short: false, foreign: false });
  if (gold.text === undefined) return added;
  const short = isArticle(gold) ? cutShort(page, labelled, gold.id) : null;
  if (short !== null) add(short, gold, { short: true, foreign: false });
  for (const one of [page, short]) {
    const foreign = one && onceMoreForeign(one, gold, set, flavour);
    if (foreign) add(foreign.page, foreign.gold, { short: one === short, foreign: true });
  }
  return added;
}

/** @param isCut whether gold has more than the page, which was cut short: only what the page has of it counts. */
function addRows(lists: Lists, gold: Gold, flavour: string, page: Page, ids: WordIds, isCut: boolean) {
  const features = computeFeatures(page);
  const { decision, keep } = judgeByRules(page, features);
  const view = viewOf(decision, keep);
  const texts = Array.from(view.rows, (b) => page.blocks[b]?.text ?? '');
  const rows = texts.map((text) => words(text).map((word) => ids.of(word)));
  const allGold = gold.text === undefined ? [] : words(gold.text).map((word) => ids.of(word));
  const label = gold.text === undefined ? new Float32Array(rows.length).fill(-1) : labelRows(rows, allGold);
  const goldWords = isCut ? rows.flatMap((row, r) => ((label[r] as number) > BODY ? row : [])) : allGold;
  const { hashes, start } = features.tokens;
  const tokens = Array.from(view.rows, (b) => hashes.subarray(start[b], start[b + 1]));
  const put = (name: keyof Lists, list: Float32Array | Int32Array | Int8Array) => lists[name].push(bytesOf(list));
  put('x', fillColumns(view, inputOf(flavour)).values);
  put('label', label);
  put(
    'keep',
    Int8Array.from(view.rows, (b) => keep[b] as number),
  );
  put('mark', markRows(texts, gold));
  for (const list of tokens) put('tokens', list.slice());
  put(
    'tokenCount',
    Int32Array.from(tokens, (list) => list.length),
  );
  put('words', Int32Array.from(rows.flat()));
  put(
    'wordCount',
    Int32Array.from(rows, (list) => list.length),
  );
  put('gold', Int32Array.from(goldWords));
  if (flavour === HTML) {
    const names = page.containers.map((container) => nameHashes(container.names, container.tag));
    put(
      'container',
      Int32Array.from(view.rows, (b) => page.blocks[b]?.container ?? 0),
    );
    put(
      'parent',
      Int32Array.from(page.containers, ({ parent }) => parent),
    );
    put('names', Int32Array.from(names.flat()));
    put(
      'nameCount',
      Int32Array.from(names, (list) => list.length),
    );
  }
  const counts = {
    rows: rows.length,
    containers: page.containers.length,
    gold: gold.text === undefined ? -1 : goldWords.length,
  };
  return { counts, labelled: { rows: view.rows, sizes: rows.map((row) => row.length), label, keep } };
}

function inputOf(flavour: string): InputKind {
  return flavour === HTML ? 'html' : 'text';
}

const [dir, out] = process.argv.slice(2);
if (dir === undefined || out === undefined) {
  endWith('usage: tsx model/dump.ts DIR OUT');
}
mkdirSync(out, { recursive: true });
const sets = corpusIn(dir);
const ids = new WordIds();
for (const flavour of [HTML, ...new Set(sets.flatMap((set) => set.flavours))]) {
  const lists = Object.fromEntries(Object.keys(LISTS).map((name) => [name, []])) as unknown as Lists;
  const pages = [];
  for (const set of sets) {
    for (const gold of set.gold) {
      const file = readPage(set, flavour, gold.id);
      if (file !== null) pages.push(...(await addPage(lists, set, gold, flavour, file.bytes, ids)));
    }
  }
  for (const name of Object.keys(LISTS) as (keyof Lists)[]) {
    writeFileSync(join(out, `${flavour}.${name}`), Buffer.concat(lists[name]));
  }
  const columns = columnNames(inputOf(flavour));
  const allColumns = [...columns, ...learnedColumnNames(inputOf(flavour))];
  writeFileSync(join(out, `${flavour}.json`), JSON.stringify({ files: LISTS, columns, allColumns, pages }));
  console.log(`${flavour}: ${pages.length} pages`);
}
