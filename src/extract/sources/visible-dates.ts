import type { Block, Verdict } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { type Context, isUnderHeadline, nearness } from '../context.ts';
import { isForeign } from '../foreign.ts';
import { dateline, datesOf, isNamedChange, labelOf } from './date-line.ts';

/** How far from the headline, and after the body, a date line can stand, in blocks. */
const REACH = 8;
/** How far after the body's beginning and its end a date that nothing explains can still be the article's, in blocks. */
const INTO = 3;
const CLOSE = 4;
/** How far below it a line that is a date and nothing else can stand when words say which, in blocks. */
const FAR_BELOW = 16;
/** A line with a date is this short, in UTF-16 units; a longer one is a sentence that speaks of a day. */
const MAX_LINE = 160;
/**
 * How much of a line in the body may be something else than its date. Where strip says that a line is a date's or a
 * byline's, it may be as long as it is.
 */
const MAX_REST_IN_BODY = 30;

/** What a date is worth: by what strip says its block is, and by where its line stands. */
const WEIGHT = {
  field: 0.7,
  byline: 0.6,
  near: 0.45,
  above: 0.35,
  end: 0.3,
  after: 0.25,
  captured: 0.9,
  frame: 0.6,
} as const;

/** A line that begins with a byline's word, whatever strip takes it for. */
const SIGNED = /^(?:by|von|par|por|door|av|af|di|от|автор)\s/i;

/** A headline holds no time of day, but for that of the date which stands on its line. */
const CLOCK_TIME = /(?:19|20)\d\d,? (?:at )?\d{1,2}:\d\d/;

/** Days of the week: a clock in the page's frame names it. */
const WEEKDAY =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira|lunedì|martedì|mercoledì|giovedì|venerdì|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|星期|曜日|요일/i;

/** What the dates of a line are that no word explains, and what they are worth; null for a line that isn't read. */
type Place = readonly [unlabelled: Field | null, weight: number] | null;

function placeOfField(verdict: Extract<Verdict, { verdict: 'field' }>, text: string): Place {
  if (verdict.field === 'captured') return ['captured', WEIGHT.captured];
  if (verdict.field === 'date') return ['published', WEIGHT.field];
  const isSigned = verdict.field === 'title' && (SIGNED.test(text) || CLOCK_TIME.test(text));
  const isByline = verdict.field === 'byline' || verdict.field === 'subtitle' || isSigned;
  return isByline ? ['published', WEIGHT.byline] : null;
}

/** How many blocks at the top of a page are its frame, where a clock stands. */
const FRAME = 6;

/** Where the article begins: its headline, else its body; -1 for neither. */
const startOf = ({ anchor, firstBody }: Context): number => (anchor >= 0 ? anchor : firstBody);

/** Whether a line that strip took for some date above the article is a clock's or a weather report's. */
const isClock = (block: Block, verdict: Verdict): boolean =>
  verdict.verdict !== 'dropped' || verdict.reason !== 'date' || WEEKDAY.test(block.text);

/**
 * The block with the only date above the article that is no clock's: it is the article's, however far above it stands.
 *
 * @returns -1 when there is none, or several.
 */
function onlyAbove(context: Context): number {
  const { blocks, verdicts } = context.page;
  const start = startOf(context);
  let only = -1;
  for (let index = FRAME; index < (start < 0 ? blocks.length : start); index++) {
    const verdict = verdicts[index];
    const block = blocks[index];
    if (verdict?.verdict !== 'dropped' || verdict.reason !== 'date' || !block || block.hidden) continue;
    if (block.text.length > MAX_LINE || isClock(block, verdict) || datesOf(block.text, 'published', 1).length === 0)
      continue;
    if (only >= 0 && blocks[only]?.text !== block.text) return -1;
    only = index;
  }
  return only;
}

function placeOf(block: Block, verdict: Verdict, context: Context, only: number): Place {
  if (verdict.verdict === 'field') return placeOfField(verdict, block.text);
  const reason = verdict.verdict === 'dropped' ? verdict.reason : null;
  if (reason === 'caption') return null;
  const below = context.lastBody < 0 ? 0 : block.index - context.lastBody;
  if (isForeign(verdict) && !isUnderHeadline(block.index, context)) {
    // `Posted on June 24, 2024` right under an article is easily taken for a part of what is listed there.
    return reason === 'related' && below > 0 && below <= INTO ? [null, WEIGHT.end] : null;
  }
  const near = nearness(block.index, context, REACH);
  const { anchor, firstBody } = context;
  const start = startOf(context);
  const isAbove = start < 0 || block.index < start;
  // Without a body, dates are those of what the page lists.
  const isOwn = firstBody >= 0 && (block.index <= firstBody + INTO || firstBody < anchor);
  if (isAbove && (reason === 'weather' || reason === 'date')) {
    if (isClock(block, verdict)) return ['captured', WEIGHT.frame];
    const isPublished = block.index === only || (near === 'start' && isOwn);
    return isPublished ? ['published', WEIGHT.above] : ['captured', WEIGHT.frame];
  }
  if (near === 'start') return [isOwn ? 'published' : null, isAbove ? WEIGHT.above : WEIGHT.near];
  if (near !== 'end') return reason === 'date' && below > 0 && below <= FAR_BELOW ? [null, WEIGHT.end] : null;
  const isLoose = reason === 'date' || reason === 'share' || reason === 'other';
  return isLoose && below <= CLOSE ? ['published', WEIGHT.after] : [null, WEIGHT.end];
}

/** From how many different days on, the lines that strip takes for dates are those of a list of articles. */
const LISTED = 3;
/** How far under its headline an article's own date stands, in blocks, when a list's dates stand around it. */
const RIGHT_UNDER = 4;

/** Which lines hold the dates of a list: too many different days for one article, and not right under the headline. */
function isListed(lines: readonly Line[], { anchor }: Context): (line: Line) => boolean {
  const days = new Set(lines.filter((line) => line.weight === WEIGHT.field).map((line) => line.day));
  if (days.size < LISTED) return () => false;
  return ({ index }) => anchor < 0 || index < anchor || index > anchor + RIGHT_UNDER;
}

/** A line's first date that no word explains. */
interface Line {
  readonly index: number;
  readonly weight: number;
  readonly day: string;
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
  const only = onlyAbove(context);
  let hasLoose = false;
  for (const [index, verdict] of page.verdicts.entries()) {
    const block = page.blocks[index];
    if (!block || block.hidden || block.text.length > MAX_LINE || block.text === '') continue;
    const place = placeOf(block, verdict, context, only);
    if (!place) continue;
    const [field, weight] = place;
    if (isList && field !== 'captured') continue;
    // The first that follows the article is its own; those after it are of what is listed there.
    const isLoose = weight === WEIGHT.after;
    const unlabelled = isLoose && hasLoose ? null : field;
    const maxRest = weight >= WEIGHT.byline ? MAX_LINE : verdict.verdict === 'body' ? MAX_REST_IN_BODY : undefined;
    const dates = datesOf(block.text, unlabelled, weight, () => labelOf(page.blocks[index - 1]), maxRest);
    const isChange = dates.length > 0 && isNamedChange(block.container, page);
    if (isLoose && dates.length > 0) hasLoose = true;
    for (const date of dates) {
      const isUnlabelled = date.weight === weight;
      if (isChange && isUnlabelled) {
        found.push({ ...date, field: 'modified', byName: true });
        continue;
      }
      found.push(date);
      if (isUnlabelled) lines.set(date, { index, weight, day: date.values[0] ?? '' });
    }
  }
  const first = isList ? null : dateline(page.blocks[context.firstBody]?.text ?? '');
  if (first) found.push(first);
  const isOther = isListed([...lines.values()], context);
  return found.filter((date) => {
    const line = lines.get(date);
    return !line || line.weight < WEIGHT.near || !isOther(line);
  });
}
