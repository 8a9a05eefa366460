/**
 * `npm run fit:crossheads -- DIR [--write]`: fits the weights by which crossheads are told from other lines of a dump's body, on
 * every article of a folder of annotated sets and each of its text flavours whose page marks headings. What is one is read from the
 * page's markup. Prints, cross-validated by site, how many of those found are headings of their page and how many of these are
 * found; then the weights fitted on all pages. `--write` puts these into `src/extract/crossheads/weights.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { load as parse } from 'cheerio';
import { type CorpusSet, type Gold, HTML, isArticle, readPage } from '../bench/eval/corpus.ts';
import { structuresOfPage } from '../bench/eval/structure.ts';
import { words } from '../bench/eval/words.ts';
import { corpusIn, endWith, readOptions } from '../bench/usage.ts';
import { bodyWithoutMarks, findCrossheads } from '../src/extract/crossheads/index.ts';
import { signCrossheads } from '../src/extract/crossheads/signs.ts';
import { type Sign, WEIGHTS, type Weights } from '../src/extract/crossheads/weights.ts';
import { load } from '../src/load/index.ts';
import type { Block } from '../src/page.ts';
import { strip } from '../src/strip/index.ts';
import { modelsWithout } from './fold-models.ts';
import { FOLDS, foldOf } from './folds.ts';
import { fitClasses, type Observation } from './multinomial-logit.ts';

/** Half of this times the squares of the weights is taken off their likelihood. */
const PENALTY = 1;
/** Two classes: a line that is none, and one that is. */
const CLASSES = 2;
const FILE = new URL('../src/extract/crossheads/weights.ts', import.meta.url);

const SIGNS = Object.keys(WEIGHTS) as Sign[];

/** One page in one flavour. */
interface Page {
  readonly name: string;
  readonly fold: number;
  readonly body: readonly Block[];
  /** Of its lines those that are headings of the page, and those that aren't; the others can't be told. */
  readonly headings: ReadonlySet<Block>;
  readonly others: ReadonlySet<Block>;
}

const plain = (text: string): string => words(text).join(' ');

/** Texts that a page has as headings; and those that it prints bold, of which nobody can tell whether they are. */
function readMarkup(html: string): { headings: Set<string>; bold: Set<string> } {
  const $ = parse(html);
  const bold = new Set(Array.from($('strong, b'), (element) => plain($(element).text())));
  return { headings: structuresOfPage(html).headings, bold };
}

async function readDump(
  set: CorpusSet,
  flavour: string,
  gold: Gold,
  markup: ReturnType<typeof readMarkup>,
): Promise<Page | null> {
  const file = readPage(set, flavour, gold.id);
  if (file === null) return null;
  const body = bodyWithoutMarks(await strip(await load(file.bytes), {}, modelsWithout(gold)));
  const lines = [...signCrossheads(body).keys()];
  return {
    name: `${set.name} ${flavour}`,
    fold: foldOf(gold),
    body,
    headings: new Set(lines.filter(({ text }) => markup.headings.has(plain(text)))),
    others: new Set(lines.filter(({ text }) => !markup.headings.has(plain(text)) && !markup.bold.has(plain(text)))),
  };
}

function* observe({ body, headings, others }: Page): Generator<Observation> {
  for (const [block, signs] of signCrossheads(body)) {
    if (!headings.has(block) && !others.has(block)) continue;
    yield {
      signs: Uint16Array.from(signs.keys(), (sign) => SIGNS.indexOf(sign)),
      amounts: Float64Array.from(signs.values()),
      label: Number(headings.has(block)),
      weight: 1,
    };
  }
}

/** Fits the weights to some pages, as they are written down. */
function weigh(seen: readonly Page[]): Weights {
  const fitted = fitClasses(
    seen.flatMap((page) => [...observe(page)]),
    SIGNS.length,
    CLASSES,
    PENALTY,
  );
  const weightOf = (at: number): number => {
    const [not = 0, is = 0] = fitted.subarray(at * CLASSES);
    return Math.round((is - not) * 100) / 100;
  };
  return Object.fromEntries(SIGNS.map((sign, at) => [sign, weightOf(at)])) as Record<Sign, number>;
}

function printShares(pages: readonly Page[], weightsOf: (page: Page) => Weights): void {
  for (const name of new Set(pages.map((page) => page.name))) {
    let all = 0;
    let right = 0;
    let wrong = 0;
    for (const page of pages) {
      if (page.name !== name) continue;
      all += page.headings.size;
      for (const block of findCrossheads(page.body, weightsOf(page))) {
        if (page.headings.has(block)) right++;
        else if (page.others.has(block)) wrong++;
      }
    }
    const shares = `right ${(right / (right + wrong)).toFixed(3)}  found ${(right / all).toFixed(3)}`;
    console.log(`${name.padEnd(20)} ${String(all).padStart(6)} headings  ${shares}`);
  }
}

const USAGE = 'usage: npm run fit:crossheads -- DIR [--every N] [--write]';
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { write: { type: 'boolean' }, every: { type: 'string' } },
});
const dir = positionals[0] ?? endWith(USAGE);
const every = Number(values.every ?? 1);
const pages: Page[] = [];
for (const set of corpusIn(dir)) {
  for (const [at, gold] of set.gold.entries()) {
    const html = at % every === 0 && isArticle(gold) ? readPage(set, HTML, gold.id) : null;
    if (html === null) continue;
    const markup = readMarkup(new TextDecoder().decode(html.bytes));
    for (const flavour of set.flavours) {
      const page = await readDump(set, flavour, gold, markup);
      if (page && page.body.length > 0) pages.push(page);
    }
  }
}
const folds = Array.from({ length: FOLDS }, (_, at) => weigh(pages.filter(({ fold }) => fold !== at)));
printShares(pages, ({ fold }) => folds[fold] as Weights);
const fitted = weigh(pages);
let source = readFileSync(FILE, 'utf8');
for (const [sign, weight] of Object.entries(fitted)) {
  console.log(`${sign.padEnd(14)} ${weight}`);
  source = source.replace(new RegExp(`^(  ${sign}: )[-\\d.]+,$`, 'm'), `$1${weight},`);
}
if (values.write) writeFileSync(FILE, source);
