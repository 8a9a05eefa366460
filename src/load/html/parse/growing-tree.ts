import { closeFormatting } from './formatting.ts';
import { markBlock, markSection, OpenElements } from './open-elements.ts';
import { BLOCK, tagOf, VOID } from './tags.ts';
import { append, Document, PageElement, Text } from './tree.ts';

/**
 * Elements of a page's tree, and scripts; what lies beyond is text of the element that is open. The longest pages that
 * people wrote, standards in one piece, have some 300,000.
 */
export const MAX_ELEMENTS = 600_000;

/** The parts of a table whose rows' tags may be left out. */
const ROWS = new Set(['table', 'tbody', 'thead', 'tfoot']);

const SECTIONS = new Set(['article', 'section', 'h1', 'h2', 'h3', 'h4']);

/** A page's tree as it grows: what is added goes into the element that is open. */
export class GrowingTree {
  readonly root = new Document([]);
  readonly open = new OpenElements();
  /** Whether the last thing added bounds a block, so that white space here is never shown. */
  atBoundary = true;
  #elements = 0;

  /** Whether there is no room for another element. */
  get isFull(): boolean {
    return this.#elements >= MAX_ELEMENTS;
  }

  addText(data: string): void {
    const parent = this.open.top ?? this.root;
    const last = parent.children[parent.children.length - 1];
    if (last instanceof Text) last.data += data;
    else append(parent, new Text(data));
  }

  /** Ends a line of text where a block would begin or end if there were room for it. */
  breakLine(): void {
    if (!this.atBoundary) this.addText('\n');
    this.atBoundary = true;
  }

  /** Adds an element, and tells those around it what it is to them. */
  add(name: string, bits: number, attribs: Record<string, string>, traits: number): PageElement {
    this.#elements++;
    const parent = this.open.top;
    const position = parent === undefined ? this.root.children.length + 1 : ++parent.elementCount;
    const element = new PageElement(name, attribs, bits, position, traits);
    append(parent ?? this.root, element);
    if ((bits & BLOCK) !== 0) {
      this.atBoundary = true;
      markBlock(this.open);
      if (SECTIONS.has(name)) markSection(this.open, 'li');
      else if (name === 'table') markSection(this.open, 'table');
    } else if ((bits & VOID) === 0 || name === 'img' || name === 'input') this.atBoundary = false;
    return element;
  }

  /** A link doesn't stand in a link. */
  closeOuterLink(): void {
    if (this.open.has('a')) closeFormatting(this.open, 'a');
  }

  /** A cell stands in a row, whether or not the row has a tag. */
  beginRow(): void {
    if (!ROWS.has(this.open.top?.name ?? '')) return;
    const { name, bits } = tagOf('tr');
    this.open.push(this.add(name, bits, {}, 0));
  }
}
