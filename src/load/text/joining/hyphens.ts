import { isLowerCase } from '../characters.ts';
import type { Line } from '../lines.ts';

/** A word's part before a hyphen at a line's end, and the part that a line begins with. */
const BEFORE = /(?<!\p{Alphabetic})\p{Alphabetic}{2,}[-\u2010]$/u;
const AFTER = /^\p{Alphabetic}{1,40}/u;
const WORD = /[\p{Alphabetic}-]{2,80}/gu;
/** Longer words aren't looked at. */
const MAX_PART = 41;

/** So many lines end in a hyphen where words are divided at all: at least three, and one line in fifty. */
const MIN_DIVIDED = 3;
const DIVIDED_SHARE = 50;

/** What a hyphen waits for in "two- and three-year". */
const CONJUNCTIONS = new Set(
  'and or to und oder bis sowie beziehungsweise et ou y o e en of och eller og i a ja tai és vagy'.split(' '),
);

/** Restores words that were divided at a line's end. What the page's other words say is looked up when first needed. */
export class Hyphens {
  readonly #lines: readonly Line[];
  /** What a hyphen means that nothing else tells of. */
  readonly #unknown: '-' | '- ';
  #words: ReadonlySet<string> | undefined;
  #divides = false;

  /**
   * @param lines of a wrapped dump.
   * @param spaces whether whatever wrapped it breaks lines at spaces alone, as text-mode browsers do.
   */
  constructor(lines: readonly Line[], spaces: boolean) {
    this.#lines = lines;
    this.#unknown = spaces ? '- ' : '-';
  }

  /**
   * What stands for a line's end where the line ends in a hyphen: nothing in a word that stands undivided elsewhere on the
   * page, and in one of which a part is no word of the page, as far as the dump divides words; else the hyphen, with a space
   * where lines break at spaces alone.
   *
   * @param before the line, which {@link endsInHyphen}.
   * @param after the line behind it, which goes on.
   */
  between(before: string, after: string): '' | '-' | '- ' {
    const first = BEFORE.exec(before.slice(-MAX_PART))?.[0].slice(0, -1).toLowerCase();
    const second = AFTER.exec(after.slice(0, MAX_PART))?.[0];
    if (first === undefined || second === undefined || !isLowerCase(second[0] as string)) return this.#unknown;
    if (CONJUNCTIONS.has(second)) return '- ';
    this.#words ??= this.#readWords();
    if (this.#words.has(first + second)) return '';
    if (this.#words.has(`${first}-${second}`)) return '-';
    if (!this.#divides) return this.#unknown;
    return this.#words.has(first) && this.#words.has(second) ? '-' : '';
  }

  #readWords(): Set<string> {
    const words = new Set<string>();
    let divided = 0;
    for (const [i, { text }] of this.#lines.entries()) {
      if (endsInHyphen(text) && isLowerCase(this.#lines[i + 1]?.text[0] ?? '')) divided++;
      for (const [word] of text.toLowerCase().matchAll(WORD)) words.add(word);
    }
    this.#divides = divided >= MIN_DIVIDED && divided * DIVIDED_SHARE >= this.#lines.length;
    return words;
  }
}

/** Whether a line ends in a word and a hyphen. */
export function endsInHyphen(text: string): boolean {
  const last = text[text.length - 1];
  return (last === '-' || last === '\u2010') && BEFORE.test(text.slice(-MAX_PART));
}
