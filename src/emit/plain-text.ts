import type { PartialRecord, RecordField } from './fields.ts';
import { printable } from './printable.ts';

/**
 * Values of fields as plain text, and a line break: of `text` alone where nothing else is asked for.
 *
 * @param record the record.
 * @param fields which to print, separated by blank lines. Lists are a line an entry; absent values and fields that
 *   are structures (`blocks`, `removed`, `provenance`) print nothing.
 */
export function renderText(record: PartialRecord, fields: readonly RecordField[] = ['text']): string {
  const values = fields.map((field) => valueText(record[field])).filter((value) => value !== '');
  return `${printable(values.join('\n\n'))}\n`;
}

function valueText(value: PartialRecord[RecordField] | null): string {
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string').join('\n');
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
