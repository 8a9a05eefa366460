/**
 * `npm run bench:sites [-- DIR]`: what `--learn-sites` gains, on a made-up site of 200 dumps and, where an annotated corpus is
 * named, on its articles of sites with several pages. Nothing is learned from gold, so the pages themselves are scored, with
 * the weights that never saw their site.
 */
import { learnedWithout } from '../../model/fold-models.ts';
import { SiteLearner } from '../../src/batch/sites/learner.ts';
import { type CleanOptions, cleanWith, fingerprintArticle, type Learned } from '../../src/pipeline.ts';
import { type CorpusSet, flavoursOf, type Gold, isArticle, readPage } from '../eval/corpus.ts';
import { pageWordF1 } from '../eval/metrics.ts';
import { corpusIn } from '../usage.ts';
import { makeSite } from './made-up.ts';

/** How many dumps the made-up site has. */
const DUMPS = 200;

interface Page {
  readonly bytes: Uint8Array | string;
  readonly options: CleanOptions;
  readonly learned?: Learned;
  readonly body: string;
}

/** Learns from pages, cleans them without and with what was learned, and prints a row. */
async function compare(name: string, pages: readonly Page[]): Promise<void> {
  const learner = new SiteLearner();
  for (const { bytes, options } of pages) learner.add(await fingerprintArticle(bytes, options));
  const sites = learner.sites();
  let before = 0;
  let after = 0;
  let better = 0;
  let worse = 0;
  for (const { bytes, options, learned, body } of pages) {
    const f1 = async (more: CleanOptions) =>
      pageWordF1((await cleanWith(learned, bytes, { ...options, ...more })).text, body);
    const [without, known] = [await f1({}), await f1({ sites })];
    before += without;
    after += known;
    if (known > without) better++;
    if (known < without) worse++;
  }
  const mean = (sum: number) => (sum / pages.length).toFixed(3);
  console.log(`| ${name} | ${pages.length} | ${mean(before)} | ${mean(after)} | ${better} | ${worse} |`);
}

/** The annotated articles of a set whose site has several. */
function ofLargeSites({ gold }: CorpusSet): Gold[] {
  const host = ({ url }: Gold) => (url ? new URL(url).hostname : '');
  const articles = gold.filter((page) => page.text !== undefined && isArticle(page));
  const counts = new Map<string, number>();
  for (const page of articles) counts.set(host(page), (counts.get(host(page)) ?? 0) + 1);
  return articles.filter((page) => host(page) !== '' && (counts.get(host(page)) ?? 0) > 1);
}

function pagesOf(set: CorpusSet, gold: readonly Gold[], flavour: string): Page[] {
  return gold.flatMap((page) => {
    const file = readPage(set, flavour, page.id);
    if (file === null || page.text === undefined || page.url === undefined) return [];
    const options = { source: file.path, url: page.url };
    return [{ bytes: file.bytes, options, learned: learnedWithout(page), body: page.text }];
  });
}

const sets = process.argv.slice(2, 3).flatMap(corpusIn);
console.log('| pages | count | word F1 without | with | better | worse |\n| --- | --- | --- | --- | --- | --- |');
await compare(
  'made-up site, text',
  makeSite(DUMPS).map(({ path, dump, body }) => ({ bytes: dump, options: { source: `pages/${path}` }, body })),
);
for (const set of sets) {
  const gold = ofLargeSites(set);
  for (const flavour of gold.length === 0 ? [] : flavoursOf(set)) {
    await compare(`${set.name}, ${flavour}`, pagesOf(set, gold, flavour));
  }
}
