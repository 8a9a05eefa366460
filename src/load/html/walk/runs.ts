import type { Inline, InlineImage } from '../../../page.ts';
import { removeInvisible } from '../../../whitespace.ts';
import type { PageElement, Text } from '../parse/tree.ts';
import type { Context } from './context.ts';
import { SUPERSCRIPT } from './marks.ts';
import { isWithin, mark, sameMarks, shared } from './run-marks.ts';
import { isSeam } from './seams.ts';

/** Printable ASCII with no two spaces in a row needs no cleaning. */
const NEEDS_CLEANING = /[^ -~]| {2}/;
const SPACES = /[\s\u0085]+/g;
/** Line ends in verbatim text; the rarer ones are controls, which a record has none of. */
const LINE_ENDS = /\r\n?|[\v\f\u0085]/g;
const INVISIBLE_EDGE = /^\n/;

/** A run of text being written. */
interface Run {
  text: string;
  readonly context: Context;
  readonly image?: InlineImage;
}

/** The text of a block as it is read: white space joined as a browser shows it. */
export class Runs {
  readonly #runs: Run[] = [];
  /** What stands between the text so far and the next: nothing, white space, or line breaks. */
  #gap: '' | ' ' | '\n' = '';
  #atLineStart = false;
  /** Whether a line of verbatim text was ended and no text added since. */
  #lineEnded = false;
  /** How much was read where an element began that is a line, and whether the last such element held nothing. */
  #lineBegan = -1;
  #lineEmpty = false;
  /** Whether code began since the last text. */
  #codeBegan = false;
  /** What began right behind an element since the last text. */
  #behind: PageElement | Text | null = null;
  #lastLink = 0;
  linkCount = 0;
  #linked = 0;
  #length = 0;
  /** The last text that was written, and the length of the line it ends. */
  #lastText = '';
  #lineLength = 0;

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** Whether a line break was read and no text since. */
  get atLineBreak(): boolean {
    return this.#gap === '\n';
  }

  /** How the last line ends that was read, by its last piece, and its length. Asked for these, since a text grows without being copied. */
  get lastLine(): { readonly end: string; readonly length: number } {
    return { end: this.#lastText, length: this.#lineLength };
  }

  /** The context of the first text. */
  get context(): Context | undefined {
    return this.#runs[0]?.context;
  }

  space(): void {
    if (this.#gap === '' && this.#runs.length > 0) this.#gap = ' ';
  }

  lineBreak(): void {
    if (this.#runs.length > 0) this.#gap = '\n';
  }

  /** Begins code within a text: the space before it is none of the code that stands before. */
  beginCode(): void {
    this.#codeBegan = true;
  }

  /** Begins what stands right behind an element: a space may be missing between the two. */
  beginBehind(node: PageElement | Text): void {
    this.#behind = node;
  }

  /** Adds text, white space collapsed with what stands before. */
  add(data: string, context: Context): void {
    let text = data;
    if (NEEDS_CLEANING.test(text)) text = removeInvisible(text).replace(SPACES, ' ');
    if (text === '' || text === ' ') {
      if (text !== '') this.space();
      return;
    }
    const leads = text.charCodeAt(0) === 32;
    const trails = text.charCodeAt(text.length - 1) === 32;
    if (leads) this.space();
    if (leads || trails) text = text.slice(leads ? 1 : 0, trails ? -1 : undefined);
    if (this.#behind !== null) this.#part(text, context, this.#behind);
    this.#write(text, context);
    if (trails) this.#gap = ' ';
  }

  /** Puts a space between two things that only a style sheet sets apart. */
  #part(text: string, context: Context, node: PageElement | Text): void {
    this.#behind = null;
    const last = this.#runs[this.#runs.length - 1];
    if (this.#gap !== '' || last === undefined || last.context.code || context.code) return;
    if (last.context.marks === 0 && context.marks === 0 && isSeam(last.text, text, node)) this.#gap = ' ';
  }

  /** Adds a picture, apart from the text on both sides. */
  addImage(image: InlineImage, context: Context): void {
    if (this.#gap !== '' && this.#runs.length > 0)
      this.#runs.push({ text: this.#gap, context: { ...context, link: 0, href: null } });
    this.#gap = '';
    this.#runs.push({ text: '', context, image });
    if (context.link > 0 && context.link !== this.#lastLink) this.linkCount++;
    this.#lastLink = context.link;
  }

  /** Adds text as it is. */
  addVerbatim(data: string, context: Context): void {
    this.#gap = '';
    this.#behind = null;
    const text = removeInvisible(data).replace(LINE_ENDS, '\n');
    if (text !== '') this.#lineEmpty = false;
    if (this.#lineEnded && text !== '') {
      this.#lineEnded = false;
      if (!text.startsWith('\n')) this.newLine(context);
    }
    // Highlighters write indentation with spaces that don't break.
    this.#write(text.replaceAll('\u00a0', ' '), context);
  }

  /** Begins a new line of verbatim text, unless one just began. */
  newLine(context: Context): void {
    if (this.#runs.length > 0 && !this.#atLineStart) this.#write('\n', context);
  }

  /** Begins a line of verbatim text that is an element. One that held nothing stands before it as an empty line. */
  beginLine(context: Context): void {
    if (this.#lineEmpty) this.#write('\n', context);
    else this.newLine(context);
    this.#lineEmpty = false;
    this.#lineBegan = this.#length;
  }

  /** Ends a line of verbatim text that is an element: what follows begins another, whether or not it says so. */
  endLine(): void {
    this.#lineEmpty = this.#length > 0 && this.#lineBegan === this.#length;
    this.#lineEnded = !this.#atLineStart;
  }

  /**
   * Takes off the raised text at the end that is a note's mark, unless it is a link to another place.
   *
   * @param labelOf gives the label of a mark.
   * @param name of the place where the note stands.
   * @returns the label; undefined where the text doesn't end in a mark.
   */
  takeMark(labelOf: (text: string) => string | undefined, name: string | undefined): string | undefined {
    const last = this.#runs.at(-1);
    if (last === undefined || (last.context.marks & SUPERSCRIPT) === 0) return undefined;
    const { href } = last.context;
    if (href !== null && (name === undefined || !href.endsWith(`#${name}`))) return undefined;
    const label = labelOf(last.text);
    if (label !== undefined) this.#runs.pop();
    return label;
  }

  #write(text: string, context: Context): void {
    const gap = this.#gap;
    this.#gap = '';
    this.#atLineStart = text.charCodeAt(text.length - 1) === 10;
    const last = this.#runs[this.#runs.length - 1];
    this.#length += text.length + gap.length;
    this.#lineLength = text.length + (gap === '\n' ? 0 : this.#lineLength + gap.length);
    this.#lastText = text;
    if (context.link > 0) {
      this.#linked += text.length;
      if (context.link !== this.#lastLink) this.linkCount++;
    }
    this.#lastLink = context.link;
    const isApart = this.#codeBegan && gap === ' ';
    this.#codeBegan = false;
    if (isApart && last?.context.code && context.code)
      this.#runs.push({ text: gap, context: { ...shared(last.context, context), code: false } }, { text, context });
    else if (last?.image !== undefined) this.#runs.push({ text: gap + text, context });
    else if (last !== undefined && sameMarks(last.context, context)) last.text += gap + text;
    else if (gap === '' || last === undefined) this.#runs.push({ text, context });
    else if (isWithin(context, last.context)) {
      last.text += gap;
      this.#runs.push({ text, context });
    } else if (isWithin(last.context, context)) this.#runs.push({ text: gap + text, context });
    else this.#runs.push({ text: gap, context: shared(last.context, context) }, { text, context });
  }

  /** Share of the characters that stand in links. */
  get linkDensity(): number {
    return this.#length === 0 ? 0 : Math.min(1, this.#linked / this.#length);
  }

  /** Takes off the line break that a `<pre>` may begin with and blank lines at its end. */
  trimVerbatim(): void {
    const first = this.#runs[0];
    if (first !== undefined) first.text = first.text.replace(INVISIBLE_EDGE, '');
    for (let last = this.#runs.at(-1); last !== undefined; last = this.#runs.at(-1)) {
      last.text = last.text.trimEnd();
      if (last.text !== '') return;
      this.#runs.pop();
    }
  }

  /** The runs and what holds for each. */
  get pieces(): readonly { readonly text: string; readonly context: Context }[] {
    return this.#runs;
  }

  /** The runs with their marks, as the page's model has them. */
  inlines(): Inline[] {
    return this.#runs.map(({ text, context, image }) => {
      const inline: { -readonly [key in keyof Inline]: Inline[key] } = { text };
      if (image !== undefined) inline.image = image;
      if (context.href !== null) inline.href = context.href;
      if (context.strong) inline.strong = true;
      if (context.emphasis) inline.emphasis = true;
      if (context.code && !context.verbatim) inline.code = true;
      if (context.marks !== 0) mark(inline, context.marks);
      return inline;
    });
  }

  text(): string {
    let text = '';
    for (const run of this.#runs) text += run.text;
    return text;
  }
}
