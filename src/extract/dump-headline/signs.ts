/** What speaks for and against a dump's line being the headline, and how much. */
import { hasDigit } from '../../digits.ts';
import type { Verdict } from '../../page.ts';
import { hasRole, looksLikePerson } from '../fields/name-shapes.ts';
import { countCapitals, countSpaced } from '../text.ts';
import type { Lines } from './lines.ts';
import { hasCjk, terms } from './terms.ts';
import { FULL_STOP, MAX_LINE } from './title-shape.ts';
import type { Sign, Weights } from './weights.ts';

/** The odds of a line, summed up sign by sign. */
export class Odds {
  sum = 0;
  readonly weights: Weights;
  private readonly signs: Map<Sign, number> | undefined;

  /**
   * @param weights of the signs.
   * @param signs where to note how much of each sign the line has, for who fits the weights.
   */
  constructor(weights: Weights, signs?: Map<Sign, number>) {
    this.weights = weights;
    this.signs = signs;
  }

  add(sign: Sign, amount: number): void {
    this.sum += this.weights[sign] * amount;
    this.signs?.set(sign, (this.signs.get(sign) ?? 0) + amount);
  }
}

/** How far into the body a heading that strip took for one of the text's can be the headline as well, in blocks. */
const HEADING_REACH = 20;
/** Words and UTF-16 units from which on a headline is short, long, and very long. */
const SHORT = 4;
const LONG = { words: 16, length: 110 } as const;
const VERY_LONG = { words: 24, length: 150 } as const;
/** How far around a line another is looked for that it is a part of, and how many words make a part no chance. */
const BEFORE = 40;
const AFTER = 8;
const MIN_PART = 3;
/** How short another line is that it can be a part of, in UTF-16 units. */
const MIN_WHOLE = 10;
/** How long a headline is before its standfirst, in UTF-16 units. */
const MIN_BEFORE_STANDFIRST = 20;
/** A headline may be a play on words: that it shares few with the body speaks against it no further. */
const LEAST_SHARE = 0.6;

/** Counts from which on more doesn't count. */
const MANY_SHARED = 4;
const MANY_WORDS = 16;
const MANY_ABOVE = 16;
const OFTEN = 32;
const FAR = 64;
const VERY_FAR = 128;
const DOWN = 256;

const CREDITED = /\b(?:photo|photograph|photographer|image|credit|getty|caption|foto)\b|©/i;
const SEPARATOR = /[|»›>]/u;
/** What begins a line that asks its reader to do something with the site. */
const INVITATION =
  /^(?:search|share|skip|click|sign|subscribe|shop|stay|order|message|reserve|follow|see|learn more|get|join|contact|download|request|submit|read more|read next|related|previous|next:|leave a|view all|register|log in|more from|try our)\b/i;
/** Where a word ends and the next begins without a space; a name may, too. */
const GLUED = /\p{Lowercase}[!?.:)/]?\p{Uppercase}\p{Lowercase}/u;
const SMALL = /[a-z]/;
const BRACKETED = /^[([（].*[)\]）]$/u;
const COLON = /[:：]$/u;
const CUT_OFF = /(?:…|\.{3})$/;
const SENTENCES = /[.。] \p{Uppercase}/u;
const MAYBE_SENTENCES = /[.。] [A-Z\x80-\uffff]/;

/** Steps of two: 0 for none or one, 1 for `most` or more. */
function steps(count: number, most: number): number {
  return count >= most ? 1 : count <= 1 ? 0 : Math.log2(count) / Math.log2(most);
}

/** What its words say: how many of them the body has, and how often. */
export function weighWords(own: readonly number[], lines: Lines, odds: Odds): void {
  let shared = 0;
  let often = 0;
  for (const word of own) {
    const count = lines.timesInBody(word);
    if (count === 0) continue;
    shared++;
    often += steps(1 + count, OFTEN);
  }
  odds.add('shared', Math.min(shared, MANY_SHARED) / MANY_SHARED);
  odds.add('often', often / own.length);
  odds.add('opening', lines.shareOfOpening(own));
}

function beginsWithDigit(text: string): boolean {
  return hasDigit(String.fromCodePoint(text.codePointAt(0) ?? 0));
}

/** What its own shape says. */
export function weighShape(text: string, odds: Odds): void {
  const count = countSpaced(text);
  odds.add('words', steps(count, MANY_WORDS));
  odds.add('capitalized', countCapitals(text) / count);
  if (text.includes(': ')) odds.add('colonInside', 1);
  if (beginsWithDigit(text)) odds.add('number', 1);
  if (GLUED.test(text)) odds.add('glued', 1);
  if (FULL_STOP.test(text)) odds.add('fullStop', 1);
  if (MAYBE_SENTENCES.test(text) && SENTENCES.test(text)) odds.add('sentences', 1);
  if (CREDITED.test(text)) odds.add('credit', 1);
  if (text.length < 40 && looksLikePerson(text)) odds.add('person', 1);
  if (hasRole(text)) odds.add('role', 1);
  if (SEPARATOR.test(text)) odds.add('separator', 1);
  if (BRACKETED.test(text)) odds.add('bracketed', 1);
  if (COLON.test(text)) odds.add('colon', 1);
  if (CUT_OFF.test(text)) odds.add('cutOff', 1);
  if (!SMALL.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()) odds.add('capitals', 1);
  if (INVITATION.test(text)) odds.add('invitation', 1);
  if (count < SHORT && !hasCjk(text)) odds.add('short', 1);
  if (count > LONG.words || text.length > LONG.length) odds.add('long', 1);
  if (count > VERY_LONG.words || text.length > VERY_LONG.length) odds.add('veryLong', 1);
}

/** What is signed under it, and whether the dump's first line holds it. */
export function weighSignature(index: number, lines: Lines, odds: Odds): void {
  const { byline, other } = lines.signed(index);
  odds.add('byline', byline);
  odds.add('signed', other);
  const first = lines.stated;
  if (first === '') return;
  const isOtherKind = lines.page.kind !== 'article';
  if (index === 0) {
    odds.add(isOtherKind ? 'statedOtherKind' : 'stated', 1);
    return;
  }
  const key = lines.key(index);
  if (!first.includes(key) || !key.includes(' ')) return;
  odds.add('inFirstLine', 1);
  if (isOtherKind) odds.add('inFirstLineOtherKind', 1);
  if (!first.startsWith(key)) return;
  odds.add('firstLine', 1);
  if (isOtherKind) odds.add('firstLineOtherKind', 1);
}

/** Whether another line near it is this one with more before it, or is what this one has more before. */
export function weighParts(index: number, lines: Lines, odds: Odds): void {
  let isTail = false;
  let hasTail = false;
  for (let other = Math.max(0, index - BEFORE); other <= index + AFTER; other++) {
    const text = lines.text(other);
    if (text.length < MIN_WHOLE || text.length > MAX_LINE || other === index) continue;
    if (!lines.mayEndAlike(index, other)) continue;
    const key = lines.key(index);
    const there = lines.key(other);
    if (there.length > key.length && there.endsWith(key) && countSpaced(key) >= MIN_PART) isTail = true;
    if (there.length < key.length && key.endsWith(there) && countSpaced(there) >= MIN_PART) hasTail = true;
  }
  if (isTail) odds.add('isTail', 1);
  if (hasTail) odds.add('hasTail', 1);
}

/** What lines like it around it say. */
export function weighCompany(index: number, lines: Lines, odds: Odds): void {
  const near = [index - 2, index - 1, index + 1, index + 2];
  const crowd = near.filter((other) => lines.isTitleLike(other) && !lines.isSame(other, index)).length;
  odds.add('crowd', crowd / near.length);
  const before = lines.text(index - 1);
  if (before.length < MIN_BEFORE_STANDFIRST || !lines.isTitleLike(index - 1) || lines.isSame(index - 1, index)) return;
  const isSure = isTitle(lines.page.verdicts[index - 1]);
  odds.add('afterHeadline', isSure ? 1 : Math.max(lines.shareOfBody(terms(before)), LEAST_SHARE));
}

/** Whether strip takes a block for the headline. */
export function isTitle(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === 'field' && verdict.field === 'title';
}

/** How far under a headline's date the first heading of its text stands at most, in blocks. */
const UNDER_SIGNED = 8;
/** What share of that headline's words the body has at least. */
const SHARED_ABOVE = 0.6;

/** Whether a line stands under a headline and its signature: it is a standfirst or the first heading of the text. */
function isUnderSigned(index: number, lines: Lines): boolean {
  for (let above = index - 2; above >= Math.max(0, index - UNDER_SIGNED); above--) {
    if (lines.isTitleLike(above) && lines.signature(above) === null && lines.isSignedRightBelow(above)) {
      if (lines.shareOfBody(terms(lines.text(above))) >= SHARED_ABOVE) return true;
    }
  }
  return false;
}

/** What its place on the page and the verdict on it say. */
export function weighPlace(index: number, lines: Lines, odds: Odds): void {
  const verdict = lines.page.verdicts[index];
  const block = lines.page.blocks[index];
  odds.add('farFromProse', steps(lines.distanceToProse(index), FAR));
  odds.add('afterProse', steps(1 + lines.proseAbove(index), MANY_ABOVE));
  odds.add('chance', verdict?.score ?? 0);
  odds.add('farAbove', steps(lines.first - index, VERY_FAR));
  odds.add('down', steps(1 + index, DOWN));
  const isHeadingAtStart = block?.kind === 'heading' && index <= lines.begin + HEADING_REACH;
  if (verdict?.verdict === 'body' && !isHeadingAtStart) odds.add('body', 1);
  if (block && block.blankBefore > 0) odds.add('blankAbove', 1);
  if ((lines.page.blocks[index + 1]?.blankBefore ?? 0) > 0) odds.add('blankBelow', 1);
  odds.add('linked', block?.linkDensity ?? 0);
  if (lines.begin >= 0) odds.add('inside', steps(1 + index - lines.begin, FAR) / 2);
  odds.add('inside', steps(1 + index - lines.first, FAR) / 2);
  if (isTitle(verdict)) odds.add('strip', 1);
  if (verdict?.verdict === 'field' && verdict.field === 'subtitle' && isTitle(lines.page.verdicts[index - 1])) {
    odds.add('standfirst', 1);
  }
  if (verdict?.verdict === 'dropped' && verdict.reason === 'duplicate') odds.add('duplicate', 1);
  if (block?.kind === 'heading') odds.add('heading', block.level === 1 ? 1 : 1 / 2);
}

/** What lines that belong to it or say the same say. */
export function weighSurroundings(index: number, lines: Lines, odds: Odds): void {
  if (lines.isSignedRightBelow(index)) odds.add('signedBelow', 1);
  if (isUnderSigned(index, lines)) odds.add('underSigned', 1);
  if (lines.repeatsTrail(index)) odds.add('trail', 1);
  else if (lines.isSaidAbove(index)) odds.add('earlier', 1);
  if (lines.isRepeatedInBody(index)) odds.add('inContents', 1);
}
