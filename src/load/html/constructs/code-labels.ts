import type { Block, Container } from '../../../page.ts';
import type { Draft } from '../walk/writer.ts';
import { languageNamed } from './code-language.ts';

/** How far apart a label and its code are nested, at most. */
const FRAME_DEPTH = 8;
/** What the element of a label is called that stands above its code. */
const CODE_HEADER = /(?:^|\s)code-?(?:header|title|toolbar|lang)/;
/** How many blocks of a frame may stand between code and the label above it: buttons, what isn't shown. */
const MAX_BETWEEN = 4;
/** Longest name of a file that stands above a label. */
const MAX_TITLE = 80;

/** Finds what stands beside code and only says something of it: the name of its language, the numbers of its lines. */
export class CodeLabels {
  readonly #blocks: readonly Draft[];
  readonly #containers: readonly Container[];

  constructor(blocks: readonly Draft[], containers: readonly Container[]) {
    this.#blocks = blocks;
    this.#containers = containers;
  }

  /** Reads what stands above a block of code; what labels it becomes a control. */
  readAbove(code: Draft): void {
    this.#dropNumbers(code);
    let at = code.index - 1;
    for (; at >= code.index - MAX_BETWEEN; at--) {
      const block = this.#blocks[at];
      if (block === undefined) return;
      const language = block.kind === 'paragraph' || block.kind === 'control' ? languageNamed(block.text) : null;
      if (language !== null && this.#isLabel(block, code)) {
        // One of several is that of a tab.
        const before = this.#blocks[at - 1];
        if (block.kind === 'control' && before?.kind === 'control' && languageNamed(before.text)) return;
        block.kind = 'control';
        if (language !== '') code.codeLanguage ??= language;
        return;
      }
      if (block.kind !== 'control' && !block.hidden) return;
    }
  }

  /** Reads a block right behind code, which is a control where it only names the code's language. */
  readBehind(block: Draft): void {
    const code = this.#blocks[block.index - 1];
    if (code?.kind !== 'code' || block.kind !== 'paragraph') return;
    const language = languageNamed(block.text);
    if (language === null || language === '' || !this.#isFramed(code, block, code.index)) return;
    block.kind = 'control';
    code.codeLanguage ??= language;
  }

  /** Whether a label above code stands in a frame with it. */
  #isLabel(label: Block, code: Block): boolean {
    return CODE_HEADER.test(this.#containers[label.container]?.names ?? '') || this.#isFramed(label, code, label.index);
  }

  /** Whether two blocks are in a frame that begins with one of them, or with a title right above it. */
  #isFramed(one: Block, two: Block, first: number): boolean {
    const above = this.#above(first);
    const title = this.#blocks[above];
    const isTitled = title?.kind === 'paragraph' && title.text.length <= MAX_TITLE;
    return this.#shareFrame(one, two, above) || (isTitled && this.#shareFrame(one, two, this.#above(above)));
  }

  /** The block before another, but for controls. */
  #above(index: number): number {
    let at = index - 1;
    while (at > index - MAX_BETWEEN && this.#blocks[at]?.kind === 'control') at--;
    return at;
  }

  /** Takes the numbers of its lines from before code, all in one block or each in one. */
  #dropNumbers({ index, text }: Block): void {
    const count = text.split('\n').length;
    if (count < 2) return;
    const numbers: Draft[] = [];
    for (let at = index - 1, next = count; at >= 0 && next > 0; at--, next--) {
      const block = this.#blocks[at];
      if (block?.text !== String(next) || (block.kind !== 'paragraph' && block.kind !== 'list-item')) return;
      numbers.push(block);
    }
    if (numbers.length === count) for (const number of numbers) number.kind = 'control';
  }

  /** Whether two blocks are in an element that doesn't hold a third, near both. */
  #shareFrame(one: Block, two: Block, third: number): boolean {
    const other = this.#blocks[third]?.container ?? 0;
    const near = new Set(this.#ancestors(one.container, FRAME_DEPTH));
    const shared = this.#ancestors(two.container, FRAME_DEPTH).find((container) => near.has(container));
    return shared !== undefined && !this.#ancestors(other, Number.POSITIVE_INFINITY).includes(shared);
  }

  #ancestors(container: number, most: number): number[] {
    const found: number[] = [];
    for (let at = container; at >= 0 && found.length < most; at = this.#containers[at]?.parent ?? -1) found.push(at);
    return found;
  }
}
