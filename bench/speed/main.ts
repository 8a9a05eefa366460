/**
 * `npm run bench -- [DIR]`: what cleaning costs, always as a ratio to something else timed in the same run: the start of
 * the command beside Node's own; with a corpus folder, the pages of each set beside their parse.
 */
import { parseArgs } from 'node:util';
import { readCorpus } from '../eval/corpus.ts';
import { benchPages } from './pages.ts';
import { benchStart } from './start.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { set: { type: 'string' } } });
await benchStart();
for (const set of positionals.flatMap((dir) => readCorpus(dir))) {
  if (values.set === undefined || values.set === set.name) await benchPages(set);
}
