import { isSeparator } from '../../separators.ts';
import { endsSentence, isLowerCase } from '../../text/characters.ts';
import { type Marker, readMarker } from '../../text/markers.ts';
import { isProse, isSigned, type Piece, type TypedLine, widthOf } from './typed-lines.ts';

/** A part of a typed text: a paragraph, an item of a list, or lines that are kept as they are. */
export interface TypedPart {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'verbatim';
  readonly depth: number;
  /** What it says; lines of a verbatim part with their indentation. */
  readonly pieces: Piece[];
  /** Of an item: its number, and whether it begins a list. */
  readonly number?: number | undefined;
  readonly begins?: boolean;
  /** Of lines that are kept: whether they are a patch, and the indentation that was taken off. */
  readonly isPatch?: boolean;
  readonly least?: number;
}

/** How far lines that aren't text are set in, and the share of them with signs that prose hasn't. */
const CODE_INDENT = 2;
const SIGNS_SHARE = 0.5;
const SIGNS = /[{}=<>;$\\|#]|\(\)|::|->|^[-+@]{1,3}(?: |\S)/;
/** Lines in columns: so much space stands between words of most of them; or dots lead to a number. */
const IN_COLUMNS = /\S {3,}\S|\t|\.{4}|(?: \.){4}/;
/** Signs that are bullets in the layouts of browsers alone. */
const OTHER_SIGNS: ReadonlySet<string> = new Set(['#', '@', '=']);
/** What a patch begins with. */
const PATCH = /^(?:diff --git |Index: |--- \S)/;
const OF_PATCH = /^(?:[-+@\\ ]|diff |index |Index: |(?:new|deleted) file |rename |similarity |=)/;
/** A field in the head of a mail. */
const FIELD = /^\p{Uppercase}[\w-]{1,30}: /u;
/** A line that was wrapped is at least so long, by the width. */
const LONG = 0.5;

/** The parts of a typed text. */
export function readTyped(lines: readonly TypedLine[]): TypedPart[] {
  const parts: TypedPart[] = [];
  const width = widthOf(lines);
  const indent = indentOf(lines);
  for (let start = 0; start < lines.length; ) {
    const line = lines[start] as TypedLine;
    if (isSigned(line)) {
      parts.push({ kind: 'paragraph', depth: 0, pieces: inLines(lines.slice(start)) });
      break;
    }
    const patch = endOfPatch(lines, start);
    const end = patch > start ? patch : endOfStanza(lines, start, indent);
    const stanza = lines.slice(start, end);
    if (patch > start || isVerbatim(stanza)) addVerbatim(parts, stanza, patch > start);
    else if (isHeading(stanza, lines[end], indent)) parts.push({ kind: 'heading', depth: 0, pieces: [...line.pieces] });
    else if (isList(lines, start, end)) addItems(parts, stanza, width);
    else parts.push({ kind: 'paragraph', depth: line.depth, pieces: unwrapped(stanza, width) });
    start = end;
  }
  return parts;
}

/** How far most lines of prose are set in. */
function indentOf(lines: readonly TypedLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (isProse(line)) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Whether a line stands alone left of text that is set in. */
function isHeading([line, more]: readonly TypedLine[], next: TypedLine | undefined, indent: number): boolean {
  if (line === undefined || more !== undefined || next === undefined) return false;
  return line.depth === 0 && line.indent < indent && next.indent >= indent && !/[.:;,]$/.test(line.text);
}

/** How far the first line of a paragraph is set in, in columns. */
const FIRST_INDENT = { least: 2, most: 10 };

/** Whether a line is set in from those of text around, as the first of a paragraph is, below one that ends a sentence. */
function beginsParagraph(line: TypedLine, before: TypedLine, indent: number): boolean {
  const setIn = line.indent - before.indent;
  if (before.indent > indent || setIn < FIRST_INDENT.least || setIn > FIRST_INDENT.most) return false;
  return isProse(line) && markerOf(line) === null && markerOf(before) === null && endsSentence(before.text);
}

/**
 * Where lines end that no blank line parts, quoted alike. A ruler above text stands alone.
 *
 * @param indent of the text.
 */
function endOfStanza(lines: readonly TypedLine[], start: number, indent: number): number {
  let end = start + 1;
  const [first, second] = [lines[start] as TypedLine, lines[end]];
  if (isSeparator(first.text) && second !== undefined && isProse(second)) return end;
  for (; end < lines.length; end++) {
    const line = lines[end] as TypedLine;
    if (beginsParagraph(line, lines[end - 1] as TypedLine, indent)) break;
    if (line.blankBefore > 0 || line.depth !== lines[start]?.depth || isSigned(line)) break;
  }
  return end;
}

/** Where a patch ends, with the blank lines in it; the same place where none begins. */
function endOfPatch(lines: readonly TypedLine[], start: number): number {
  const [first, second] = [lines[start], lines[start + 1]];
  if (!first || !second || !PATCH.test(first.text)) return start;
  if (!first.text.startsWith('diff') && !/^(?:\+{3} |={5})/.test(second.text)) return start;
  let end = start + 2;
  for (; end < lines.length; end++) {
    const line = lines[end] as TypedLine;
    if (line.depth !== first.depth || isSigned(line)) break;
    if (line.indent <= first.indent && !OF_PATCH.test(line.text)) break;
  }
  return end;
}

/** Whether lines are code or in columns, and are kept as they are. */
function isVerbatim(stanza: readonly TypedLine[]): boolean {
  const count = (test: (line: TypedLine) => boolean): number => stanza.filter(test).length;
  if (stanza.length > 1 && count(({ text }) => IN_COLUMNS.test(text)) >= SIGNS_SHARE * stanza.length) return true;
  const isSetIn = stanza.every(({ indent }) => indent >= CODE_INDENT);
  return (
    isSetIn &&
    count((line) => markerOf(line) !== null) === 0 &&
    count(({ text }) => SIGNS.test(text)) >= SIGNS_SHARE * stanza.length
  );
}

/** Adds lines to those before them that are kept as they are, or begins such a part. */
function addVerbatim(parts: TypedPart[], stanza: readonly TypedLine[], isPatch: boolean): void {
  const [first] = stanza;
  const last = parts.at(-1);
  if (first === undefined) return;
  const goesOn = last?.kind === 'verbatim' && last.depth === first.depth && !isPatch && !last.isPatch;
  const least = goesOn ? (last.least ?? 0) : stanza.reduce((min, { indent }) => Math.min(min, indent), first.indent);
  const pieces = goesOn ? last.pieces : [];
  for (const [i, { indent, blankBefore, pieces: row }] of stanza.entries()) {
    const context = row[0]?.context;
    if (context === undefined) continue;
    const breaks = pieces.length === 0 ? '' : '\n'.repeat(1 + (i > 0 || goesOn ? blankBefore : 0));
    pieces.push({ text: breaks + ' '.repeat(Math.max(0, indent - least)), context }, ...row);
  }
  if (!goesOn) parts.push({ kind: 'verbatim', depth: first.depth, pieces, isPatch, least });
}

/** Whether lines are items of a list: there are two with a marker of one kind, here or in the next lines. */
function isList(lines: readonly TypedLine[], start: number, end: number): boolean {
  const first = lines[start] as TypedLine;
  const sign = signOf(first);
  if (sign === null) return false;
  const isSame = (line: TypedLine | undefined): boolean =>
    line !== undefined && line.depth === first.depth && line.indent === first.indent && signOf(line) === sign;
  return lines.slice(start + 1, end + 1).some(isSame) || isSame(itemAbove(lines, start));
}

/** How far above an item the one before it may begin, in lines. */
const MAX_ITEM = 20;

/** The line above that isn't set further in than an item. */
function itemAbove(lines: readonly TypedLine[], start: number): TypedLine | undefined {
  const { indent = 0 } = lines[start] ?? {};
  for (let i = start - 1; i >= Math.max(0, start - MAX_ITEM); i--)
    if ((lines[i]?.indent ?? 0) <= indent) return lines[i];
  return undefined;
}

/** The marker of an item; a lone `o` is one of old documents. */
function markerOf({ text }: TypedLine): Marker | null {
  const marker = readMarker(text, true);
  return marker === null || OTHER_SIGNS.has(marker.sign) || marker.length >= text.length ? null : marker;
}

function signOf(line: TypedLine): string | null {
  return markerOf(line)?.sign ?? null;
}

function addItems(parts: TypedPart[], stanza: readonly TypedLine[], width: number): void {
  const [first] = stanza as [TypedLine];
  const begin = (line: TypedLine): boolean => line.indent === first.indent && signOf(line) === signOf(first);
  for (let start = 0; start < stanza.length; ) {
    let end = start + 1;
    while (end < stanza.length && !begin(stanza[end] as TypedLine)) end++;
    const line = stanza[start] as TypedLine;
    const marker = markerOf(line);
    const last = parts.at(-1);
    const goesOn =
      last?.kind === 'item' &&
      last.depth === line.depth &&
      (last.number === undefined) === (marker?.number === undefined);
    const rows = [withoutStart(line, marker?.length ?? 0), ...stanza.slice(start + 1, end)];
    parts.push({
      kind: 'item',
      depth: line.depth,
      number: marker?.number,
      begins: !goesOn,
      pieces: unwrapped(rows, width),
    });
    start = end;
  }
}

function withoutStart(line: TypedLine, length: number): TypedLine {
  let left = length;
  const pieces = line.pieces.flatMap(({ text, context }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, context }];
  });
  return { ...line, text: line.text.slice(length), pieces };
}

/** A paragraph: lines that were wrapped are joined, shorter ones stay lines. */
function unwrapped(lines: readonly TypedLine[], width: number): Piece[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const context = line.pieces[0]?.context;
    if (before === undefined || context === undefined) return line.pieces;
    return [{ text: isWrapped(before, line, width) ? ' ' : '\n', context: plain(context) }, ...line.pieces];
  });
}

function isWrapped(before: TypedLine, line: TypedLine, width: number): boolean {
  if (FIELD.test(line.text) && FIELD.test(before.text)) return false;
  const word = line.text.indexOf(' ');
  if (before.end + 1 + (word < 0 ? line.text.length : word) > width) return true;
  if (before.end < LONG * width || endsSentence(before.text)) return false;
  return isLowerCase(line.text[0] as string);
}

function inLines(lines: readonly TypedLine[]): Piece[] {
  return lines.flatMap(({ pieces }, i) => {
    const context = pieces[0]?.context;
    return i === 0 || context === undefined ? pieces : [{ text: '\n', context: plain(context) }, ...pieces];
  });
}

/** The context of what stands between two lines. */
function plain(context: Piece['context']): Piece['context'] {
  return { ...context, link: 0, href: null, strong: false, emphasis: false, marks: 0 };
}
