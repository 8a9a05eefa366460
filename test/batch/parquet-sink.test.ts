import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { Input } from '../../src/batch/input.ts';
import { parquetSink } from '../../src/batch/parquet-sink.ts';
import type { RecordField } from '../../src/emit/index.ts';
import { folder } from '../cli/command.ts';

const INPUT: Input = { source: 'a', path: null, name: 'a' };

/** Writes records, given as objects, and reads the table. */
async function table(
  fields: readonly RecordField[],
  records: Iterable<object>,
): Promise<{ meta: FileMetaData; rows: Record<string, unknown>[]; beside: string[] }> {
  const place = folder();
  const path = join(place, 'all.parquet');
  const sink = await parquetSink(path, fields);
  for (const record of records) await sink.write(INPUT, Buffer.from(`${JSON.stringify(record)}\n`));
  await sink.finish();
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return { meta: parquetMetadata(file), rows: await parquetReadObjects({ file }), beside: readdirSync(place) };
}

const sizes = (meta: FileMetaData) => meta.row_groups.map(({ num_rows: rows }) => Number(rows));

test('a column has the type of its field, and takes null', async () => {
  const fields = ['title', 'authors', 'tags', 'truncated', 'wordCount', 'confidence', 'blocks', 'removed'] as const;
  const { meta } = await table([...fields, 'provenance'], []);
  const list = (name: string) => [
    [name, undefined, 'LIST', 'OPTIONAL', 1],
    ['list', undefined, undefined, 'REPEATED', 1],
    ['element', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL', undefined],
  ];
  expect(
    meta.schema.map(({ name, type, converted_type: stands, repetition_type: how, num_children: below }) => [
      name,
      type,
      stands,
      how,
      below,
    ]),
  ).toEqual([
    ['record', undefined, undefined, undefined, 9],
    ['title', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL', undefined],
    ...list('authors'),
    ...list('tags'),
    ['truncated', 'BOOLEAN', undefined, 'OPTIONAL', undefined],
    ['wordCount', 'INT32', undefined, 'OPTIONAL', undefined],
    ['confidence', 'DOUBLE', undefined, 'OPTIONAL', undefined],
    ['blocks', 'BYTE_ARRAY', 'JSON', 'OPTIONAL', undefined],
    ['removed', 'BYTE_ARRAY', 'JSON', 'OPTIONAL', undefined],
    ['provenance', 'BYTE_ARRAY', 'JSON', 'OPTIONAL', undefined],
  ]);
  expect([sizes(meta), meta.created_by]).toEqual([[], 'clean-article']);
});

test('values are those of the records, null where a record has none', async () => {
  const fields = ['source', 'authors', 'truncated', 'wordCount', 'confidence', 'blocks', 'duplicateOf'] as const;
  const full = {
    source: 'ä\u2028"',
    authors: ['Ann Lee', 'Bo'],
    truncated: false,
    wordCount: 2_000_000_000,
    confidence: 0.123456789,
    blocks: [{ kind: 'code', text: 'a\n\tb' }],
    duplicateOf: 'x',
  };
  const { rows } = await table(fields, [
    full,
    { ...full, authors: [], truncated: true, blocks: [], confidence: 1 },
    { source: 'b', truncated: null },
  ]);
  const nothing = { authors: undefined, wordCount: null, confidence: null, blocks: null, duplicateOf: null };
  expect(rows).toEqual([
    full,
    { ...full, authors: [], truncated: true, blocks: [], confidence: 1 },
    { ...nothing, source: 'b', truncated: null },
  ]);
});

test('rows are in groups of ten thousand at most, all of them, in order', async () => {
  const records = Array.from({ length: 20_001 }, (_, i) => ({ source: `${i}`, wordCount: i }));
  const { meta, rows } = await table(['source', 'wordCount'], records);
  expect(sizes(meta)).toEqual([10_000, 10_000, 1]);
  expect(rows).toEqual(records);
});

test('a group ends when its records come to 16 million characters', async () => {
  const text = 'willows along the river '.repeat(230_000);
  const records = Array.from({ length: 8 }, (_, i) => ({ source: `${i}`, text }));
  const { meta, rows } = await table(['source', 'text'], records);
  expect(sizes(meta)).toEqual([4, 4]);
  expect(rows.map(({ source, text: read }) => [source, read === text])).toEqual(records.map((_, i) => [`${i}`, true]));
});

test('the file is there when it is whole, and nothing is when it is given up', async () => {
  const { beside } = await table(['source'], [{ source: 'a' }]);
  expect(beside).toEqual(['all.parquet']);
  const place = folder();
  const sink = await parquetSink(join(place, 'all.parquet'), ['source']);
  await sink.write(INPUT, Buffer.from('{"source":"a"}\n'));
  expect(readdirSync(place)).not.toContain('all.parquet');
  await sink.abort();
  expect(readdirSync(place)).toEqual([]);
});
