import type { Inline } from '../../../page.ts';
import { endsSentence, isLowerCase, isUnspaced, isUpperCase } from '../characters.ts';
import { plainInlines, tidyInlines } from '../inlines.ts';

/** Numbers that may be missing between two marks: links of images and of other things that print no mark. */
const MAX_SKIPPED = 200;
/** Words that a link in running text is given when nothing shows its end. */
const MAX_LINK_WORDS = 6;
/** How far back the end of a sentence is looked for. */
const SENTENCE_REACH = 20;

const MARK = /\[(\d{1,6})\]/g;
/** A sentence or clause that ends inside the text. */
const CLAUSE_END = /[.!?;:。！？；][”’"')\]»]?\s/;
const SEPARATORS = /(?<![\s|/·•»>,–—-])[\s|/·•»>,–—-]+$/;

/**
 * Turns the numbered marks of a text-mode browser (`[12]`, before a link's text) into links. The marks of a page count
 * up; a number out of turn in brackets is the page's own.
 */
export class LinkMarks {
  private readonly targets: ReadonlyMap<number, string>;
  private last = 0;

  /** @param targets of the links, by number. */
  constructor(targets: ReadonlyMap<number, string>) {
    this.targets = targets;
  }

  /**
   * Reads the next passage of the page. Where a link's text ends isn't printed: it is guessed from punctuation, from
   * capital letters, and from whether the passage is prose at all.
   *
   * @param text of the passage.
   * @returns its runs, without marks.
   */
  read(text: string): Inline[] {
    if (this.targets.size === 0 || !text.includes('[')) return plainInlines(text);
    const marks = this.find(text);
    if (marks.length === 0) return plainInlines(text);
    const first = marks[0]?.start ?? 0;
    const isLabels = first === 0 && !CLAUSE_END.test(text);
    if (isLabels && marks.length === 1) {
      return tidyInlines([{ text: text.slice(marks[0]?.end), href: marks[0]?.href ?? '' }]);
    }
    const runs: Inline[] = [{ text: text.slice(0, first) }];
    for (const [i, { start, end, href }] of marks.entries()) {
      const segment = text.slice(end, marks[i + 1]?.start);
      const length = isLabels
        ? segment.replace(SEPARATORS, '').length
        : linkLength(segment, startsSentence(text.slice(Math.max(0, start - SENTENCE_REACH), start)));
      runs.push({ text: segment.slice(0, length), href }, { text: segment.slice(length) });
    }
    return tidyInlines(runs);
  }

  private find(text: string): { start: number; end: number; href: string }[] {
    const marks: { start: number; end: number; href: string }[] = [];
    for (const found of text.matchAll(MARK)) {
      const number = Number(found[1]);
      const href = this.targets.get(number);
      if (href === undefined || number <= this.last || number > this.last + MAX_SKIPPED) continue;
      marks.push({ start: found.index, end: found.index + found[0].length, href });
      this.last = number;
    }
    return marks;
  }
}

/** Whether what follows begins a sentence, so that its capital letter says nothing. */
function startsSentence(before: string): boolean {
  return before.trim() === '' || endsSentence(before.trimEnd());
}

/** How much of what follows a mark in running text is the link's. */
function linkLength(segment: string, isStart: boolean): number {
  const second = segment[segment.indexOf(' ') + 1] ?? '';
  const isName = isUpperCase(segment[0] ?? '') && (!isStart || isUpperCase(second));
  let end = 0;
  let words = 0;
  for (let at = 0; at < segment.length; words++) {
    let next = segment.indexOf(' ', at);
    if (next < 0) next = segment.length;
    const word = segment.slice(at, next);
    const first = word[0] ?? '';
    if (isName) {
      const following = segment[next + 1] ?? '';
      if (words > 0 && isLowerCase(first) && !(word.length < 4 && isUpperCase(following))) break;
    } else if (words >= MAX_LINK_WORDS) break;
    end = next;
    const clean = trimPunctuation(word);
    if (clean < word.length) return at + clean;
    at = next + 1;
  }
  if (isUnspaced(segment[0] ?? '')) {
    const stop = segment.search(/[，。、；：！？”）]/);
    return stop < 0 ? end : stop;
  }
  return end;
}

/** Length of a word without the punctuation that closes it. */
function trimPunctuation(word: string): number {
  let end = word.length;
  while (end > 1 && '.,;:!?)]”’"»…'.includes(word[end - 1] as string)) end--;
  return end;
}
