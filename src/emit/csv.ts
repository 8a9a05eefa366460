import { stringify } from 'csv-stringify/sync';
import type { PartialRecord, RecordField } from './fields.ts';
import { printable } from './printable.ts';
import { TABLE_FIELDS } from './table.ts';

/** What stands between the entries of a list in one cell. */
const SEPARATOR = '; ';

/**
 * The names of the columns as a line of CSV (RFC 4180).
 *
 * @param fields the columns, in order.
 */
export function headerLine(fields: readonly RecordField[] = TABLE_FIELDS): string {
  return line([...fields]);
}

/**
 * A record as a line of CSV. What a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @param record the record.
 * @param fields the columns, in order. Absent values are empty cells; lists are joined, structures are JSON.
 * @returns one row, with line breaks in cells that have some.
 */
export function rowLine(record: PartialRecord, fields: readonly RecordField[] = TABLE_FIELDS): string {
  return line(fields.map((field) => cell(record[field])));
}

function line(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: '\r\n', quoted_match: /[\r\n]/, escape_formulas: true });
}

function cell(value: PartialRecord[RecordField] | null): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
    return printable(value.join(SEPARATOR));
  return printable(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
