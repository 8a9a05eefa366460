import { expect, test } from 'vitest';
import { parseFields, RECORD_FIELDS, render, selectFields, UnknownFieldError } from '../../src/emit/index.ts';
import { recordSchema } from '../../src/record.ts';
import { makeRecord } from './record.ts';

test('the fields are those of the schema, in its order', () => {
  expect(RECORD_FIELDS).toEqual(Object.keys(recordSchema.shape));
});

test('names are read in the order given, each once', () => {
  expect(parseFields(' title, text ,title')).toEqual(['title', 'text']);
});

test.each([
  ['title,titel', 'unknown field "titel"; the fields are schemaVersion, '],
  ['', 'unknown field ""'],
  ['title,', 'unknown field ""'],
  ['toString', 'unknown field "toString"'],
])('%j names an unknown field', (list, message) => {
  expect(() => parseFields(list)).toThrow(UnknownFieldError);
  expect(() => parseFields(list)).toThrow(message);
});

test('selected fields stand in the order asked for; what the record lacks is left out', () => {
  const selected = selectFields(makeRecord(), ['text', 'removed', 'title']);
  expect(Object.keys(selected)).toEqual(['text', 'title']);
});

test('JSON prints the selected fields alone', async () => {
  expect(await render(makeRecord(), 'jsonl', { fields: ['modified', 'wordCount'] })).toBe(
    '{"modified":null,"wordCount":5}\n',
  );
});

test('Markdown prints each selected field where it belongs', async () => {
  const only = (fields: Parameters<typeof selectFields>[1]) => render(makeRecord(), 'markdown', { fields });
  expect(await only(['text'])).toBe('The ferry sails on Monday.\n');
  expect(await only(['title'])).toBe(
    '---\ntitle: "Night ferry returns to the fjord"\n---\n\n# Night ferry returns to the fjord\n',
  );
  expect(await only(['wordCount', 'tags'])).toBe('---\nwordCount: 5\ntags:\n  - "transport"\n---\n');
  expect(await only(['modified'])).toBe('\n');
});

test('text prints the selected values a paragraph each', async () => {
  const fields = ['authors', 'modified', 'blocks', 'wordCount', 'text'] as const;
  expect(await render(makeRecord(), 'text', { fields })).toBe('Ida Holm\nPer Aas\n\n5\n\nThe ferry sails on Monday.\n');
});
