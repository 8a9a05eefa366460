import { Document, Element, Text } from 'domhandler';
import type { PageText } from '../../utf8-text.ts';
import { BLOCK, UNKNOWN } from './tags.ts';

/** What an element may hold. */
type AnyNode = NonNullable<Element['firstChild']>;

/** An element of the page, with what the parser learnt about it while its content went by. */
export class PageElement extends Element {
  /** Facts of the tag name, see `tags.ts`. */
  readonly bits: number;
  /** Position among the elements of its parent, from 1. */
  readonly position: number;
  /** What its attributes are read for, see `attributes.ts`. */
  readonly traits: number;
  /** How many elements it holds directly. */
  elementCount = 0;
  /** For elements that aren't blocks by name: whether a block stands in them. */
  holdsBlock = false;
  /** For list items: whether a section with its own heading stands in it. For tables: whether another table does. */
  holdsSection = false;

  constructor(name: string, attribs: Record<string, string>, bits: number, position: number, traits: number) {
    super(name, attribs);
    this.bits = bits;
    this.position = position;
    this.traits = traits;
  }
}

/** The tree of a page, and what the parser set aside because it is no content. */
export interface Tree {
  readonly root: Document;
  /** `meta`, `link` and `base` elements, wherever they stand. */
  readonly headElements: readonly PageElement[];
  readonly title: string | null;
  readonly scripts: readonly Script[];
  /** Places of a streamed page and what goes there, by their names. */
  readonly streamed: ReadonlyMap<string, PageElement>;
  readonly html: PageElement | null;
  readonly body: PageElement | null;
}

/** A script that may hold data. */
export class Script {
  /** In lower case; `''` without one. */
  readonly type: string;
  readonly length: number;
  readonly #source: PageText;
  readonly #start: number;

  constructor(type: string, source: PageText, start: number, end: number) {
    this.type = type;
    this.length = end - start;
    this.#source = source;
    this.#start = start;
  }

  /** What stands in it; decoded when asked for, since few scripts are read. */
  get text(): string {
    return this.#source.slice(this.#start, this.#start + this.length);
  }
}

/**
 * Appends a child, keeping the links between siblings.
 *
 * @param parent the element or document that takes the child.
 * @param node a node that stands nowhere yet.
 */
export function append(parent: Element | Document, node: Element | Text): void {
  const last = parent.children[parent.children.length - 1];
  node.parent = parent;
  node.next = null;
  if (last === undefined) node.prev = null;
  else {
    last.next = node;
    node.prev = last;
  }
  parent.children.push(node);
}

/**
 * Takes a node out of its parent. Costs the more, the further it stands from the last child.
 *
 * @param node a node of the tree.
 */
export function detach(node: Element | Text): void {
  const parent = node.parent;
  if (parent === null) return;
  const at = parent.children.lastIndexOf(node);
  if (at >= 0) parent.children.splice(at, 1);
  if (node.prev !== null) node.prev.next = node.next;
  if (node.next !== null) node.next.prev = node.prev;
  node.parent = null;
  node.prev = null;
  node.next = null;
}

/**
 * The node that follows in the page's order: what a node holds, or else what stands behind it.
 *
 * @param node inside of `root`.
 * @param root the element that isn't left.
 * @returns null behind the last.
 */
export function following(node: AnyNode, root: Element): AnyNode | null {
  if (node instanceof Element && node.firstChild !== null) return node.firstChild;
  let at = node;
  while (at.next === null) {
    if (at.parent === null || at.parent === root) return null;
    at = at.parent as Element;
  }
  return at.next as AnyNode;
}

/** Whether an element is laid out as a block, as far as its name and content tell. */
export function isBlock(element: PageElement): boolean {
  return (element.bits & BLOCK) !== 0 || ((element.bits & UNKNOWN) !== 0 && element.holdsBlock);
}

/** Whether a node is white space between others. */
export function isBlankNode(node: AnyNode | null): boolean {
  return node instanceof Text && node.data.trim() === '';
}

/** The text right in an element, without that of the elements in it. */
export function ownText(element: PageElement): string {
  return element.children.map((child) => (child instanceof Text ? child.data : '')).join('');
}

export { Document, Element, Text };
