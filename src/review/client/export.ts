/** Hands out what was corrected, as a file. */

import { goldLine } from '../gold.ts';
import { h } from './dom.ts';
import { readPage } from './source.ts';
import type { State } from './state.ts';

/** The file's name. */
const FILE = 'corrections.jsonl';

/** Saves a line of gold for each page that was corrected or checked. Gives their number. */
export async function exportGold({ entries, ids, corrections }: State): Promise<number> {
  let lines = '';
  const pages = corrections.pages();
  for (const page of pages) {
    const entry = entries[page];
    if (entry === undefined) continue;
    lines += `${JSON.stringify(goldLine(ids[page] ?? '', await readPage(entry), corrections.of(page)))}\n`;
  }
  const url = URL.createObjectURL(new Blob([lines], { type: 'application/jsonl' }));
  h('a', { href: url, download: FILE }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return pages.length;
}
