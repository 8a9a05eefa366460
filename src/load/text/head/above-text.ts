import type { Line } from '../lines.ts';
import type { Entry } from './entries.ts';
import { type LabelledLines, labelled } from './labelled-lines.ts';
import { CONTENT, statedBy } from './labels.ts';
import { inOrder } from './tagged-fields.ts';

/** How far down a dump its text's label stands at most, in lines, and the lines above all labels. */
const MAX_ABOVE = 40;
const MAX_UNLABELLED = 3;
/** How many facts labels state above the text's at least, beside the headline. */
const MIN_FACTS = 2;
/** The label, looked for in so many UTF-16 units. */
const FULL_TEXT = /^full[ -]?text ?:/im;
const SPAN = 4096;
/** What a list of results prints above a headline: `Document 3 of 40`. */
const COUNTED = /\b\d{1,6} (?:of|von|de|sur|di|van|из) \d{1,6}\b/u;

/** Whether a dump can have such a text: most are told at a glance. */
export function mayBeLabelled(text: string): boolean {
  return FULL_TEXT.test(text.slice(0, SPAN));
}

/**
 * Reads what stands above a text that a label begins (`Full text: …`) where the headline has none: so do databases export articles,
 * with authors as catalogues sort them.
 *
 * @param lines the dump's first lines.
 * @returns null for any other dump.
 */
export function readAboveText(lines: readonly Line[]): LabelledLines | null {
  const above = lines.slice(0, MAX_ABOVE);
  const at = above.findIndex(({ text }) => FULL_TEXT.test(text));
  const first = above.findIndex((line) => statedOf(line) !== null);
  if (first < 1 || first > MAX_UNLABELLED || at <= first) return null;
  const title = above.slice(0, first).findLast(({ text }) => !COUNTED.test(text));
  if (title === undefined) return null;
  const entries = above.slice(first, at).flatMap(entryOf);
  if (entries.length < MIN_FACTS) return null;
  const begin = labelled(lines[at] as Line)?.written ?? '';
  // Most of what they know of an article stands below its text; when it came out is asked for nowhere else.
  const dates = lines
    .slice(at + 1)
    .flatMap(entryOf)
    .filter(({ label }) => statedBy(label) === 'article:published_time');
  return { entries: [{ label: 'title', values: [title.text] }, ...entries, ...dates], count: at + 1, begin };
}

function statedOf(line: Line): ReturnType<typeof statedBy> {
  const label = labelled(line)?.label;
  return label === undefined ? null : statedBy(label);
}

function entryOf(line: Line): Entry[] {
  const { label, written } = labelled(line) ?? { label: '', written: '' };
  const stated = statedBy(label);
  if (stated === null || stated === CONTENT || written === '') return [];
  const values = stated === 'author' ? written.split(';').map((name) => inOrder(name.trim())) : [written];
  return [{ label, values }];
}
