/**
 * `npm run bench:dedupe -- [RECORDS]`: what --dedupe costs: memory in bytes a record, their sources included, and time in
 * microseconds a record of 300 words. The texts are made up and none is a duplicate, which costs the most.
 */
import { Duplicates } from '../src/batch/dedupe/index.ts';

/** Words of a text, and in the vocabulary. */
const WORDS = 300;
const VOCABULARY = 20_000;

const count = Number(process.argv[2] ?? 100_000);
const collect = globalThis.gc;
if (collect === undefined) throw new Error('run with --expose-gc');

let state = 1;
const text = () =>
  Array.from({ length: WORDS }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `word${(state >>> 8) % VOCABULARY}`;
  }).join(' ');

const used = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const duplicates = new Duplicates();
const before = used();
let spent = 0;
let found = 0;
for (let record = 0; record < count; record++) {
  const words = text();
  const began = performance.now();
  if (duplicates.firstOf(`https://example.org/news/2024/${record}.html`, words) !== null) found++;
  spent += performance.now() - began;
}
const bytes = (used() - before) / count;
console.log(
  `${count} records: ${bytes.toFixed(0)} bytes and ${((spent * 1000) / count).toFixed(0)} µs a record, ${found} taken for duplicates`,
);
// The table must be there until its memory was measured.
duplicates.firstOf('', '');
