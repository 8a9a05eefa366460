import { noteLabel } from '../../../notes.ts';
import type { Block, Inline } from '../../../page.ts';

/** A number in brackets, as a text refers to a note where nothing is raised or linked. */
const BRACKETED = /\[(\d{1,3})\]/g;
/** The number that a note begins with. */
const NUMBERED = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.):])\s+\S/;
/** What a reference follows: a word or what ends a sentence. After numbers and units, what is raised is a power. */
const REFERS_AFTER = /(?:\p{Alphabetic}{3}|[.,;:!?'"”’)»…\]])\s?$/u;
/** Blocks that stand between the beginnings of two notes belong to the first, up to so many. */
const MAX_BETWEEN = 3;

/** The notes of a text whose numbers lead nowhere. */
export interface UnlinkedNotes {
  /** Runs that are nothing but a reference, by the label they refer to. */
  readonly references: ReadonlyMap<Inline, string>;
  /** The blocks of each note. */
  readonly notes: readonly { readonly label: string; readonly blocks: readonly Block[] }[];
  /** Whether a block's text may hold references in brackets. */
  readonly mayRefer: (block: Block) => boolean;
}

interface Found {
  readonly at: number;
  readonly number: number;
  readonly run: Inline;
}

/**
 * Finds notes that stand at the end of a body, numbered from one, each of which the text before refers to by a raised number
 * or one in brackets, first mentions in order, and none behind the notes. A list or a power alone never has all of that.
 *
 * @param body a page's kept blocks in order.
 * @returns the notes; null where there are none.
 */
export function findUnlinkedNotes(body: readonly Block[]): UnlinkedNotes | null {
  const found = body.flatMap((block, at) => referencesIn(block, at));
  if (found.length === 0) return null;
  const numbers = body.map(numberOf);
  const counts = countsInOrder(found);
  let before = found.length;
  for (let start = numbers.lastIndexOf(1); start > 0; start = numbers.lastIndexOf(1, start - 1)) {
    while (before > 0 && (found[before - 1] as Found).at >= start) before--;
    const count = counts[before] as number;
    if (count === 0) continue;
    const starts = beginnings(numbers, start, count);
    if (starts === null || (count === 1 && !isRaised(body[start]?.inlines[0]))) continue;
    if ((found.at(-1) as Found).at > (starts.at(-1) ?? 0)) continue;
    const referred = found.slice(0, before);
    return {
      references: new Map(
        referred.filter(({ run }) => run.superscript === true).map(({ run, number }) => [run, String(number)]),
      ),
      notes: starts.map((at, i) => ({
        label: String(i + 1),
        blocks: body.slice(at, starts[i + 1] ?? endOfItem(body, at)),
      })),
      mayRefer: (block) => block.index < (body[start]?.index ?? 0),
    };
  }
  return null;
}

/**
 * A run split at the references in brackets that it holds.
 *
 * @param run of a block that may refer to notes.
 * @param labels of the notes.
 */
export function splitAtReferences(run: Inline, labels: ReadonlySet<string>): (Inline & { footnote?: string })[] {
  if (isOpaque(run) || !run.text.includes('[')) return [run];
  const runs: (Inline & { footnote?: string })[] = [];
  let from = 0;
  for (const match of run.text.matchAll(BRACKETED)) {
    const [text, label = ''] = match;
    if (!labels.has(label)) continue;
    if (match.index > from) runs.push({ ...run, text: run.text.slice(from, match.index) });
    runs.push({ text, footnote: label });
    from = match.index + text.length;
  }
  if (from < run.text.length) runs.push({ ...run, text: run.text.slice(from) });
  return runs;
}

function referencesIn({ inlines }: Block, at: number): Found[] {
  const found: Found[] = [];
  let before = '';
  for (const run of inlines) {
    if (isRaised(run) && REFERS_AFTER.test(before)) {
      found.push({ at, number: Number(noteLabel(run.text)), run });
    } else if (!isOpaque(run) && run.text.includes('[')) {
      for (const { 1: number, index } of run.text.matchAll(BRACKETED))
        if (index > 0 || before !== '') found.push({ at, number: Number(number), run });
    }
    before = run.text;
  }
  return found;
}

/** Whether a run is a raised number that is no link. */
function isRaised(run: Inline | undefined): boolean {
  return run?.superscript === true && run.href === undefined && /^\d+$/.test(noteLabel(run.text) ?? '');
}

function isOpaque({ href, code, math, superscript }: Inline): boolean {
  return href !== undefined || code === true || math === true || superscript === true;
}

/** The number that a block begins with as a note does; 0 for none. */
function numberOf({ inlines, text, list, kind }: Block): number {
  if (kind === 'heading' || kind === 'code' || kind === 'table') return 0;
  if (isRaised(inlines[0]) && inlines.length > 1) return Number(noteLabel(inlines[0]?.text ?? ''));
  if (list?.ordered && !list.continues && list.number !== undefined) return list.number;
  const [, square, round, plain] = NUMBERED.exec(text) ?? [];
  return Number(square ?? round ?? plain ?? 0);
}

/**
 * For none, one, two of the references and so on, the highest of their numbers, which are mentioned first in order, from 1 without a
 * gap; 0 where they aren't.
 */
function countsInOrder(found: readonly Found[]): number[] {
  const counts = [0];
  let count = 0;
  let isOrdered = true;
  for (const { number } of found) {
    if (number > count + 1 || number < 1) isOrdered = false;
    else if (number === count + 1) count = number;
    counts.push(isOrdered ? count : 0);
  }
  return counts;
}

/** Where the list item that begins at a block ends; right behind the block where it begins none. */
function endOfItem(body: readonly Block[], at: number): number {
  let end = at + 1;
  while (body[end]?.list?.continues && body[end]?.list?.id === body[at]?.list?.id) end++;
  return end;
}

/** Where the notes begin that are numbered from one to a number; null where one is missing or too long. */
function beginnings(numbers: readonly number[], start: number, count: number): number[] | null {
  const starts = [start];
  for (let at = start + 1; starts.length < count; at++) {
    if (at >= numbers.length || at - (starts.at(-1) ?? 0) > MAX_BETWEEN + 1) return null;
    if (numbers[at] === starts.length + 1) starts.push(at);
  }
  return numbers[(starts.at(-1) ?? 0) + 1] === count + 1 ? null : starts;
}
