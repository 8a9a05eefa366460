// Prints a folder of saved pages as a reading list in Markdown, the latest first. Usage: reading-list.js FOLDER
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { cleanArticle, InputError } from 'clean-article';

/** Below this, the text may be wrong. */
const SURE = 0.5;

const [, , folder] = argv;
if (folder === undefined) {
  console.error('usage: reading-list.js FOLDER');
  exit(2);
}
const records = [];
for (const name of (await readdir(folder, { recursive: true })).sort()) {
  if (!/\.(?:txt|html?)$/.test(name)) continue;
  try {
    records.push(await cleanArticle(await readFile(join(folder, name)), { source: name }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`${name}: ${error.message}`);
  }
}
const articles = records.filter((record) => record.kind === 'article' && record.title && record.confidence >= SURE);
const dateOf = ({ published }) => published?.slice(0, 10) ?? '';
articles.sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
for (const record of articles) {
  const facts = [record.authors.join(', '), dateOf(record), `${record.wordCount} words`];
  console.log(`- ${record.title} (${facts.filter((fact) => fact !== '').join('; ')})`);
}
