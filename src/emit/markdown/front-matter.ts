import { stringify } from 'yaml';
import type { PartialRecord, RecordField } from '../fields.ts';
import { printable } from '../printable.ts';

/** Fields of the front matter where none are asked for: what describes the article, not how it was cleaned. */
const DEFAULT_FIELDS: readonly RecordField[] = [
  'title',
  'subtitle',
  'authors',
  'published',
  'modified',
  'site',
  'url',
  'image',
  'description',
  'language',
  'section',
  'tags',
];

/**
 * The YAML front matter. Strings are always double-quoted, so that none is taken for a date, a number or a comment.
 *
 * @param record the record.
 * @param fields which to print; absent ones (`null`, `[]`) and structures (`blocks`, `removed`, `provenance`) are left out, and
 *   `text` is the body's.
 * @returns the front matter with its fences and a line break; empty where there is nothing to say.
 */
export function frontMatter(record: PartialRecord, fields: readonly RecordField[] = DEFAULT_FIELDS): string {
  const facts: Record<string, string | number | boolean | string[]> = {};
  for (const field of fields) {
    const value = record[field];
    if (field === 'text' || value === null || value === undefined) continue;
    if (typeof value === 'string') facts[field] = printable(value);
    else if (typeof value !== 'object') facts[field] = value;
    else if (Array.isArray(value) && value.length > 0) {
      const entries = value.filter((entry) => typeof entry === 'string').map(printable);
      if (entries.length > 0) facts[field] = entries;
    }
  }
  if (Object.keys(facts).length === 0) return '';
  const yaml = stringify(facts, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}
