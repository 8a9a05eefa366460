import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { cleanArticle, readSites, render } from '../src/index.ts';

/** The library as a program without types calls it. */
const untyped = cleanArticle as (...given: unknown[]) => Promise<unknown>;

test.each([
  [[], 'the page must be a string or a Uint8Array, not undefined'],
  [[null], 'not null'],
  [[new ArrayBuffer(4)], 'the page must be a string or a Uint8Array, not ArrayBuffer'],
  [[Promise.resolve('A page.')], 'not Promise'],
  [['A page.', 'html'], 'the options must be an object, not String'],
  [['A page.', null], 'the options must be an object, not null'],
  [['A page.', { url: new URL('https://tolm.example/') }], 'url must be a string, not URL'],
  [['A page.', { source: 5 }], 'source must be a string, not Number'],
  [['A page.', { inputFormat: 'pdf' }], 'inputFormat must be one of auto, text, html, not "pdf"'],
  [['A page.', { secondOpinion: true }], 'secondOpinion must be one of auto, never, always, not Boolean'],
  [['A page.', { prefer: 'speed' }], 'prefer must be one of precision, recall, not "speed"'],
  [['A page.', { maxInputSize: '64M' }], 'maxInputSize must be a number of bytes, not "64M"'],
  [['A page.', { maxInputSize: Number.NaN }], 'maxInputSize must be a number of bytes, not NaN'],
  [['A page.', { sites: 'news.sites' }], 'sites must be what readSites gives'],
  [['A page.', { sites: { prints: new Uint32Array(2) } }], 'sites must be what readSites gives'],
])('what is no page and no option is refused: %j', async (given, message) => {
  const refused = untyped(...given);
  await expect(refused).rejects.toThrow(TypeError);
  await expect(refused).rejects.toThrow(message);
});

test('options that are named and not given have their defaults, and bytes may be of another realm', async () => {
  const bytes = runInNewContext('new Uint8Array([65, 32, 112, 97, 103, 101, 46])');
  const options = { url: undefined, inputFormat: undefined, prefer: undefined, maxInputSize: undefined };
  expect(await untyped(bytes, options)).toEqual(await cleanArticle('A page.'));
  const sites = readSites(Buffer.from('clean-article sites 1 0\n'));
  expect(await cleanArticle('A page.', { sites, maxInputSize: Number.POSITIVE_INFINITY })).toMatchObject({ text: '' });
});

test.each([
  ['pdf', {}, 'unknown format "pdf"; the formats are json, jsonl, markdown, html, jsonld, text, csv'],
  ['parquet', {}, 'unknown format "parquet"'],
  [undefined, {}, 'unknown format undefined'],
  ['json', { fields: ['title', 'titel'] }, 'unknown field "titel"; the fields are schemaVersion, '],
  ['csv', { fields: ['toString'] }, 'unknown field "toString"'],
  ['json', { fields: 'title' }, 'fields must be a list of names'],
])('a format or field that there is not is refused: %j %j', async (format, options, message) => {
  const printed = (render as (...given: unknown[]) => Promise<string>)(await cleanArticle('A page.'), format, options);
  await expect(printed).rejects.toThrow(TypeError);
  await expect(printed).rejects.toThrow(message);
});

test.each([null, undefined, 'news.sites'])('what is no record, and no file of sites, is refused: %j', async (given) => {
  const printed = (render as (...given: unknown[]) => Promise<string>)(given, 'markdown');
  await expect(printed).rejects.toThrow(/^the record must be an object, not (?:null|undefined|String)$/);
  expect(() => (readSites as (given: unknown) => unknown)(given)).toThrow(/^the file must be a Uint8Array, not \w+$/);
});
