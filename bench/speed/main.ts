/**
 * `npm run bench -- [DIR]`: what cleaning costs, always as a ratio to something else timed in the same run: the start of
 * the command beside Node's own; with a corpus folder, the pages of each set beside their parse.
 */
import { corpusIn, readOptions } from '../usage.ts';
import { benchPages } from './pages.ts';
import { benchStart } from './start.ts';

const USAGE = 'usage: npm run bench -- [DIR] [--set NAME]';
const { values, positionals } = readOptions(USAGE, { allowPositionals: true, options: { set: { type: 'string' } } });
const sets = positionals.flatMap(corpusIn);
await benchStart();
for (const set of sets) {
  if (values.set === undefined || values.set === set.name) await benchPages(set);
}
