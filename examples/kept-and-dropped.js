// Prints a text dump with what became of each line. Usage: kept-and-dropped.js DUMP
import { readFile } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { cleanArticle } from 'clean-article';

const [, , file] = argv;
if (file === undefined) {
  console.error('usage: kept-and-dropped.js DUMP');
  exit(2);
}
const bytes = await readFile(file);
const { removed = [] } = await cleanArticle(bytes, { source: file, inputFormat: 'text', explain: true });

const reasons = new Map();
for (const { reason, lines = [0, -1] } of removed) {
  for (let line = lines[0]; line <= lines[1]; line++) reasons.set(line, reason);
}
for (const [i, line] of new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/).entries()) {
  const fate = line.trim() === '' ? '' : (reasons.get(i + 1) ?? 'kept');
  console.log(`${fate.padEnd(13)} | ${line}`.trimEnd());
}
