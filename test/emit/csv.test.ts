import { expect, test } from 'vitest';
import { type PartialRecord, render, TABLE_FIELDS } from '../../src/emit/index.ts';

const csv = (record: PartialRecord, fields = Object.keys(record) as (keyof PartialRecord)[], header = false) =>
  render(record, 'csv', { fields, header });

test('the names of the columns and a row, each ending in CRLF', async () => {
  const record: PartialRecord = { source: 'a.txt', title: 'Trees', published: null, tags: [] };
  const [names, row, ...rest] = (await render(record, 'csv')).split('\r\n');
  expect(names).toBe(TABLE_FIELDS.join(','));
  expect(row).toBe(`a.txt,,Trees${','.repeat(TABLE_FIELDS.length - 3)}`);
  expect(rest).toEqual(['']);
});

test('commas, quotes and line breaks are quoted', async () => {
  expect(await csv({ title: 'a,b', subtitle: 'say "yes"', text: 'one\n\ntwo', site: 'plain' })).toBe(
    '"a,b","say ""yes""","one\n\ntwo",plain\r\n',
  );
});

test('lists are joined, structures are JSON, numbers and booleans plain', async () => {
  const record: PartialRecord = {
    authors: ['Ann', 'Bo'],
    blocks: [{ type: 'paragraph', content: [{ text: 'x' }] }],
    truncated: false,
    wordCount: 7,
    confidence: 0.5,
  };
  expect(await csv(record)).toBe('Ann; Bo,"[{""type"":""paragraph"",""content"":[{""text"":""x""}]}]",false,7,0.5\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
  'a spreadsheet does not take %j for a formula',
  async (title) => {
    expect(await csv({ title })).toBe(`'${title}\r\n`);
  },
);

test('no control character is printed', async () => {
  expect(await csv({ title: 'a\u001b[31mb\u0000\r\nc' })).toBe('"a[31mb\nc"\r\n');
  expect(await csv({ tags: ['a\u001bb', 'c\r\nd'] })).toBe('"ab; c\nd"\r\n');
});
