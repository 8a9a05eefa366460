import type { ImageFacts, Inline } from '../../../page.ts';
import { endsSentence, isLowerCase, isUpperCase } from '../characters.ts';
import { tidyInlines } from '../inlines.ts';
import type { Line } from '../lines.ts';
import { absolute } from '../markdown/targets.ts';

/** Ways to print where a text leads, behind it: `the report [https://…]`, `<https://…>`, `(https://…)`. */
const WAYS = [
  { sign: '[', pattern: /\[((?:https?:\/\/|mailto:|data:|[/#?])[^\s[\]]{0,4000})\]/g },
  { sign: '<', pattern: /<((?:https?:\/\/|mailto:)[^\s<>]{1,4000})>/g },
  { sign: '(', pattern: /\( ?((?:https?:\/\/|mailto:)[^\s()]{1,4000}) ?\)/g },
];
/** Lines with an address that show a way, and one line in so many. */
const MIN_LINES = 5;
const LINES_AN_ADDRESS = 20;
/** An address that is an image's. */
const IMAGE = /^data:image\/|.\.(?:gif|jpe?g|png|svg|webp|bmp|ico|avif)(?:[?&)]|$)/i;
/** A text that is nothing but an address: so a link without a text is printed. */
const BARE = /^(?:https?:\/\/|mailto:|\?)\S{1,4000}$/;
/** Words that a link in running text is given when nothing shows where it begins. */
const MAX_LINK_WORDS = 4;
/** Longest word that stands small within a name: of, the, von. */
const SMALL_WORD = 3;

/** An address and where it stands in a text, brackets included. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** What a passage shows whose links' addresses are printed. */
export interface Addressed {
  /** Its text with the links. */
  readonly inlines: Inline[];
  /** Where the text before it leads, where it is nothing but an address. */
  readonly hrefBefore?: string;
  /** The images at its beginning: their alt text isn't among the rest. */
  readonly images: readonly ImageFacts[];
}

/** Reads the addresses that a dump prints in brackets behind what leads there. */
export class Addresses {
  readonly #way: RegExp;
  readonly #base: string | undefined;

  private constructor(way: RegExp, base: string | undefined) {
    this.#way = way;
    this.#base = base;
  }

  /**
   * Finds how a dump prints where its links lead.
   *
   * @param lines the dump's lines.
   * @param base to resolve relative addresses, if known.
   * @returns null where it doesn't: a few addresses are the text's own.
   */
  static in(lines: readonly Line[], base: string | undefined): Addresses | null {
    for (const { sign, pattern } of WAYS) {
      let count = 0;
      // Most lines lack the sign, which is found sooner than the pattern.
      for (const { text } of lines) if (text.includes(sign) && text.search(pattern) >= 0) count++;
      if (count >= MIN_LINES && count * LINES_AN_ADDRESS >= lines.length) return new Addresses(pattern, base);
    }
    return null;
  }

  /**
   * Makes links of the addresses in a passage. Where a link's text begins isn't printed: it is guessed from punctuation, from
   * capital letters, and from whether the passage is prose at all.
   *
   * @param text of the passage.
   */
  read(text: string): Addressed {
    if (BARE.test(text)) return { inlines: [], images: [] };
    const runs: Inline[] = [];
    const images: ImageFacts[] = [];
    let hrefBefore: string | undefined;
    let from = 0;
    for (const { start, end, href } of this.#find(text)) {
      const shown = text.slice(from, start);
      from = end;
      const isFirst = runs.length === 0;
      if (IMAGE.test(href)) {
        if (isFirst) images.push({ src: href, alt: shown.trim() });
        else runs.push({ text: shown });
      } else if (isFirst && shown.trim() === '') hrefBefore = href;
      else {
        const length = textBeforeLink(shown.trimEnd());
        runs.push({ text: shown.slice(0, length) }, { text: shown.slice(length).trimEnd(), href });
      }
    }
    runs.push({ text: text.slice(from) });
    const inlines = tidyInlines(runs);
    return { inlines, images, ...(inlines.length === 0 && hrefBefore !== undefined ? { hrefBefore } : {}) };
  }

  *#find(text: string): Generator<Found> {
    for (const { 0: found, 1: address = '', index } of text.matchAll(this.#way)) {
      yield { start: index, end: index + found.length, href: absolute(address, this.#base) };
    }
  }
}

/** How much of what stands before an address is none of the link's: nothing in a label, all but the last words in prose. */
function textBeforeLink(shown: string): number {
  const clause = endOfLastClause(shown);
  if (clause === 0) return 0;
  let at = shown.length;
  let words = 0;
  let isName = false;
  while (at > clause) {
    const before = shown.lastIndexOf(' ', at - 1);
    const word = shown.slice(Math.max(before + 1, clause), at);
    const first = word[0] ?? '';
    if (words === 0) isName = isUpperCase(first);
    else if (isName ? isLowerCase(first) && word.length > SMALL_WORD : words >= MAX_LINK_WORDS) break;
    words++;
    at = Math.max(before, clause);
  }
  return shown[at] === ' ' ? at + 1 : at;
}

/** Where the last clause of a text begins; 0 for a text of one. */
function endOfLastClause(text: string): number {
  for (let space = text.lastIndexOf(' '); space > 0; space = text.lastIndexOf(' ', space - 1)) {
    if (',;'.includes(text[space - 1] as string) || endsSentence(text.slice(Math.max(0, space - 4), space)))
      return space;
  }
  return 0;
}
