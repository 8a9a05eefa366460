import type { Line } from '../lines.ts';
import type { Entry } from './entries.ts';
import { type LabelledLines, labelled } from './labelled-lines.ts';

/** How far down a dump the text begins at most, in lines, and the lines that the value of a label takes. */
const MAX_ABOVE = 40;
const MAX_FOLDED = 3;
/** How long a line is at most that is a day, in words. */
const MAX_DAY = 8;
/** What only press databases say of a text: `LENGTH: 523 words`; looked for in so many UTF-16 units. */
const LENGTH =
  /^(?:length|länge|longueur|longitud|lunghezza|lengte) ?: ?\d[\d.,]{0,8} (?:words|wörter|mots|palabras|parole|woorden)$/imu;
const SPAN = 4096;
/** Their labels above a text. */
const LABELS: ReadonlySet<string> = new Set(
  'headline byline section length dateline series column graphic highlight source distribution body'.split(' '),
);
/** What begins the text. */
const TEXT = 'body';
/** Lines beside the headline and the source's name: who owns it, which edition it was in, its place among the results. */
const BESIDE = /^(?:copyright|©|all rights)|\bedition$|^\d{1,6} of \d{1,6}\b/i;

/** Whether a dump can be a page of a press database: most are told at a glance. */
export function mayBePressPage(text: string): boolean {
  return LENGTH.test(text.slice(0, SPAN));
}

/**
 * Reads what a press database prints above an article: the source's name, the day right below it, and labels; the headline has one,
 * or stands between the day and the labels, or above all.
 *
 * @param lines the dump's first lines.
 * @returns null for any other dump.
 */
export function readPressPage(lines: readonly Line[]): LabelledLines | null {
  const above = lines.slice(0, MAX_ABOVE);
  const first = above.findIndex((line) => labelOf(line) !== null);
  const day = above.slice(0, Math.max(0, first)).findLastIndex(({ text }) => isDay(text));
  if (day < 0) return null;
  const { values, end, begin } = readLabels(above, first);
  if (!values.has('length')) return null;
  const isOwn = ({ text }: Line): boolean => !BESIDE.test(text);
  const below = above.slice(day + 1, first).findLast(isOwn)?.text;
  const top = above.slice(0, day).filter(isOwn);
  const site = top.at(-1)?.text;
  const title = values.get('headline') ?? below ?? top[0]?.text;
  if (title === undefined) return null;
  const facts: Readonly<Record<string, string | undefined>> = {
    title,
    author: values.get('byline'),
    published: above[day]?.text,
    site: site === title ? undefined : site,
    section: values.get('section')?.split(';', 1)[0],
  };
  const entries = Object.entries(facts).flatMap(([label, value]): Entry[] =>
    value ? [{ label, values: [value] }] : [],
  );
  return { entries, count: end, begin };
}

/** The values of the labels from a line on, the line behind them, and what stands behind the label of the text. */
function readLabels(lines: readonly Line[], from: number) {
  const values = new Map<string, string>();
  let at = from;
  while (at < lines.length) {
    const label = labelOf(lines[at] as Line);
    if (label === null) break;
    const written = labelled(lines[at] as Line)?.written ?? '';
    if (label === TEXT) return { values, end: at + 1, begin: written };
    // A long value goes on below, where a further label follows.
    const next = lines.slice(at + 1, at + 1 + MAX_FOLDED).findIndex((line) => labelOf(line) !== null);
    const end = at + 1 + Math.max(0, next);
    const folded = lines.slice(at + 1, end).map(({ text }) => text);
    values.set(label, [written, ...folded].join(' ').trim());
    at = end;
  }
  return { values, end: at, begin: '' };
}

/** The label of a line; null where it has none that these databases print. */
function labelOf(line: Line): string | null {
  if (line.text.toLowerCase() === TEXT) return TEXT;
  if (LENGTH.test(line.text)) return 'length';
  const label = labelled(line)?.label.toLowerCase() ?? '';
  return LABELS.has(label) ? label : null;
}

/** Whether a line is a day, with its weekday or without: `June 3, 2024 Monday`, `Montag 3. Juni 2024`. */
function isDay(text: string): boolean {
  const words = text.split(/[\s.,]+/).filter((word) => word !== '');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);
  return words.length <= MAX_DAY && numbers.length === 2 && numbers.filter(isYear).length === 1 && words.length > 2;
}
