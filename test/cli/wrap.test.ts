import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrapLine } from '../../src/cli/explain/wrap.ts';

test.each([
  ['', 5, ['']],
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 6, ['one', 'two', 'three']],
  ['a abcdefgh', 4, ['a ab', 'cdef', 'gh']],
  ['渡口的钟声', 4, ['渡口', '的钟', '声']],
  ['渡口的钟声', 5, ['渡口', '的钟', '声']],
  ['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
])('%j in %i columns', (line, width, expected) => {
  expect(wrapLine(line, width)).toEqual(expected);
});

test('no line is too wide, and nothing but spaces is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '渡', '👩‍🚀', 'é'), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (line, width) => {
      const lines = wrapLine(line, width);
      for (const one of lines) expect(stringWidth(one)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
    }),
  );
});
