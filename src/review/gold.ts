/** Corrected pages as lines of gold: what a careful person says the record should be. */
import type { ExplainedBlock } from '../page.ts';
import type { Correction } from './correction.ts';
import type { FieldValue, ReviewEntry, ReviewPage } from './data.ts';

/** A line of `gold.jsonl`, and the page it is about. */
export interface GoldLine {
  readonly id: string;
  readonly url?: string;
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly text: string;
  /** Texts of blocks that the person moved into the body, and out of it. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** The page, as `review` was given it or found it. */
  readonly source: string;
}

/** Longest name made of a page's source. */
const MAX_ID = 100;

/**
 * Names for pages that can be file names anywhere.
 *
 * @param entries all pages of the batch: the same batch gives the same names.
 * @returns a name for each, no two alike even where case makes no difference.
 */
export function goldIds(entries: readonly Pick<ReviewEntry, 'source'>[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return entries.map(({ source }) => {
    const stem = source
      .slice(-2 * MAX_ID)
      .replace(/\.gz$/i, '')
      .replace(/\.(?:txt|x?html?)$/i, '')
      .replace(/[^A-Za-z0-9_-]/g, '-')
      .slice(-MAX_ID)
      .replace(/^-{1,100}/, '');
    const base = stem === '' ? 'page' : stem;
    let id = base;
    let n = next.get(base.toLowerCase()) ?? 2;
    for (; taken.has(id.toLowerCase()); n++) id = `${base}-${n}`;
    next.set(base.toLowerCase(), n);
    taken.add(id.toLowerCase());
    return id;
  });
}

/** Whether a block is in the body after correction. */
export function isKept(block: ExplainedBlock, flip: 'body' | 'dropped' | undefined): boolean {
  return (flip ?? block.verdict) === 'body';
}

/**
 * The text of a page's body, corrected: paragraphs separated by a blank line, items of a list a line each, without images
 * and captions, as in the record.
 */
export function bodyText(blocks: readonly ExplainedBlock[], flips: Correction['flips']): string {
  let text = '';
  let last: ExplainedBlock | undefined;
  for (const [i, block] of blocks.entries()) {
    if (!isKept(block, flips[i]) || block.aside || block.text === '') continue;
    const together = block.list !== undefined && block.list === last?.list;
    text += last === undefined ? block.text : `${together ? '\n' : '\n\n'}${block.text}`;
    last = block;
  }
  return text;
}

const first = (field: FieldValue): string => field.values[0] ?? '';
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a person says of a page: everything that they corrected, and what they left as it was.
 *
 * @param id the page's name.
 * @param page as it was cleaned.
 * @param correction what the person changed.
 */
export function goldLine(id: string, page: ReviewPage, { flips, fields }: Correction): GoldLine {
  const text = bodyText(page.blocks, flips);
  const folded = fold(text);
  const moved = (to: 'body' | 'dropped') =>
    page.blocks.flatMap((block, i) => (flips[i] === to && fold(block.text) !== '' ? [block.text] : []));
  const into = moved('body').filter((snippet) => folded.includes(fold(snippet)));
  // What stands elsewhere in the body as well can't be asked to be absent.
  const out = moved('dropped').filter((snippet) => !folded.includes(fold(snippet)));
  const url = first(page.fields.url);
  return {
    id,
    ...(url !== '' && { url }),
    type: fields.kind ?? page.kind,
    title: fields.title ?? first(page.fields.title),
    authors: fields.authors ?? page.fields.authors.values,
    published: fields.published ?? first(page.fields.published),
    text,
    ...(into.length > 0 && { with: into }),
    ...(out.length > 0 && { without: out }),
    source: page.source,
  };
}
