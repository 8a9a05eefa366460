import { BLOCK, SCOPE, UNKNOWN } from './tags.ts';
import type { PageElement } from './tree.ts';

/**
 * Elements deeper than this are flattened into the last level. Browsers stop at 512; pages that people wrote stay below
 * a hundred.
 */
export const MAX_DEPTH = 256;

/**
 * The stack of open elements, guarded: its depth is capped, and an end tag whose element isn't open costs nothing, so
 * that no sequence of tags makes the parser slower than linear.
 */
export class OpenElements {
  readonly stack: PageElement[] = [];
  readonly #open = new Map<string, number>();
  /** Start tags that found no room, by name: their end tags must not close somebody else. */
  readonly #flattened = new Map<string, number>();

  get top(): PageElement | undefined {
    return this.stack[this.stack.length - 1];
  }

  /** Opens an element, unless the stack is full. */
  push(element: PageElement): void {
    const { name } = element;
    if (this.stack.length >= MAX_DEPTH) {
      this.flatten(name, element.bits);
      return;
    }
    this.stack.push(element);
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  /** Remembers a start tag that opened nothing, so that its end tag closes nothing either. */
  flatten(name: string, bits: number): void {
    // The end tag of a made-up name that isn't open does no harm; there may be millions of such names.
    if ((bits & UNKNOWN) !== 0 && !this.has(name)) return;
    this.#flattened.set(name, (this.#flattened.get(name) ?? 0) + 1);
  }

  /** Whether an element of that name is open. */
  has(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0;
  }

  /** Takes account of an end tag whose start tag was flattened; true when there was one. */
  endsFlattened(name: string): boolean {
    if (this.#flattened.size === 0) return false;
    const count = this.#flattened.get(name) ?? 0;
    if (count === 0) return false;
    if (count === 1) this.#flattened.delete(name);
    else this.#flattened.set(name, count - 1);
    return true;
  }

  /** Closes every element from a place in the stack upwards. */
  closeFrom(at: number): void {
    while (this.stack.length > at) {
      const element = this.stack.pop();
      if (element !== undefined) this.#count(element.name);
    }
  }

  /** Closes one element and leaves those inside it open. */
  remove(at: number): void {
    const [element] = this.stack.splice(at, 1);
    if (element !== undefined) this.#count(element.name);
  }

  #count(name: string): void {
    this.#open.set(name, (this.#open.get(name) ?? 1) - 1);
  }

  /**
   * The innermost open element of a name that an end tag can reach.
   *
   * @param barrier one more name that the search doesn't pass, besides those that bound every scope.
   * @returns its place in the stack, or -1.
   */
  inScope(name: string, barrier = ''): number {
    if (!this.has(name)) return -1;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const element = this.stack[i] as PageElement;
      if (element.name === name) return i;
      if ((element.bits & SCOPE) !== 0 || element.name === barrier) return -1;
    }
    return -1;
  }

  /** The innermost open element that satisfies `wanted`, not looking past one that satisfies `barrier`; or -1. */
  find(wanted: (element: PageElement) => boolean, barrier: (element: PageElement) => boolean): number {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const element = this.stack[i] as PageElement;
      if (wanted(element)) return i;
      if (barrier(element)) return -1;
    }
    return -1;
  }
}

/**
 * Tells the inline elements around a block that they hold one.
 *
 * @param open the elements around the block.
 */
export function markBlock({ stack }: OpenElements): void {
  for (let i = stack.length - 1; i >= 0; i--) {
    const element = stack[i] as PageElement;
    if ((element.bits & BLOCK) !== 0 || element.holdsBlock) return;
    element.holdsBlock = true;
  }
}

/**
 * Tells the list item around a section, or the table around a table, that it holds one.
 *
 * @param open the elements around it.
 * @param name `li` or `table`.
 */
export function markSection(open: OpenElements, name: 'li' | 'table'): void {
  if (!open.has(name)) return;
  const at = open.find(
    (element) => element.name === name,
    (element) => name === 'li' && (element.name === 'ul' || element.name === 'ol'),
  );
  const holder = open.stack[at];
  if (holder !== undefined) holder.holdsSection = true;
}
