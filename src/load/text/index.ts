import type { Page } from '../../page.ts';
import { splitBarred } from './barred.ts';
import { type Draft, toBlocks } from './blocks.ts';
import { withoutEditLinks } from './edit-links.ts';
import { splitGlued } from './glued.ts';
import { behindHead, type DumpHead, NO_HEAD } from './head/index.ts';
import { joinDropCaps } from './joining/drop-caps.ts';
import { rejoin } from './joining/rejoin.ts';
import { unwrap } from './joining/unwrap.ts';
import { detectLayout, type Layout } from './layout.ts';
import { type Line, splitLines } from './lines.ts';
import { Addresses } from './links/addresses.ts';
import { takeLinkList } from './links/list.ts';
import { joinOpenLinks } from './links/open.ts';
import { codeDraft, cutFences } from './markdown/fences.ts';
import { isMarkdown, withoutData } from './markdown/index.ts';
import { hasTags, withoutMarkup } from './markdown/markup.ts';
import { NO_REFERENCES, type References, readReferences, withoutDefinitions } from './markdown/references.ts';
import { isEmptyItem } from './markers.ts';
import { turnPages, withFurniture } from './page-turns.ts';
import { type Passage, passageOf } from './passage.ts';
import { cutPreformatted } from './preformatted.ts';
import { readQuotes } from './quotes.ts';
import { withoutScripts } from './scripts.ts';
import { splitSpaced } from './spaced.ts';
import { type Links, toDrafts } from './structure.ts';

export { readHead } from './head/index.ts';
export { withoutReferences } from './references.ts';

/**
 * Reads a text dump of a page: what a browser, a crawler, a parser or a text-mode browser printed of it. How the dump
 * is laid out is judged from its lines; they are joined only where they were wrapped or a sentence was split.
 *
 * @param text the dump, decoded; any line breaks, lone surrogates and NULs allowed.
 * @param options `url`: where the page came from, to resolve relative links.
 * @param stated what the dump states of its page at the top.
 * @returns the page; its head has what is stated and the base.
 */
export function loadText(text: string, options: { url?: string }, stated: DumpHead = NO_HEAD): Page {
  const base = options.url ?? stated.url ?? undefined;
  const { lines: paged, furniture } = turnPages(joinDropCaps(splitBarred(behindHead(splitLines(text), stated))));
  const { lines: shown, targets } = takeLinkList(withoutEditLinks(paged), base);
  const markdown = targets.size === 0 && isMarkdown(shown, stated.last > 0);
  // What lists links, or prints Markdown, leaves scripts out.
  const ownLines = targets.size > 0 || markdown ? shown : withoutScripts(shown, text);
  const addresses = markdown || targets.size > 0 ? null : Addresses.in(ownLines, base);
  // What says where links lead, or marks headings, lays out blocks.
  const isLaidOut = targets.size > 0 || addresses !== null;
  const lines = markdown ? ownLines.map(withoutData) : isLaidOut ? ownLines : splitBlocks(ownLines);
  // Tags are broken where text isn't.
  const texts = markdown && hasTags(lines) ? textLines(lines, true) : lines;
  const layout = detectLayout(texts, {
    isBrowser: targets.size > 0,
    markdown,
    isGlued: !markdown && lines !== ownLines,
  });
  const sections = layout.markdown ? cutFences(lines) : cutPreformatted(lines, layout.indent);
  const references = layout.markdown
    ? readReferences(sections.flatMap((section) => (section.codeLanguage === undefined ? section.lines : [])))
    : NO_REFERENCES;
  const drafts = sections.flatMap((section) =>
    section.codeLanguage === undefined
      ? readText(section.lines, layout, { targets, references, addresses, base })
      : [codeDraft(section)],
  );
  return {
    blocks: toBlocks(furniture.length > 0 ? withFurniture(drafts, furniture) : drafts),
    containers: [{ parent: -1, tag: '', names: '', hidden: false }],
    annotations: [],
    head: { title: null, meta: stated.meta, links: [], jsonld: [], base: base ?? null, language: null },
  };
}

function readText(lines: Line[], layout: Layout, links: Links & { readonly references: References }): Draft[] {
  const unquoted = withoutDefinitions(readQuotes(lines), links.references);
  const shown = layout.markdown
    ? textLines(
        unquoted.filter((line) => !isEmptyItem(line)),
        links.references.hasTags,
      )
    : unquoted;
  return toDrafts(joinLines(shown, layout), layout, links);
}

/** Splits lines that hold several blocks, with or without a space between. */
function splitBlocks(lines: Line[]): Line[] {
  const pieces = splitGlued(lines);
  return pieces === lines ? splitSpaced(lines) : pieces;
}

/** A Markdown dump's lines without those of nothing but markup. */
function textLines(lines: readonly Line[], isTagged: boolean): readonly Line[] {
  return withoutMarkup(joinOpenLinks(lines, isTagged), isTagged);
}

function joinLines(lines: readonly Line[], layout: Layout): Passage[] {
  if (layout.width > 0) return unwrap(lines, layout);
  return layout.split ? rejoin(lines) : lines.map(passageOf);
}
