import { FACT_FIELDS } from '../facts.ts';
import type { RecordField } from './fields.ts';

/** Columns of a table of records where none are asked for: all but the structures, which have no place in a cell. */
export const TABLE_FIELDS: readonly RecordField[] = [
  'source',
  'kind',
  ...FACT_FIELDS,
  'text',
  'truncated',
  'wordCount',
  'confidence',
];
