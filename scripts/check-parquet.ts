/**
 * Holds that a Parquet table has the records of a batch run, byte for byte, and its failures: nothing more, nothing twice.
 *
 *     tsx scripts/check-parquet.ts TABLE RECORDS FAILURES
 *
 * TABLE is a folder of Parquet files with a column a field of the record and a column `error`; RECORDS and FAILURES are what
 * `clean-article --output RECORDS.jsonl --errors FAILURES` wrote. Order doesn't count. Ends with status 1 when they differ.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { recordSchema } from '../src/record.ts';

/** Columns that hold JSON in a string. */
const JSON_COLUMNS = ['blocks', 'removed', 'provenance'];

/** A row as the line that the batch command prints for it. */
function toLine({ error, ...row }: Record<string, unknown> & { error?: object }): string {
  if (error) return JSON.stringify({ source: row.source, ...error });
  const fields = Object.entries(row)
    .filter(([name, value]) => value !== null || !OPTIONAL.has(name))
    .map(([name, value]) => [name, JSON_COLUMNS.includes(name) ? (JSON.parse(String(value)) as unknown) : value]);
  return JSON.stringify(Object.fromEntries(fields));
}

async function rowsOf(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.parquet'))) {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, name)) });
    lines.push(...rows.map(toLine));
  }
  return lines.sort();
}

const OPTIONAL = new Set(
  Object.entries(recordSchema.shape)
    .filter(([, field]) => field.isOptional())
    .map(([name]) => name),
);
const [table, ...files] = process.argv.slice(2);
if (table === undefined || files.length !== 2) throw new Error('usage: check-parquet TABLE RECORDS FAILURES');
const rows = await rowsOf(table);
const expected = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean)).sort();
const differs = expected.findIndex((line, i) => line !== rows[i]);
if (differs >= 0 || rows.length !== expected.length) {
  const shown = (line = '(none)') => line.slice(0, 300);
  console.error(`${table}: ${rows.length} rows for ${expected.length} records and failures; the first that differ:`);
  console.error(`  expected ${shown(expected[differs])}\n  found    ${shown(rows[differs])}`);
  process.exit(1);
}
console.log(`${table}: ${rows.length} rows, the same as the batch command's records and failures`);
