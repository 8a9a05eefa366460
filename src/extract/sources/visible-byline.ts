import type { Candidate } from '../candidate.ts';
import { type Context, nearness } from '../context.ts';
import { readByline } from '../fields/names.ts';
import { isForeign } from '../foreign.ts';

/** How far around headline and body's start, and after its end, a byline can stand, in blocks. */
const REACH = 5;

/** A byline is a short line. */
const MAX_LINE = 150;

/** What a byline is worth: as strip's field, with a word such as `By` near the headline, and after the body. */
const WEIGHT = { field: 0.8, near: 0.7, end: 0.35 } as const;

/** Proposes the names on lines that strip calls bylines, or that begin like one near the headline. */
export function fromVisibleBylines(context: Context): Candidate[] {
  const { page } = context;
  const found: Candidate[] = [];
  const bylines: string[] = [];
  for (const [index, verdict] of page.verdicts.entries()) {
    const block = page.blocks[index];
    if (!block || block.hidden || block.text === '' || block.text.length > MAX_LINE || isForeign(verdict)) continue;
    if (verdict.verdict === 'field') {
      if (verdict.field === 'byline') bylines.push(...readByline(firstLine(block.text), true));
      continue;
    }
    const near = nearness(index, context, REACH);
    if (near === null) continue;
    const values = readByline(firstLine(block.text), false);
    if (values.length > 0)
      found.push({ field: 'authors', values, source: 'visible', weight: near === 'start' ? WEIGHT.near : WEIGHT.end });
  }
  if (bylines.length > 0) found.unshift({ field: 'authors', values: bylines, source: 'visible', weight: WEIGHT.field });
  return found;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
