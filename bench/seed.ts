/**
 * `npm run check:seed -- SEED_DIR`: cleans the dump the project began with through the command line and holds the record
 * against the one it must become.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ArticleRecord, RemovedBlock } from '../src/record.ts';
import { endWith } from './usage.ts';

type Expected = Partial<Omit<ArticleRecord, 'removed'>> & { removed?: { text: string; reason: string[] }[] };

const dir = process.argv[2] ?? endWith('usage: npm run check:seed -- SEED_DIR');
const dump = readdirSync(dir).find((name) => name.endsWith('.txt'));
if (dump === undefined) throw new Error(`${dir}: no .txt in it`);
const bin = new URL('../bin/clean-article.js', import.meta.url).pathname;
const output = execFileSync(process.execPath, [bin, join(dir, dump), '--explain'], { encoding: 'utf8' });
const record = JSON.parse(output) as ArticleRecord & { removed: RemovedBlock[] };
const { removed = [], ...fields } = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8')) as Expected;
const failures: string[] = [];
for (const [field, want] of Object.entries(fields)) {
  const got = record[field as keyof ArticleRecord];
  if (!isDeepStrictEqual(got, want)) failures.push(`${field} is ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
}
if (record.removed.length !== removed.length) {
  failures.push(`${record.removed.length} blocks dropped, not ${removed.length}`);
}
removed.forEach(({ text, reason }, i) => {
  const got = record.removed[i];
  if (got?.text !== text || !reason.includes(got.reason)) {
    failures.push(
      `dropped block ${i + 1} is ${JSON.stringify(got)}, not ${JSON.stringify(text)} for ${reason.join(' or ')}`,
    );
  }
});
for (const line of failures) console.error(line);
console.log(`seed: ${failures.length === 0 ? 'the record matches' : `${failures.length} differences`}`);
process.exit(failures.length > 0 ? 1 : 0);
