import { expect, test } from 'vitest';
import { decodeReferences } from '../../src/load/character-references.ts';

const REFERENCES = '&amp;&#38;&lt;&#x41;&notit;&nbsp;&a &# &zwnj;&CounterClockwiseContourIntegral;';
const DECODED = '&&<A¬it;\u00a0&a &# \u200c∳';

test('character references are decoded, wherever they stand in a long text', () => {
  expect(decodeReferences('a < b')).toBe('a < b');
  expect(decodeReferences(REFERENCES)).toBe(DECODED);
  // Long enough to be decoded in pieces, of which each is cut at another place.
  for (let before = 16_300; before < 16_390; before++) {
    const filler = `&amp;${'x'.repeat(before)}`;
    expect(decodeReferences(filler + REFERENCES)).toBe(filler.replace('&amp;', '&') + DECODED);
  }
  expect(decodeReferences(REFERENCES.repeat(2000))).toBe(DECODED.repeat(2000));
  const plain = 'x'.repeat(50_000);
  expect(decodeReferences(`${plain}&lt;${plain}`)).toBe(`${plain}<${plain}`);
});
