import { expect, test } from 'vitest';
import { WordCounts } from '../../../src/extract/dump-headline/word-counts.ts';

test('words are counted, however many there are and whatever their hashes', () => {
  const counts = new WordCounts();
  // Numbers of either sign, many of which fall on one place.
  const words = Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? i * 4096 : -i * 7) | 0);
  for (const word of [...words.slice(0, 100), ...words]) counts.add(word);
  expect(words.slice(0, 100).map((word) => counts.of(word))).toEqual(words.slice(0, 100).map(() => 2));
  expect(words.slice(100).every((word) => counts.of(word) === 1)).toBe(true);
  expect(counts.of(1)).toBe(0);
});
