/**
 * `npm run eval:agree -- SCORER SET_DIR RECORDS.jsonl [TYPE]`: holds this project's figures and those of the scorer
 * that stands beside the corpus together, on the same records.
 */
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import type { ArticleRecord } from '../../src/record.ts';
import { endWith } from '../usage.ts';
import { readCorpus, readJsonLines } from './corpus.ts';
import { score } from './metrics.ts';

const [scorer, setDir, recordsFile, type] = process.argv.slice(2);
if (scorer === undefined || setDir === undefined || recordsFile === undefined) {
  endWith('usage: npm run eval:agree -- SCORER SET_DIR RECORDS.jsonl [TYPE]');
}
const args = [scorer, setDir, recordsFile, '--json', ...(type === undefined ? [] : ['--type', type])];
const theirs = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<string, unknown>;
const gold = readCorpus(setDir).flatMap((set) => set.gold.filter((page) => type === undefined || page.type === type));
const records = readJsonLines(recordsFile) as ArticleRecord[];
const ours = score(
  gold,
  new Map(records.map((record) => [basename(record.source).replace(/\.(html?|txt)(\.gz)?$/i, ''), record])),
);
let compared = 0;
let differ = 0;
for (const [name, mine] of Object.entries(ours)) {
  const other = theirs[name];
  if (mine === null && other === undefined) continue;
  compared++;
  if (mine === null || typeof other !== 'number' || Math.abs(mine - other) > 0.00006) {
    differ++;
    console.error(`${name}: ${mine} here, ${other} by ${basename(scorer)}`);
  }
}
console.log(`${basename(recordsFile)}: ${compared - differ} of ${compared} figures agree with ${basename(scorer)}`);
process.exit(differ > 0 || compared === 0 ? 1 : 0);
