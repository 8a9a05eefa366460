import { FACT_FIELDS } from '../../facts.ts';
import type { PartialRecord, RecordField } from '../fields.ts';
import { jsonString } from '../json.ts';
import { printable } from '../printable.ts';

/** Fields of the front matter where none are asked for: what describes the article, not how it was cleaned. */
const DEFAULT_FIELDS: readonly RecordField[] = [...FACT_FIELDS.filter((field) => field !== 'captured'), 'duplicateOf'];

/**
 * The YAML front matter. Strings are always double-quoted, so that none is taken for a date, a number or a comment; a
 * string of JSON in quotes is one of YAML.
 *
 * @param record the record.
 * @param fields which to print; absent ones (`null`, `[]`) and structures (`blocks`, `removed`, `provenance`) are left out, and
 *   `text` is the body's.
 * @returns the front matter with its fences and a line break; empty where there is nothing to say.
 */
export function frontMatter(record: PartialRecord, fields: readonly RecordField[] = DEFAULT_FIELDS): string {
  let yaml = '';
  for (const field of fields) {
    const value = record[field];
    if (field === 'text' || value === null || value === undefined) continue;
    if (typeof value === 'string') yaml += `${field}: ${quoted(value)}\n`;
    else if (typeof value !== 'object') yaml += `${field}: ${value}\n`;
    else if (Array.isArray(value)) {
      const entries = value.filter((entry) => typeof entry === 'string').map((entry) => `  - ${quoted(entry)}\n`);
      if (entries.length > 0) yaml += `${field}:\n${entries.join('')}`;
    }
  }
  return yaml === '' ? '' : `---\n${yaml}---\n`;
}

function quoted(text: string): string {
  return jsonString(printable(text));
}
