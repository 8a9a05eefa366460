import { hasDate } from '../../digits.ts';
import type { Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isDate } from './fields.ts';
import type { Decision } from './reasons.ts';

/** How far below the headline the lines that sign an article stand, in blocks. */
const REACH = 10;
/** Longest line that says when a page appeared and was changed, and longest one beside it, in words. */
const MAX_DATED = 26;
const MAX_BESIDE = 12;
const SENTENCE_END = /[.!?…。！？:：]$/u;
/** How many blocks of text stand above those lines at most: the standfirst. */
const MAX_ABOVE = 1;
/** Least share of words with a capital on a line of names. */
const CAPITALS = 0.7;
/** Least share of numbers on a line that says when, and the time that stands on it. */
const NUMBERS = 0.25;
const TIME = /(?<!\d)\d{1,2}[:.h]\d\d(?!\d)/;

/**
 * Takes the lines that sign an article out of its body: the one that says when it appeared, below the headline or the standfirst,
 * and the short ones above it that no sentence ends, which say who wrote it, where and for which section.
 *
 * @param decision what the rules made of the page; the fields are noted in it.
 * @param keep 1 for each block of the body; is changed.
 */
export function dropSignature({ page, features, fields, headline }: Decision, keep: Uint8Array): void {
  if (headline < 0) return;
  let last = -1;
  let above = 0;
  for (let b = headline + 1; b < Math.min(features.size, headline + REACH); b++) {
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1 || block.kind === 'image' || block.kind === 'caption') continue;
    if (block.list || block.kind === 'table' || block.kind === 'code') break;
    const isWhen = fields.get(b) === 'date' || saysWhen(page, features, b);
    // Below a line that says when, a heading with a date begins the text.
    if (isWhen && last >= 0 && block.kind === 'heading') break;
    if (isWhen) last = b;
    else if (!isLine(page, features, b)) {
      above++;
      if (above > MAX_ABOVE) break;
    }
  }
  for (let b = headline + 1; b <= last; b++) {
    if (keep[b] !== 1 || fields.has(b)) continue;
    const isWhen = saysWhen(page, features, b);
    if (!isWhen && !isLine(page, features, b)) continue;
    keep[b] = 0;
    if (isWhen) fields.set(b, 'date');
    else if (isOfCapitals(features, b)) fields.set(b, 'byline');
  }
}

/** Whether a block is a line that says when: a date and little more, or dates and times among few words. */
function saysWhen(page: Page, features: BlockFeatures, b: number): boolean {
  // What is in digits may be a formula.
  if (page.blocks[b]?.inlines.some(({ math }) => math)) return false;
  if (isDate(features, b)) return true;
  const text = page.blocks[b]?.text ?? '';
  if ((features.words[b] as number) > MAX_DATED || features.ending[b] === 1) return false;
  return (features.digitShare[b] as number) >= NUMBERS && hasDate(text) && TIME.test(text);
}

/** Whether a block is a short line that no sentence ends. */
function isLine(page: Page, features: BlockFeatures, b: number): boolean {
  const block = page.blocks[b];
  return block?.kind === 'paragraph' && (features.words[b] as number) <= MAX_BESIDE && !SENTENCE_END.test(block.text);
}

/** Whether most words of a block have a capital, as those of names do. */
function isOfCapitals(features: BlockFeatures, b: number): boolean {
  return (features.words[b] as number) > 1 && (features.capitalShare[b] as number) >= CAPITALS;
}
