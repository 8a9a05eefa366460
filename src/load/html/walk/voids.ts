import { isBar } from '../constructs/image.ts';
import { beginTask } from '../constructs/list.ts';
import type { PageElement } from '../parse/tree.ts';
import type { Atoms } from './atoms.ts';
import type { Context } from './context.ts';
import { inputLabel, isCheckbox } from './control.ts';
import type { Flow } from './flow.ts';
import type { BlockWriter } from './writer.ts';

/** Reads elements that hold nothing: line breaks, pictures, rules, fields. */
export class Voids {
  readonly #writer: BlockWriter;
  readonly #flow: Flow;
  readonly #atoms: Atoms;

  constructor(writer: BlockWriter, flow: Flow, atoms: Atoms) {
    this.#writer = writer;
    this.#flow = flow;
    this.#atoms = atoms;
  }

  read(element: PageElement, context: Context): void {
    const { name } = element;
    const writer = this.#writer;
    if (name === 'br') this.#flow.break(context);
    else if (name === 'img' && isBar(element) && writer.runs.isEmpty && context.link === 0) this.rule(context);
    else if (name === 'img') this.#atoms.image(element, context);
    else if (name === 'embed') this.#atoms.embed(element, context);
    else if (name === 'hr') {
      this.#flow.boundary(context);
      this.rule(context);
    } else if (isCheckbox(element)) {
      if (writer.runs.isEmpty) beginTask(element, context.item);
    } else if (name === 'input') {
      writer.defer(() => writer.emitControl(inputLabel(element), { ...context, kind: 'control' }));
    }
  }

  /** A rule, where it isn't inside of a text. */
  rule(context: Context): null {
    if (!context.flat) this.#writer.emitRule(context);
    return null;
  }
}
