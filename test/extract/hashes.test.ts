import { expect, test } from 'vitest';
import { hashFolded, hashLatinWords } from '../../src/extract/hashes.ts';
import { fold } from '../../src/extract/text.ts';
import { hashOf } from '../../src/hash.ts';

/** Every sign up to those that end with the marks of currency, among words. */
const texts = Array.from({ length: 0x20d0 }, (_, code) => `Sea${String.fromCharCode(code)}wall, ÉTÉ`);

test('a text is hashed as it is when folded, whatever its signs', () => {
  for (const text of texts) expect([text, hashFolded(text)]).toEqual([text, hashOf(fold(text))]);
});

test('the words of Latin text are those of the folded text that are long enough', () => {
  const latin = texts.filter((text) => hashLatinWords(text, 4) !== null);
  for (const text of latin) {
    const words = fold(text).split(' ');
    expect([text, hashLatinWords(text, 4)]).toEqual([text, words.filter((word) => word.length >= 4).map(hashOf)]);
  }
  expect(latin).toEqual(expect.arrayContaining(['Sea€wall, ÉTÉ', 'Seaßwall, ÉTÉ', 'Sea’wall, ÉTÉ', 'Sea²wall, ÉTÉ']));
  expect(hashLatinWords('Seaжwall', 4)).toBeNull();
});
