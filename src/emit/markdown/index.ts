import type { RecordBlock } from '../../record.ts';
import { type BodyOptions, shownBlocks } from '../body.ts';
import type { PartialRecord, RecordField } from '../fields.ts';
import { footnoteLabels } from '../footnotes.ts';
import { headingShift } from '../headings.ts';
import { printable } from '../printable.ts';
import { frontMatter } from './front-matter.ts';
import { printBlocks } from './print.ts';

/** What Markdown is made of. */
export interface MarkdownOptions extends BodyOptions {
  /** Which fields to print, each where it belongs; default all. */
  fields?: readonly RecordField[];
  /** Whether front matter is printed; default true. */
  frontMatter?: boolean;
}

/**
 * A record as Markdown (CommonMark with GFM's tables, footnotes and strikethrough, and formulas between dollar signs):
 * YAML front matter, the title as the first-level heading, the standfirst emphasised, the body.
 *
 * @param record the record.
 * @param options what to print: of the fields, the body for `text` or `blocks`, the heading for `title`, the standfirst for
 *   `subtitle`, and all of the front matter.
 */
export async function renderMarkdown(record: PartialRecord, options: MarkdownOptions = {}): Promise<string> {
  const { fields } = options;
  const has = (field: RecordField) => !fields || fields.includes(field);
  const head = headBlocks(has('title') ? record.title : null, has('subtitle') ? record.subtitle : null);
  const body = has('text') || has('blocks') ? shownBlocks(record.blocks ?? [], options) : [];
  const parts = [
    await printBlocks(head, { shift: 0, notes: new Set() }),
    await printBlocks(body, { shift: headingShift(body), notes: footnoteLabels(body) }),
  ];
  const front = options.frontMatter === false ? '' : frontMatter(record, fields);
  return [front, ...parts].filter((part) => part !== '').join('\n') || '\n';
}

/** The headline as the document's only first-level heading, and the standfirst below it, emphasised. */
function headBlocks(title: string | null | undefined, subtitle: string | null | undefined): RecordBlock[] {
  const line = (text: string) => printable(text).replaceAll('\n', ' ').trim();
  return shownBlocks(
    [
      ...(title ? [{ type: 'heading' as const, level: 1, content: [{ text: line(title) }] }] : []),
      ...(subtitle
        ? [{ type: 'paragraph' as const, content: [{ text: line(subtitle), emphasis: true as const }] }]
        : []),
    ],
    {},
  );
}
