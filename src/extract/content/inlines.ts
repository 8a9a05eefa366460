import type { Inline, InlineImage } from '../../page.ts';
import type { RecordInline } from '../../record.ts';
import { isSafeUrl } from '../../safe-url.ts';

/** A run of a block, or of a record when runs are put together. */
type AnyInline = Inline | RecordInline;

type Marks = Omit<RecordInline, 'text'>;

const NO_MARKS: Marks = {};

/** Marks that are there or not, besides links. */
const SWITCHES = ['strong', 'emphasis', 'code', 'deleted', 'superscript', 'subscript', 'math'] as const;
/** Those that the space between two words with the mark has too. */
const SPACED = ['strong', 'emphasis', 'deleted'] as const;

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
    if (inline.image !== undefined) {
      if (!isSafeUrl(inline.image.src)) continue;
      if (runs.length > 0 && space !== '') append(runs, oneSpace(space), NO_MARKS);
      space = '';
      runs.push(pictureOf(inline, inline.image));
      continue;
    }
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

/** A picture, with no mark but the link it is in. */
function pictureOf({ href }: AnyInline, { src, alt }: InlineImage): RecordInline {
  return { text: '', image: { src, alt }, ...(href !== undefined && isSafeUrl(href) && { href: href.trim() }) };
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
  if (isPlain(inline)) return NO_MARKS;
  if ('footnote' in inline && inline.footnote !== undefined) return { footnote: inline.footnote };
  const marks: Marks = {};
  const { href } = inline;
  if (href !== undefined && isSafeUrl(href)) marks.href = href.trim();
  for (const mark of SWITCHES) if (inline[mark]) marks[mark] = true;
  return marks;
}

/** Whether a run has no mark. Most haven't: written out, it costs a tenth of a loop over the marks. */
function isPlain(run: AnyInline): boolean {
  return (
    run.href === undefined &&
    !run.strong &&
    !run.emphasis &&
    !run.code &&
    !run.deleted &&
    !run.superscript &&
    !run.subscript &&
    !run.math &&
    !('footnote' in run)
  );
}

/** Marks that two neighbours share: those of the space between them. */
function shared(a: Marks, b: Marks): Marks {
  const marks: Marks = {};
  if (a.href !== undefined && a.href === b.href) marks.href = a.href;
  for (const mark of SPACED) if (a[mark] && b[mark]) marks[mark] = true;
  return marks;
}

/** Whether two neighbours are one run. Two formulas are two, and so are two marks of footnotes. */
function sameMarks(a: Marks, b: Marks): boolean {
  if (a === b) return true;
  if (a.image || b.image) return false;
  if (a.href !== b.href || a.math || b.math || a.footnote !== undefined || b.footnote !== undefined) return false;
  for (const mark of SWITCHES) if (a[mark] !== b[mark]) return false;
  return true;
}
