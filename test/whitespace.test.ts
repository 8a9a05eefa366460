import { expect, test } from 'vitest';
import { collapseWhitespace, removeInvisible } from '../src/whitespace.ts';

const PIECE = 16_384;

test.each([
  ['a short text', 0],
  ['a text that is rewritten in pieces', 3 * PIECE],
])('white space is collapsed and what is invisible gone from %s', (_, length) => {
  const filler = 'ab '.repeat(length / 3).trim();
  expect(collapseWhitespace(`  ${filler}x \n\u00a0 y\u0085 z\t`)).toBe(`${filler}x y z`);
  expect(removeInvisible(`\u200b${filler}x\u00ad \n y\0\ud800`)).toBe(`${filler}x \n y\ufffd`);
});

test('no run of white space is split, wherever it stands', () => {
  for (const run of ['  ', ' \n ', ' \u0085', '\u0085 ', '\n', '\u3000\u0085\t\u00a0 ']) {
    for (let before = PIECE - 7; before <= PIECE + 1; before++)
      expect(collapseWhitespace(`${'a'.repeat(before)}${run}b`)).toBe(`${'a'.repeat(before)} b`);
  }
});
