import type { Inline } from '../../page.ts';
import { isSeparator } from '../separators.ts';
import { type Part, readArtefacts } from './artefacts.ts';
import type { Draft } from './blocks.ts';
import { placedLevel, readMarkdownHeading, underlineLevel } from './headings.ts';
import { plainInlines } from './inlines.ts';
import type { Layout } from './layout.ts';
import { LinkMarks } from './link-marks.ts';
import { Lists } from './lists.ts';
import { readMarkdown } from './markdown-inlines.ts';
import { readMarkdownImage } from './markdown-targets.ts';
import { type Marker, readMarker } from './markers.ts';
import type { Passage } from './passage.ts';
import { placeOfNote, type References, readNote } from './references.ts';
import { readTable } from './tables.ts';

/** A line of nothing but dashes, stars, underscores or box drawing. */
const RULE = /^(?:[-=_*~━─═—–]\s?){3,}$/;
const RULE_SIGNS = '-=_*~━─═—–';
/** A rule is as wide as the text but for so many columns; shorter runs of underscores are fields of forms. */
const RULE_MARGIN = 12;
/** Where lynx indents quotes; list items' text is further right. */
const QUOTE_INDENT = { text: 3, quote: 5 };

/** Cells of all tables of a dump; rows that follow are text. */
const MAX_CELLS = 300_000;

/** Where the links of a dump lead. */
export interface Links {
  /** Targets of the numbered links of a text-mode browser; empty for other dumps. */
  readonly targets: ReadonlyMap<number, string>;
  /** What Markdown defines away from the text. */
  readonly references: References;
  /** Resolves relative links. */
  readonly base: string | undefined;
}

/**
 * Finds what each passage of a dump is: heading, list item, quote, table, control or paragraph, and its links.
 *
 * @param passages of the dump.
 * @param layout of the dump.
 * @param links where its links lead.
 * @returns a draft for each block.
 */
export function toDrafts(passages: readonly Passage[], layout: Layout, { targets, references, base }: Links): Draft[] {
  const isBrowser = targets.size > 0 || layout.indent >= 2;
  const isMarkdown = layout.markdown && !isBrowser;
  const laidOut = layout.width > 0;
  const marks = new LinkMarks(targets);
  const lists = new Lists();
  const drafts: Draft[] = [];
  let room = MAX_CELLS;
  const read = (text: string): Inline[] =>
    isMarkdown ? readMarkdown(text, base, references) : isBrowser ? marks.read(text) : plainInlines(text);
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] as Passage;
    const next = passages[i + 1];
    const facts = draftOf(passage);
    if (isRule(passage.text)) {
      const isField = isBrowser && passage.text[0] === '_' && passage.text.length < layout.width - RULE_MARGIN;
      if (!isField) drafts.push({ ...facts, kind: 'rule' });
      lists.goOn(facts.indent);
      continue;
    }
    const table = readTable(passages, i, laidOut, room);
    if (table) {
      for (const row of table.draft.table ?? []) room -= row.length;
      drafts.push(isBrowser || isMarkdown ? withInlines(table.draft, read) : table.draft);
      i += table.count - 1;
      lists.goOn(facts.indent);
      continue;
    }
    if (isBrowser && passage.text.startsWith('#[')) {
      drafts.push({ ...facts, inlines: marks.read(passage.text.slice(1)), hidden: true });
      continue;
    }
    const image = isMarkdown ? readMarkdownImage(passage.text, base) : null;
    if (image !== null) {
      drafts.push({ ...facts, kind: 'image', text: image.alt, image });
      continue;
    }
    const note = readNote(passage.text, references);
    if (note !== null) {
      drafts.push({ ...facts, inlines: read(note.text), anchors: [placeOfNote(note.number)] });
      continue;
    }
    const heading = layout.markdown ? readMarkdownHeading(passage) : null;
    const marker = heading ? null : listMarker(passages, i, layout, isBrowser);
    const level = marker || heading ? null : placedLevel(passage, next, layout);
    const isInList = level === null && (laidOut || layout.markdown);
    const place = marker ? lists.place(marker, facts.indent) : lists.goOn(isInList ? facts.indent : 0);
    if (heading) {
      drafts.push({ ...facts, kind: 'heading', level: heading.level, inlines: read(heading.text) });
      continue;
    }
    const underline = marker ? null : underlineLevel(passage.text, next);
    if (underline !== null) {
      drafts.push({ ...facts, kind: 'heading', level: underline, inlines: read(passage.text), last: next?.last ?? 0 });
      i++;
      continue;
    }
    const text = marker ? passage.text.slice(marker.length) : passage.text;
    const parts: Part[] = isBrowser ? readArtefacts(text) : [{ text, isControl: false }];
    for (const [k, part] of parts.entries()) {
      const draft = parts.length === 1 ? facts : { ...facts, blankBefore: k === 0 ? facts.blankBefore : 0 };
      draft.inlines = read(part.text);
      drafts.push(draft);
      if (part.isAlt) draft.hidden = true;
      if (part.isControl) draft.kind = 'control';
      else if (place) {
        draft.list = place;
        if (!place.continues) draft.kind = 'list-item';
      } else if (level !== null) {
        draft.kind = 'heading';
        draft.level = level;
      } else if (isSetIn(passage, layout)) {
        draft.kind = 'quote';
        draft.quoteDepth = 1;
      }
    }
  }
  return drafts;
}

/** Whether a passage separates two parts of the text. */
function isRule(text: string): boolean {
  return (RULE_SIGNS.includes(text[0] as string) && RULE.test(text)) || isSeparator(text);
}

function draftOf(passage: Passage): Draft {
  const { number, indent, blankBefore, quoteDepth } = passage.start;
  const draft: Draft = { kind: 'paragraph', inlines: [], first: number, last: passage.last, blankBefore, indent };
  if (quoteDepth !== undefined) {
    draft.kind = 'quote';
    draft.quoteDepth = quoteDepth;
  }
  return draft;
}

/**
 * The marker of a list item. Outside of a layout that indents lists, a dash counts only beside another one ("-
 * Advertisement -" alone is text), and a number is the page's own text: no browser prints those of lists there.
 */
function listMarker(passages: readonly Passage[], i: number, layout: Layout, isBrowser: boolean): Marker | null {
  const { text, start } = passages[i] as Passage;
  const marker = readMarker(text, isBrowser);
  if (!marker || layout.markdown) return marker;
  if (layout.width > 0 && start.indent > layout.indent) return marker;
  if (isBrowser || marker.number !== undefined) return null;
  const isSame = (other: Passage | undefined) => other && readMarker(other.text, false)?.sign === marker.sign;
  return marker.sign === '•' || isSame(passages[i - 1]) || isSame(passages[i + 1]) ? marker : null;
}

/** A paragraph that lynx sets in from both sides: a quote. */
function isSetIn({ start, count }: Passage, layout: Layout): boolean {
  return layout.indent === QUOTE_INDENT.text && start.indent === QUOTE_INDENT.quote && count > 1;
}

/** A table whose cells' texts have been read for links and marks. */
function withInlines(draft: Draft, read: (text: string) => Inline[]): Draft {
  const rows = draft.table ?? [];
  return {
    ...draft,
    table: rows.map((row) =>
      row.map((cell) => ({ ...cell, inlines: read(cell.inlines.map(({ text }) => text).join('')) })),
    ),
  };
}
