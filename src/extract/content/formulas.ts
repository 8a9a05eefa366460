import type { Block, Inline } from '../../page.ts';

/** How TeX is told from text where nothing draws it: what begins it, what ends it. */
const DELIMITERS = [
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['$$', '$$'],
] as const;

/** Environments that hold one formula, which stands by itself without a delimiter. */
const ENVIRONMENT = /^\\begin\{((equation|align|gather|multline|eqnarray|flalign|displaymath)\*?)\}/;
/** Those that stand in a formula, which is what a text that is nothing but one of them is. */
const INNER = /^\\begin\{(aligned|alignedat|split|gathered|cases|array|[bpvBV]?matrix)\}/;
const MAX_BEGIN = 30;

/** What only formulas hold: dollars alone may be money. */
const FORMULA = /[\\^_={}]/;

const BACKSLASH = 0x5c;
const DOLLAR = 0x24;

/** Longer than this, what stands between two delimiters is text. */
const MAX_FORMULA = 2000;
const MAX_IN_DOLLARS = 200;

/**
 * Makes runs of the formulas that stand in a block's text as TeX between delimiters, as pages have them whose scripts
 * draw formulas.
 *
 * @param block of a page.
 * @returns the block with those runs; the same where there is no formula.
 */
export function markFormulas(block: Block): Block {
  if (!mayHold(block.text) || block.kind === 'code') return block;
  const inlines = block.inlines.flatMap(split);
  if (block.table === undefined) return { ...block, inlines };
  return {
    ...block,
    inlines,
    table: block.table.map((row) => row.map((cell) => ({ ...cell, inlines: cell.inlines.flatMap(split) }))),
  };
}

function mayHold(text: string): boolean {
  const dollar = text.indexOf('$');
  return (dollar >= 0 && text.indexOf('$', dollar + 1) >= 0) || text.includes('\\');
}

function split(run: Inline): Inline[] {
  const { text } = run;
  if (run.code || run.math || !mayHold(text)) return [run];
  const runs: Inline[] = [];
  const ends = new Map<string, number>();
  let from = 0;
  for (let at = next(text, 0); at >= 0; ) {
    const formula = formulaAt(text, at, ends);
    if (formula === null) {
      at = next(text, at + 1);
      continue;
    }
    if (at > from) runs.push({ ...run, text: text.slice(from, at) });
    runs.push({ ...run, text: formula.tex, math: true });
    from = formula.end;
    at = next(text, from);
  }
  if (from < text.length) runs.push({ ...run, text: text.slice(from) });
  return runs;
}

/** Where a delimiter may begin next. */
function next(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH || code === DOLLAR) return at;
  }
  return -1;
}

function formulaAt(text: string, at: number, ends: Map<string, number>): { tex: string; end: number } | null {
  for (const [open, close] of DELIMITERS) {
    if (!text.startsWith(open, at)) continue;
    const start = at + open.length;
    const end = endOf(close, text, start, ends);
    if (end < 0 || end - start > MAX_FORMULA) continue;
    const tex = text.slice(start, end).trim();
    if (tex !== '' && (open !== '$$' || FORMULA.test(tex))) return { tex, end: end + close.length };
  }
  const environment = ENVIRONMENT.exec(text.slice(at, at + MAX_BEGIN));
  const inner = at === 0 && text.length <= MAX_FORMULA ? INNER.exec(text.slice(0, MAX_BEGIN)) : null;
  if (inner !== null && text.endsWith(`\\end{${inner[1]}}`)) return { tex: text, end: text.length };
  if (environment !== null) return inEnvironment(text, at, environment, ends);
  return text.charCodeAt(at) === DOLLAR ? inDollars(text, at, ends) : null;
}

/** A formula in an environment of its own; the plain one goes, as it says no more than that. */
function inEnvironment(
  text: string,
  at: number,
  [begin, name = '', kind]: RegExpExecArray,
  ends: Map<string, number>,
): { tex: string; end: number } | null {
  const close = `\\end{${name}}`;
  const end = endOf(close, text, at + begin.length, ends);
  if (end < 0 || end - at > MAX_FORMULA) return null;
  const isPlain = kind === 'equation' || kind === 'displaymath';
  const tex = isPlain ? text.slice(at + begin.length, end) : text.slice(at, end + close.length);
  return tex.trim() === '' ? null : { tex: tex.trim(), end: end + close.length };
}

/** Where a delimiter next stands; the text is searched once for each. */
function endOf(close: string, text: string, start: number, ends: Map<string, number>): number {
  let end = ends.get(close) ?? 0;
  if (end < start && end >= 0) {
    end = text.indexOf(close, start);
    ends.set(close, end);
  }
  return end;
}

/**
 * A formula between single dollars. Those are money more often, so they must hug it, it must hold what only formulas do, and no
 * letter or digit stands beside them.
 */
function inDollars(text: string, at: number, ends: Map<string, number>): { tex: string; end: number } | null {
  const end = endOf('$', text, at + 1, ends);
  if (end < 0 || end - at > MAX_IN_DOLLARS) return null;
  const tex = text.slice(at + 1, end);
  if (tex.trim() !== tex || !FORMULA.test(tex)) return null;
  return isWord(text, at - 1) || isWord(text, end + 1) ? null : { tex, end: end + 1 };
}

function isWord(text: string, at: number): boolean {
  return /[\w$\\]/.test(text.charAt(at));
}
