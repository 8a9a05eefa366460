import type { Page } from '../../page.ts';
import { collapseWhitespace } from '../whitespace.ts';
import { type Draft, toBlocks } from './blocks.ts';
import { splitLines } from './lines.ts';

/**
 * Reads a text dump of a page: what a browser, a crawler, a parser or a text-mode browser printed of it.
 *
 * @param text the dump, decoded; any line breaks, lone surrogates and NULs allowed.
 * @param options `url`: where the page came from, to resolve relative links.
 * @returns the page; its head is empty but for the base.
 */
export function loadText(text: string, options: { url?: string }): Page {
  const drafts = splitLines(text).map(
    (line): Draft => ({
      kind: 'paragraph',
      inlines: [{ text: collapseWhitespace(line.text) }],
      first: line.number,
      last: line.last,
      blankBefore: line.blankBefore,
      indent: line.indent,
    }),
  );
  return {
    blocks: toBlocks(drafts),
    containers: [{ parent: -1, tag: '', names: '', hidden: false }],
    annotations: [],
    head: { title: null, meta: [], links: [], jsonld: [], base: options.url ?? null, language: null },
  };
}
