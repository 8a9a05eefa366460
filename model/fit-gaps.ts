/**
 * `npm run fit:gaps -- DIR [--every N] [--write]`: fits the weights by which a gap between blocks is told from one between words where a
 * dump has a page on a line, on every page of a folder of annotated sets that has a `bs4` dump: its lines, with split sentences joined,
 * are put behind one another. Prints, for sites left out, how many of those found are gaps between blocks and how many of these are found,
 * inside sentences and behind them. `--write` puts the weights fitted on all pages into `src/load/text/gaps/weights.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CorpusSet, type Gold, readPage } from '../bench/eval/corpus.ts';
import { corpusIn, endWith, readOptions } from '../bench/usage.ts';
import { numberSigns } from '../src/load/text/gaps/index.ts';
import { KINDS, type Kind, readGaps, signGap } from '../src/load/text/gaps/signs.ts';
import { readWords } from '../src/load/text/gaps/words.ts';
import { rejoin } from '../src/load/text/joining/rejoin.ts';
import { splitLines } from '../src/load/text/lines.ts';
import { ascend } from './adam.ts';
import { foldOf } from './folds.ts';

const FLAVOUR = 'bs4';
const FILE = new URL('../src/load/text/gaps/weights.ts', import.meta.url);
/** Half of this times the squares of the weights is taken off their likelihood. */
const PENALTY = 0.3;
/** Longer pages are left out, in characters. */
const MAX_LENGTH = 60_000;
/** The fold whose sites are left out to see how good the weights are. */
const LEFT_OUT = 0;

const { first, count: SIGNS } = numberSigns();
const SIGNS_OF_A_GAP = Object.keys(KINDS).length;

/** One page: what each gap has, and whether blocks meet there. */
interface Page {
  readonly set: string;
  readonly fold: number;
  readonly signs: Uint16Array;
  readonly isBreak: Uint8Array;
  readonly isStop: Uint8Array;
}

function readDump(set: CorpusSet, gold: Gold): Page | null {
  const file = readPage(set, FLAVOUR, gold.id);
  if (file === null) return null;
  const lines = splitLines(new TextDecoder().decode(file.bytes));
  const blocks = rejoin(lines).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const text = blocks.join(' ');
  if (text.length > MAX_LENGTH) return null;
  const begins = new Set<number>();
  let at = 0;
  for (const block of blocks) {
    begins.add(at);
    at += block.length + 1;
  }
  const words = readWords(text);
  const gaps = readGaps(words);
  const size = Math.max(0, words.count - 1);
  const signs = new Uint16Array(size * SIGNS_OF_A_GAP);
  const isBreak = new Uint8Array(size);
  const isStop = new Uint8Array(size);
  let used = 0;
  for (let i = 0; i < size; i++) {
    signGap(gaps, i + 1, (kind, which) => {
      signs[used++] = first[kind] + which;
    });
    isBreak[i] = begins.has(words.start[i + 1] as number) ? 1 : 0;
    isStop[i] = words.endings[i] === 'stop' ? 1 : 0;
  }
  return { set: set.name, fold: foldOf(gold), signs, isBreak, isStop };
}

/** How likely blocks are to meet at a gap of a page. */
function chanceOf({ signs }: Page, i: number, weights: Float64Array): number {
  let odds = 0;
  for (let k = i * SIGNS_OF_A_GAP; k < (i + 1) * SIGNS_OF_A_GAP; k++) odds += weights[signs[k] as number] as number;
  return 1 / (1 + Math.exp(-odds));
}

/** A page counts by the root of its length. */
function fitTo(pages: readonly Page[]): Float64Array {
  return ascend(SIGNS, PENALTY, (weights, slope) => {
    for (const page of pages) {
      const weight = 1 / Math.sqrt(page.isBreak.length);
      for (let i = 0; i < page.isBreak.length; i++) {
        const pull = weight * ((page.isBreak[i] as number) - chanceOf(page, i, weights));
        for (let k = i * SIGNS_OF_A_GAP; k < (i + 1) * SIGNS_OF_A_GAP; k++) {
          const sign = page.signs[k] as number;
          slope[sign] = (slope[sign] as number) + pull;
        }
      }
    }
  });
}

function printShares(name: string, pages: readonly Page[], weights: Float64Array): void {
  for (const stop of [0, 1]) {
    let right = 0;
    let wrong = 0;
    let missed = 0;
    for (const page of pages) {
      for (let i = 0; i < page.isBreak.length; i++) {
        if (page.isStop[i] !== stop) continue;
        const isFound = chanceOf(page, i, weights) > 0.5;
        if (isFound && page.isBreak[i] === 1) right++;
        else if (isFound) wrong++;
        else if (page.isBreak[i] === 1) missed++;
      }
    }
    const shares = `right ${(right / (right + wrong)).toFixed(3)}  found ${(right / (right + missed)).toFixed(3)}`;
    console.log(`${name.padEnd(10)} ${stop === 1 ? 'behind sentences' : 'inside sentences'}  ${shares}`);
  }
}

const USAGE = 'usage: npm run fit:gaps -- DIR [--every N] [--write]';
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { write: { type: 'boolean' }, every: { type: 'string' } },
});
const dir = positionals[0] ?? endWith(USAGE);
const every = Number(values.every ?? 1);
const pages = corpusIn(dir).flatMap((set) =>
  set.gold.flatMap((gold, at) => (at % every === 0 ? (readDump(set, gold) ?? []) : [])),
);
const weights = fitTo(pages.filter(({ fold }) => fold !== LEFT_OUT));
for (const set of new Set(pages.map((page) => page.set))) {
  const left = pages.filter((page) => page.fold === LEFT_OUT && page.set === set);
  printShares(set, left, weights);
}
if (values.write) {
  const all = fitTo(pages);
  let source = readFileSync(FILE, 'utf8');
  for (const [kind, size] of Object.entries(KINDS)) {
    const start = first[kind as Kind];
    const rounded = [...all.subarray(start, start + size)].map((weight) => Math.round(weight * 100) / 100);
    source = source.replace(new RegExp(`^  ${kind}: \\[[^\\]]*\\],$`, 'm'), `  ${kind}: [${rounded.join(', ')}],`);
  }
  writeFileSync(FILE, source);
}
