import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { PartialRecord, RecordField } from '../emit/index.ts';
import { AtomicFile } from './atomic.ts';
import type { Sink } from './sink.ts';

/** When rows are written as a group: at so many bytes of their JSON, or rows. A group is in memory as a whole. */
const GROUP_BYTES = 16 * 1024 * 1024;
const GROUP_ROWS = 10_000;

/** How a column is stored. */
type Kind = 'string' | 'strings' | 'boolean' | 'integer' | 'number' | 'json';

const KINDS: Readonly<Partial<Record<RecordField, Kind>>> = {
  authors: 'strings',
  tags: 'strings',
  truncated: 'boolean',
  wordCount: 'integer',
  confidence: 'number',
  blocks: 'json',
  removed: 'json',
  provenance: 'json',
};

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/**
 * One Parquet file for all records, written whole or not at all. A column a field: strings, lists of strings, `truncated` as
 * a boolean, `wordCount` as INT32, `confidence` as DOUBLE; structures as JSON.
 *
 * @param path the file; the folder it is in must exist.
 * @param fields the columns, in order.
 * @returns the sink; it takes records as lines of JSON.
 * @throws system errors, when the file can't be created.
 */
export async function parquetSink(path: string, fields: readonly RecordField[]): Promise<Sink> {
  const file = await AtomicFile.create(path);
  const buffer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: buffer,
    schema: [{ name: 'record', num_children: fields.length }, ...fields.flatMap(schemaOf)],
    createdBy: 'clean-article',
  });
  let rows: PartialRecord[] = [];
  let length = 0;
  const drain = async () => {
    await file.write(buffer.getBytes());
    buffer.index = 0;
  };
  const flush = async () => {
    const columnData = fields.map((name) => ({ name, data: rows.map((row) => row[name]) }));
    await parquet.write({ columnData, rowGroupSize: rows.length });
    rows = [];
    length = 0;
    await drain();
  };
  return {
    async write(_input, printed) {
      rows.push(JSON.parse(new TextDecoder().decode(printed)) as PartialRecord);
      length += printed.length;
      if (length >= GROUP_BYTES || rows.length >= GROUP_ROWS) await flush();
    },
    async finish() {
      await flush();
      await parquet.finish();
      await drain();
      await file.commit();
    },
    abort: () => file.discard(),
  };
}

function kindOf(field: RecordField): Kind {
  return KINDS[field] ?? 'string';
}

function schemaOf(name: RecordField): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (kindOf(name)) {
    case 'string':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'json':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
    case 'integer':
      return [{ ...optional, type: 'INT32' }];
    case 'number':
      return [{ ...optional, type: 'DOUBLE' }];
    case 'strings':
      return [
        { ...optional, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ];
  }
}
