import type { BlockKind } from '../../../page.ts';
import type { PageElement } from '../parse/tree.ts';

/** An element that may become a container: it does when the first block is written inside it. */
export interface Frame {
  readonly parent: Frame | null;
  readonly element: PageElement | null;
  readonly hidden: boolean;
  /** Number of frames above it. */
  readonly depth: number;
  /** Index into the page's containers, -1 before there is one. */
  index: number;
  path: string;
}

/** A list being read. */
export interface ListState {
  readonly id: number;
  readonly depth: number;
  readonly ordered: boolean;
  /** Number of the next item. */
  next: number;
  readonly step: 1 | -1;
  /** Whether it is one of definitions that hold more than text, and the term being defined. */
  readonly defines?: boolean;
  term?: ItemState;
}

/** A list item being read. */
export interface ItemState {
  readonly list: ListState;
  readonly number: number | undefined;
  /** Whether a block of it was written already. */
  started: boolean;
  /** Whether the task that it is was done; undefined for an item that is none. */
  checked: boolean | undefined;
}

/** What holds for the text at one place of the page. Never changed: an element that says otherwise makes a copy. */
export interface Context {
  readonly frame: Frame;
  readonly kind: BlockKind;
  readonly level: number;
  readonly hidden: boolean;
  /** Number of the link the text is in, from 1; 0 for none. */
  readonly link: number;
  readonly href: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  /** Rarer marks as bits, see `marks.ts`. */
  readonly marks: number;
  readonly list: ListState | null;
  readonly item: ItemState | null;
  readonly quoteDepth: number;
  /** Number of the innermost quote, from 1; 0 for none, and for text outside of the quote it belongs to. */
  readonly quote: number;
  /** White space is text. */
  readonly verbatim: boolean;
  /** Line breaks are, and other white space isn't. */
  readonly lines: boolean;
  /** Blocks inside don't end the block: a table's cell, a control, code. */
  readonly flat: boolean;
  readonly codeLanguage: string | null;
  /** In a figure, where text that is no quote, code or table is the caption. */
  readonly figure: boolean;
}

/** A context being made, before anything is read in it. */
export type NewContext = { -readonly [key in keyof Context]: Context[key] };

/** A copy to be changed. Written out: nearly every element makes one, and a spread costs ten times as much. */
export function copyOf(context: Context): NewContext {
  return {
    frame: context.frame,
    kind: context.kind,
    level: context.level,
    hidden: context.hidden,
    link: context.link,
    href: context.href,
    strong: context.strong,
    emphasis: context.emphasis,
    code: context.code,
    marks: context.marks,
    list: context.list,
    item: context.item,
    quoteDepth: context.quoteDepth,
    quote: context.quote,
    verbatim: context.verbatim,
    lines: context.lines,
    flat: context.flat,
    codeLanguage: context.codeLanguage,
    figure: context.figure,
  };
}

/** The frame of an element. */
export function frameOf(element: PageElement, parent: Frame, hidden: boolean): Frame {
  return { parent, element, hidden, depth: parent.depth + 1, index: -1, path: '' };
}

/** The context outside of every element. */
export function rootContext(): Context {
  return {
    frame: { parent: null, element: null, hidden: false, depth: 0, index: 0, path: '' },
    kind: 'paragraph',
    level: 0,
    hidden: false,
    link: 0,
    href: null,
    strong: false,
    emphasis: false,
    code: false,
    marks: 0,
    list: null,
    item: null,
    quoteDepth: 0,
    quote: 0,
    verbatim: false,
    lines: false,
    flat: false,
    codeLanguage: null,
    figure: false,
  };
}

/** The context of code in the cell of a table: its lines are those of the cell. */
export function inCell(context: Context): Context {
  return { ...context, code: true, lines: true };
}

/** Gives a number at each call, from 1, that no call before gave. */
export function countUp(): () => number {
  let last = 0;
  return () => ++last;
}
