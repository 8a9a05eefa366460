import { expect, test } from 'vitest';
import { fold, plain } from '../../src/extract/text.ts';

test('a value that is plain stays as it is, and any other becomes so', () => {
  // A tag behind it keeps a value from being taken as it stands.
  for (let code = 0; code < 0x10000; code++) {
    const value = `Sea${String.fromCharCode(code)}wall`;
    expect([code, plain(value)]).toEqual([code, plain(`${value}<br>`)]);
  }
  for (const value of ['', ' ', ' Sea', 'Sea ', 'Sea  wall', 'Sea wall', '<b>Sea</b>', 'Sea &amp; wall'])
    expect(plain(value)).toBe(plain(`${value}<br>`));
});

test('what was encoded once too often is decoded, whichever sign it is', () => {
  expect(plain('&Scaron;umava &amp;amp; Nov&aacute;k&#8217;s&nbsp;&#x2014; end')).toBe('Šumava & Novák’s — end');
  expect(plain('a &nosuch; b &amp c')).toBe('a &nosuch; b &amp c');
});

test('more texts can be folded than are remembered', () => {
  const texts = Array.from({ length: 500 }, (_, i) => `No. ${i}: Été`);
  for (const text of [...texts, ...texts]) expect(fold(text)).toBe(`no ${text.slice(4, text.indexOf(':'))} été`);
  expect(fold(`${'Sea '.repeat(200)}wall`)).toBe(`${'sea '.repeat(200)}wall`);
});
