import type { Block, JudgedPage } from '../page.ts';
import { findDates } from './dates/parse.ts';
import { looksLikePerson } from './fields/names.ts';
import type { Headline } from './headline.ts';
import { fold } from './text.ts';

/** How far before the body a headline can stand, in blocks. */
const REACH = 30;
/** How much of the body its words are looked for in, in UTF-16 units. */
const BODY_SAMPLE = 4000;
/** How long a headline is, in UTF-16 units. */
const MIN_LENGTH = 12;
const MAX_LENGTH = 220;
/** Shorter words of a script with spaces say nothing about a subject. */
const MIN_TERM = 4;

/** What the best line is worth at least and at most, and below which likeness a line isn't taken for a headline. */
const BASE_WEIGHT = 0.35;
const LIKENESS_WEIGHT = 0.5;
const MIN_LIKENESS = 0.4;

/** What speaks against a line: a sentence's full stop, a picture's credit, few or many words, distance. */
const FULL_STOP = 0.35;
const CREDIT = 0.5;
const ODD_LENGTH = 0.2;
const LONG = 0.2;
const LONG_LINE = 120;
const PER_BLOCK = 0.008;
/** What speaks for it: a line with a date or a byline's word among the next few. */
const SIGNED = 0.15;
const SIGNED_REACH = 5;
/** What speaks for it: a line right after it that is about the same, as a standfirst is. */
const FOLLOWED = 0.1;
const FOLLOWED_REACH = 2;
const FOLLOWED_LIKENESS = 0.5;

/** How much a line's shared words count when there are no more than these: one word is shared by chance. */
const BY_COUNT = [0, 0.3, 0.6, 0.8] as const;

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const CREDITED = /\b(?:photo|photograph|image|credit|getty|reuters|caption|foto)\b|©/iu;
const SIGNATURE = /^(?:by|von|par|por|door|av|af|автор|作者|記者|记者)\b|(?:19|20)\d\d/iu;

/** The words that a text is about: the longer ones, or single characters where words aren't spaced. */
function terms(text: string): string[] {
  const words = fold(text).split(' ');
  if (!CJK.test(text)) return words.filter((word) => word.length >= MIN_TERM);
  return words.flatMap((word) => (CJK.test(word) ? [...word] : word.length >= MIN_TERM ? [word] : []));
}

/** Which share of a line's words the body has, less when they are few. */
function shareOf(own: readonly string[], known: ReadonlySet<string>): number {
  const shared = own.filter((term) => known.has(term)).length;
  return own.length === 0 ? 0 : (shared / own.length) * (BY_COUNT[shared] ?? 1);
}

/** A headline without the byline that stands on the same line: `Rain expected by Ann Lee - 12/22/24 11:35 AM`. */
function withoutByline(line: string): string {
  const by = line.lastIndexOf(' by ');
  return by > 0 && findDates(line.slice(by), 'month-first').length > 0 ? line.slice(0, by) : line;
}

/** Whether a line is no more than a person's name. */
const isPerson = (text: string): boolean => text.length < 40 && looksLikePerson(text);

function isCandidate(block: Block): boolean {
  const isText = block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list-item';
  return isText && !block.hidden && block.text.length >= MIN_LENGTH && block.text.length <= MAX_LENGTH;
}

/**
 * Finds the headline of a page that doesn't state one: the line before the body that shares most words with it, as a
 * headline does and a menu's entry or another article's headline doesn't.
 *
 * @param firstBody where the body begins.
 * @param lastBody where it ends.
 * @returns the lines that are like a headline, with their weight.
 */
export function findDumpHeadlines(page: JudgedPage, firstBody: number, lastBody: number): Headline[] {
  if (firstBody <= 0) return [];
  const known = new Set<string>();
  let length = 0;
  for (let index = firstBody; index <= lastBody && length < BODY_SAMPLE; index++) {
    if (page.verdicts[index]?.verdict !== 'body') continue;
    const text = page.blocks[index]?.text.slice(0, BODY_SAMPLE) ?? '';
    for (const term of terms(text)) known.add(term);
    length += text.length;
  }
  const termsOf = new Map<number, string[]>();
  const termsAt = (index: number): string[] => {
    const own = termsOf.get(index) ?? terms(page.blocks[index]?.text.slice(0, MAX_LENGTH) ?? '');
    termsOf.set(index, own);
    return own;
  };
  const found: Headline[] = [];
  for (let index = Math.max(0, firstBody - REACH); index < firstBody; index++) {
    const block = page.blocks[index];
    if (!block || !isCandidate(block)) continue;
    const own = termsAt(index);
    if (own.length === 0) continue;
    const shared = shareOf(own, known);
    let likeness = shared;
    const count = block.text.split(' ').length;
    if (block.text.length > LONG_LINE) likeness -= LONG;
    if (isPerson(block.text)) likeness -= CREDIT;
    if (!CJK.test(block.text) && (count < 4 || count > 25)) likeness -= ODD_LENGTH;
    if (/[.。]$/u.test(block.text)) likeness -= FULL_STOP;
    if (CREDITED.test(block.text) || SIGNATURE.test(block.text)) likeness -= CREDIT;
    likeness -= PER_BLOCK * (firstBody - index);
    const next = page.blocks.slice(index + 1, Math.min(index + 1 + SIGNED_REACH, firstBody));
    if (next.some((other) => SIGNATURE.test(other.text))) likeness += SIGNED;
    const after = next.slice(0, FOLLOWED_REACH).filter((other) => other.text.length >= MIN_LENGTH);
    if (after.some((other) => shareOf(termsAt(other.index), known) >= FOLLOWED_LIKENESS)) {
      likeness += FOLLOWED;
    }
    if (likeness < MIN_LIKENESS) continue;
    const text = withoutByline(block.text.replaceAll('\n', ' '));
    found.push({ block: index, text, weight: BASE_WEIGHT + LIKENESS_WEIGHT * Math.min(1, likeness) });
  }
  return found;
}
