import { expect, test } from 'vitest';
import { remembered } from '../../src/extract/remembered.ts';

test('texts are read once while they are remembered: not longer ones, and no more than so many', () => {
  const asked: string[] = [];
  const read = remembered(
    (text) => {
      asked.push(text);
      return text === 'a' ? null : text.length;
    },
    { texts: 2, length: 3 },
  );
  const answers = ['a', 'a', 'abc', 'abc', 'abcd', 'abcd', 'b', 'a'].map(read);
  expect(answers).toEqual([null, null, 3, 3, 4, 4, 1, null]);
  expect(asked).toEqual(['a', 'abc', 'abcd', 'abcd', 'b', 'a']);
});
