import { leadingText } from './annotate.ts';
import { codeApart, codeLanguage, isGutter } from './code.ts';
import type { Context } from './context.ts';
import type { Runs } from './runs.ts';
import { captionOf, readTable } from './table.ts';
import type { PageElement } from './tree.ts';
import type { BlockWriter } from './writer.ts';

/** Reads blocks that are one whatever blocks they are built of: code, tables, stanzas. */
export class Wholes {
  readonly #writer: BlockWriter;
  readonly #apart: (element: PageElement, context: Context) => Runs;

  /** @param apart reads the text of an element, kept out of the block being read. */
  constructor(writer: BlockWriter, apart: (element: PageElement, context: Context) => Runs) {
    this.#writer = writer;
    this.#apart = apart;
  }

  /** Reads code, verbatim. What stands beside it in its own element, its language or a button, is a control. */
  code(element: PageElement, context: Context): null {
    const writer = this.#writer;
    const apart = codeApart(element);
    for (const label of apart?.beside ?? []) writer.emitControl(leadingText(label), { ...context, kind: 'control' });
    const language = codeLanguage(element, apart?.code);
    const inner: Context = { ...context, kind: 'code', verbatim: true, flat: true, codeLanguage: language };
    const runs = this.#apart(apart?.code ?? element, inner);
    if (!isGutter(element, runs.text())) writer.emitCode(runs);
    writer.flush();
    return null;
  }

  /** Reads a table of data, cell by cell, after its caption. */
  table(element: PageElement, context: Context): null {
    const writer = this.#writer;
    const inner: Context = { ...context, flat: true, kind: 'paragraph' };
    const caption = captionOf(element);
    if (caption !== null) writer.emitText(this.#apart(caption, inner));
    const inCell: Context = { ...inner, kind: 'table' };
    writer.emitTable(
      readTable(element, (cell) => this.#apart(cell, inCell)),
      context,
    );
    writer.flush();
    return null;
  }

  /** Reads the verses of a stanza, blocks each, as the lines of one paragraph. */
  stanza(element: PageElement, context: Context): null {
    this.#writer.emitText(this.#apart(element, { ...context, flat: true, lines: true }));
    this.#writer.flush();
    return null;
  }
}
