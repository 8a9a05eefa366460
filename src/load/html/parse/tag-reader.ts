import { decodeHTMLAttribute } from 'entities/decode';
import type { PageText } from '../../utf8-text.ts';
import { type Attribute, attributeOf } from './attributes.ts';
import { tagOf } from './tags.ts';

/** Reads a start tag as its pieces come from the tokenizer. */
export class TagReader {
  name = '';
  bits = 0;
  attribs: Record<string, string> = {};
  /** What its attributes are read for, see `attributes.ts`. */
  traits = 0;
  /** The attribute being read, unless it is passed over. */
  #attribute: Attribute | undefined;
  #value = '';

  begin(written: string): void {
    const { name, bits } = tagOf(written);
    this.name = name;
    this.bits = bits;
    this.attribs = {};
    this.traits = 0;
  }

  attribute(written: string): void {
    this.#attribute = attributeOf(written);
    this.#value = '';
  }

  value(source: PageText, start: number, end: number): void {
    if (this.#attribute !== undefined) this.#value = source.slice(start, end);
  }

  /** The first of two attributes of one name counts. */
  endAttribute(): void {
    const attribute = this.#attribute;
    if (attribute === undefined || this.attribs[attribute.name] !== undefined) return;
    const value = this.#value;
    this.traits |= attribute.bits;
    this.attribs[attribute.name] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
}

/** Whether white space may indent a line of code: pages that draw code in tables write one line a cell. */
export function isIndent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 10) return false;
  return end - start > 1 || text.charCodeAt(start) === 9;
}

/** Whether a piece of a text is white space alone, as HTML counts it. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 10 && c !== 9 && c !== 13 && c !== 12) return false;
  }
  return true;
}
