import type { Line } from '../lines.ts';
import { hasTags } from './markup.ts';

/** What a Markdown dump as a whole says of its texts: what links and notes are defined as, away from where they stand. */
export interface References {
  /** Whether tags of HTML are markup. What a page says of tags, most programs print bare. */
  readonly hasTags: boolean;
  /** Targets of links by their label in lower case. */
  readonly links: ReadonlyMap<string, string>;
  /** Numbers of notes, from 1, by their label. */
  readonly notes: ReadonlyMap<string, number>;
}

export const NO_REFERENCES: References = { hasTags: false, links: new Map(), notes: new Map() };

/** Longest line that defines a link. */
const MAX_LINE = 3000;

const LINK = /^\[([^\]^][^\]]{0,99})\]:\s+<?([^\s>]+)>?(?:\s+["'(].{0,300})?$/;
const NOTE = /^\[\^([\w-]{1,40})\]:\s*/;

/**
 * Reads what a Markdown dump's links and notes lead to.
 *
 * @param lines the dump's lines, without code.
 */
export function readReferences(lines: readonly Line[]): References {
  const links = new Map<string, string>();
  const notes = new Map<string, number>();
  for (const { text } of lines) {
    if (!text.startsWith('[')) continue;
    const note = NOTE.exec(text)?.[1];
    if (note !== undefined) notes.set(note, notes.get(note) ?? notes.size + 1);
    const link = definitionOf(text);
    if (link !== null && !links.has(link.label)) links.set(link.label, link.target);
  }
  return { hasTags: hasTags(lines), links, notes };
}

/** Leaves out the lines that do nothing but define links. */
export function withoutDefinitions(lines: readonly Line[], { links }: References): readonly Line[] {
  if (links.size === 0) return lines;
  const left: Line[] = [];
  let blanks = 0;
  for (const line of lines) {
    if (definitionOf(line.text) !== null) {
      blanks += line.blankBefore + 1;
      continue;
    }
    left.push(blanks === 0 ? line : { ...line, blankBefore: line.blankBefore + blanks });
    blanks = 0;
  }
  return left;
}

/**
 * The note that a text defines.
 *
 * @returns its number and its text; null where it defines none.
 */
export function readNote(text: string, { notes }: References): { number: number; text: string } | null {
  const mark = notes.size === 0 ? null : NOTE.exec(text);
  const number = notes.get(mark?.[1] ?? '');
  return mark === null || number === undefined ? null : { number, text: text.slice(mark[0].length) };
}

/** The name of the place where a note stands. */
export function placeOfNote(number: number): string {
  return `note-${number}`;
}

function definitionOf(text: string): { label: string; target: string } | null {
  if (!text.startsWith('[') || text.length > MAX_LINE) return null;
  const [, label, target] = LINK.exec(text) ?? [];
  return label === undefined || target === undefined ? null : { label: label.toLowerCase(), target };
}
