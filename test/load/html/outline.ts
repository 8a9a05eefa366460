import { loadHtml } from '../../../src/load/html/index.ts';
import type { Block } from '../../../src/page.ts';

/** A page's blocks, a line each: kind and text, with a leading `~` for hidden ones. */
export function outline(html: string, url?: string): string[] {
  return blocksOf(html, url).map(({ kind, text, hidden }) => `${hidden ? '~' : ''}${kind}: ${text}`);
}

export function blocksOf(html: string, url?: string): readonly Block[] {
  return loadHtml(html, url === undefined ? {} : { url }).blocks;
}
