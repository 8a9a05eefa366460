import type { Candidate } from '../candidate.ts';
import { type Context, isForeign } from '../context.ts';
import { readByline } from '../fields/names.ts';

/** How far around headline and body's start, and after its end, a byline can stand, in blocks. */
const BEFORE = 4;
const AFTER_START = 3;
const AFTER_END = 2;

/** A byline is a short line. */
const MAX_LINE = 150;

/** What a byline is worth: as strip's field, with a word such as `By` near the headline, and after the body. */
const WEIGHT = { field: 0.7, near: 0.55, end: 0.35 } as const;

/** Proposes the names on lines that strip calls bylines, or that begin like one near the headline. */
export function fromVisibleBylines(context: Context): Candidate[] {
  const { page, firstBody, lastBody, titleBlock } = context;
  const found: Candidate[] = [];
  const start = titleBlock >= 0 ? titleBlock : firstBody;
  const bylines: string[] = [];
  for (const [index, verdict] of page.verdicts.entries()) {
    const block = page.blocks[index];
    if (!block || block.hidden || block.text === '' || block.text.length > MAX_LINE || isForeign(verdict)) continue;
    if (verdict.verdict === 'field') {
      if (verdict.field === 'byline') bylines.push(...readByline(firstLine(block.text), true));
      continue;
    }
    const isNear = index >= start - BEFORE && index <= Math.max(start, firstBody) + AFTER_START;
    const isEnd = index > lastBody - 1 && index <= lastBody + AFTER_END;
    if (!isNear && !isEnd) continue;
    const values = readByline(firstLine(block.text), false);
    if (values.length > 0)
      found.push({ field: 'authors', values, source: 'visible', weight: isNear ? WEIGHT.near : WEIGHT.end });
  }
  if (bylines.length > 0) found.unshift({ field: 'authors', values: bylines, source: 'visible', weight: WEIGHT.field });
  return found;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
