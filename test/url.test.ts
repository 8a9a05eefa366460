import { expect, test } from 'vitest';
import { parseUrl } from '../src/url.ts';

test('an address is parsed up to a length, since one whose host is made of marks takes long', () => {
  const lengthOf = (length: number) => parseUrl(`https://example.org/${'a'.repeat(length - 20)}`)?.href.length;
  expect([16_384, 16_385].map(lengthOf)).toEqual([16_384, undefined]);
});
