import { BLOCK_FIELDS, REASONS } from '../../page.ts';
import { REASON_BITS } from '../evidence.ts';
import type { ColumnGroup } from './view.ts';

/** Farthest distance that is told from a farther one, in rows. */
const FAR = 60;
/** Longest line, in words, that heads what follows. */
const LABEL_WORDS = 9;

/** Where a block stands: in what the rules make of the page, and in its prose. */
export const PLACE: ColumnGroup = {
  names: [
    'keep',
    'afterFirst',
    'beforeLast',
    'section',
    'pastEnd',
    'field',
    'afterHeadline',
    'quoted',
    'labelReason',
    'afterLabel',
    'massBefore',
    'massAfter',
    'keptBefore',
    'keptAfter',
    'rowsBefore',
  ],
  fill({ features, decision, keep, rows }, out, width, at) {
    const { run, sections, fields, headline, prose } = decision;
    const n = rows.length;
    const hasRun = run.last >= run.first;
    let firstRow = -1;
    let lastRow = -1;
    let headRow = -1;
    let mass = 0;
    let kept = 0;
    for (let r = 0; r < n; r++) {
      const b = rows[r] as number;
      if (hasRun && b >= run.first && b <= run.last) {
        if (firstRow < 0) firstRow = r;
        lastRow = r;
      }
      if (b === headline) headRow = r;
      const words = features.words[b] as number;
      mass += words * (prose[b] as number);
      if (keep[b] === 1) kept += words;
    }
    let massBefore = 0;
    let keptBefore = 0;
    let label = 0;
    let labelRow = -1;
    const clip = (x: number): number => (x > FAR ? FAR : x < -FAR ? -FAR : x);
    for (let r = 0; r < n; r++) {
      const b = rows[r] as number;
      const words = features.words[b] as number;
      const own = words * (prose[b] as number);
      const cues = (features.cues[b] as number) & REASON_BITS;
      if (cues !== 0 && words <= LABEL_WORDS) {
        label = 1 + (31 - Math.clz32(cues & -cues));
        labelRow = r;
      }
      const reason = sections.reason[b] ?? null;
      const field = fields.get(b);
      let o = r * width + at;
      out[o++] = keep[b] as number;
      out[o++] = firstRow < 0 ? -FAR : clip(r - firstRow);
      out[o++] = lastRow < 0 ? -FAR : clip(lastRow - r);
      out[o++] = reason === null ? -1 : REASONS.indexOf(reason);
      out[o++] = b >= sections.end ? 1 : 0;
      out[o++] = field === undefined ? -1 : BLOCK_FIELDS.indexOf(field);
      out[o++] = headRow < 0 ? -FAR - 1 : clip(r - headRow);
      out[o++] = decision.quoted[b] as number;
      out[o++] = label;
      out[o++] = labelRow < 0 ? FAR + 1 : clip(r - labelRow);
      out[o++] = mass > 0 ? massBefore / mass : 0;
      out[o++] = mass > 0 ? (mass - massBefore - own) / mass : 0;
      out[o++] = kept > 0 ? keptBefore / kept : 0;
      out[o++] = kept > 0 ? (kept - keptBefore - (keep[b] === 1 ? words : 0)) / kept : 0;
      out[o++] = Math.min(200, r);
      massBefore += own;
      if (keep[b] === 1) keptBefore += words;
    }
  },
};
