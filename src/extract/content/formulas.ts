import type { Block, Inline } from '../../page.ts';

/** How TeX is told from text where nothing draws it: what begins it, what ends it. */
const DELIMITERS = [
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['$$', '$$'],
] as const;

/** What only formulas hold: dollars alone may be money. */
const FORMULA = /[\\^_={}]/;

/** Longer than this, what stands between two delimiters is text. */
const MAX_FORMULA = 2000;

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
  return text.includes('\\') || text.includes('$$');
}

function split(run: Inline): Inline[] {
  const { text } = run;
  if (run.code || run.math || !mayHold(text)) return [run];
  const runs: Inline[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const formula = formulaAt(text, at);
    if (formula === null) {
      at++;
      continue;
    }
    if (at > from) runs.push({ ...run, text: text.slice(from, at) });
    runs.push({ ...run, text: formula.tex, math: true });
    at = formula.end;
    from = at;
  }
  if (from < text.length) runs.push({ ...run, text: text.slice(from) });
  return runs;
}

function formulaAt(text: string, at: number): { tex: string; end: number } | null {
  const first = text[at];
  if (first !== '\\' && first !== '$') return null;
  for (const [open, close] of DELIMITERS) {
    if (!text.startsWith(open, at)) continue;
    const near = text.slice(at + open.length, at + open.length + MAX_FORMULA);
    const length = near.indexOf(close);
    const tex = length < 0 ? '' : near.slice(0, length).trim();
    if (tex !== '' && (open !== '$$' || FORMULA.test(tex)))
      return { tex, end: at + open.length + length + close.length };
  }
  return null;
}
