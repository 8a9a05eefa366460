/**
 * `npm run bench:scaling -- [--to BYTES] [--only NAME] [--as FORMAT]`: whether time grows with the size of a page alone. Each
 * kind of page is cleaned and printed at 10 kB and on at ten times that, up to 50 MB, and a byte's time is printed as a
 * multiple of a byte's time at 100 kB. Where time is linear the multiples stay near 1; quadratic time makes them 10, 100,
 * 1000. FORMAT is one of the record's, by default `jsonl`, or `explain`: what `clean-article explain` prints. The last column
 * is the most memory that cleaning pages of the kind took, in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { readOptions } from '../usage.ts';
import { HTML_PAGES } from './html-pages.ts';
import { type Measured, measureKind } from './kind.ts';
import { TEXT_PAGES } from './text-pages.ts';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];
/** A byte's time at this size is 1: what is smaller is dominated by what every page costs. */
const BASE = 100_000;

const USAGE = 'usage: npm run bench:scaling -- [--to BYTES] [--only NAME] [--as FORMAT]';
const { values } = readOptions(USAGE, {
  options: {
    to: { type: 'string' },
    only: { type: 'string' },
    as: { type: 'string', default: 'jsonl' },
    /** Given to the process that measures one kind. */
    text: { type: 'string' },
    html: { type: 'string' },
  },
});
const largest = Number(values.to ?? SIZES.at(-1));
const sizes = SIZES.filter((size) => size <= largest);

/** What cleaning pages of a kind took; null when it ended the process. */
function inOwnProcess(inputFormat: string, kind: string): Measured | null {
  const { argv, execPath } = process;
  const { status, stdout } = spawnSync(execPath, [...argv.slice(1), `--${inputFormat}`, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as Measured) : null;
}

const row = (name: string, cells: readonly string[]) =>
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(9)).join(''));

function measureAll(): void {
  row('time per byte, times that at 100 kB', [
    ...sizes.map((size) => (size < 1e6 ? `${size / 1e3} kB` : `${size / 1e6} MB`)),
    'memory',
  ]);
  let slowest = { name: '', ratio: 0 };
  let largestMemory = { name: '', memory: 0 };
  let failed = 0;
  for (const [inputFormat, pages] of [
    ['text', TEXT_PAGES],
    ['html', HTML_PAGES],
  ] as const) {
    for (const kind of Object.keys(pages)) {
      const name = `${inputFormat}: ${kind}`;
      if (values.only !== undefined && !name.includes(values.only)) continue;
      const measured = inOwnProcess(inputFormat, kind);
      if (measured === null) {
        console.log(`${name.padEnd(42)}   failed`);
        failed++;
        continue;
      }
      const { times, memory } = measured;
      const base = times[sizes.indexOf(BASE)] ?? Number.NaN;
      const ratios = times.map((time) => time / base);
      row(name, [...ratios.map((ratio) => ratio.toFixed(2)), `${(memory / 1e9).toFixed(2)} GB`]);
      const last = ratios.at(-1) ?? 0;
      if (last > slowest.ratio) slowest = { name, ratio: last };
      if (memory > largestMemory.memory) largestMemory = { name, memory };
    }
  }
  console.log(`slowest at the largest size: ${slowest.name}, ${slowest.ratio.toFixed(2)}`);
  console.log(`most memory: ${largestMemory.name}, ${(largestMemory.memory / 1e9).toFixed(2)} GB`);
  if (failed > 0) process.exitCode = 1;
}

const { text, html } = values;
const kind = text ?? html;
if (kind === undefined) measureAll();
else {
  const inputFormat = text === undefined ? 'html' : 'text';
  console.log(JSON.stringify(await measureKind({ inputFormat, kind, format: values.as }, sizes)));
}
