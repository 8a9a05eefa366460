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
import { type CorpusSet, flavoursOf, type Gold, readPage } from './corpus.ts';
import { pageWordF1 } from './metrics.ts';

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

/** Prints the means of one flavour of a set's pages, articles apart from the rest. */
async function printRow(set: CorpusSet, flavour: string, every: number): Promise<void> {
  for (const isArticle of [true, false]) {
    const scores: number[][] = [];
    const pages = set.gold.filter(
      ({ text, type = 'article' }) => text !== undefined && (type === 'article') === isArticle,
    );
    for (const gold of pages.filter((_, i) => i % every === 0)) {
      const file = readPage(set, flavour, gold.id);
      if (file !== null) scores.push(await scorePage(file.bytes, gold));
    }
    if (scores.length === 0) continue;
    const means = READINGS.map((_, r) => scores.reduce((sum, of) => sum + (of[r] as number), 0) / scores.length);
    const name = `${set.name}${isArticle ? '' : ' other kinds'} ${flavour}`;
    console.log(
      name.padEnd(30),
      scores.length.toString().padStart(5),
      ...means.map((mean) => mean.toFixed(3).padStart(14)),
    );
  }
}

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    set: { type: 'string' },
    flavour: { type: 'string', multiple: true },
    every: { type: 'string', default: '1' },
  },
});
const sets = corpusIn(positionals[0] ?? endWith(USAGE));
console.log('word F1'.padEnd(30), 'pages', ...READINGS.map((name) => name.padStart(14)));
for (const set of sets) {
  if (values.set !== undefined && set.name !== values.set) continue;
  for (const flavour of flavoursOf(set)) {
    if (values.flavour === undefined || values.flavour.includes(flavour))
      await printRow(set, flavour, Number(values.every));
  }
}
