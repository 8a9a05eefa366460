import { expect } from 'vitest';
import { render } from '../../src/emit/index.ts';
import { projectText } from '../../src/extract/content/text.ts';
import { InputError } from '../../src/load/index.ts';
import { type CleanOptions, cleanArticle } from '../../src/pipeline.ts';
import { type ArticleRecord, recordSchema } from '../../src/record.ts';
import { CONTROL, expectHarmless, holdsControl } from '../emit/safe-html.ts';

/** Every string in a value, keys left out. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/**
 * Cleans a page and holds the record to what every record must be, whatever the page: or to an error that says in one
 * printable line why the input is no page.
 *
 * @returns the record; null where the input was refused.
 */
export async function expectSoundRecord(
  input: Uint8Array | string,
  options: CleanOptions,
): Promise<ArticleRecord | null> {
  let record: ArticleRecord;
  try {
    record = await cleanArticle(input, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).toMatch(/^[^\n\p{Cc}]+$/u);
    return null;
  }
  expect(recordSchema.parse(record)).toEqual(record);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  expect(await cleanArticle(input, options)).toEqual(record);
  expect(projectText(record.blocks)).toBe(record.text);
  for (const text of strings(record)) {
    expect(text).not.toMatch(CONTROL);
    expect(text.isWellFormed(), JSON.stringify(text)).toBe(true);
  }
  await expectPrintable(record);
  return record;
}

async function expectPrintable(record: ArticleRecord): Promise<void> {
  expect(JSON.parse(await render(record, 'json'))).toEqual(record);
  const line = await render(record, 'jsonl');
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(line)).toEqual(record);
  JSON.parse(await render(record, 'jsonld'));
  expect(await render(record, 'text')).toBe(`${record.text}\n`);
  for (const format of ['json', 'jsonl', 'jsonld', 'text', 'markdown'] as const) {
    expect(holdsControl(await render(record, format), format)).toBe(false);
  }
  expectHarmless(await render(record, 'html'));
}

/** The numbers of the words `w1`, `w2` … that a text holds, in its order. Fails the test where it holds any other word. */
export function countedWords(text: string): number[] {
  return text.split(/\s+/).flatMap((word) => {
    if (word === '') return [];
    expect(word).toMatch(/^w\d+\.?$/);
    return [Number(word.slice(1).replace('.', ''))];
  });
}
