import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { PartialRecord, RecordField } from '../fields.ts';
import { blockNodes, headNodes } from './blocks.ts';
import { frontMatter } from './front-matter.ts';
import { textHandler } from './text.ts';

const OPTIONS: Options = {
  bullet: '-',
  // Stars and dashes could be read as bullets where a rule begins an item.
  rule: '_',
  handlers: { text: textHandler },
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  // GitHub's dialect strikes through what stands between tildes.
  unsafe: [{ character: '~', inConstruct: 'phrasing' }],
};

/**
 * A record as Markdown (CommonMark with GFM tables): YAML front matter, the title as the first-level heading, the
 * standfirst emphasised, the body.
 *
 * @param record the record.
 * @param fields which fields to print, each where it belongs: the body for `text` or `blocks`, the heading for `title`,
 *   the standfirst for `subtitle`, and all of the front matter; default all.
 */
export function renderMarkdown(record: PartialRecord, fields?: readonly RecordField[]): string {
  const has = (field: RecordField) => !fields || fields.includes(field);
  const head = headNodes(has('title') ? record.title : null, has('subtitle') ? record.subtitle : null);
  const body = has('text') || has('blocks') ? blockNodes(record.blocks ?? []) : [];
  const front = frontMatter(record, fields);
  const markdown = toMarkdown({ type: 'root', children: [...head, ...body] }, OPTIONS);
  return front && markdown ? `${front}\n${markdown}` : front || markdown || '\n';
}
