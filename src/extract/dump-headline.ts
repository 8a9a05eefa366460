import type { JudgedPage, Verdict } from '../page.ts';
import { headlineOf, statedPieces } from './dump-headline-text.ts';
import { WEIGHTS } from './dump-headline-weights.ts';
import { CJK, Lines, MAX_LINE, terms } from './dump-lines.ts';
import { hasRole, looksLikePerson } from './fields/names.ts';
import type { Headline } from './headline.ts';
import { countSpaced } from './text.ts';

/** How far before the body's first block and into the body a headline can stand, in blocks. */
const REACH = 300;
const REACH_INSIDE = 60;
/** How many of the body's first lines can be the headline without further sign. */
const BODY_START = 3;
/** How far into the body a heading that strip took for one of the text's can be the headline as well, in blocks. */
const HEADING_REACH = 20;
/** How short a headline is, in UTF-16 units. */
const MIN_LENGTH = 10;
const MIN_LENGTH_CJK = 6;
/** Words and UTF-16 units from which on a headline is short, long, and very long. */
const SHORT = 4;
const LONG = { words: 16, length: 110 } as const;
const VERY_LONG = { words: 24, length: 150 } as const;
/** How far around a line another is looked for that it is a part of, and how many words make a part no chance. */
const BEFORE = 40;
const AFTER = 8;
const MIN_PART = 3;
/** The words of a line with a headline's shape, and how long a headline is before its standfirst, in UTF-16 units. */
const USUAL_WORDS = [4, 20] as const;
const MIN_BEFORE_STANDFIRST = 20;
/** A headline may be a play on words: that it shares few with the body speaks against it no further. */
const LEAST_SHARE = 0.6;

/** Counts from which on more doesn't count. */
const MANY_SHARED = 4;
const OFTEN = 32;
const FAR = 64;
const VERY_FAR = 128;
const DOWN = 256;

/** Least odds of a line to be proposed, and those of a certain headline. */
const LEAST = 0;
const CERTAIN = 20;
/** How many lines are proposed. */
const MAX_PROPOSED = 12;

const CREDITED = /\b(?:photo|photograph|photographer|image|credit|getty|caption|foto)\b|©/iu;
const SEPARATOR = /[|»›>]/u;
/** What begins a line that asks its reader to do something with the site. */
const INVITATION =
  /^(?:search|share|skip|click|sign|subscribe|shop|stay|order|message|reserve|follow|see|learn more|get|join|contact|download|request|submit|read more|read next|related|previous|next:|leave a|view all|register|log in|more from|try our)\b/i;
const FULL_STOP = /[.。]$/u;
const BRACKETED = /^[([（].*[)\]）]$/u;
const COLON = /[:：]$/u;
const CUT_OFF = /(?:…|\.{3})$/;
const SENTENCES = /[.。] \p{Lu}/u;

/** Steps of two: 0 for none or one, 1 for `most` or more. */
const steps = (count: number, most: number): number => Math.min(1, Math.log2(Math.max(1, count)) / Math.log2(most));

/** Whether a block is of the body, or repeats a part of it as a pull quote does. */
function isOfBody(index: number, { page }: Lines): boolean {
  const verdict = page.verdicts[index];
  return verdict?.verdict === 'body' || (verdict?.verdict === 'dropped' && verdict.reason === 'duplicate');
}

/** Whether a line can be the headline at all. The body's own lines can at its start, or with a signature under them. */
function isPossible(index: number, lines: Lines): boolean {
  const block = lines.page.blocks[index];
  if (!block || block.hidden) return false;
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'list-item') return false;
  if (block.text.length > MAX_LINE || block.text.length < MIN_LENGTH_CJK) return false;
  if (block.text.length < MIN_LENGTH && !CJK.test(block.text)) return false;
  const isInside = index > lines.first + BODY_START && isOfBody(index, lines);
  return (
    !isInside ||
    block.kind === 'heading' ||
    lines.signature(index + 1) !== null ||
    (lines.signature(index + 2) ?? 'person') !== 'person'
  );
}

/** Whether a line has a headline's shape, as teasers and the longer entries of menus have too. */
function isTitleLike(index: number, lines: Lines): boolean {
  const text = lines.text(index);
  if (text.length > MAX_LINE || FULL_STOP.test(text)) return false;
  const count = countSpaced(text);
  const signature = lines.signature(index);
  return count >= USUAL_WORDS[0] && count <= USUAL_WORDS[1] && signature !== 'byline' && signature !== 'date';
}

/** What its words say: how many of them the body has, and how often. */
function weighWords(own: readonly string[], lines: Lines): number {
  const counts = lines.counts(own);
  const shared = counts.filter((count) => count > 0).length;
  const often = counts.reduce((sum, count) => sum + steps(1 + count, OFTEN), 0) / own.length;
  return (WEIGHTS.shared * Math.min(shared, MANY_SHARED)) / MANY_SHARED + WEIGHTS.often * often;
}

/** What its own shape says. */
function weighShape(text: string): number {
  const count = countSpaced(text);
  let score = 0;
  if (FULL_STOP.test(text)) score += WEIGHTS.fullStop;
  if (SENTENCES.test(text)) score += WEIGHTS.sentences;
  if (CREDITED.test(text)) score += WEIGHTS.credit;
  if (text.length < 40 && looksLikePerson(text)) score += WEIGHTS.person;
  if (hasRole(text)) score += WEIGHTS.role;
  if (SEPARATOR.test(text)) score += WEIGHTS.separator;
  if (BRACKETED.test(text)) score += WEIGHTS.bracketed;
  if (COLON.test(text)) score += WEIGHTS.colon;
  if (CUT_OFF.test(text)) score += WEIGHTS.cutOff;
  if (text === text.toUpperCase() && text !== text.toLowerCase()) score += WEIGHTS.capitals;
  if (INVITATION.test(text)) score += WEIGHTS.invitation;
  if (count < SHORT && !CJK.test(text)) score += WEIGHTS.short;
  if (count > LONG.words || text.length > LONG.length) score += WEIGHTS.long;
  if (count > VERY_LONG.words || text.length > VERY_LONG.length) score += WEIGHTS.veryLong;
  return score;
}

/** What is signed under it, and whether the dump's first line holds it. */
function weighSignature(index: number, lines: Lines): number {
  const key = lines.key(index);
  const first = lines.stated;
  let score = WEIGHTS.byline * lines.signed(index, (signature) => signature === 'byline');
  score += WEIGHTS.signed * lines.signed(index, (signature) => signature !== 'byline');
  if (index > 0 && first.includes(key) && key.includes(' ')) {
    score += WEIGHTS.inFirstLine;
    if (first.startsWith(key)) score += WEIGHTS.firstLine;
  }
  return score;
}

/** Whether another line near it is this one with more before it, or is what this one has more before. */
function weighParts(index: number, lines: Lines): number {
  const key = lines.key(index);
  const isPart = countSpaced(key) >= MIN_PART;
  let isTail = false;
  let hasTail = false;
  for (let other = Math.max(0, index - BEFORE); other <= index + AFTER; other++) {
    const text = lines.text(other);
    if (text.length < MIN_LENGTH || text.length > MAX_LINE || other === index) continue;
    const there = lines.key(other);
    if (isPart && there.length > key.length && there.endsWith(key)) isTail = true;
    if (there.length < key.length && key.endsWith(there) && countSpaced(there) >= MIN_PART) hasTail = true;
  }
  return (isTail ? WEIGHTS.isTail : 0) + (hasTail ? WEIGHTS.hasTail : 0);
}

/** What lines like it around it say. */
function weighCompany(index: number, lines: Lines): number {
  const near = [index - 2, index - 1, index + 1, index + 2];
  const crowd = near.filter((other) => isTitleLike(other, lines) && !lines.isSame(other, index)).length;
  const score = (WEIGHTS.crowd * crowd) / near.length;
  const before = lines.text(index - 1);
  if (before.length < MIN_BEFORE_STANDFIRST || !isTitleLike(index - 1, lines) || lines.isSame(index - 1, index)) {
    return score;
  }
  const counts = lines.counts(terms(before));
  const share = counts.filter((count) => count > 0).length / Math.max(1, counts.length);
  return score + WEIGHTS.afterHeadline * Math.max(share, LEAST_SHARE);
}

/** Whether strip takes a block for the headline. */
function isTitle(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === 'field' && verdict.field === 'title';
}

/** How far under a headline's date the first heading of its text stands at most, in blocks. */
const UNDER_SIGNED = 8;
/** What share of that headline's words the body has at least. */
const SHARED_ABOVE = 0.6;

/** Whether a line stands under a headline and its signature: it is a standfirst or the first heading of the text. */
function isUnderSigned(index: number, lines: Lines): boolean {
  for (let above = index - 2; above >= Math.max(0, index - UNDER_SIGNED); above--) {
    if (isTitleLike(above, lines) && lines.signature(above) === null && lines.isSignedRightBelow(above)) {
      const own = terms(lines.text(above));
      const shared = lines.counts(own).filter((count) => count > 0).length;
      if (own.length > 0 && shared / own.length >= SHARED_ABOVE) return true;
    }
  }
  return false;
}

/** What its place on the page and the verdict on it say. */
function weighPlace(index: number, lines: Lines): number {
  const verdict = lines.page.verdicts[index];
  const block = lines.page.blocks[index];
  let score = WEIGHTS.farFromProse * steps(lines.distanceToProse(index), FAR);
  score += WEIGHTS.farAbove * steps(lines.first - index, VERY_FAR) + WEIGHTS.down * steps(1 + index, DOWN);
  const isHeadingAtStart = block?.kind === 'heading' && index <= lines.begin + HEADING_REACH;
  if (verdict?.verdict === 'body' && !isHeadingAtStart) score += WEIGHTS.body;
  if (block && block.blankBefore > 0) score += WEIGHTS.blankAbove;
  if ((lines.page.blocks[index + 1]?.blankBefore ?? 0) > 0) score += WEIGHTS.blankBelow;
  if (lines.isSignedRightBelow(index)) score += WEIGHTS.signedBelow;
  if (isUnderSigned(index, lines)) score += WEIGHTS.underSigned;
  if (lines.repeatsTrail(index)) score += WEIGHTS.trail;
  else if (lines.isSaidAbove(index)) score += WEIGHTS.earlier;
  score += WEIGHTS.linked * (block?.linkDensity ?? 0);
  if (lines.begin >= 0) score += (WEIGHTS.inside / 2) * steps(1 + index - lines.begin, FAR);
  score += (WEIGHTS.inside / 2) * steps(1 + index - lines.first, FAR);
  if (lines.isRepeatedInBody(index)) score += WEIGHTS.inContents;
  if (isTitle(verdict)) score += WEIGHTS.strip;
  if (verdict?.verdict === 'field' && verdict.field === 'subtitle' && isTitle(lines.page.verdicts[index - 1])) {
    score += WEIGHTS.standfirst;
  }
  if (verdict?.verdict === 'dropped' && verdict.reason === 'duplicate') score += WEIGHTS.duplicate;
  if (block?.kind === 'heading') score += block.level === 1 ? WEIGHTS.heading : WEIGHTS.heading / 2;
  return score;
}

/**
 * Finds the headline of a page that doesn't state one: the line whose words the body has most, with a byline or date
 * under it, in the shape and place of a headline and not of a menu's entry, a teaser or a caption.
 *
 * @returns the lines that are like a headline, with their weight; the likeliest first.
 */
export function findDumpHeadlines(page: JudgedPage): Headline[] {
  const lines = new Lines(page);
  const pieces = statedPieces(lines);
  const found: Headline[] = [];
  const until = Math.min(lines.last, lines.first + REACH_INSIDE);
  for (let index = Math.max(0, lines.first - REACH); index <= until; index++) {
    if (!isPossible(index, lines)) continue;
    const text = lines.text(index);
    const own = terms(text);
    if (own.length === 0 || lines.isDate(index)) continue;
    const words = weighWords(own, lines);
    // Most entries of menus share nothing with the body: what stands around them needn't be looked at.
    if (words === 0 && !isTitle(page.verdicts[index])) continue;
    // From here on only being a part of another line can speak for it: lines that this can't save are left early.
    let odds = words + weighPlace(index, lines) + weighSignature(index, lines);
    if (odds + WEIGHTS.isTail < LEAST) continue;
    odds += weighShape(text);
    if (odds + WEIGHTS.isTail < LEAST) continue;
    odds += weighParts(index, lines) + weighCompany(index, lines);
    if (odds < LEAST) continue;
    found.push({ block: index, text: headlineOf(index, lines, pieces), weight: Math.min(1, odds / CERTAIN) });
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, MAX_PROPOSED);
}
