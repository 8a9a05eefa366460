import type { Inline } from '../../page.ts';
import { isSeparator } from '../separators.ts';
import { type Part, readArtefacts } from './artefacts.ts';
import type { Draft } from './blocks.ts';
import { placedLevel, readMarkdownHeading, underlineLevel } from './headings.ts';
import { plainInlines } from './inlines.ts';
import type { Layout } from './layout.ts';
import type { Addresses } from './links/addresses.ts';
import { LinkMarks } from './links/marks.ts';
import { Lists } from './lists.ts';
import { readMarkdown } from './markdown/inlines.ts';
import { placeOfNote, type References, readNote } from './markdown/references.ts';
import { readMarkdownImage } from './markdown/targets.ts';
import { type Marker, readMarker } from './markers.ts';
import type { Passage } from './passage.ts';
import { gapsIn, readTable } from './tables/index.ts';

/** A line of nothing but dashes, stars, underscores or box drawing. */
const RULE = /^(?:[-=_*~━─═—–]\s?){3,}$/;
const RULE_SIGNS = '-=_*~━─═—–';
/** A rule is as wide as the text but for so many columns; shorter runs of underscores are fields of forms. */
const RULE_MARGIN = 12;
/** Where lynx indents quotes; list items' text is further right. */
const QUOTE_INDENT = { text: 3, quote: 5 };

/** Level of a heading of which nothing tells the level. */
const SECTION_LEVEL = 2;

/** Cells of all tables of a dump; rows that follow are text. */
const MAX_CELLS = 300_000;

/** Where the links of a dump lead. */
export interface Links {
  /** Targets of the numbered links of a text-mode browser; empty for other dumps. */
  readonly targets: ReadonlyMap<number, string>;
  /** What Markdown defines away from the text. */
  readonly references: References;
  /** How addresses behind texts are read; null where none are printed. */
  readonly addresses: Addresses | null;
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
export function toDrafts(passages: readonly Passage[], layout: Layout, links: Links): Draft[] {
  const drafter = new Drafter(passages, layout, links);
  for (let i = 0; i < passages.length; ) i += drafter.read(i);
  return drafter.drafts;
}

/** Reads passages one after another. */
class Drafter {
  readonly drafts: Draft[] = [];
  readonly #passages: readonly Passage[];
  readonly #gaps: Uint8Array;
  readonly #layout: Layout;
  readonly #links: Links;
  readonly #isBrowser: boolean;
  readonly #isMarkdown: boolean;
  readonly #marks: LinkMarks;
  readonly #lists = new Lists();
  /** How many cells there is room for. */
  #room = MAX_CELLS;

  constructor(passages: readonly Passage[], layout: Layout, links: Links) {
    this.#passages = passages;
    this.#gaps = gapsIn(passages);
    this.#layout = layout;
    this.#links = links;
    this.#isBrowser = links.targets.size > 0 || layout.indent >= 2;
    this.#isMarkdown = layout.markdown && !this.#isBrowser;
    this.#marks = new LinkMarks(links.targets);
  }

  /** Reads what begins at a passage. Tells how many passages it takes. */
  read(i: number): number {
    const passage = this.#passages[i] as Passage;
    const facts = draftOf(passage);
    if (this.#rule(passage, facts)) return 1;
    return this.#table(i, facts) || (this.#whole(passage, facts) ? 1 : this.#heading(i, passage, facts));
  }

  readonly #inlines = (text: string): Inline[] => {
    if (this.#isMarkdown) return readMarkdown(text, this.#links.base, this.#links.references);
    return this.#isBrowser ? this.#marks.read(text) : plainInlines(text);
  };

  #rule({ text }: Passage, facts: Draft): boolean {
    if (!isRule(text)) return false;
    const isField = this.#isBrowser && text[0] === '_' && text.length < this.#layout.width - RULE_MARGIN;
    if (!isField) this.drafts.push({ ...facts, kind: 'rule' });
    this.#lists.goOn(facts.indent);
    return true;
  }

  /** How many passages are rows of a table that begins here. */
  #table(i: number, facts: Draft): number {
    const table = readTable(this.#passages, i, this.#layout.width > 0, this.#room, this.#gaps);
    if (!table) return 0;
    for (const row of table.draft.table ?? []) this.#room -= row.length;
    const hasMarks = this.#isBrowser || this.#isMarkdown;
    this.drafts.push(hasMarks ? withInlines(table.draft, this.#inlines) : table.draft);
    this.#lists.goOn(facts.indent);
    return table.count;
  }

  /** What says by its own signs what it is, and is in no list: lynx's `#[1]`, an image, a note. */
  #whole({ text }: Passage, facts: Draft): boolean {
    const { base, references } = this.#links;
    if (this.#isBrowser && text.startsWith('#[')) {
      this.drafts.push({ ...facts, inlines: this.#marks.read(text.slice(1)), hidden: true });
      return true;
    }
    const image = this.#isMarkdown ? readMarkdownImage(text, base) : null;
    if (image !== null) {
      this.drafts.push({ ...facts, kind: 'image', text: image.alt, image });
      return true;
    }
    const note = readNote(text, references);
    if (note === null) return false;
    this.drafts.push({ ...facts, inlines: this.#inlines(note.text), anchors: [placeOfNote(note.number)] });
    return true;
  }

  /** A heading, else what is text. */
  #heading(i: number, passage: Passage, facts: Draft): number {
    const layout = this.#layout;
    const next = this.#passages[i + 1];
    const heading = layout.markdown ? readMarkdownHeading(passage) : null;
    const marker = heading ? null : listMarker(this.#passages, i, layout, this.#isBrowser);
    const ownLevel = passage.start.isHeading
      ? SECTION_LEVEL
      : placedLevel(passage, next, layout, this.#links.targets.size > 0);
    const level = marker || heading ? null : ownLevel;
    const isInList = level === null && (layout.width > 0 || layout.markdown);
    const place = marker ? this.#lists.place(marker, facts.indent) : this.#lists.goOn(isInList ? facts.indent : 0);
    if (heading) {
      this.drafts.push({ ...facts, kind: 'heading', level: heading.level, inlines: this.#inlines(heading.text) });
      return 1;
    }
    const underline = marker ? null : underlineLevel(this.#passages, i);
    if (underline !== null) {
      const inlines = this.#inlines(withoutMark(passage.text));
      this.drafts.push({ ...facts, kind: 'heading', level: underline, inlines, last: next?.last ?? 0 });
      return 2;
    }
    const text = marker ? passage.text.slice(marker.length) : passage.text;
    this.#text(text, facts, (draft) => {
      if (place) {
        draft.list = place;
        if (!place.continues) draft.kind = 'list-item';
      } else if (level !== null) {
        draft.kind = 'heading';
        draft.level = level;
      } else if (isSetIn(passage, layout)) {
        draft.kind = 'quote';
        draft.quoteDepth = 1;
      }
    });
    return 1;
  }

  /** @param placed says where what is no control stands. */
  #text(text: string, facts: Draft, placed: (draft: Draft) => void): void {
    const parts: Part[] = this.#isBrowser ? readArtefacts(text) : [{ text, isControl: false }];
    const addressed = this.#links.addresses?.read(text);
    if (addressed !== undefined) {
      for (const image of addressed.images) this.drafts.push({ ...facts, kind: 'image', text: image.alt, image });
      if (addressed.hrefBefore !== undefined) linkBefore(this.drafts.at(-1), addressed.hrefBefore);
    }
    for (const [k, part] of parts.entries()) {
      const draft = parts.length === 1 ? facts : { ...facts, blankBefore: k === 0 ? facts.blankBefore : 0 };
      draft.inlines = addressed?.inlines ?? this.#inlines(part.text);
      this.drafts.push(draft);
      if (part.isAlt) draft.hidden = true;
      if (part.isControl) draft.kind = 'control';
      else placed(draft);
    }
  }
}

/** Makes a link of a block whose address stands below it. */
function linkBefore(draft: Draft | undefined, href: string): void {
  if (draft?.inlines.some((run) => run.href !== undefined) === false) {
    draft.inlines = draft.inlines.map((run) => ({ ...run, href }));
  }
}

/** A heading that is underlined, without the stars that mails in plain text print before it as well. */
function withoutMark(text: string): string {
  return text.replace(/^\*\* (?=[^*]{1,250}$)/, '');
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
  // An item may be empty.
  const isSame = (other: Passage | undefined) =>
    other && (other.text === marker.sign || readMarker(other.text, false)?.sign === marker.sign);
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
