import { decodeHTMLAttribute } from 'entities/decode';
import type { PageText } from '../utf8-text.ts';
import { attributeBits } from './attributes.ts';
import { tagBits } from './tags.ts';

/** Names that browsers read as another. */
const ALIASES = new Map([['image', 'img']]);

/** Reads a start tag as its pieces come from the tokenizer. */
export class TagReader {
  name = '';
  bits = 0;
  attribs: Record<string, string> = {};
  /** What its attributes are read for, see `attributes.ts`. */
  traits = 0;
  #attribute = '';
  /** What the attribute being read is for; 0 when it is passed over. */
  #trait = 0;
  #value = '';

  begin(name: string): void {
    const lower = name.toLowerCase();
    this.name = ALIASES.get(lower) ?? lower;
    this.bits = tagBits(this.name);
    this.attribs = {};
    this.traits = 0;
  }

  attribute(name: string): void {
    this.#attribute = name.toLowerCase();
    this.#trait = attributeBits(this.#attribute);
    this.#value = '';
  }

  value(source: PageText, start: number, end: number): void {
    if (this.#trait !== 0) this.#value = source.slice(start, end);
  }

  /** The first of two attributes of one name counts. */
  endAttribute(): void {
    if (this.#trait === 0 || this.attribs[this.#attribute] !== undefined) return;
    const value = this.#value;
    this.traits |= this.#trait;
    this.attribs[this.#attribute] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
}

/** Whether a piece of a text is white space alone, as HTML counts it. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 10 && c !== 9 && c !== 13 && c !== 12) return false;
  }
  return true;
}
