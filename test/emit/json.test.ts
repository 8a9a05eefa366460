import { expect, test } from 'vitest';
import { render } from '../../src/emit/index.ts';
import { makeRecord } from './record.ts';

const NASTY = 'a\u2028b\u2029c\u0085d\u001b[31me\u007ff\ud800g\nh';

test('pretty JSON is indented by two spaces, ends in a line break and reads back', async () => {
  const record = makeRecord();
  const json = await render(record, 'json');
  expect(json.startsWith('{\n  "schemaVersion": "1",\n')).toBe(true);
  expect(json.endsWith('}\n')).toBe(true);
  expect(JSON.parse(json)).toEqual(record);
});

test('a JSON line is one line to every reader of lines', async () => {
  const line = await render(makeRecord({ title: NASTY }), 'jsonl');
  expect(line.endsWith('}\n')).toBe(true);
  expect(line.slice(0, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
  expect(JSON.parse(line).title).toBe(NASTY);
});

test.each(['json', 'jsonl'] as const)('no control character is raw in %s', async (format) => {
  const json = await render(makeRecord({ title: NASTY }), format);
  expect(json.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  expect(json.isWellFormed()).toBe(true);
});
