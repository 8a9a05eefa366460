import type { RecordInline } from '../../record.ts';
import { printableRuns } from '../inlines.ts';
import { dollarsMeanMath, type Place } from './inlines.ts';
import { AFTER_AMPERSAND, escapeSimply, withDollars } from './text.ts';

const NO_NOTES: ReadonlySet<string> = new Set();

/** What stands before and after the runs in each place. */
const AROUND: Readonly<Record<Place, readonly [before: string, after: string]>> = {
  paragraph: ['\n', '\n'],
  heading: [' ', '\n'],
  cell: [' ', ' '],
};

/** An address that needs no brackets around it. */
const SIMPLE_URL = /^[^\s\u0000-\u0020\u007f<>[\]\\`"{}|^]+$/;
const URL_ESCAPES = new RegExp(`[()]|&(?=${AFTER_AMPERSAND})`, 'g');

const STARTS_WITH_WORD = /^[\p{Alphabetic}\p{N}]/u;
const ENDS_WITH_WORD = /[\p{Alphabetic}\p{N}]$/u;
/** White space and the punctuation of plain text: between them and a word, a star means what it should. */
const OPENS_AFTER = /[\s.,;:!?()[\]"'“”‘’«»–—…/-]$/;
const CLOSES_BEFORE = /^[\s.,;:!?()[\]"'“”‘’«»–—…/-]/;

/** What a run's marks are printed as around it; a link is outside them. */
const MARKERS = { strong: '**', emphasis: '*' } as const;
type Marker = keyof typeof MARKERS;

/** A run and what is printed before and after it. */
interface Setting {
  readonly run: RecordInline;
  readonly previous: RecordInline | undefined;
  readonly next: RecordInline | undefined;
  readonly before: string;
  /** The character printed after it; empty where that takes more than a look at the next run's marks. */
  readonly after: string;
  readonly place: Place;
  readonly dollars: boolean;
}

/**
 * Prints runs where that is simple: plain text, links, bold and emphasised words, code. The library weighs every
 * character against every construct, which costs several times as much, and comes to the same here.
 *
 * @param runs of one paragraph, heading or cell.
 * @param place that holds them.
 * @returns what the library prints, or null where it must be asked.
 */
export function printRuns(runs: readonly RecordInline[], place: Place): string | null {
  if (runs.some((run) => run.footnote !== undefined || run.image !== undefined)) return null;
  const [start, end] = AROUND[place];
  const dollars = dollarsMeanMath(runs);
  const safe = printableRuns(runs, NO_NOTES);
  // Not one text that grows: to look at its end would copy all of it, for every run.
  const pieces: string[] = [];
  let before: string = start;
  for (const [i, run] of safe.entries()) {
    const next = safe[i + 1];
    const after = next ? firstPrinted(next) : end;
    const piece = printRun({ run, previous: safe[i - 1], next, before, after, place, dollars });
    if (piece === null) return null;
    if (piece !== '') before = piece.slice(-1);
    pieces.push(piece);
  }
  return pieces.join('') || null;
}

function printRun(setting: Setting): string | null {
  const { run, previous, next, place } = setting;
  const { text, href, strong, emphasis, code } = run;
  if (text === '' || hasOtherMarks(run)) return null;
  if (code) return href || strong || emphasis || place === 'cell' || !isSimpleCode(text) ? null : `\`${text}\``;
  if (!href && !strong && !emphasis) return printText(setting);
  if (text.includes('\n') || (strong && emphasis) || sharesMark(run, previous) || sharesMark(run, next)) return null;
  const marker = strong ? 'strong' : emphasis ? 'emphasis' : null;
  return href === undefined ? printMarked(setting, marker) : printLink(setting, href, marker);
}

function printText({ run: { text }, before, after, place, dollars }: Setting): string | null {
  if (after === '' || (place !== 'paragraph' && text.includes('\n'))) return null;
  const inCell = place === 'cell';
  if (!text.includes('\n')) {
    const escaped = escapeSimply(text, { before, after, inCell });
    return escaped === null ? null : withDollars(escaped, dollars);
  }
  const printed: string[] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const around = { before: i === 0 ? before : '\n', after: i === lines.length - 1 ? after : '\n' };
    const escaped = escapeSimply(line, { ...around, inCell });
    if (escaped === null || line === '') return null;
    printed.push(withDollars(escaped, dollars));
  }
  return printed.join('\\\n');
}

function printMarked({ run: { text }, before, after, place, dollars }: Setting, mark: Marker | null): string | null {
  if (mark === null || !opens(text, before) || !closes(text, after)) return null;
  const inner = escapeSimply(text, { before: '*', after: '*', inLabel: before === '[', inCell: place === 'cell' });
  return inner === null ? null : MARKERS[mark] + withDollars(inner, dollars) + MARKERS[mark];
}

function printLink(setting: Setting, href: string, mark: Marker | null): string | null {
  const { run, place, dollars } = setting;
  // A link whose text is its address is printed in angle brackets.
  const url = href === run.text || href === `mailto:${run.text}` ? null : printUrl(href);
  const inside = { before: '[', after: ']' };
  const escaped = escapeSimply(run.text, { ...inside, inLabel: true, inCell: place === 'cell' });
  const plain = escaped === null ? null : withDollars(escaped, dollars);
  const label = mark ? printMarked({ ...setting, ...inside }, mark) : plain;
  return label === null || url === null ? null : `[${label}](${url})`;
}

/** Whether a run has marks that only the library prints. */
function hasOtherMarks({ deleted, superscript, subscript, math }: RecordInline): boolean {
  return (deleted ?? superscript ?? subscript ?? math) !== undefined;
}

/** An address as the target of a link or image, or null where the library must be asked. */
export function printUrl(url: string): string | null {
  return SIMPLE_URL.test(url) ? url.replace(URL_ESCAPES, '\\$&') : null;
}

function isSimpleCode(text: string): boolean {
  return !/^\s|\s$|[`\n]/.test(text);
}

/** Whether two neighbours share a mark, so that it would reach over both. */
function sharesMark(run: RecordInline, other: RecordInline | undefined): boolean {
  if (!other) return false;
  return (
    (run.href !== undefined && run.href === other.href) ||
    (run.strong && other.strong) === true ||
    (run.emphasis && other.emphasis) === true
  );
}

/** The first character that a run prints; empty where that takes more than a look at its marks. */
function firstPrinted({ text, ...marks }: RecordInline): string {
  if (marks.href !== undefined) return marks.math || marks.footnote !== undefined ? '' : '[';
  const [mark, other] = Object.keys(marks);
  if (other !== undefined) return '';
  if (mark === undefined) return text.slice(0, 1);
  return { strong: '*', emphasis: '*', code: '`' }[mark] ?? '';
}

/** Whether a marker between a character and a text can open and not close. */
function opens(text: string, before: string): boolean {
  return STARTS_WITH_WORD.test(text) ? OPENS_AFTER.test(before) : /\s/.test(before) && /^\S/.test(text);
}

/** Whether a marker between a text and a character can close and not open. */
function closes(text: string, after: string): boolean {
  return ENDS_WITH_WORD.test(text) ? CLOSES_BEFORE.test(after) : /^\s/.test(after) && /\S$/.test(text);
}
