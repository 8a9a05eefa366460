import { expect, test } from 'vitest';
import { render } from '../../src/emit/index.ts';
import { makeRecord } from './record.ts';

test('text is the body alone and a line break', async () => {
  expect(await render(makeRecord({ text: 'One.\n\nTwo.' }), 'text')).toBe('One.\n\nTwo.\n');
});

test('an empty page is an empty line', async () => {
  expect(await render(makeRecord({ text: '' }), 'text')).toBe('\n');
});

test('nothing that a terminal takes for a command gets out', async () => {
  const text = await render(makeRecord({ text: 'a\u001b]0;title\u0007b\u009b31mc\rd\r\ne\u0000\tf\udc00' }), 'text');
  expect(text).toBe('a]0;titleb31mc\nd\ne\tf\ufffd\n');
});
