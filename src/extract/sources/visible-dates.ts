import { hasDate, hasDigit } from '../../digits.ts';
import type { Block, JudgedPage } from '../../page.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, isSeen, isUnderHeadline } from '../context.ts';
import { findDates } from '../dates/find.ts';
import { DAY_LENGTH } from '../dates/iso.ts';
import { dateLabel } from '../dates/labels.ts';
import { spanDays } from '../dates/spans.ts';
import { datesOf, isFiledDate, isNamedChange, isSignedDate, labelOf } from './date-line.ts';
import { landmarksOf, MAX_LINE, placeOf, WEIGHT } from './date-place.ts';
import { ownWords } from './own-words.ts';

/**
 * How much of a line in the body may be something else than its date. Where strip says that a line is a date's or a
 * byline's, it may be as long as it is.
 */
const MAX_REST_IN_BODY = 30;

/** How mails introduce what they quote: `On 3 May 2004 at 10:15, Ann Lee wrote:`. */
const INTRODUCES_QUOTE =
  /(?:\b(?:wrote|writes|said|schrieb|écrit|escribió|escreveu|scritto|schreef|napisał|skrev)|писал|написал|пишет)\s?:$/i;

/** What is said of a picture. */
const PICTURES: ReadonlySet<Block['kind']> = new Set(['caption', 'image']);

/** Whether a text begins with a date, or with words that say what its date is. */
function beginsWithDate(text: string): boolean {
  const [date] = hasDate(text) ? findDates(text, 'day-first') : [];
  return date === undefined || date.start === 0 || dateLabel(text.slice(0, date.start)) !== null;
}

/** From how many different days on, the lines that strip takes for dates are those of a list of articles. */
const LISTED = 3;
/** How far under its headline an article's own date stands, in blocks, when a list's dates stand around it. */
const RIGHT_UNDER = 4;

/** Which lines hold the dates of a list: too many different days for one article, and not right under the headline. */
function isListed(lines: readonly Line[], { anchor }: Context): (line: Line) => boolean {
  const dated = lines.filter(({ weight }) => weight === WEIGHT.field || weight === WEIGHT.fieldAbove);
  if (new Set(dated.map(({ day }) => day)).size < LISTED) return () => false;
  const listed = dated.map(({ index }) => index);
  // What was taken for the headline is an entry's where the list begins above it and goes on below its date.
  const isEntry = listed.some((index) => index < anchor) && listed.filter((index) => index > anchor).length > 1;
  return ({ index }) => isEntry || anchor < 0 || index < anchor || index > anchor + RIGHT_UNDER;
}

/**
 * Of two different days on two lines with nothing else, one right below the other, the later is that of a change, as content
 * systems print both and leave it to the style which is shown. A page with a head says itself which is which.
 */
function changesOfPairs(
  lines: ReadonlyMap<Candidate, Line>,
  { page: { blocks }, isDump }: Context,
): ReadonlySet<Candidate> {
  const alone = [...lines].filter(
    ([{ field }, { index, day }]) => field === 'published' && blocks[index]?.text === day,
  );
  const changes = new Set<Candidate>();
  if (!isDump) return changes;
  for (const [at, [date, { index, day }]] of alone.entries()) {
    const [next, below] = alone[at + 1] ?? [];
    if (!next || below?.index !== index + 1 || alone[at + 2]?.[1].index === index + 2) continue;
    const [first = '', second = ''] = [day, below.day].map((text) =>
      findDates(text, 'day-first')[0]?.iso.slice(0, DAY_LENGTH),
    );
    if (first.length === DAY_LENGTH && second.length === DAY_LENGTH && first !== second)
      changes.add(first < second ? next : date);
  }
  return changes;
}

/** A line's first date that no word explains. */
interface Line {
  readonly index: number;
  readonly weight: number;
  readonly day: string;
}

/** How long a line of data about a post is whose beginning is read, in UTF-16 units, and how long that beginning is. */
const MAX_META_LINE = 600;
const META = 80;

/**
 * The block's text when it is short as a line with a date is, or the beginning of one under the headline that goes on with
 * where the post is filed: `Posted on June 24, 2024 in Bridges, Rivers …`.
 */
function lineOf(block: Block, context: Context): string | null {
  if (block.text.length <= MAX_LINE) return block.text;
  if (block.text.length > MAX_META_LINE || context.page.verdicts[block.index]?.verdict === 'body') return null;
  if (!isUnderHeadline(block.index, context)) return null;
  const start = block.text.slice(0, META);
  const [date] = hasDate(start) ? findDates(start, 'day-first') : [];
  return date && dateLabel(start.slice(0, date.start)) !== null ? start : null;
}

/** How long a line is at most that is a time, in UTF-16 units. */
const MAX_TIME = 20;

/** A line that ends with a day, with the line below it where that is nothing but its time, as dumps break them. */
function withTime(text: string, below: Block | undefined, { isDump }: Context): string {
  if (!isDump || !below || below.text.length > MAX_TIME || !hasDigit(below.text) || !hasDate(text)) return text;
  const date = findDates(text, 'day-first').at(-1);
  if (date?.iso.length !== DAY_LENGTH || date.end < text.length) return text;
  const whole = `${text} ${below.text}`;
  const timed = findDates(whole, 'day-first').at(-1);
  return timed?.start === date.start && timed.end === whole.length ? whole : text;
}

const isAtTop = (block: number, context: Context): boolean =>
  block < context.firstBody || isUnderHeadline(block, context);

/** Where the second post of a thread begins: dates from there on are those of answers. */
function firstAnswer({ posts = [] }: JudgedPage): number {
  const [, second] = posts.filter(({ comment }) => !comment);
  return second?.first ?? Number.POSITIVE_INFINITY;
}

/**
 * Proposes dates that a reader sees: in the blocks that strip gives a date field, and on short lines near the headline.
 * Those of a list of articles are its entries'.
 */
export function fromVisibleDates(context: Context): Candidate[] {
  const { page } = context;
  const isList = page.kind === 'listing';
  const found: Candidate[] = [];
  const lines = new Map<Candidate, Line>();
  const landmarks = landmarksOf(context);
  const answered = firstAnswer(page);
  const seen: string[] = [];
  let hasLoose = false;
  let isSaid = false;
  for (const [index, verdict] of page.verdicts.entries()) {
    const block = page.blocks[index];
    if (!block || block.text === '' || !isSeen(block, context)) continue;
    const text = lineOf(block, context);
    if (text === null) continue;
    if (INTRODUCES_QUOTE.test(text)) continue;
    // A quotation is dated by whoever is quoted, a caption by when the picture was taken.
    if (block.kind === 'quote' || (PICTURES.has(block.kind) && !beginsWithDate(text))) continue;
    seen.push(text);
    const place = placeOf(block, verdict, context, landmarks);
    if (!place) continue;
    const [field, weight] = place;
    if (index >= answered && field !== 'captured') continue;
    // In a listing only what is signed right under its headline is its own.
    if (isList && field !== 'captured' && !(index === context.anchor + 1 && isSignedDate(text))) continue;
    // The first that follows the article is its own; those after it are of what is listed there.
    const isLoose = weight === WEIGHT.after;
    const unlabelled = isLoose && hasLoose ? null : field;
    const isWhole = weight >= WEIGHT.byline || (isLoose && isFiledDate(text));
    const maxRest = isWhole ? MAX_LINE : verdict.verdict === 'body' ? MAX_REST_IN_BODY : undefined;
    const dates = datesOf(
      withTime(text, page.blocks[index + 1], context),
      unlabelled,
      weight,
      () => labelOf(page.blocks[index - 1]),
      maxRest,
    );
    const isChange = dates.length > 0 && isNamedChange(block.container, page);
    if (isLoose && dates.length > 0) hasLoose = true;
    for (const date of dates) {
      const isUnlabelled = date.weight === weight;
      if (isChange && isUnlabelled) {
        found.push({ ...date, field: 'modified', byName: true });
        continue;
      }
      found.push(date);
      if (!isUnlabelled && date.field === 'published' && isAtTop(index, context)) isSaid = true;
      if (isUnlabelled) lines.set(date, { index, weight, day: date.values[0] ?? '' });
    }
  }
  if (!isList) found.push(...ownWords(context, isSaid));
  const isOther = isListed([...lines.values()], context);
  const changes = changesOfPairs(lines, context);
  const spanned = new Set(lines.size > 0 ? seen.flatMap(spanDays) : []);
  const own = found.filter((date) => {
    const line = lines.get(date);
    if (!line) return true;
    // A day on which what the page is about begins or ends is that wherever it is printed.
    const [read] = spanned.size > 0 ? findDates(line.day, 'day-first') : [];
    return !spanned.has(read?.iso.slice(0, DAY_LENGTH) ?? '') && (line.weight < WEIGHT.near || !isOther(line));
  });
  return own.map((date) => (changes.has(date) ? { ...date, field: 'modified' } : date));
}
