import type { Inline } from '../../page.ts';
import { collapseWhitespace, evenSpaces } from '../../whitespace.ts';

/** White space other than single spaces inside, and controls that come with it. */
const UNEVEN = /^ | $| {2}|[\0-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028-\u205f\u3000\ufeff]/;

/**
 * Makes white space uniform over runs: one space between words, also where two runs meet, and none at the ends. Empty
 * runs go, neighbours with the same marks become one.
 *
 * @param runs of one block.
 * @returns runs whose texts joined are the block's text.
 */
export function tidyInlines(runs: readonly Inline[]): Inline[] {
  const [only] = runs;
  if (only && runs.length === 1 && isTidy(only.text)) return only.text === '' ? [] : [only];
  const tidy: Inline[] = [];
  for (const run of runs) {
    let text = evenSpaces(run.text);
    const last = tidy.at(-1);
    if (text[0] === ' ' && (!last || last.text.endsWith(' '))) text = text.slice(1);
    if (text === '') continue;
    if (last && haveSameMarks(last, run)) tidy[tidy.length - 1] = { ...last, text: last.text + text };
    else tidy.push(text === run.text ? run : { ...run, text });
  }
  const last = tidy.at(-1);
  if (last?.text.endsWith(' ')) {
    const text = last.text.slice(0, -1);
    if (text === '') tidy.pop();
    else tidy[tidy.length - 1] = { ...last, text };
  }
  return tidy;
}

/** Plain text as runs. */
export function plainInlines(text: string): Inline[] {
  const shown = isTidy(text) ? text : collapseWhitespace(text);
  return shown === '' ? [] : [{ text: shown }];
}

/** Whether the text has no white space but single spaces inside. */
function isTidy(text: string): boolean {
  return !UNEVEN.test(text);
}

function haveSameMarks(a: Inline, b: Inline): boolean {
  return (
    a.href === b.href &&
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.code === b.code &&
    a.deleted === b.deleted &&
    a.superscript === b.superscript
  );
}
