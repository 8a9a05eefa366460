import type { RecordField } from './fields.ts';

/** Columns of a table of records where none are asked for: all but the structures, which have no place in a cell. */
export const TABLE_FIELDS: readonly RecordField[] = [
  'source',
  'kind',
  'title',
  'subtitle',
  'authors',
  'published',
  'modified',
  'captured',
  'site',
  'url',
  'image',
  'description',
  'language',
  'section',
  'tags',
  'text',
  'truncated',
  'wordCount',
  'confidence',
];
