import { hasDate } from '../../digits.ts';
import type { Block, Inline, Verdict } from '../../page.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, isSeen, isUnderHeadline, nearness } from '../context.ts';
import { wireDateline } from '../fields/cjk-bylines.ts';
import { isIntroduction, withoutIntroduction } from '../fields/introductions.ts';
import { isJoiner } from '../fields/joined-names.ts';
import { hasRole, isNobody, looksLikePrintedPerson } from '../fields/name-shapes.ts';
import { readByline, splitNames } from '../fields/names.ts';
import { isForeign } from '../foreign.ts';
import { countSpaced } from '../text.ts';
import { Company, MAX_LINE } from './byline-company.ts';
import { accountNamed, isNoStandfirst, isPeople, namePart, saysWhen } from './byline-part.ts';
import { unannouncedNames } from './unannounced-names.ts';

/** How far around headline and body's start, and after its end, a byline can stand, in blocks. */
const REACH = 5;

/**
 * What a byline is worth: as strip's field; with a word such as `By` right under the headline and with a date, near the
 * headline, or after the body.
 */
const WEIGHT = { dated: 0.85, field: 0.8, near: 0.7, end: 0.35 } as const;

/** Over how many blocks a byline goes on whose names and marks stand in blocks of their own. */
const MAX_LINES = 12;

/** How far above the headline a line of names alone can stand in a dump, in blocks. */
const ABOVE_REACH = 4;

/** Proposes the names on lines that strip calls bylines, that begin like one near the headline, or that are dated. */
export function fromVisibleBylines(context: Context): Candidate[] {
  const { blocks, verdicts } = context.page;
  const found: Candidate[] = [];
  const bylines: Line[] = [];
  const company = new Company(context);
  const from = context.isDump ? ABOVE_REACH : 0;
  let readTo = -1;
  for (const [index, block] of blocks.entries()) {
    const verdict = verdicts[index];
    const isUnder = isUnderHeadline(index, context);
    if (!verdict || !isSeen(block, context) || block.text === '') continue;
    const onWire = wireDateline(block.text);
    if (onWire === null && block.text.length > MAX_LINE) continue;
    const isField = verdict.verdict === 'field' && (verdict.field === 'byline' || verdict.field === 'date');
    // In a dump strip's headline and standfirst may be other lines than they turn out to be.
    const isOther =
      verdict.verdict === 'field' && !isField && !(verdict.field === 'subtitle' && mayBeByline(block.text));
    if (isOther && (!context.isDump || index === context.anchor)) continue;
    const isByline = isField && verdict.field === 'byline';
    const near = nearness(index, context, REACH) ?? (isUnder && context.firstBody - index <= REACH ? 'start' : null);
    if (near === null && !isField) continue;
    if (index <= readTo || madePictures(block.text)) continue;
    const { line, last } = onWire === null ? wholeLine(index, blocks) : { line: onWire, last: index };
    readTo = last;
    const isPlain = withoutIntroduction(line) !== null;
    const signed = isUnder ? peopleOver(block.text) : [];
    if (signed.length > 0) {
      found.push({ field: 'authors', values: signed, source: 'visible', weight: WEIGHT.near });
      continue;
    }
    // What is about other things has bylines of its own, unless it begins where the article's stands.
    const isOwn = isPlain && ((near === 'start' && index > context.anchor) || isRightBelow(index, context));
    if (isForeign(verdict) && !isUnder && !isOwn) continue;
    const part = namePart(line);
    // A line that nothing introduces, and that is no byline by strip, holds none as a whole.
    const isNone = (!isPlain && !isByline && part === line) || isWorkplace(index, line, context);
    const names = orAccount(isNone ? [] : readByline(part, isByline), part, isUnder).filter(
      (name) =>
        (name.includes(' ') || company.shareOfSmall(name) < 1) &&
        // What a button says is what it does, unless it is plainly somebody's name.
        (block.kind !== 'control' || isPlain || looksLikePrintedPerson(name)),
    );
    if (isByline && (isUnder || near === 'start')) {
      bylines.push({ names, isPlain: block.kind !== 'image' && isPlain });
    } else if (names.length > 0) {
      found.push({
        field: 'authors',
        values: names,
        source: 'visible',
        weight: isUnder && hasDate(line) ? WEIGHT.dated : near === 'start' ? WEIGHT.near : WEIGHT.end,
      });
      // The names in a listing are those of its articles' authors.
    } else if (context.page.kind !== 'listing' && (isUnder || (near === 'start' && index > context.anchor - from))) {
      found.push(...unannouncedNames(last, line, isUnder, context, company));
    }
  }
  const values = namesOf(bylines);
  if (values.length > 0) found.unshift({ field: 'authors', values, source: 'visible', weight: WEIGHT.field });
  return found;
}

/** Whether a line that strip took for the standfirst may be one of names after all. */
const mayBeByline = (text: string): boolean => isNoStandfirst(text) || isPeople(text);

/** Who writes, in Chinese, Japanese and Korean. */
const CJK_ROLE = /^(?:記者|记者|기자|特派員|특파원)$/u;
/** How many words a name of a script without capitals has at most. */
const MAX_UNCASED = 4;
const CASED = /[\p{Uppercase}\p{Lowercase}\p{Nd}]/u;

/** Whether a line says what the person named on the line above is, and for whom: `Ann Lee` and `Reporter, Harbour Post`. */
function isWorkplace(index: number, line: string, { page: { blocks }, anchor }: Context): boolean {
  const comma = line.search(/[,،、，]/u);
  const above = blocks[index - 1]?.text ?? '';
  if (comma < 0 || above === '' || index - 1 === anchor) return false;
  const role = line.slice(0, comma).trim();
  if (!hasRole(role) && !isNobody(role) && !isIntroduction(role) && !CJK_ROLE.test(role)) return false;
  // Without capitals, nothing but its place and length shows that a line is a name.
  return isPeople(above) || (!CASED.test(above) && countSpaced(above) <= MAX_UNCASED);
}

/** What a person made is said on the line below the name: `Ann Lee` and `kuvat`. */
const PICTURES_BELOW = /\n(?:kuvat?|fotos?|foto’s|photos?|bild(?:er)?|beeld|zdjęcia|фото)$/iu;
const madePictures = (text: string): boolean => PICTURES_BELOW.test(text);

/** The people on the first line of a block whose other lines say when: a name, a place and a date below one another. */
function peopleOver(text: string): readonly string[] {
  const [first = '', ...more] = text.split('\n', MAX_LINES);
  return more.some((line) => hasDate(line) && saysWhen(line)) && isPeople(first) ? splitNames(first) : [];
}

/** Whether nothing stands between the article's end and a line that could be what is listed there, which has bylines of its own. */
function isRightBelow(index: number, { page: { verdicts }, lastBody }: Context): boolean {
  if (lastBody < 0 || index <= lastBody || index > lastBody + REACH) return false;
  const isOther = (verdict: Verdict | undefined): boolean =>
    verdict?.verdict === 'dropped' && (verdict.reason === 'related' || verdict.reason === 'comments');
  const reason = verdicts[index]?.verdict === 'dropped' ? verdicts[index].reason : null;
  return reason !== 'comments' && !verdicts.slice(lastBody + 1, index).some(isOther);
}

/** A line that strip calls a byline: its names, and whether a word such as `By` says that they are names. */
interface Line {
  readonly names: readonly string[];
  readonly isPlain: boolean;
}

/** The names of a page's bylines. Beside people, what is said to be a name by its place alone is their role or a label. */
function namesOf(lines: readonly Line[]): string[] {
  const hasPerson = lines.some(({ names }) => names.some(looksLikePrintedPerson));
  return lines.flatMap(({ names, isPlain }) => (isPlain || !hasPerson ? names : names.filter(looksLikePrintedPerson)));
}

/** The names on a part of a line; under the headline an account's, where there is no other. */
function orAccount(names: string[], part: string, isUnder: boolean): string[] {
  const account = names.length === 0 && isUnder ? accountNamed(part) : null;
  return account === null ? names : [account];
}

/** A block's text in which what joins two links sets their names apart: `Ministry of Ports and Roads and Ann Lee` of two links. */
function linksApart({ text, inlines, linkCount }: Block): string {
  if (linkCount < 2 || linkCount > MAX_LINES) return text;
  const isBetween = (i: number): boolean => inlines[i - 1]?.href !== undefined && inlines[i + 1]?.href !== undefined;
  const isJoined = (run: Inline, i: number): boolean =>
    run.href === undefined && isBetween(i) && isJoiner(run.text.trim());
  if (!inlines.some(isJoined)) return text;
  return inlines.map((run, i) => (isJoined(run, i) ? '; ' : run.text)).join('');
}

/**
 * The line of a block that says who wrote, else its first; where that is only `By`, with the block after it. Where a comma or an `and` stands alone behind
 * a name, the name goes on behind it.
 *
 * @returns the line, and the last block that it goes on to.
 */
function wholeLine(index: number, blocks: readonly Block[]): { readonly line: string; readonly last: number } {
  const block = blocks[index];
  const lines = (block ? linksApart(block) : '').split('\n');
  const said = lines.find((each) => withoutIntroduction(each) !== null || isIntroduction(each)) ?? lines[0] ?? '';
  // Below a name, the last line says what that person did: `Ann Lee` and `teksti`.
  const isBelow = lines.length === 2 && said === lines[1] && isIntroduction(said) && isPeople(lines[0] ?? '');
  const first = isBelow ? (lines[0] ?? '') : said;
  const shortAt = (at: number): string | null => {
    const below = blocks[at];
    const text = below ? linksApart(below) : '';
    return text !== '' && text.length <= MAX_LINE ? text : null;
  };
  const next = isIntroduction(first) ? shortAt(index + 1) : null;
  let line = next === null ? first : `${first} ${next}`;
  // What introduces a name with a colon alone does so on a line of its own as well.
  if (next !== null && withoutIntroduction(line) === null && isPeople(next)) line = `${first}: ${next}`;
  let last = next === null ? index : index + 1;
  const begin = line;
  while (last < index + MAX_LINES) {
    const mark = shortAt(last + 1);
    const name = shortAt(last + 2);
    if (mark === null || name === null || !isJoiner(mark)) break;
    if (line === begin && withoutIntroduction(begin) === null && !isPeople(begin)) break;
    line = mark === ',' ? `${line}, ${name}` : `${line} ${mark} ${name}`;
    last += 2;
  }
  return { line, last };
}
