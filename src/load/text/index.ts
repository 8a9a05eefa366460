import type { Page } from '../../page.ts';
import { type Draft, toBlocks } from './blocks.ts';
import { codeDraft, cutFences } from './fences.ts';
import { splitGlued } from './glued.ts';
import { detectLayout, type Layout } from './layout.ts';
import { type Line, splitLines } from './lines.ts';
import { takeLinkList } from './link-list.ts';
import { isEmptyItem } from './markers.ts';
import { joinOpenLinks } from './open-links.ts';
import { type Passage, passageOf } from './passage.ts';
import { cutPreformatted } from './preformatted.ts';
import { readQuotes } from './quotes.ts';
import { NO_REFERENCES, type References, readReferences, withoutDefinitions } from './references.ts';
import { rejoin } from './rejoin.ts';
import { type Links, toDrafts } from './structure.ts';
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
  const { lines: ownLines, targets } = takeLinkList(splitLines(text), options.url);
  // What lists links lays out blocks.
  const lines = targets.size > 0 ? ownLines : splitGlued(ownLines);
  const layout = detectLayout(lines, targets.size > 0);
  const sections = layout.markdown ? cutFences(lines) : cutPreformatted(lines, layout.indent);
  const references = layout.markdown
    ? readReferences(sections.flatMap((section) => (section.codeLanguage === undefined ? section.lines : [])))
    : NO_REFERENCES;
  const drafts = sections.flatMap((section) =>
    section.codeLanguage === undefined
      ? readText(section.lines, layout, { targets, references, base: options.url })
      : [codeDraft(section)],
  );
  return {
    blocks: toBlocks(drafts),
    containers: [{ parent: -1, tag: '', names: '', hidden: false }],
    annotations: [],
    head: { title: null, meta: [], links: [], jsonld: [], base: options.url ?? null, language: null },
  };
}

function readText(lines: Line[], layout: Layout, links: Links & { readonly references: References }): Draft[] {
  const unquoted = withoutDefinitions(readQuotes(lines), links.references);
  return toDrafts(
    joinLines(layout.markdown ? joinOpenLinks(unquoted.filter((line) => !isEmptyItem(line))) : unquoted, layout),
    layout,
    links,
  );
}

function joinLines(lines: readonly Line[], layout: Layout): Passage[] {
  if (layout.width > 0) return unwrap(lines, layout);
  return layout.split ? rejoin(lines) : lines.map(passageOf);
}
