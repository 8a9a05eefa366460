import type { ArticleRecord } from '../record.ts';

export type RecordField = keyof ArticleRecord;

/** A record, or the part of it that was asked for. */
export type PartialRecord = Readonly<Partial<ArticleRecord>>;

const FIELDS: Readonly<Record<RecordField, true>> = {
  schemaVersion: true,
  source: true,
  kind: true,
  title: true,
  subtitle: true,
  authors: true,
  published: true,
  modified: true,
  captured: true,
  site: true,
  url: true,
  image: true,
  description: true,
  language: true,
  section: true,
  tags: true,
  text: true,
  blocks: true,
  truncated: true,
  wordCount: true,
  confidence: true,
  removed: true,
  provenance: true,
  duplicateOf: true,
};

/** Names of the record's fields, in the record's order. */
export const RECORD_FIELDS = Object.keys(FIELDS) as readonly RecordField[];

/** A field that no record has. `message` is one line and lists the fields there are. */
export class UnknownFieldError extends TypeError {
  readonly field: string;

  constructor(field: string) {
    super(`unknown field ${JSON.stringify(field)}; the fields are ${RECORD_FIELDS.join(', ')}`);
    this.name = 'UnknownFieldError';
    this.field = field;
  }
}

/**
 * Reads a list of field names.
 *
 * @param list names separated by commas, as in `title,text`; white space around them doesn't count.
 * @returns the fields in the order given, each once.
 * @throws {UnknownFieldError} at the first name that is no field, an empty one included.
 */
export function parseFields(list: string): readonly RecordField[] {
  const fields: readonly string[] = [...new Set(list.split(',').map((name) => name.trim()))];
  checkFields(fields);
  return fields;
}

/**
 * Refuses a list that isn't one of fields: a program without types would otherwise get a record without them.
 *
 * @param fields what should be names of fields.
 * @throws {TypeError} when it is no list, and as {@link UnknownFieldError} at the first name that is no field.
 */
export function checkFields(fields: readonly string[]): asserts fields is readonly RecordField[] {
  if (!Array.isArray(fields)) throw new TypeError('fields must be a list of names');
  for (const name of fields) if (!isField(name)) throw new UnknownFieldError(name);
}

/**
 * Takes some of a record's fields.
 *
 * @param record any record.
 * @param fields which, in the order their keys shall have; those the record doesn't have (`removed` without
 *   `--explain`) are left out.
 * @returns a new object with these keys alone.
 */
export function selectFields(record: PartialRecord, fields: readonly RecordField[]): PartialRecord {
  return Object.fromEntries(fields.filter((field) => Object.hasOwn(record, field)).map((f) => [f, record[f]]));
}

function isField(name: string): name is RecordField {
  return Object.hasOwn(FIELDS, name);
}
