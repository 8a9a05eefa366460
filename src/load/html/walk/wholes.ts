import { codeApart, isGutter } from '../constructs/code.ts';
import { codeLanguage } from '../constructs/code-language.ts';
import { flattenDiff, isDiff } from '../constructs/diff-lines.ts';
import { iconText } from '../constructs/image.ts';
import { dropLineNumbers } from '../constructs/line-numbers.ts';
import { captionOf, readTable } from '../constructs/table.ts';
import { isTyped, type TypedLine, typedLines } from '../constructs/typed-lines.ts';
import { readTyped } from '../constructs/typed-text.ts';
import { PageElement } from '../parse/tree.ts';
import { leadingText } from './annotate.ts';
import type { Asides } from './asides.ts';
import type { Context, ListState } from './context.ts';
import { Runs } from './runs.ts';
import type { BlockWriter } from './writer.ts';

/** What the parts of a typed text are, and the level of its headings. */
const KINDS = { paragraph: 'paragraph', item: 'paragraph', heading: 'heading', verbatim: 'code' } as const;
const TYPED_LEVEL = 2;

/** What code is called, and how many elements around a `<pre>` may call it so. */
const CODE =
  /code|highlight|hljs|prettyprint|source|literal|listing|snippet|console|terminal|program|screen|shell|syntax|verbatim/i;
const MAX_OUTER = 2;
const MAX_CLASS = 500;

/** Whether a `<pre>` may hold text: nothing calls it code. */
function mayBeTyped(element: PageElement, language: string | null): boolean {
  if (element.name !== 'pre' || language !== null) return false;
  if (element.children.some((child) => child instanceof PageElement && child.name === 'code')) return false;
  let at: unknown = element;
  for (let up = 0; up <= MAX_OUTER && at instanceof PageElement; up++) {
    if (CODE.test((at.attribs.class ?? '').slice(0, MAX_CLASS))) return false;
    at = at.parent;
  }
  return true;
}

/** Reads blocks that are one whatever blocks they are built of: code, tables, stanzas, headings. */
export class Wholes {
  readonly #writer: BlockWriter;
  readonly #asides: Asides;
  readonly #newId: () => number;

  /** @param newId gives a number from 1 that no other list or quote has. */
  constructor(writer: BlockWriter, asides: Asides, newId: () => number) {
    this.#writer = writer;
    this.#asides = asides;
    this.#newId = newId;
  }

  /** Reads code, verbatim. What stands beside it in its own element, its language or a button, is a control. */
  code(element: PageElement, context: Context): null {
    const writer = this.#writer;
    const apart = codeApart(element);
    for (const label of apart?.beside ?? []) writer.emitControl(leadingText(label), { ...context, kind: 'control' });
    const showsDiff = isDiff(element);
    const language = showsDiff ? 'diff' : codeLanguage(element, apart?.code);
    if (showsDiff) flattenDiff(element);
    dropLineNumbers(apart?.code ?? element);
    const inner: Context = { ...context, kind: 'code', verbatim: true, flat: true, codeLanguage: language };
    const runs = this.#asides.read(apart?.code ?? element, inner);
    if (isGutter(element, runs.text())) return null;
    const lines = mayBeTyped(element, language) ? typedLines(runs.pieces) : [];
    if (isTyped(lines)) this.#typed(lines, context);
    else writer.emitCode(runs);
    writer.flush();
    return null;
  }

  /** Writes text that was typed for a fixed width. */
  #typed(lines: readonly TypedLine[], context: Context): void {
    const writer = this.#writer;
    let list: ListState | null = null;
    for (const { kind, depth, pieces, number, begins, isPatch } of readTyped(lines)) {
      const isItem = kind === 'item';
      if (begins || list === null)
        list = {
          id: this.#newId(),
          depth: (context.item?.list.depth ?? -1) + 1,
          ordered: number !== undefined,
          next: 1,
          step: 1,
        };
      const item = isItem ? { list, number, started: false, checked: undefined } : context.item;
      const own = {
        kind: KINDS[kind],
        level: TYPED_LEVEL,
        quoteDepth: context.quoteDepth + depth,
        item,
        codeLanguage: isPatch ? 'diff' : null,
      };
      const runs = kind === 'verbatim' ? new Runs() : writer.runs;
      for (const { text, context: inner } of pieces) {
        if (kind === 'verbatim') runs.addVerbatim(text, { ...inner, ...own });
        else if (text === '\n') runs.lineBreak();
        else runs.add(text, { ...inner, ...own, verbatim: false, flat: false });
      }
      if (kind === 'verbatim') writer.emitCode(runs);
      else writer.flush();
    }
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
