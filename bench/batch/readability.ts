/** Readability on jsdom, the usual way to do it in Node, as something to compare with. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * Reads and extracts files one after the other, after one that isn't counted.
 *
 * @param paths the files, gzipped or not.
 * @returns pages a second.
 */
export function readabilityRate(paths: readonly string[]): number {
  extract(paths[0] ?? '');
  const start = performance.now();
  for (const path of paths) extract(path);
  return (paths.length * 1000) / (performance.now() - start);
}

function extract(path: string): void {
  const bytes = readFileSync(path);
  const html = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  new Readability(dom.window.document).parse();
  dom.window.close();
}
