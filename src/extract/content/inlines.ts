import type { Inline } from '../../page.ts';
import type { RecordInline } from '../../record.ts';
import { isSafeUrl } from '../../safe-url.ts';

/** A run of a block, or of a record when runs are put together. */
type AnyInline = Inline | RecordInline;

type Marks = Omit<RecordInline, 'text'>;

const NO_MARKS: Marks = {};

/**
 * Makes a block's runs the record's: runs with the same marks are merged, empty ones dropped, white space at the ends
 * trimmed. Marks don't reach over the white space at their edges (`<b>word </b>` is a bold word and a space), and a
 * link whose target could run a script is no link.
 *
 * @param inlines runs of one block; white space inside them is uniform already.
 * @returns the runs; their texts joined are the block's text, trimmed.
 */
export function buildInlines(inlines: readonly AnyInline[]): RecordInline[] {
  const runs: RecordInline[] = [];
  let space = '';
  for (const inline of inlines) {
    const text = inline.text.trim();
    if (text === '') {
      space += inline.text;
      continue;
    }
    const start = inline.text.indexOf(text);
    const marks = marksOf(inline);
    const last = runs.at(-1);
    space += inline.text.slice(0, start);
    if (last && space !== '') append(runs, oneSpace(space), shared(last, marks));
    append(runs, text, marks);
    space = inline.text.slice(start + text.length);
  }
  return runs;
}

/**
 * The same for a place that holds one line, such as a heading or a table's cell: line breaks become spaces.
 *
 * @param inlines runs of one block or cell.
 * @returns the runs, without a line break.
 */
export function buildLine(inlines: readonly AnyInline[]): RecordInline[] {
  const runs = buildInlines(inlines);
  for (const run of runs) run.text = run.text.replaceAll('\n', ' ');
  return runs;
}

/** Line breaks that the page shows stay; other white space between two runs is one space. */
function oneSpace(space: string): string {
  return space.includes('\n') ? space.replace(/[^\n]/g, '') : ' ';
}

function append(runs: RecordInline[], text: string, marks: Marks): void {
  const last = runs.at(-1);
  if (last && sameMarks(last, marks)) last.text += text;
  else runs.push({ text, ...marks });
}

function marksOf(inline: AnyInline): Marks {
  const { href, strong, emphasis, code } = inline;
  if (href === undefined && !strong && !emphasis && !code) return NO_MARKS;
  return {
    ...(href !== undefined && isSafeUrl(href) && { href: href.trim() }),
    ...(strong && { strong: true as const }),
    ...(emphasis && { emphasis: true as const }),
    ...(code && { code: true as const }),
  };
}

/** Marks that two neighbours share: those of the space between them. Code is left out, a space is no code. */
function shared(a: Marks, b: Marks): Marks {
  return {
    ...(a.href !== undefined && a.href === b.href && { href: a.href }),
    ...(a.strong && b.strong && { strong: true as const }),
    ...(a.emphasis && b.emphasis && { emphasis: true as const }),
  };
}

function sameMarks(a: Marks, b: Marks): boolean {
  return a.href === b.href && a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code;
}
