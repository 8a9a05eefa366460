/**
 * `npm run fit:kind -- DIR [--write]`: fits the weights by which a page's kind is told, on every page of a folder of annotated sets
 * whose gold knows what it is. Prints how often the likeliest kind is the annotated one, cross-validated by site. `--write` puts the
 * weights fitted on all pages into `weights/shipped/`, and those fitted without a fold into `weights/fold-N/`.
 */
import { writeFileSync } from 'node:fs';
import { type CorpusSet, type Gold, readPage } from '../bench/eval/corpus.ts';
import { KIND_OF_TYPE } from '../bench/eval/kind-of-type.ts';
import { corpusIn, endWith, readOptions } from '../bench/usage.ts';
import { load } from '../src/load/index.ts';
import type { Page } from '../src/page.ts';
import { type Choice, chooseBody } from '../src/strip/choice.ts';
import { KIND_COLUMNS, type KindEvidence, kindColumns } from '../src/strip/kind/columns.ts';
import { KINDS, type Kind } from '../src/strip/kind/kinds.ts';
import { type KindFile, WORD_STEPS } from '../src/strip/kind/model.ts';
import { readKindSigns } from '../src/strip/kind/signs.ts';
import { kindWords } from '../src/strip/kind/words.ts';
import type { InputKind } from '../src/strip/model/columns.ts';
import { modelsWithout, weightsFile } from './fold-models.ts';
import { FOLDS, foldOf } from './folds.ts';
import { classOdds, fitClasses, type Observation } from './multinomial-logit.ts';

/** Fewest words of a page that is learned from: a dump of fewer has lost the rest. */
const MIN_WORDS = 60;
/** Half of this times the squares of the weights is taken off their likelihood, those of columns by their spread. */
const PENALTY = 5;
/** How much of a word a page has that has it: a third of the penalty's pull, since there are many of them. */
const WORD_AMOUNT = Math.sqrt(1 / 3);
/** Words that are weighed: those whose share differs most from kind to kind, of those that so many rows have. */
const WORDS = 1500;
const MIN_ROWS = 5;
/** What a page that is no article counts: there are few of them. */
const OTHER_KIND = 1.5;
/** What a look at the article alone counts, and one that knows none of its words: what a page in another language shows. */
const ARTICLE_ALONE = 0.7;
const WORDLESS = 0.5;
/** Blocks before and behind the article that are seen with it. */
const BESIDE = 3;
/** So much of the constant every page has: hardly any penalty on it. */
const CONSTANT_AMOUNT = 20;
/** A page's text dumps count as much as one page together. */
const DUMPS = 4;
/** The text dumps that are learned from. */
const FLAVOURS: Readonly<Record<InputKind, readonly string[]>> = {
  html: ['html'],
  text: ['innertext', 'wet', 'bs4', 'lynx'],
};

/** One page in one flavour. */
interface Row {
  readonly name: string;
  readonly fold: number;
  readonly kind: Kind;
  readonly page: Look;
  /** The same without what stands further from the article. */
  readonly article: Look;
}

/** What is seen of a page. */
interface Look {
  readonly columns: readonly number[];
  readonly words: ReadonlySet<number>;
}

type Signs = Pick<Observation, 'signs' | 'amounts'>;

/** What is learned from rows. */
interface Fitted {
  /** Mean and spread of each column. */
  readonly scale: readonly (readonly [mean: number, spread: number])[];
  /** The words that are weighed, each with its place among them. */
  readonly words: ReadonlyMap<number, number>;
  /** The weights of each sign for each kind: of the constant, the columns, the words. */
  readonly weights: Float64Array;
}

async function readRow(set: CorpusSet, flavour: string, gold: Gold): Promise<Row | null> {
  const file = readPage(set, flavour, gold.id);
  const kind = KINDS.find((each) => each === KIND_OF_TYPE[gold.type ?? '']);
  if (file === null || kind === undefined) return null;
  const page = await load(file.bytes);
  const choice = await chooseBody(page, { secondOpinion: 'never' }, modelsWithout(gold));
  if (choice.ruling.thread || choice.signs.words < MIN_WORDS) return null;
  const name = `${set.name}${kind === 'article' ? '' : ' other kinds'} ${flavour}`;
  return { name, fold: foldOf(gold), kind, page: lookAt(choice), article: lookAt(articleOf(page, choice)) };
}

function lookAt(evidence: KindEvidence): Look {
  return { columns: kindColumns(evidence), words: new Set(kindWords(evidence)) };
}

/** The page with all but its headline, body and what stands close to them set aside, as dumps are that hold nothing else. */
function articleOf(page: Page, choice: Choice): KindEvidence {
  const { keep, features, ruling } = choice;
  const body = Math.max(0, keep.indexOf(1));
  const { headline } = ruling.decision;
  const first = (headline < 0 ? body : Math.min(body, headline)) - BESIDE;
  const last = keep.includes(1) ? keep.lastIndexOf(1) + BESIDE : features.size;
  const aside = keep.map((_, b) => Number(b < first || b > last || choice.aside?.[b] === 1));
  return { ...choice, aside, signs: readKindSigns(page, features, aside) };
}

/** The words whose share differs most from kind to kind: by the sum of their chi-squares. */
function tellingWords(rows: readonly (Look & { readonly kind: Kind })[]): number[] {
  const counts = new Map<number, number[]>();
  const sizes = KINDS.map((kind) => rows.filter((row) => row.kind === kind).length);
  for (const { kind, words } of rows) {
    const k = KINDS.indexOf(kind);
    for (const word of words) {
      const own = counts.get(word) ?? KINDS.map(() => 0);
      own[k] = (own[k] as number) + 1;
      counts.set(word, own);
    }
  }
  const scored: (readonly [word: number, score: number])[] = [];
  for (const [word, own] of counts) {
    const all = own.reduce((sum, count) => sum + count, 0);
    if (all < MIN_ROWS) continue;
    const share = all / rows.length;
    const score = own.reduce((sum, count, k) => {
      const expected = (sizes[k] as number) * share;
      return sum + (count - expected) ** 2 / (expected * (1 - share) + 1);
    }, 0);
    scored.push([word, score]);
  }
  return scored
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WORDS)
    .map(([word]) => word);
}

function spreadOf(rows: readonly Look[], column: number): readonly [number, number] {
  const values = rows.map(({ columns }) => columns[column] as number);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return [mean, Math.sqrt(variance) || 1];
}

/** What one look at a page has of each sign. */
function signsOf({ columns, words }: Look, scale: Fitted['scale'], places: Fitted['words']): Signs {
  const signs = [0];
  const amounts = [CONSTANT_AMOUNT];
  for (const [c, [mean, spread]] of scale.entries()) {
    signs.push(1 + c);
    amounts.push(((columns[c] as number) - mean) / spread);
  }
  for (const word of words) {
    const index = places.get(word);
    if (index === undefined) continue;
    signs.push(1 + scale.length + index);
    amounts.push(WORD_AMOUNT);
  }
  return { signs: Uint16Array.from(signs), amounts: Float64Array.from(amounts) };
}

function fitKinds(rows: readonly Row[]): Fitted {
  const looks = rows.flatMap((row) => looksOf(row));
  const scale = KIND_COLUMNS.map((_, column) => spreadOf(looks, column));
  const words = new Map(tellingWords(looks).map((word, place) => [word, place]));
  const observations = looks.map((look) => ({
    ...signsOf(look, scale, words),
    label: KINDS.indexOf(look.kind),
    weight: look.weight,
  }));
  const signs = 1 + scale.length + words.size;
  return { scale, words, weights: fitClasses(observations, signs, KINDS.length, PENALTY) };
}

/** A page as it is, its article with hardly anything around it, and the same in words that nobody has seen. */
function looksOf({ kind, page, article, name }: Row): (Look & { readonly kind: Kind; readonly weight: number })[] {
  const weight = (kind === 'article' ? 1 : OTHER_KIND) / (name.endsWith('html') ? 1 : DUMPS);
  return [
    { ...page, kind, weight },
    { ...article, kind, weight: weight * ARTICLE_ALONE },
    { ...article, words: new Set(), kind, weight: weight * WORDLESS },
  ];
}

function likeliest({ page }: Row, { scale, words, weights }: Fitted): Kind {
  const odds = classOdds(signsOf(page, scale, words), weights, KINDS.length);
  return KINDS[odds.indexOf(Math.max(...odds))] as Kind;
}

/** The weights as a file holds them: of columns as they are, and of words in bytes. */
function fileOf({ scale, words, weights }: Fitted): KindFile {
  const weightOf = (sign: number, k: number) => weights[sign * KINDS.length + k] as number;
  const perColumn = KINDS.map((_, k) => scale.map(([, spread], c) => weightOf(1 + c, k) / spread));
  const hashes = Buffer.alloc(words.size * 4);
  for (const [word, at] of words) hashes.writeInt32LE(word, at * 4);
  const steps = [...words.values()].flatMap((at) =>
    KINDS.map((_kind, k) => {
      const weight = weightOf(1 + scale.length + at, k) * WORD_AMOUNT;
      return Math.max(-127, Math.min(127, Math.round(weight * WORD_STEPS)));
    }),
  );
  const constants = KINDS.map((_, k) =>
    scale.reduce((sum, [mean], c) => sum - mean * (perColumn[k]?.[c] as number), weightOf(0, k) * CONSTANT_AMOUNT),
  );
  return {
    columns: KIND_COLUMNS,
    constants: constants.map(rounded),
    weights: perColumn.map((each) => each.map(rounded)),
    hashes: hashes.toString('base64'),
    words: Buffer.from(Int8Array.from(steps).buffer).toString('base64'),
  };
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}

function write(name: string, fitted: Fitted): void {
  writeFileSync(weightsFile(`${name}-kind.js`), `export default ${JSON.stringify(fileOf(fitted))};\n`);
}

const USAGE = 'usage: npm run fit:kind -- DIR [--write]';
const { values, positionals } = readOptions(USAGE, { allowPositionals: true, options: { write: { type: 'boolean' } } });
const dir = positionals[0] ?? endWith(USAGE);
for (const input of ['html', 'text'] as const) {
  const rows: Row[] = [];
  for (const set of corpusIn(dir)) {
    for (const flavour of FLAVOURS[input]) {
      for (const gold of set.gold) {
        const row = await readRow(set, flavour, gold);
        if (row) rows.push(row);
      }
    }
  }
  const folds = Array.from({ length: FOLDS }, (_, at) => fitKinds(rows.filter(({ fold }) => fold !== at)));
  for (const name of new Set(rows.map((row) => row.name))) {
    const own = rows.filter((row) => row.name === name);
    const right = own.filter((row) => likeliest(row, folds[row.fold] as Fitted) === row.kind).length;
    console.log(`${name.padEnd(28)} ${String(own.length).padStart(4)} pages  ${(right / own.length).toFixed(3)}`);
  }
  if (!values.write) continue;
  write(`shipped/${input}`, fitKinds(rows));
  for (const [fold, fitted] of folds.entries()) write(`fold-${fold}/${input}`, fitted);
}
