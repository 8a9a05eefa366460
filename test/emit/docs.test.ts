import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PartialRecord, RECORD_FIELDS, render } from '../../src/emit/index.ts';
import { projectText } from '../../src/extract/content/index.ts';

const docs = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8');

function example(language: string): string {
  const start = docs.indexOf(`\`\`\`${language}\n`) + language.length + 4;
  return docs.slice(start, docs.indexOf('\n```', start) + 1);
}

test('the example of docs/record.md is what is printed', async () => {
  const record: PartialRecord = JSON.parse(example('json'));
  expect(projectText(record.blocks ?? [])).toBe(record.text);
  expect(await render(record, 'markdown')).toBe(example('markdown'));
});

test('docs/record.md explains every field', () => {
  expect(RECORD_FIELDS.filter((field) => !docs.includes(`\n| \`${field}\` |`))).toEqual([]);
});
