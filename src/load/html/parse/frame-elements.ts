import type { OpenElements } from './open-elements.ts';
import type { PageElement } from './tree.ts';

/** The elements of which a page has one each: `html`, `head` and `body`. */
export class FrameElements {
  html: PageElement | null = null;
  body: PageElement | null = null;
  #head: PageElement | null = null;
  readonly #open: OpenElements;
  readonly #add: () => PageElement;

  /**
   * @param open the open elements.
   * @param add makes an element of the start tag being read and gives it its place.
   */
  constructor(open: OpenElements, add: () => PageElement) {
    this.#open = open;
    this.#add = add;
  }

  /** Whether the innermost open element is the head. */
  get inHead(): boolean {
    return this.#head !== null && this.#open.top === this.#head;
  }

  /**
   * Reads a start tag of one of them; what a second one says is added to the first.
   *
   * @returns whether it was one.
   */
  read(name: string, attribs: Readonly<Record<string, string>>): boolean {
    if (name !== 'html' && name !== 'body' && name !== 'head') return false;
    const first = name === 'html' ? this.html : name === 'body' ? this.body : this.#head;
    if (first === null) this.#begin(name);
    else for (const [key, value] of Object.entries(attribs)) first.attribs[key] ??= value;
    return true;
  }

  #begin(name: 'html' | 'body' | 'head'): void {
    const { stack } = this.#open;
    if (name === 'html') {
      if (stack.length === 0) this.html = this.#start();
    } else if (name === 'head') {
      if (this.body === null && stack.length <= 1) this.#head = this.#start();
    } else {
      this.closeHead();
      this.#open.closeFrom(this.html === null ? 0 : 1);
      this.body = this.#start();
    }
  }

  #start(): PageElement {
    const element = this.#add();
    this.#open.push(element);
    return element;
  }

  closeHead(): void {
    const at = this.#head === null ? -1 : this.#open.stack.indexOf(this.#head);
    if (at >= 0) this.#open.closeFrom(at);
  }
}
