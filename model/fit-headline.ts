/**
 * `npm run fit:headline -- DIR [--write]`: fits the weights by which the headline of a text dump is found, on every page of a folder
 * of annotated sets that has a title and each of its text flavours. Prints how often the likeliest line is the annotated title, with
 * the weights that are in use and, cross-validated by site, with those fitted; then the weights fitted on all pages.
 * `--write` puts these into `src/extract/dump-headline/weights.ts`, and those fitted without a fold into `weights/fold-N/headline.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CorpusSet, type Gold, isArticle, readPage } from '../bench/eval/corpus.ts';
import { corpusIn, endWith, readOptions } from '../bench/usage.ts';
import { type SignedLine, signDumpLines } from '../src/extract/dump-headline/index.ts';
import { WEIGHTS } from '../src/extract/dump-headline/weights.ts';
import { fold } from '../src/extract/text.ts';
import { load } from '../src/load/index.ts';
import { strip } from '../src/strip/index.ts';
import { type Alternative, type Choice, fitLogit, oddsOf } from './conditional-logit.ts';
import { headlineFile, modelsWithout } from './fold-models.ts';
import { FOLDS, foldOf } from './folds.ts';

/** Half of this times the squares of the weights is taken off their likelihood. */
const PENALTY = 1;
/** What a page that is no article counts: its title is the name of a shop as often as a headline. */
const OTHER_KIND = 0.3;
const FILE = new URL('../src/extract/dump-headline/weights.ts', import.meta.url);

const SIGNS = Object.keys(WEIGHTS);

/** The lines of one page in one flavour. */
interface Page extends Choice {
  readonly name: string;
  readonly fold: number;
}

function alternativeOf({ text, signs }: SignedLine, title: string): Alternative {
  const entries = [...signs].map(([sign, amount]) => [SIGNS.indexOf(sign), amount] as const);
  return {
    signs: Uint16Array.from(entries, ([sign]) => sign),
    amounts: Float64Array.from(entries, ([, amount]) => amount),
    isRight: fold(text) === title,
  };
}

async function readLines(set: CorpusSet, flavour: string, gold: Gold): Promise<Page | null> {
  const file = gold.title ? readPage(set, flavour, gold.id) : null;
  if (file === null) return null;
  const judged = await strip(await load(file.bytes), {}, modelsWithout(gold));
  return {
    name: `${set.name}${isArticle(gold) ? '' : ' other kinds'} ${flavour}`,
    fold: foldOf(gold),
    weight: isArticle(gold) ? 1 : OTHER_KIND,
    alternatives: signDumpLines(judged).map((line) => alternativeOf(line, fold(gold.title ?? ''))),
  };
}

/** Whether the likeliest line of a page is its title. */
function isRight({ alternatives }: Page, weights: Float64Array): boolean {
  let best: Alternative | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const alternative of alternatives) {
    const odds = oddsOf(alternative, weights);
    if (odds > most) [best, most] = [alternative, odds];
  }
  return best?.isRight ?? false;
}

/** Weights as they are written down. */
function rounded(weights: Float64Array): number[] {
  return Array.from(weights, (weight) => Math.round(weight * 100) / 100);
}

function printShares(pages: readonly Page[], ways: Readonly<Record<string, (page: Page) => Float64Array>>): void {
  for (const name of new Set(pages.map((page) => page.name))) {
    const own = pages.filter((page) => page.name === name);
    const shares = Object.entries(ways).map(([way, weightsOf]) => {
      const right = own.filter((page) => isRight(page, weightsOf(page))).length;
      return `${way} ${(right / own.length).toFixed(3)}`;
    });
    console.log(`${name.padEnd(28)} ${String(own.length).padStart(4)} pages  ${shares.join('  ')}`);
  }
}

const USAGE = 'usage: npm run fit:headline -- DIR [--write]';
const { values, positionals } = readOptions(USAGE, { allowPositionals: true, options: { write: { type: 'boolean' } } });
const dir = positionals[0] ?? endWith(USAGE);
const pages: Page[] = [];
for (const set of corpusIn(dir)) {
  for (const flavour of set.flavours) {
    for (const gold of set.gold) {
      const page = await readLines(set, flavour, gold);
      if (page) pages.push(page);
    }
  }
}
const inUse = Float64Array.from(Object.values(WEIGHTS));
const folds = Array.from({ length: FOLDS }, (_, at) =>
  fitLogit(
    pages.filter(({ fold: own }) => own !== at),
    SIGNS.length,
    PENALTY,
  ),
);
printShares(pages, { 'in use': () => inUse, 'cross-validated': (page) => folds[page.fold] as Float64Array });
const fitted = rounded(fitLogit(pages, SIGNS.length, PENALTY));
let source = readFileSync(FILE, 'utf8');
for (const [at, sign] of SIGNS.entries()) {
  console.log(`${sign.padEnd(14)} ${fitted[at]}`);
  source = source.replace(new RegExp(`^(  ${sign}: )[-\\d.]+,$`, 'm'), `$1${fitted[at]},`);
}
if (values.write) {
  writeFileSync(FILE, source);
  for (const [fold, weights] of folds.entries()) {
    const named = Object.fromEntries(rounded(weights).map((weight, at) => [SIGNS[at], weight]));
    writeFileSync(headlineFile(fold), `${JSON.stringify(named, null, 2)}\n`);
  }
}
