import type { Page } from '../../page.ts';
import { toBlocks } from './blocks.ts';
import { detectLayout } from './layout.ts';
import { splitLines } from './lines.ts';
import { takeLinkList } from './link-list.ts';
import { passageOf } from './passage.ts';
import { rejoin } from './rejoin.ts';
import { toDrafts } from './structure.ts';
import { unwrap } from './unwrap.ts';

/**
 * Reads a text dump of a page: what a browser, a crawler, a parser or a text-mode browser printed of it. How the dump
 * is laid out is judged from its lines; they are joined only where they were wrapped or a sentence was split.
 *
 * @param text the dump, decoded; any line breaks, lone surrogates and NULs allowed.
 * @param options `url`: where the page came from, to resolve relative links.
 * @returns the page; its head is empty but for the base.
 */
export function loadText(text: string, options: { url?: string }): Page {
  const { lines, targets } = takeLinkList(splitLines(text), options.url);
  const layout = detectLayout(lines, targets.size > 0);
  const passages = layout.width > 0 ? unwrap(lines, layout) : layout.split ? rejoin(lines) : lines.map(passageOf);
  return {
    blocks: toBlocks(toDrafts(passages, layout, targets)),
    containers: [{ parent: -1, tag: '', names: '', hidden: false }],
    annotations: [],
    head: { title: null, meta: [], links: [], jsonld: [], base: options.url ?? null, language: null },
  };
}
