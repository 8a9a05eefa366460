import type { RecordBlock, RecordInline } from '../../record.ts';
import { buildInlines } from './inlines.ts';

/** What a line begins with that its author quotes, as in a mail. */
const QUOTED = /^>\s?(?=[\p{Alphabetic}"'“‘«[(*])/u;
const MAYBE_QUOTED = /^(?:[>\n]|$)/;

/**
 * The quote that a paragraph is whose lines all begin with `>`.
 *
 * @returns null for any other.
 */
export function typedQuote(content: readonly RecordInline[]): RecordBlock | null {
  // What begins with a letter, as most texts do, needn't be split into its lines.
  if (!MAYBE_QUOTED.test(content[0]?.text ?? '')) return null;
  let isStart = true;
  const runs: RecordInline[] = [];
  for (const run of content) {
    const lines: string[] = [];
    for (const [i, line] of run.text.split('\n').entries()) {
      if (i > 0) isStart = true;
      const sign = isStart ? QUOTED.exec(line)?.[0] : '';
      if (sign === undefined && line !== '') return null;
      if (line !== '') isStart = false;
      lines.push(line.slice(sign?.length ?? 0));
    }
    runs.push({ ...run, text: lines.join('\n') });
  }
  const quoted = buildInlines(runs);
  return quoted.length > 0 ? { type: 'quote', blocks: [{ type: 'paragraph', content: quoted }] } : null;
}
