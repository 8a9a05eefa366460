import type { Block, JudgedPage } from '../page.ts';
import type { Headline } from './headline.ts';
import { fold } from './text.ts';

/** How far before the body a headline can stand, in blocks. */
const REACH = 30;
/** How much of the body its words are looked for in, in UTF-16 units. */
const BODY_SAMPLE = 6000;
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
const FULL_STOP = 0.2;
const CREDIT = 0.5;
const ODD_LENGTH = 0.15;
const PER_BLOCK = 0.008;
/** What speaks for it: a line with a date or a byline's word among the next few. */
const SIGNED = 0.15;
const SIGNED_REACH = 5;

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const CREDITED = /\b(?:photo|photograph|image|credit|getty|reuters|caption|foto)\b|©/iu;
const SIGNATURE = /^(?:by|von|par|por|door|av|af|автор|作者|記者|记者)\b|(?:19|20)\d\d/iu;

/** The words that a text is about: the longer ones, or single characters where words aren't spaced. */
function terms(text: string): string[] {
  return fold(text)
    .split(' ')
    .flatMap((word) => (CJK.test(word) ? [...word] : word.length >= MIN_TERM ? [word] : []));
}

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
  let body = '';
  for (let index = firstBody; index <= lastBody && body.length < BODY_SAMPLE; index++) {
    if (page.verdicts[index]?.verdict === 'body') body += ` ${page.blocks[index]?.text.slice(0, BODY_SAMPLE) ?? ''}`;
  }
  const known = new Set(terms(body.slice(0, BODY_SAMPLE)));
  const found: Headline[] = [];
  for (let index = Math.max(0, firstBody - REACH); index < firstBody; index++) {
    const block = page.blocks[index];
    if (!block || !isCandidate(block)) continue;
    const own = terms(block.text);
    if (own.length === 0) continue;
    let likeness = own.filter((term) => known.has(term)).length / own.length;
    const count = block.text.split(' ').length;
    if (!CJK.test(block.text) && (count < 4 || count > 25)) likeness -= ODD_LENGTH;
    if (/[.。]$/u.test(block.text)) likeness -= FULL_STOP;
    if (CREDITED.test(block.text) || SIGNATURE.test(block.text)) likeness -= CREDIT;
    likeness -= PER_BLOCK * (firstBody - index);
    const next = page.blocks.slice(index + 1, Math.min(index + 1 + SIGNED_REACH, firstBody));
    if (next.some((other) => SIGNATURE.test(other.text))) likeness += SIGNED;
    if (likeness < MIN_LIKENESS) continue;
    const text = block.text.replaceAll('\n', ' ');
    found.push({ block: index, text, weight: BASE_WEIGHT + LIKENESS_WEIGHT * Math.min(1, likeness) });
  }
  return found;
}
