/** A page for people on a terminal: every block as it stands on the page, and beside it what became of it. */

import { FACT_FIELDS } from '../../facts.ts';
import type { ExplainedBlock } from '../../page.ts';
import type { ExplainedArticle } from '../../pipeline.ts';
import { printable } from '../terminal.ts';
import { wrapLine } from './wrap.ts';

/** How a line may look. */
export type Style = 'dim' | 'bold' | 'cyan' | 'yellow';

/** Where it is shown. */
export interface Terminal {
  readonly columns: number;
  /** Gives text a look; gives it back as it is where there are no looks. */
  readonly style: (format: Style, text: string) => string;
}

/** Columns for a block's reason: the longest there is, "advertisement". */
const MARGIN = 13;
/** Columns for a line's number in the dump. */
const NUMBER = 6;
/** Least columns for the page's own text beside its reasons; on a terminal that is narrower they stand above it. */
const LEAST_TEXT = 20;
/** Least columns for it there; a character may be two wide. */
const LEAST_ALONE = 2;
/** A line longer than this is read by nobody. */
const MOST_TEXT = 100;
/** Fields that are printed above the page: those that stand on it. */
const FIELDS = FACT_FIELDS.filter((field) => field !== 'image' && field !== 'description');

/**
 * Prints a page: its fields and where they were found, then its blocks in order. Dropped ones are dimmed with their
 * reason in the margin, those that are fields are named there, the body's are plain.
 *
 * @param article a record and its page.
 * @param terminal how wide it is and how it shows looks.
 * @returns lines that hold no command to a terminal but those of `terminal.style`.
 */
export function renderExplained({ record, blocks }: ExplainedArticle, terminal: Terminal): string {
  const { style } = terminal;
  const numbered = blocks.some(({ origin }) => 'lines' in origin);
  const margin = (numbered ? NUMBER + 1 : 0) + MARGIN;
  const narrow = terminal.columns < margin + 4 + LEAST_TEXT;
  const before = narrow ? 0 : margin;
  const width = Math.max(LEAST_ALONE, Math.min(MOST_TEXT, terminal.columns - before - 4));
  const kept = blocks.filter(({ verdict }) => verdict === 'body').length;
  const facts = `${record.kind} · confidence ${record.confidence} · ${kept} of ${blocks.length} blocks kept · ${record.wordCount} words`;
  const lines = [style('bold', printable(record.source)), ...wrap(facts, before + 3 + width), ''];
  for (const field of FIELDS) {
    const value = record[field];
    const text = Array.isArray(value) ? value.join('; ') : value;
    if (!text) continue;
    const source = record.provenance?.[field]?.source;
    const [first = '', ...rest] = wrap(source ? `${text}  (${source})` : text, width);
    if (narrow) lines.push(style('cyan', field));
    lines.push(`${narrow ? '' : style('cyan', field.padStart(before))}   ${first}`);
    for (const line of rest) lines.push(`${' '.repeat(before)}   ${line}`);
  }
  if (blocks.length > 0) lines.push('');
  let last: ExplainedBlock | undefined;
  for (const block of blocks) {
    if (isApart(last, block)) lines.push(`${' '.repeat(before)} ${style('dim', '│')}`);
    for (const line of blockLines(block, { numbered, narrow, width, style })) lines.push(line);
    last = block;
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

interface Layout {
  readonly numbered: boolean;
  /** Whether there is no room for a margin beside the text. */
  readonly narrow: boolean;
  readonly width: number;
  readonly style: Terminal['style'];
}

function blockLines(block: ExplainedBlock, { numbered, narrow, width, style }: Layout): string[] {
  const label = labelOf(block).padStart(narrow ? 0 : MARGIN);
  const number = 'lines' in block.origin ? String(block.origin.lines[0]) : '';
  const column = numbered ? `${style('dim', number.padStart(narrow ? 0 : NUMBER))} ` : '';
  const look = (text: string): string => {
    if (block.verdict === 'dropped') return style('dim', text);
    return block.verdict === 'field' || block.kind === 'heading' ? style('bold', text) : text;
  };
  const margin = block.verdict === 'dropped' ? style('yellow', label) : style('cyan', label);
  const blank = `${numbered ? ' '.repeat(NUMBER + 1) : ''}${' '.repeat(MARGIN)}`;
  const text = block.kind === 'image' ? `[image${block.text === '' ? '' : `: ${block.text}`}]` : block.text;
  const lines = wrap(text, width).map((line) => ` ${style('dim', '│')} ${look(line)}`);
  if (narrow) return label === '' && number === '' ? lines : [column + margin, ...lines];
  return lines.map((line, i) => `${i === 0 ? column + margin : blank}${line}`);
}

function labelOf(block: ExplainedBlock): string {
  if (block.verdict === 'dropped') return block.reason;
  return block.verdict === 'field' ? block.field : '';
}

/** Whether two blocks have a line between them: paragraphs have, list items and the lines of a menu haven't. */
function isApart(last: ExplainedBlock | undefined, block: ExplainedBlock): boolean {
  if (last === undefined) return false;
  if (last.verdict === 'dropped' && block.verdict === 'dropped') return false;
  return block.list === undefined || block.list !== last.list;
}

function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(printable(line.replaceAll('\t', '  ')), width));
}
