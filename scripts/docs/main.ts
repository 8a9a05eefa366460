/**
 * `npm run docs -- [--check]`: writes the documents that are made of the sources; with `--check` writes nothing, and ends
 * with status 1 and a line for each that isn't as it would be written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as api from './api.ts';
import * as dependencies from './dependencies.ts';
import * as man from './man.ts';

const check = process.argv.includes('--check');
for (const { path, generate } of [api, dependencies, man]) {
  const text = await generate();
  if (!check) writeFileSync(path, text);
  else if (readOrEmpty(path) !== text) {
    console.error(`docs: ${path} is not what the sources say; npm run docs writes it`);
    process.exitCode = 1;
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
