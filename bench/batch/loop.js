/** Cleans the pages of a folder with the library, one after the other, and prints a line a page: the least that a program can do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanArticle, render } from '../../dist/index.js';

const folder = process.argv[2] ?? '';
for (const name of readdirSync(folder).sort()) {
  process.stdout.write(await clean(join(folder, name)));
}

/**
 * @param {string} path
 * @returns the record; an empty line for a page that fails, which is part of the work.
 */
async function clean(path) {
  try {
    return await render(await cleanArticle(readFileSync(path)), 'jsonl');
  } catch {
    return '\n';
  }
}
