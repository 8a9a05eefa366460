import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePath, shownPath, systemPath } from '../../src/batch/raw-path.ts';

test('whatever bytes a path has, they come back, and two paths are one only if they are the same', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }).map((text) => new Uint8Array(Buffer.from(text))),
  );
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 3 }), (pieces) => {
      const path = Buffer.concat(pieces);
      expect(Buffer.from(systemPath(decodePath(path))).equals(path)).toBe(true);
      expect(shownPath(decodePath(path)).isWellFormed()).toBe(true);
      const literal = Buffer.from(shownPath(decodePath(path)));
      if (!literal.equals(path)) expect(shownPath(decodePath(literal))).not.toBe(shownPath(decodePath(path)));
    }),
  );
});

test('a path is shown with its bytes, and as it is where it is UTF-8', () => {
  const shown = (bytes: number[]) => shownPath(decodePath(Buffer.from(bytes)));
  expect(shown([0x63, 0xe9, 0x2e, 0xc3, 0xa9, 0xc3])).toBe('c\\xe9.é\\xc3');
  // A character too long, one of the surrogates, and U+FFFD itself.
  expect(shown([0xc0, 0xaf])).toBe('\\xc0\\xaf');
  expect(shown([0xed, 0xb3, 0xa9])).toBe('\\xed\\xb3\\xa9');
  expect(shown([0xef, 0xbf, 0xbd, 0xff])).toBe('\ufffd\\xff');
});
