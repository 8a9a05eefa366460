import type { PageElement } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';
import type { Context } from '../walk/context.ts';
import type { Flow } from '../walk/flow.ts';
import { quotationMarks } from '../walk/marks.ts';

/** Writes the marks that quotations within a text are shown with. */
export class Quotations {
  readonly #flow: Flow;
  /** How many are open. */
  #open = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  begin(element: PageElement, context: Context): void {
    this.#write(element, context, 0);
    this.#open++;
  }

  end(element: PageElement, context: Context): void {
    this.#open--;
    this.#write(element, context, 1);
  }

  #write(element: PageElement, context: Context, which: 0 | 1): void {
    const mark = quotationMarks(leadingText(element), this.#open)[which];
    if (mark !== '' && element.firstChild !== null) this.#flow.text(mark, context);
  }
}
