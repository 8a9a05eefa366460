import { leadingText } from './annotate.ts';
import type { Asides } from './asides.ts';
import { codeApart, codeLanguage, isGutter } from './code.ts';
import type { Context } from './context.ts';
import { isDiff, writeDiffMarkers } from './diff-lines.ts';
import { iconText } from './image.ts';
import { dropLineNumbers } from './line-numbers.ts';
import type { Runs } from './runs.ts';
import { captionOf, readTable } from './table.ts';
import type { PageElement } from './tree.ts';
import type { BlockWriter } from './writer.ts';

/** Reads blocks that are one whatever blocks they are built of: code, tables, stanzas, headings. */
export class Wholes {
  readonly #writer: BlockWriter;
  readonly #asides: Asides;

  constructor(writer: BlockWriter, asides: Asides) {
    this.#writer = writer;
    this.#asides = asides;
  }

  /** Reads code, verbatim. What stands beside it in its own element, its language or a button, is a control. */
  code(element: PageElement, context: Context): null {
    const writer = this.#writer;
    const apart = codeApart(element);
    for (const label of apart?.beside ?? []) writer.emitControl(leadingText(label), { ...context, kind: 'control' });
    const showsDiff = isDiff(element);
    const language = showsDiff ? 'diff' : codeLanguage(element, apart?.code);
    if (showsDiff) writeDiffMarkers(element);
    dropLineNumbers(apart?.code ?? element);
    const inner: Context = { ...context, kind: 'code', verbatim: true, flat: true, codeLanguage: language };
    const runs = this.#asides.read(apart?.code ?? element, inner);
    if (!isGutter(element, runs.text())) writer.emitCode(runs);
    writer.flush();
    return null;
  }

  /** Reads a table of data, cell by cell, after its caption. */
  table(element: PageElement, context: Context): null {
    const writer = this.#writer;
    const inner: Context = { ...context, flat: true, kind: 'paragraph' };
    const caption = captionOf(element);
    if (caption !== null) writer.emitText(this.#asides.read(caption, inner));
    const inCell: Context = { ...inner, kind: 'table' };
    writer.emitTable(
      readTable(element, (cell) => this.#readCell(cell, inCell)),
      context,
    );
    writer.flush();
    return null;
  }

  /** Reads a cell; one that holds nothing but an icon says what that stands for. */
  #readCell(cell: PageElement, context: Context): Runs {
    const runs = this.#asides.read(cell, context);
    if (runs.isEmpty) runs.add(iconText(cell), context);
    return runs;
  }

  /** Reads what is one text though it is laid out as several blocks: the verses of a stanza, the lines of a heading. */
  lines(element: PageElement, context: Context): null {
    this.#writer.emitText(this.#asides.read(element, { ...context, flat: true }));
    this.#writer.flush();
    return null;
  }
}
