import { kindOf } from '../kind-of.ts';
import type { BodyOptions } from './body.ts';
import { checkFields, type PartialRecord, type RecordField, selectFields } from './fields.ts';
import { renderJson, renderJsonLine } from './json.ts';
import { renderJsonLd } from './jsonld.ts';
import { renderText } from './plain-text.ts';

export {
  type PartialRecord,
  parseFields,
  RECORD_FIELDS,
  type RecordField,
  selectFields,
  UnknownFieldError,
} from './fields.ts';
export { TABLE_FIELDS } from './table.ts';

/** Formats a record is printed in. */
export const OUTPUT_FORMATS = ['json', 'jsonl', 'markdown', 'html', 'jsonld', 'text', 'csv'] as const;
/** A format that a record is printed in. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** How a record is printed. What is left out of the body, and the front matter, matter to Markdown and HTML alone. */
export interface RenderOptions extends BodyOptions {
  /** Only these fields, in this order; default all. */
  fields?: readonly RecordField[];
  /** Whether Markdown has front matter, and HTML what it would say; default true. */
  frontMatter?: boolean;
  /** Whether JSON-LD is printed in one line; default false. */
  oneLine?: boolean;
  /** Whether CSV begins with the line of column names; default true. */
  header?: boolean;
}

/**
 * The names of CSV's columns.
 *
 * @param fields the columns, in order.
 * @returns one line.
 */
export async function csvHeader(fields: readonly RecordField[]): Promise<string> {
  const { headerLine } = await import('./csv.ts');
  return headerLine(fields);
}

/**
 * Prints a record.
 *
 * @param record the record.
 * @param format `json`: indented; `jsonl`: one line; `markdown`: YAML front matter and the body; `html`: a document; `jsonld`:
 *   a schema.org object; `text`: the body's plain text alone; `csv`: the names of the columns and a row.
 * @param options which fields to print, and what to leave out.
 * @returns the record in that format, ending in a line break. No control character is printed raw.
 * @throws {TypeError} when there is no such format or field, or the record is none.
 * @example
 * ```ts
 * import { cleanArticle, render } from 'clean-article';
 *
 * const page = `<article><h1>Night ferry returns to the fjord</h1>
 *   <p>The night ferry sails <b>twice</b> a week from May, said the company, which had stopped it in the winter of last year.</p>
 *   <p>A ticket costs as much as before, and bicycles travel free, as they did until the line was closed for repairs.</p></article>`;
 * const record = await cleanArticle(page);
 * const markdown = await render(record, 'markdown', { frontMatter: false });
 * console.log(markdown.split('\n')[0]); // prints: # Night ferry returns to the fjord
 * console.log(markdown.includes('**twice**')); // prints: true
 * console.log((await render(record, 'jsonl', { fields: ['title', 'kind'] })).trim()); // prints: {"title":"Night ferry returns to the fjord","kind":"article"}
 * ```
 */
export async function render(
  record: PartialRecord,
  format: OutputFormat,
  options: RenderOptions = {},
): Promise<string> {
  if (typeof record !== 'object' || record === null) {
    throw new TypeError(`the record must be an object, not ${kindOf(record)}`);
  }
  const { fields } = options;
  if (fields !== undefined) checkFields(fields);
  const selected = fields ? selectFields(record, fields) : record;
  switch (format) {
    case 'json':
      return renderJson(selected);
    case 'jsonl':
      return renderJsonLine(selected);
    case 'jsonld':
      return renderJsonLd(selected, record.kind, options.oneLine === true);
    case 'text':
      return renderText(record, fields);
    case 'markdown': {
      const { renderMarkdown } = await import('./markdown/index.ts');
      return renderMarkdown(record, options);
    }
    case 'csv': {
      const { headerLine, rowLine } = await import('./csv.ts');
      return (options.header === false ? '' : headerLine(fields)) + rowLine(record, fields);
    }
    case 'html': {
      const { renderHtml } = await import('./html/index.ts');
      return renderHtml(record, options);
    }
    default:
      format satisfies never;
      throw new TypeError(`unknown format ${JSON.stringify(format)}; the formats are ${OUTPUT_FORMATS.join(', ')}`);
  }
}
