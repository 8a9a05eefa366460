/**
 * `npm run eval:unknown -- DIR [options]`: word F1 on an annotated corpus as it would be if its pages were in a language that no list
 * and no weights know, beside that of the pages as they are. Pages are scored with the weights of their fold and without second opinions.
 */
import { learnedWithout } from '../../model/fold-models.ts';
import { inUnknownLanguage } from '../../model/foreign.ts';
import { extract } from '../../src/extract/index.ts';
import { load } from '../../src/load/index.ts';
import type { Page } from '../../src/page.ts';
import type { Learned } from '../../src/pipeline.ts';
import { strip } from '../../src/strip/index.ts';
import { corpusIn, endWith, readOptions } from '../usage.ts';
import { type Gold, readPage } from './corpus.ts';
import { pageWordF1 } from './metrics.ts';
import { PART_OPTIONS, type Part, partsOf } from './parts.ts';

const USAGE = 'usage: npm run eval:unknown -- DIR [--set NAME] [--flavour NAME ...] [--every N]';
/** How pages are read, by the names of the columns. */
const READINGS = ['as it is', 'Latin letters', 'no capitals'] as const;

async function wordF1(page: Page, gold: Gold, learned: Learned): Promise<number> {
  const judged = await strip(page, { secondOpinion: 'never' }, learned.models);
  return pageWordF1((await extract(judged, {}, learned.headline)).text, gold.text ?? '');
}

/** Word F1 of a page in each of {@link READINGS}. */
async function scorePage(bytes: Uint8Array, gold: Gold): Promise<number[]> {
  const page = await load(bytes);
  const learned = learnedWithout(gold);
  const latin = inUnknownLanguage(page, gold, true);
  const caseless = inUnknownLanguage(page, gold, false);
  return [
    await wordF1(page, gold, learned),
    await wordF1(latin.page, latin.gold, learned),
    await wordF1(caseless.page, caseless.gold, learned),
  ];
}

/** Prints the means of a part's pages. */
async function printRow({ set, name, gold, flavour }: Part): Promise<void> {
  const scores: number[][] = [];
  for (const page of gold) {
    const file = readPage(set, flavour, page.id);
    if (file !== null) scores.push(await scorePage(file.bytes, page));
  }
  if (scores.length === 0) return;
  const means = READINGS.map((_, r) => scores.reduce((sum, of) => sum + (of[r] as number), 0) / scores.length);
  console.log(
    `${name} ${flavour}`.padEnd(30),
    scores.length.toString().padStart(5),
    ...means.map((mean) => mean.toFixed(3).padStart(14)),
  );
}

const { values, positionals } = readOptions(USAGE, { allowPositionals: true, options: PART_OPTIONS });
const annotated = corpusIn(positionals[0] ?? endWith(USAGE)).map((set) => ({
  ...set,
  gold: set.gold.filter(({ text }) => text !== undefined),
}));
console.log('word F1'.padEnd(30), 'pages', ...READINGS.map((name) => name.padStart(14)));
for (const part of partsOf(annotated, values)) await printRow(part);
