/**
 * `npm run bench:scaling -- [--to BYTES] [--only NAME] [--as FORMAT]`: whether time grows with the size of a page alone. Each
 * kind of page is cleaned and printed at 10 kB and on at ten times that, up to 50 MB, and a byte's time is printed as a
 * multiple of a byte's time at 100 kB. Where time is linear the multiples stay near 1; quadratic time makes them 10, 100,
 * 1000. FORMAT is one of the record's, by default `jsonl`, or `explain`: what `clean-article explain` prints. The most memory
 * that the process had at once is that of all kinds it was asked for.
 */
import { parseArgs } from 'node:util';
import { renderExplained } from '../../src/cli/explain/lines.ts';
import { OUTPUT_FORMATS, type OutputFormat, render } from '../../src/emit/index.ts';
import { type CleanOptions, cleanArticle, explainArticle } from '../../src/pipeline.ts';
import { HTML_PAGES, TEXT_PAGES } from './pages.ts';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];
/** Sizes that take next to no time are cleaned so often that something can be measured; in bytes. */
const LEAST_WORK = 1_000_000;
/** A byte's time at this size is 1: what is smaller is dominated by what every page costs. */
const BASE = 100_000;
/** What is beyond ASCII takes more bytes than characters. */
const LIMIT = 256 * 1024 * 1024;

const { values } = parseArgs({
  options: { to: { type: 'string' }, only: { type: 'string' }, as: { type: 'string', default: 'jsonl' } },
});
const largest = Number(values.to ?? SIZES.at(-1));
const print = printerOf(values.as);

/** What cleans a page and prints it. */
function printerOf(format: string): (page: Uint8Array, options: CleanOptions) => Promise<string> {
  if (format === 'explain') {
    const terminal = { columns: 100, style: (_: string, text: string) => text };
    return async (page, options) => renderExplained(await explainArticle(page, options), terminal);
  }
  if (!isOutputFormat(format)) throw new Error(`no such format: ${format}`);
  return async (page, options) => render(await cleanArticle(page, { ...options, explain: true }), format);
}

function isOutputFormat(format: string): format is OutputFormat {
  return (OUTPUT_FORMATS as readonly string[]).includes(format);
}

/** Nanoseconds of processor time a byte; the best of several rounds, since what else the machine does only adds. */
async function timeOf(page: string, inputFormat: 'text' | 'html'): Promise<number> {
  const bytes = Buffer.from(page);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < Math.max(1, Math.min(20, LEAST_WORK / bytes.length)); round++) {
    const start = process.cpuUsage();
    await print(bytes, { inputFormat, secondOpinion: 'never', maxInputSize: LIMIT });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return (best * 1e3) / bytes.length;
}

const row = (name: string, cells: readonly string[]) =>
  console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(9)).join(''));

const sizes = SIZES.filter((size) => size <= largest);
row(
  'time per byte, times that at 100 kB',
  sizes.map((size) => (size < 1e6 ? `${size / 1e3} kB` : `${size / 1e6} MB`)),
);
let worst = { name: '', ratio: 0 };
for (const [inputFormat, pages] of [
  ['text', TEXT_PAGES],
  ['html', HTML_PAGES],
] as const) {
  for (const [kind, pageOf] of Object.entries(pages)) {
    const name = `${inputFormat}: ${kind}`;
    if (values.only !== undefined && !name.includes(values.only)) continue;
    await timeOf(pageOf(BASE), inputFormat);
    const times: number[] = [];
    for (const size of sizes) times.push(await timeOf(pageOf(size), inputFormat));
    const base = times[sizes.indexOf(BASE)] ?? Number.NaN;
    const ratios = times.map((time) => time / base);
    row(
      name,
      ratios.map((ratio) => ratio.toFixed(2)),
    );
    const last = ratios.at(-1) ?? 0;
    if (last > worst.ratio) worst = { name, ratio: last };
  }
}
console.log(`most memory at once: ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`);
console.log(`worst at the largest size: ${worst.name}, ${worst.ratio.toFixed(2)}`);
