/** What tells whether a line of names that nothing introduces is a byline: the lines around it, and the words of the body. */
import type { Context } from '../context.ts';
import { hasRole } from '../fields/name-shapes.ts';

/** A byline and a line beside it are short, in UTF-16 units. */
export const MAX_LINE = 150;

/** How close to its company a line of names alone stands, in blocks, and how long such a line of company is. */
const BESIDE = 2;
const BESIDE_IN_DUMP = 4;
const MAX_COMPANY = 40;

/** A line that tells when, or how long a read: the company that a line with only a name is in. */
const WHEN = /(?:19|20)\d\d|\d\/\d|\d:\d\d|\bago\b|\bmin(?:ute)?s? read\b/i;

/** Whether a line is company for a line of names alone: a date, a reading time, a role, an account. */
function isCompany(text: string): boolean {
  return WHEN.test(text) || (text.length <= MAX_COMPANY && (hasRole(text) || text.startsWith('@')));
}

/** How much of the body is looked at for words that are no names, in UTF-16 units. */
const SAMPLE = 20_000;
const SMALL_WORD = /^\p{Lowercase}{3,}$/u;
const SMALL = /^\p{Lowercase}/u;
const ENDS_WITH_LETTER = /\p{Alphabetic}$/u;

/**
 * The beginning of the body, asked for the words that it has in small letters: a line of such words in capitals is a
 * label, not a name.
 */
class BodyWords {
  private readonly texts: readonly string[];
  private readonly asked = new Map<string, boolean>();

  constructor({ page, firstBody, lastBody }: Context) {
    const texts: string[] = [];
    let length = 0;
    for (let index = Math.max(0, firstBody); index <= lastBody && length < SAMPLE; index++) {
      const text = page.blocks[index]?.text ?? '';
      length += text.length;
      texts.push(text.slice(0, SAMPLE));
    }
    this.texts = texts;
  }

  /** Whether the body has a word of three small letters or more that nothing goes on with. */
  has(word: string): boolean {
    let has = this.asked.get(word);
    if (has === undefined) {
      has = SMALL_WORD.test(word) && this.texts.some((text) => hasWord(text, word));
      this.asked.set(word, has);
    }
    return has;
  }
}

/** Whether a text has a word with no letter before and no small one after it. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!SMALL.test(text.slice(end, end + 2)) && !ENDS_WITH_LETTER.test(text.slice(Math.max(0, at - 2), at)))
      return true;
  }
  return false;
}

/** What names without a `by` are judged by: the lines around them, and the words of the body. */
export class Company {
  private readonly context: Context;
  private readonly known = new Map<number, boolean>();
  private body: BodyWords | undefined;
  private headings: ReadonlySet<string> | undefined;

  constructor(context: Context) {
    this.context = context;
  }

  /** The share of a name's words that the body has in small letters. */
  shareOfSmall(name: string): number {
    this.body ??= new BodyWords(this.context);
    const { body } = this;
    const words = name.toLowerCase().split(' ');
    return words.filter((word) => body.has(word)).length / words.length;
  }

  /** How far the nearest line is that is company for a name; 0 for none within reach. */
  distance(index: number): number {
    // A dump's lines are pieces of what is one line of a page.
    const reach = this.context.isDump ? BESIDE_IN_DUMP : BESIDE;
    for (let step = 1; step <= reach; step++) if (this.has(index + step) || this.has(index - step)) return step;
    return 0;
  }

  /** Whether a block is a line that tells when. */
  isDated(index: number): boolean {
    return this.has(index) && WHEN.test(this.context.page.blocks[index]?.text ?? '');
  }

  /** Whether a line is a heading of the body, too: then it is an entry of the table of contents. */
  isHeading(line: string): boolean {
    this.headings ??= new Set(
      this.context.page.blocks
        .filter(({ kind }, index) => kind === 'heading' && this.context.page.verdicts[index]?.verdict === 'body')
        .map(({ text }) => text),
    );
    return this.headings.has(line);
  }

  private has(index: number): boolean {
    let has = this.known.get(index);
    if (has === undefined) {
      const text = this.context.page.blocks[index]?.text ?? '';
      has = text !== '' && text.length <= MAX_LINE && isCompany(text);
      this.known.set(index, has);
    }
    return has;
  }
}
