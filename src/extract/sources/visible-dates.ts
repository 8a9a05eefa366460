import type { Candidate, Field } from '../candidate.ts';
import { type Context, isUnderHeadline, nearness } from '../context.ts';
import { dateLabel } from '../dates/labels.ts';
import { findDates } from '../dates/parse.ts';
import { isForeign } from '../foreign.ts';

/** How far from the headline, and after the body, a date line can stand, in blocks. */
const REACH = 8;

/** A line with a date is this short; a longer one is a sentence that speaks of a day. */
const MAX_LINE = 160;
/** How much of such a line may be something else than the date, when nothing says what the date is. */
const MAX_REST = 70;

/** A dateline ends within this many characters of the body. */
const MAX_DATELINE = 90;

/** What a date is worth: by what strip says its block is, and by what its line says it is. */
const WEIGHT = {
  field: 0.7,
  byline: 0.6,
  near: 0.45,
  above: 0.35,
  end: 0.3,
  labelled: 0.2,
  dateline: 0.4,
  captured: 0.9,
  frame: 0.6,
} as const;

const IN_SENTENCE =
  /\b(?:in|of|since|until|from|before|after|\p{Ll}+ on|am|vom|im|seit|bis|du|le|depuis|del|desde|dal|sul|tot|sinds|från|fra)\s+$/u;

const HAS_DIGIT = /\p{Nd}/u;

interface Line {
  readonly index: number;
  readonly text: string;
}

/** Proposes the dates of one line, each as what its label says, or as what it is where the line stands. */
function datesOf(line: Line, unlabelled: Field | null, weight: number, found: Candidate[]): void {
  if (!HAS_DIGIT.test(line.text)) return;
  const dates = findDates(line.text, 'day-first');
  let from = 0;
  let seen = 0;
  for (const date of dates) {
    const before = line.text.slice(from, date.start);
    const label = dateLabel(before);
    from = date.end;
    // A month alone, or a day in a sentence, is what the line speaks of and not when it was written.
    const isBare = date.iso.length >= 10 && !IN_SENTENCE.test(before);
    const field = label ?? (seen === 0 && isBare ? unlabelled : null);
    seen++;
    if (field === null) continue;
    const values = [line.text.slice(date.start, date.end)];
    found.push({ field, values, source: 'visible', weight: label ? weight + WEIGHT.labelled : weight });
  }
}

/** The date that a report begins with, behind its place: `LONDON, June 24, 2024 —`. */
function dateline(context: Context, found: Candidate[]): void {
  const text = context.page.blocks[context.firstBody]?.text.slice(0, MAX_DATELINE * 2) ?? '';
  if (!HAS_DIGIT.test(text.slice(0, MAX_DATELINE))) return;
  const date = findDates(text, 'day-first')[0];
  if (!date || date.end > MAX_DATELINE || !/^[\s,.]*(?:[–—―/:]|-{1,2}\s|\()/.test(text.slice(date.end))) return;
  const before = text.slice(0, date.start).trim();
  const isPlace = before === '' || /[,(/–—-]$/.test(before);
  if (!isPlace || before.split(' ').length > 6) return;
  found.push({
    field: 'published',
    values: [text.slice(date.start, date.end)],
    source: 'visible',
    weight: WEIGHT.dateline,
  });
}

/** Proposes dates that a reader sees: in the blocks that strip gives a date field, and on short lines near the headline. */
export function fromVisibleDates(context: Context): Candidate[] {
  const { page, anchor, firstBody } = context;
  const found: Candidate[] = [];
  const start = anchor >= 0 ? anchor : firstBody;
  for (const [index, verdict] of page.verdicts.entries()) {
    const block = page.blocks[index];
    if (!block || block.hidden || block.text.length > MAX_LINE || block.text === '') continue;
    const line = { index, text: block.text };
    if (verdict.verdict === 'field') {
      if (verdict.field === 'captured') datesOf(line, 'captured', WEIGHT.captured, found);
      else if (verdict.field === 'date') datesOf(line, 'published', WEIGHT.field, found);
      else if (verdict.field === 'byline') datesOf(line, 'published', WEIGHT.byline, found);
      continue;
    }
    if (verdict.verdict === 'dropped' && verdict.reason === 'caption') continue;
    if (isForeign(verdict) && !isUnderHeadline(index, context)) continue;
    const isFrame = verdict.verdict === 'dropped' && (verdict.reason === 'weather' || verdict.reason === 'date');
    if (isFrame && (start < 0 || index < start)) {
      datesOf(line, 'captured', WEIGHT.frame, found);
      continue;
    }
    const near = nearness(index, context, REACH);
    const isShort = block.text.length <= MAX_REST;
    if (near === 'start')
      datesOf(line, isShort ? 'published' : null, index < start ? WEIGHT.above : WEIGHT.near, found);
    else if (near === 'end') datesOf(line, null, WEIGHT.end, found);
  }
  dateline(context, found);
  return found;
}
