/**
 * `npm run bench:dedupe -- [RECORDS]`: what --dedupe costs: memory in bytes a record, their sources included, and time in
 * microseconds a record of 300 words. The texts are made up and none is a duplicate, which costs the most. Then what it
 * finds: how many of texts with so many words changed, and how similar these are.
 */
import { Duplicates } from '../src/batch/dedupe/index.ts';
import { shingles } from '../src/batch/dedupe/shingles.ts';
import { randomFrom } from './random.ts';

/** Words of a text, and in the vocabulary. */
const WORDS = 300;
const VOCABULARY = 20_000;

/** How many words are changed in texts that are compared with the originals, and how many texts. */
const CHANGES = [2, 4, 6, 8, 10, 15];
const EDITED = 1000;

const count = Number(process.argv[2] ?? 100_000);
const collect = globalThis.gc;
if (collect === undefined) throw new Error('run with --expose-gc');

const random = randomFrom(1);
const text = () => Array.from({ length: WORDS }, () => `word${random(VOCABULARY)}`).join(' ');

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

for (const changes of CHANGES) {
  let again = 0;
  let alike = 0;
  for (let k = 0; k < EDITED; k++) {
    const original = text();
    const words = original.split(' ');
    const places = new Set<number>();
    while (places.size < changes) places.add(random(WORDS));
    for (const at of places) words[at] = `changed${at}`;
    const edited = words.join(' ');
    const pair = new Duplicates();
    pair.firstOf('original', original);
    if (pair.firstOf('edited', edited) !== null) again++;
    alike += jaccard(shingles(original), shingles(edited));
  }
  console.log(
    `${changes} of ${WORDS} words changed, ${(alike / EDITED).toFixed(2)} in common: ${((100 * again) / EDITED).toFixed(1)} % found`,
  );
}

/** The share of two sets that is in both. */
function jaccard(one: Uint32Array, other: Uint32Array): number {
  const first = new Set(one);
  const both = [...new Set(other)].filter((hash) => first.has(hash)).length;
  return both / new Set([...one, ...other]).size;
}
