import type { Image, ListItem, Parents, Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { AFTER_AMPERSAND, textHandler, withDollars } from './text.ts';

const OPTIONS: Options = {
  bullet: '-',
  // Stars and dashes could be read as bullets where a rule begins an item.
  rule: '_',
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
    gfmFootnoteToMarkdown(),
    // Its escapes of dollar signs are left out: most records hold no formula, and prices would be hard to read.
    { handlers: mathToMarkdown().handlers ?? null },
  ],
  handlers: { root: rootHandler, text: textHandler, listItem: listItemHandler, image: imageHandler },
};

/**
 * Prints nodes of Markdown's syntax tree.
 *
 * @param nodes blocks.
 * @returns Markdown that ends in a line break; empty for none.
 */
export function printNodes(nodes: RootContent[]): string {
  return toMarkdown({ type: 'root', children: nodes }, OPTIONS);
}

/** The library's patterns of what must be escaped, narrowed; they compile once. */
let unsafe: State['unsafe'] | undefined;

/** Narrows what the library escapes: an ampersand only where a character reference would follow. */
function rootHandler(node: Root, parent: Parents | undefined, state: State, info: Info): string {
  unsafe ??= state.unsafe.map((p) => (p.character === '&' ? { ...p, after: AFTER_AMPERSAND } : p));
  state.unsafe = unsafe;
  return defaultHandlers.root(node, parent, state, info);
}

/** Prints an item under its own number, also where it is not the next. */
function listItemHandler(node: ListItem, parent: Parents | undefined, state: State, info: Info): string {
  const number = node.data?.number;
  const list =
    parent?.type === 'list' && number !== undefined ? { ...parent, start: number, children: [node] } : parent;
  return defaultHandlers.listItem(node, list, state, info);
}

function imageHandler(node: Image, parent: Parents | undefined, state: State, info: Info): string {
  return withDollars(defaultHandlers.image(node, parent, state, info), node.data?.dollars === true);
}
imageHandler.peek = defaultHandlers.image.peek;
