/** Cost of cleaning in process, as multiples of the htmlparser2 parse of the same pages in the same run. */
import { Readability } from '@mozilla/readability';
import { parseDocument } from 'htmlparser2';
import { JSDOM, VirtualConsole } from 'jsdom';
import { extract } from '../../src/extract/index.ts';
import { load } from '../../src/load/index.ts';
import { cleanArticle } from '../../src/pipeline.ts';
import { strip } from '../../src/strip/index.ts';
import { type CorpusSet, HTML, readPage } from '../eval/corpus.ts';
import { StageClock } from './stages.ts';
import { inTurns } from './timing.ts';

const ROUNDS = 5;
/** Readability on jsdom costs dozens of parses; every so manieth page is enough for a ratio. */
const READABILITY_EVERY = 8;

/** Prints what a set's pages and dumps cost. */
export async function benchPages(set: CorpusSet): Promise<void> {
  const pages = read(set, HTML);
  const times = await inTurns(ROUNDS, {
    parse: () => parseAll(pages),
    html: () => cleanAll(pages, 'never'),
    ...Object.fromEntries(set.flavours.map((flavour) => [flavour, cleanLater(read(set, flavour))])),
  });
  console.log(
    `\n${set.name}: ${pages.length} pages; cleaning a page, times its htmlparser2 parse (medians of ${ROUNDS})`,
  );
  for (const [name, ms] of Object.entries(times)) {
    if (name !== 'parse') console.log(`  ${name.padEnd(12)} ${(ms / times.parse).toFixed(2)}`);
  }
  await printStages(set, pages);
  await printSecondOpinions(pages, times.html);
  const sample = pages.filter((_, i) => i % READABILITY_EVERY === 0);
  const beside = await inTurns(1, {
    readability: () => {
      for (const { text } of sample) readability(text);
    },
    html: () => cleanAll(sample, 'never'),
    parse: () => parseAll(sample),
  });
  console.log(`  @mozilla/readability on jsdom, every ${READABILITY_EVERY}th page:`);
  console.log(`    times the parse ${(beside.readability / beside.parse).toFixed(1)}`);
  console.log(`    times clean-article ${(beside.readability / beside.html).toFixed(1)}`);
}

type Input = { bytes: Uint8Array; text: string };

function read(set: CorpusSet, flavour: string): Input[] {
  return set.gold.flatMap(({ id }) => {
    const page = readPage(set, flavour, id);
    return page === null ? [] : [{ bytes: page.bytes, text: new TextDecoder().decode(page.bytes) }];
  });
}

async function cleanAll(pages: readonly Input[], secondOpinion: 'never' | 'auto'): Promise<void> {
  for (const { bytes } of pages) await cleanArticle(bytes, { secondOpinion });
}

function parseAll(pages: readonly Input[]): void {
  for (const { text } of pages) parseDocument(text);
}

function cleanLater(pages: readonly Input[]): () => Promise<void> {
  return () => cleanAll(pages, 'never');
}

/** Prints what each stage takes, flavour by flavour. */
async function printStages(set: CorpusSet, pages: readonly Input[]): Promise<void> {
  const clocks = [HTML, ...set.flavours].map((flavour) => {
    const inputs = flavour === HTML ? pages : read(set, flavour);
    const clock = new StageClock();
    return { flavour, clock, run: () => clock.run(inputs) };
  });
  const { parse } = await inTurns(ROUNDS, {
    parse: () => parseAll(pages),
    ...Object.fromEntries(clocks.map(({ flavour, run }) => [flavour, run])),
  });
  console.log('  by stage, times the parse (emit is Markdown and not in the sums above)');
  for (const { flavour, clock } of clocks) {
    const stages = clock.medians();
    const shares = stages.map(([stage, ms]) => `${stage} ${(ms / parse).toFixed(2)}`);
    const cleaning = stages.reduce((sum, [stage, ms]) => (stage === 'emit' ? sum : sum + ms), 0);
    const emit = stages.find(([stage]) => stage === 'emit')?.[1] ?? Number.NaN;
    console.log(
      `    ${flavour.padEnd(10)} ${shares.join(', ')}; Markdown adds ${((100 * emit) / cleaning).toFixed(1)} % to the cleaning`,
    );
  }
}

async function printSecondOpinions(pages: readonly Input[], without: number): Promise<void> {
  let asked = 0;
  const start = performance.now();
  for (const { bytes } of pages) {
    const page = await load(bytes);
    const { secondOpinion } = page;
    const counted = secondOpinion && {
      secondOpinion: () => {
        asked++;
        return secondOpinion();
      },
    };
    await extract(await strip({ ...page, ...counted }, { secondOpinion: 'auto' }));
  }
  const spent = performance.now() - start;
  const share = ((100 * asked) / pages.length).toFixed(1);
  console.log(
    `  second opinions: asked on ${share} % of the pages; with them the set takes ${(spent / without).toFixed(2)} times`,
  );
}

function readability(html: string): void {
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  new Readability(dom.window.document).parse();
  dom.window.close();
}
