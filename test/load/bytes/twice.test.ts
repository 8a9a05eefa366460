import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { undoTwice } from '../../../src/load/bytes/twice.ts';
import { load } from '../../../src/load/index.ts';
import { Utf8Text } from '../../../src/load/utf8-text.ts';

const SAID = 'Don’t miss “Brücken” — Übersicht für 5 € 😀 漢字 à côté…';

/** What a tool makes of a text that takes its UTF-8 for another encoding. Of a byte that windows-1252 doesn't know, browsers make a control. */
const twice = (text: string, encoding: string) =>
  iconv.decode(Buffer.from(text), encoding).replaceAll('\ufffd', '\u009d');

const textOf = async (input: string | Uint8Array, encoding?: string) =>
  (await load(input, { inputFormat: 'text', ...(encoding && { encoding }) })).blocks[0]?.text;

describe('a page that was encoded twice', () => {
  it.each(['latin1', 'windows-1252'])('says what it said before its UTF-8 was taken for %s', async (encoding) => {
    const shown = twice(SAID, encoding);
    expect(await textOf(shown)).toBe(SAID);
    expect(await textOf(Buffer.from(shown))).toBe(SAID);
    expect(await textOf(Buffer.from(`<p>${shown}</p>`))).toBe(`<p>${SAID}</p>`);
  });

  it('is left as it is where the caller says what its encoding is', async () => {
    const shown = twice('Don’t', 'windows-1252');
    expect(await textOf(Buffer.from(shown), 'utf-8')).toBe(shown);
  });

  it('is none where other characters beyond ASCII are as many', async () => {
    const shown = twice('’', 'windows-1252');
    const article = (others: string) => `Who sees ${shown} has the wrong encoding ${others}`;
    expect(await textOf(article('–––'))).toBe('Who sees ’ has the wrong encoding –––');
    expect(await textOf(article('––––'))).toBe(article('––––'));
  });

  it.each([
    'SÃO PAULO Â',
    'Ã© alone, in which nothing is sure',
    'â€x',
    'prix : 5 €',
    'à\u0080\u0080',
    'õ\u0080\u0080\u0080',
  ])('is none: %s', (text) => {
    expect(undoTwice(text)).toBe(text);
    expect(undoTwice(new Utf8Text(Buffer.from(text))).toString()).toBe(text);
  });

  it('keeps bytes that are no character’s', () => {
    expect(undoTwice('donâ\u0080\u0099t í\u00a0\u0080')).toBe('don’t í\u00a0\u0080');
  });
});
