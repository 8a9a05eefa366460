import type { Page } from '../../page.ts';
import { buildTree } from './builder.ts';
import { readHead } from './head.ts';
import { Walker } from './walk.ts';

/** What the caller knows about an HTML page. */
export interface HtmlOptions {
  /** Where the page came from. */
  url?: string;
}

/**
 * Turns an HTML page into blocks.
 *
 * @param html the page, decoded.
 * @param options what the caller knows about it.
 * @returns the page. Nothing is fetched, and no script is run.
 */
export function loadHtml(html: string, options: HtmlOptions = {}): Page {
  const tree = buildTree(html);
  const head = readHead(tree, options.url ?? null);
  const walker = new Walker({ base: head.base, noscript: false });
  walker.walk(tree.root);
  const { blocks, containers, annotations } = walker.writer;
  return { blocks, containers, annotations, head };
}
