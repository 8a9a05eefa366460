import { type PartialRecord, type RecordField, selectFields } from './fields.ts';
import { renderJson, renderJsonLine } from './json.ts';
import { renderText } from './plain-text.ts';

export {
  type PartialRecord,
  parseFields,
  RECORD_FIELDS,
  type RecordField,
  selectFields,
  UnknownFieldError,
} from './fields.ts';

/** Formats a record is printed in. */
export const OUTPUT_FORMATS = ['json', 'jsonl', 'markdown', 'text'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** How a record is printed. */
export interface RenderOptions {
  /** Only these fields, in this order; default all. */
  fields?: readonly RecordField[];
}

/**
 * Prints a record.
 *
 * @param record the record.
 * @param format `json`: indented; `jsonl`: one line; `markdown`: YAML front matter and the body; `text`: the body's plain
 *   text alone.
 * @param options which fields to print.
 * @returns the record in that format, ending in a line break. No control character is printed raw.
 */
export async function render(
  record: PartialRecord,
  format: OutputFormat,
  options: RenderOptions = {},
): Promise<string> {
  const { fields } = options;
  const selected = fields ? selectFields(record, fields) : record;
  switch (format) {
    case 'json':
      return renderJson(selected);
    case 'jsonl':
      return renderJsonLine(selected);
    case 'text':
      return renderText(record, fields);
    case 'markdown': {
      const { renderMarkdown } = await import('./markdown/index.ts');
      return renderMarkdown(record, { ...options });
    }
  }
}
