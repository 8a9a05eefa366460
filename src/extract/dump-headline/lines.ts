/** What the lines of a text dump are like, for who looks for the headline among them. */

import type { JudgedPage } from '../../page.ts';
import { findDates } from '../dates/find.ts';
import { hashFolded, lastLatinCode } from '../hashes.ts';
import { countSpaced, fold } from '../text.ts';
import { type Signature, signatureOf } from './signature.ts';
import { mainStretch } from './stretch.ts';
import { hasCjk, terms } from './terms.ts';
import { hasTitleShape, MAX_LINE } from './title-shape.ts';
import { WordCounts } from './word-counts.ts';

/** How many lines after a headline its byline and date stand at most, and what is lost with each line between. */
const SIGNED_REACH = 6;
const PER_LINE = 0.06;
/** How far into the body lines are remembered, in blocks. */
const AROUND = 60;
/** How far under a headline its first date or byline is right below it, names between them, in blocks. */
const RIGHT_BELOW = 3;
/** From how many words on the first line can be the page's title. */
const MIN_STATED = 4;
/** How near above a headline its page's trail of sections ends, in blocks. */
const TRAIL_REACH = 3;
/** How much of the body a line's words are looked for in, in UTF-16 units, and of one block. */
const BODY_SAMPLE = 12_000;
const BLOCK_SAMPLE = 4000;
/** Where a page without a body is taken to begin, in blocks. */
const NO_BODY = 30;
/** How long prose is, in UTF-16 units. */
const PROSE = 100;

/** How much of the body's beginning its first sentence takes at most, in UTF-16 units, and what ends it. */
const OPENING = 200;
const SENTENCE_END = /[.!?] |[。！？]/;

/** A dump's lines, with what is read from them read once. */
export class Lines {
  readonly page: JudgedPage;
  /** The body's very first block; -1 without a body. */
  readonly begin: number;
  /** First and last block of the main stretch of the body, or of what is taken for it. */
  readonly first: number;
  readonly last: number;
  /** The dump's first line, folded, where it is long enough to be the page's title and no menu's entry. */
  readonly stated: string;
  private readonly known = new WordCounts();
  private readonly inBody = new Set<number>();
  private readonly signatures: (Signature | null | undefined)[];
  private readonly keys: (string | undefined)[];
  private readonly hashes: (number | undefined)[];
  private readonly ends: (number | undefined)[];
  private readonly titleLike: (boolean | undefined)[];
  private readonly toProse: number[];
  /** How many blocks of the body's prose stand above each block. */
  private readonly above: number[];
  /** Hashes of the words of the body's first sentence. */
  private readonly opening: ReadonlySet<number>;

  constructor(page: JudgedPage) {
    this.page = page;
    const { blocks, verdicts } = page;
    this.signatures = new Array(blocks.length);
    this.keys = new Array(blocks.length);
    this.hashes = new Array(blocks.length);
    this.ends = new Array(blocks.length);
    this.titleLike = new Array(blocks.length);
    const { first: firstBody, last: lastBody } = mainStretch(page);
    this.begin = verdicts.findIndex(({ verdict }) => verdict === 'body');
    const hasBody = firstBody >= 0;
    this.first = hasBody ? firstBody : Math.min(blocks.length - 1, NO_BODY);
    this.last = hasBody ? lastBody : this.first;
    this.stated = countSpaced(this.text(0)) >= MIN_STATED || hasCjk(this.text(0)) ? this.key(0) : '';
    let length = 0;
    for (let index = Math.max(0, firstBody); index <= this.last || (!hasBody && index < blocks.length); index++) {
      if (hasBody && verdicts[index]?.verdict !== 'body') continue;
      const text = this.text(index);
      if (text.length <= MAX_LINE && hasBody) this.inBody.add(this.hash(index));
      if (length >= BODY_SAMPLE) continue;
      this.count(text.slice(0, BLOCK_SAMPLE));
      length += Math.min(text.length, BLOCK_SAMPLE);
    }
    const isProse = (index: number): boolean => this.text(index).length >= PROSE && verdicts[index]?.verdict === 'body';
    this.toProse = new Array<number>(blocks.length + 1).fill(blocks.length);
    for (let index = blocks.length - 1; index >= 0; index--) {
      this.toProse[index] = isProse(index) ? 0 : (this.toProse[index + 1] as number) + 1;
    }
    this.above = new Array<number>(blocks.length + 1).fill(0);
    for (let index = 0; index < blocks.length; index++) {
      this.above[index + 1] = (this.above[index] as number) + (this.toProse[index] === 0 ? 1 : 0);
    }
    const prose = this.text(Math.max(0, firstBody) + this.distanceToProse(Math.max(0, firstBody)));
    const [sentence = ''] = prose.slice(0, OPENING).split(SENTENCE_END, 1);
    this.opening = new Set(terms(sentence));
  }

  /** The block's text; empty for a block that there isn't. */
  text(index: number): string {
    return this.page.blocks[index]?.text ?? '';
  }

  /** The beginning of the block's text, folded. */
  key(index: number): string {
    let key = this.keys[index];
    if (key === undefined) {
      key = fold(this.text(index).slice(0, MAX_LINE));
      this.keys[index] = key;
    }
    return key;
  }

  /** The hash of {@link key}: lines are told apart by it without being folded. */
  private hash(index: number): number {
    let hash = this.hashes[index];
    if (hash === undefined) {
      hash = hashFolded(this.text(index).slice(0, MAX_LINE));
      this.hashes[index] = hash;
    }
    return hash;
  }

  /** Whether the {@link key} of one of two lines can end with the other's: most are told apart without being folded. */
  mayEndAlike(index: number, other: number): boolean {
    const end = this.end(index);
    const there = this.end(other);
    return end === there || end === 0 || there === 0;
  }

  private end(index: number): number {
    let end = this.ends[index];
    if (end === undefined) {
      end = lastLatinCode(this.text(index).slice(0, MAX_LINE));
      this.ends[index] = end;
    }
    return end;
  }

  /** Counts the words of a piece of the body. */
  private count(text: string): void {
    for (const term of terms(text)) this.known.add(term);
  }

  /** Whether two lines say the same. */
  isSame(index: number, other: number): boolean {
    return this.hash(index) === this.hash(other);
  }

  signature(index: number): Signature | null {
    let signature = this.signatures[index];
    if (signature === undefined) {
      signature = signatureOf(this.text(index));
      this.signatures[index] = signature;
    }
    return signature;
  }

  /** Whether a line has a headline's shape, as teasers and the longer entries of menus have too. */
  isTitleLike(index: number): boolean {
    let isLike = this.titleLike[index];
    if (isLike === undefined) {
      isLike = hasTitleShape(this.text(index)) && (this.signature(index) ?? 'person') === 'person';
      this.titleLike[index] = isLike;
    }
    return isLike;
  }

  /** Whether a date is most of what the line says. */
  isDate(index: number): boolean {
    if (this.signature(index) !== 'date') return false;
    const text = this.text(index);
    const dated = findDates(text, 'day-first').reduce((length, { start, end }) => length + end - start, 0);
    return dated * 2 > text.length;
  }

  /** How near below a line stand a byline and another signature: 1 for right below, 0 for none. */
  signed(index: number): { byline: number; other: number } {
    let byline = 0;
    let other = 0;
    for (let step = 1; step <= SIGNED_REACH; step++) {
      const signature = this.signature(index + step);
      if (signature === null) continue;
      const nearness = 1 - (step - 1) * PER_LINE;
      if (signature === 'byline') byline = Math.max(byline, nearness);
      else other = Math.max(other, nearness);
    }
    return { byline, other };
  }

  /** Whether a line farther above, that isn't the dump's first, says the same. */
  isSaidAbove(index: number): boolean {
    const end = Math.min(index - TRAIL_REACH, this.first + AROUND + 1);
    for (let at = 1; at < end; at++) if (this.text(at).length <= MAX_LINE && this.isSame(at, index)) return true;
    return false;
  }

  /** Whether the line says again what one right before it says or ends with, as a headline does its trail's last entry. */
  repeatsTrail(index: number): boolean {
    for (let step = 1; step <= TRAIL_REACH; step++) if (this.isSame(index - step, index)) return this.key(index) !== '';
    if (!this.mayEndAlike(index - 1, index)) return false;
    const key = this.key(index);
    return key.includes(' ') && this.key(index - 1).endsWith(key);
  }

  /** Whether a byline or date stands right under the line, or under the name of a person that does. */
  isSignedRightBelow(index: number): boolean {
    for (let step = 1; step <= RIGHT_BELOW; step++) {
      const signature = this.signature(index + step);
      if (signature === 'byline' || signature === 'date') return true;
      if (signature === null && step > 1) return false;
    }
    return false;
  }

  /** How often the body has one of the {@link terms}. */
  timesInBody(word: number): number {
    return this.known.of(word);
  }

  /** The share of these {@link terms} that the body has. */
  shareOfBody(words: readonly number[]): number {
    return words.filter((word) => this.known.of(word) > 0).length / Math.max(1, words.length);
  }

  /** Whether the body prints the line again, as it does the entries of a table of contents. */
  isRepeatedInBody(index: number): boolean {
    return this.page.verdicts[index]?.verdict !== 'body' && this.inBody.has(this.hash(index));
  }

  /** How many blocks of the body's prose stand above the block. */
  proseAbove(index: number): number {
    return this.above[index] ?? 0;
  }

  /** The share of these {@link terms} that the body's first sentence has. */
  shareOfOpening(words: readonly number[]): number {
    return words.filter((word) => this.opening.has(word)).length / Math.max(1, words.length);
  }

  /** How many blocks stand between the block and the body's next prose, which may be itself. */
  distanceToProse(index: number): number {
    return this.toProse[index] ?? 0;
  }
}
