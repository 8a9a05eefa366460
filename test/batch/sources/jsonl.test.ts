import { expect, test } from 'vitest';
import { DEFAULT_FIELDS, readLine } from '../../../src/batch/sources/jsonl.ts';

const read = (value: unknown, fields = {}) => {
  const line = typeof value === 'string' ? value : JSON.stringify(value);
  const { id, content } = readLine(Buffer.from(line), { ...DEFAULT_FIELDS, ...fields });
  const { bytes, ...stated } = content;
  return { id, page: Buffer.from(bytes).toString(), ...stated };
};

test('text, with its address and id', () => {
  expect(read({ id: 'a', url: 'https://example.org/a', text: 'Bäume', other: 1 })).toEqual({
    id: 'a',
    page: 'Bäume',
    url: 'https://example.org/a',
    inputFormat: 'text',
    encoding: 'utf-8',
  });
});

test('HTML goes before text, and is taken for HTML', () => {
  expect(read({ text: 'text', html: 'no tags' })).toMatchObject({ id: null, page: 'no tags', inputFormat: 'html' });
  expect(read({ text: 'text', html: null })).toMatchObject({ page: 'text', inputFormat: 'text' });
});

test('an empty field, as rows of a table have it, counts only where there is no other', () => {
  expect(read({ text: 'text', html: '', base64: '' })).toMatchObject({ page: 'text', inputFormat: 'text' });
  expect(read({ text: '', html: '' })).toMatchObject({ page: '', inputFormat: 'html' });
});

test('bytes go before HTML, and nothing is said of their format or encoding', () => {
  const bytes = Buffer.from([0x1f, 0x8b, 0x00, 0xff]);
  const line = JSON.stringify({ id: 'a', raw: bytes.toString('base64'), html: '<p>html', text: 'text' });
  const { id, content } = readLine(Buffer.from(line), { ...DEFAULT_FIELDS, base64: 'raw' });
  expect([id, content]).toEqual(['a', { bytes }]);
  expect(read({ base64: 'cGF\r\nnZQ', url: 'https://example.org/' })).toEqual({
    id: null,
    page: 'page',
    url: 'https://example.org/',
  });
});

test.each(['QUJD!', 'QQ==QQ==', 'QUJDR', '-_-_'])('%s is not base64, and is not cut down to what is', (base64) => {
  expect(() => read({ id: 'a', base64, text: 'text' })).toThrow(
    expect.objectContaining({ id: 'a', code: 'bad-base64', message: 'what is named base64 is not base64' }),
  );
});

test('fields have the names that are given; dots lead into objects, unless a name has them', () => {
  const fields = { text: 'content', url: 'meta.url', id: 'meta.id' };
  const page = { content: 'text', meta: { url: 'https://example.org/', id: 7 } };
  expect(read(page, fields)).toMatchObject({ id: '7', page: 'text', url: 'https://example.org/' });
  expect(read({ content: 'text', 'meta.id': 'x', meta: { id: 'y' } }, fields)).toMatchObject({ id: 'x' });
  expect(read({ content: 'text', meta: 'none' }, fields)).toMatchObject({ id: null });
});

test('an address that is none, and an id that is none, are left out', () => {
  expect(read({ text: '', url: 'page.html', id: '' })).toEqual({
    id: null,
    page: '',
    inputFormat: 'text',
    encoding: 'utf-8',
  });
  expect(read({ text: '', id: { a: 1 } }).id).toBeNull();
  expect(read({ text: '', id: -17 }).id).toBe('-17');
});

test.each(['12345678901234567890', '9007199254740993', '-9007199254740993', '1e21', '1.5'])(
  'the number %s as an id has all of its digits',
  (id) => {
    const read = (line: string) => readLine(Buffer.from(line), { ...DEFAULT_FIELDS, id: 'meta.id' }).id;
    expect(read(`{"text":"a \\"12345678901234567890\\" b: 12345678901234567890,","meta":{"id":${id} }}`)).toBe(
      id === '1e21' ? '1e+21' : id,
    );
  },
);

test('a number that is too large to be one is no id', () => {
  expect(readLine(Buffer.from('{"text":"a","id":1e400}'), DEFAULT_FIELDS).id).toBeNull();
});

test('nor does it matter what else of any length stands in its line', () => {
  const long = 2_000_000;
  for (const other of [
    '"a",'.repeat(long),
    '"\\\\",'.repeat(long),
    `"${'\\"'.repeat(long)}",`,
    `${'1'.repeat(long)},`,
  ]) {
    const line = `{"text":"","id":12345678901234567890,"more":[${other}12345678901234567890]}`;
    expect(readLine(Buffer.from(line), DEFAULT_FIELDS).id).toBe('12345678901234567890');
  }
});

test('keys of every object are no fields', () => {
  expect(() => read({ a: 1 }, { text: 'constructor.name' })).toThrow(
    'no string named base64, html or constructor.name in it',
  );
});

test('what is nested deeper than data is refused before it is parsed; brackets in strings are none', () => {
  const nested = (depth: number) => `{"text":"a","x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(read(nested(999)).page).toBe('a');
  expect(() => read(nested(1000))).toThrow(
    expect.objectContaining({ message: 'JSON of more than 1000 levels', code: 'bad-json' }),
  );
  const text = '[{\\"'.repeat(2_000);
  expect(read(`{"text":"${text}"}`).page).toBe('[{"'.repeat(2_000));
});

test('a byte order mark, and lone surrogates', () => {
  expect(read('\ufeff{"text":"a"}').page).toBe('a');
  expect(read('{"id":"b\\udc00","text":"a\\ud800"}')).toMatchObject({ page: 'a\ufffd', id: 'b\ufffd' });
  expect(() => read('{"id":"b\\udc00"}')).toThrow(expect.objectContaining({ id: 'b\ufffd' }));
});

test.each([
  ['{"text": ', 'not a line of JSON', 'bad-json'],
  ['', 'not a line of JSON', 'bad-json'],
  ['[1]', 'not a JSON object', 'bad-json'],
  ['null', 'not a JSON object', 'bad-json'],
  ['{"id":"a","text":1}', 'no string named base64, html or text in it', 'no-page'],
])('%s is refused', (line, message, code) => {
  expect(() => read(line)).toThrow(expect.objectContaining({ message, code }));
});

test('what has no page is known by its id all the same', () => {
  expect(() => read({ id: 'a' })).toThrow(expect.objectContaining({ id: 'a' }));
});

test('an address is read up to a length, since one whose host is made of marks takes long to parse', () => {
  const urlOf = (length: number) => {
    const url = `https://example.org/${'a'.repeat(length - 20)}`;
    return readLine(Buffer.from(JSON.stringify({ html: 'x', url })), DEFAULT_FIELDS).content.url?.length;
  };
  expect([16_384, 16_385].map(urlOf)).toEqual([16_384, undefined]);
});
