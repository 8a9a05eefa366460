import { noteLabel } from '../../../notes.ts';
import { isBlock, type PageElement } from '../parse/tree.ts';
import type { Context } from './context.ts';
import { noteMark } from './marks.ts';
import { Runs } from './runs.ts';
import type { BlockWriter } from './writer.ts';

/** Reads what stands inside of a block and isn't part of its text: it becomes a block of its own behind it. */
export class Asides {
  readonly #writer: BlockWriter;
  readonly #walk: (element: PageElement, context: Context) => void;
  #notes = 0;

  /** @param walk writes the blocks of everything under an element. */
  constructor(writer: BlockWriter, walk: (element: PageElement, context: Context) => void) {
    this.#writer = writer;
    this.#walk = walk;
  }

  /** The text of an element, kept out of the block being read. */
  read(element: PageElement, context: Context): Runs {
    const writer = this.#writer;
    const outer = writer.runs;
    const runs = new Runs();
    writer.runs = runs;
    this.#walk(element, context);
    writer.runs = outer;
    return runs;
  }

  /** Reads an element into a block that follows the one being read and doesn't break it. */
  besides(element: PageElement, context: Context, otherwise = () => {}): void {
    const writer = this.#writer;
    const runs = this.read(element, context);
    const { id } = element.attribs;
    writer.defer(runs.isEmpty ? otherwise : () => writer.emitText(runs, id));
  }

  /** Reads a part of a form. */
  control(element: PageElement, context: Context): null {
    const { placeholder = '' } = element.attribs;
    const inner = { ...context, kind: 'control' as const, flat: true, list: null, item: null };
    this.besides(element, inner, () => this.#writer.emitControl(placeholder, inner));
    return null;
  }

  /**
   * Reads a note that stands inside of the text it is to: its mark there, and itself after the block. Where the text before it ends in a mark
   * already, that is the note's.
   *
   * @param newLink gives a number that no other link has.
   * @returns false where it is no note to a text.
   */
  note(element: PageElement, context: Context, newLink: () => number): boolean {
    const writer = this.#writer;
    if (isBlock(element) || element.holdsBlock || context.flat || writer.runs.isEmpty) return false;
    const number = this.#notes + 1;
    const name = `note-beside-${number}`;
    const runs = this.read(element, { ...context, flat: true, kind: 'paragraph', list: null, item: null });
    if (runs.isEmpty) return false;
    this.#notes = number;
    const mark = writer.runs.takeMark(noteLabel, element.attribs.id) ?? String(number);
    writer.runs.add(mark, noteMark(context, `#${name}`, newLink()));
    writer.defer(() => writer.emitText(runs, name));
    return true;
  }
}
