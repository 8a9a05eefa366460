import { endsSentence } from '../../text/characters.ts';
import { type PageElement, Text } from '../parse/tree.ts';
import type { Context } from './context.ts';
import { isSetApart } from './marks.ts';
import type { BlockWriter } from './writer.ts';

const LINE_BREAK = /\r\n?|\n/;

/** What a line begins with that is set in: an ideographic space, or several spaces that don't break. */
const SET_IN = /^[ \t\r\n]{0,20}(?:(\u3000)|(?:\u00a0[ \r\n]{0,2}){3})/;
/** Lines of prose are longer, in UTF-16 units; of wide characters, fewer are. */
const LONG_LINE = 80;
const LONG_WIDE_LINE = 24;

/** Writes text and what parts it, as the place shows it: verbatim, in lines, or with white space joined. */
export class Flow {
  readonly #writer: BlockWriter;

  constructor(writer: BlockWriter) {
    this.#writer = writer;
  }

  text(data: string, context: Context): void {
    if (context.hidden && this.#writer.isFull) return;
    if (!context.flat && this.#writer.runs.atLineBreak && this.#beginsParagraph(data)) this.#writer.flush();
    if (context.verbatim) this.#writer.runs.addVerbatim(data, context);
    else if (context.lines && context.kind !== 'heading') this.#lines(data, context);
    else this.#writer.runs.add(data, context);
  }

  /** Whether a line is set in as first lines of paragraphs are, below one that ended as a paragraph does; verse has short lines. */
  #beginsParagraph(data: string): boolean {
    const match = SET_IN.exec(data);
    if (match === null) return false;
    const { end, length } = this.#writer.runs.lastLine;
    return length >= (match[1] === undefined ? LONG_LINE : LONG_WIDE_LINE) && endsSentence(end.trimEnd());
  }

  /** Adds text whose line breaks are shown, other white space joined; an empty line ends the block. */
  #lines(data: string, context: Context): void {
    for (const [i, line] of data.split(LINE_BREAK).entries()) {
      if (i > 0) this.break(context);
      this.#writer.runs.add(line, context);
    }
  }

  /** Ends the block before or after a block, or its line where blocks don't count. */
  boundary(context: Context, element?: PageElement): void {
    if (!context.flat) this.#writer.flush();
    else if (context.kind === 'table' && (element?.name === 'td' || element?.name === 'th')) this.#writer.runs.space();
    else if (context.verbatim) this.#writer.runs.newLine(context);
    else if (context.lines || context.kind === 'table') this.#writer.runs.lineBreak();
    else this.#writer.runs.space();
  }

  /** Ends an element: what is behind it may be set apart. */
  end(element: PageElement): void {
    const { prev, next } = element;
    if (isSetApart(element)) this.#writer.runs.space();
    else if (prev === null && next instanceof Text) this.#writer.runs.beginBehind(next);
  }

  /** A line break; two in a row end the block. */
  break(context: Context): void {
    const { runs } = this.#writer;
    if (context.verbatim) runs.addVerbatim('\n', context);
    else if (runs.atLineBreak && !context.flat) this.#writer.flush();
    else runs.lineBreak();
  }

  /** Whether what comes next begins a block right behind an image. */
  isBelowImage({ flat, kind }: Context): boolean {
    const { blocks, runs } = this.#writer;
    return !flat && kind === 'paragraph' && runs.isEmpty && blocks.at(-1)?.kind === 'image';
  }
}
