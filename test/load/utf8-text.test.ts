import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../src/load/html/index.ts';
import { Utf8Text } from '../../src/load/utf8-text.ts';

describe('Utf8Text', () => {
  const text = new Utf8Text(Buffer.from('<b>Brücke 漢字 😀</b> end'));

  it('reads pieces by their offsets in bytes', () => {
    const start = text.view.indexOf('>') + 1;
    expect(text.slice(start, text.view.indexOf('</'))).toBe('Brücke 漢字 😀');
    expect(text.slice(text.length - 3, text.length)).toBe('end');
  });

  it('reads as a whole', () => {
    expect(String(text)).toBe('<b>Brücke 漢字 😀</b> end');
    expect(text.length).toBe(Buffer.byteLength('<b>Brücke 漢字 😀</b> end'));
  });
});

describe('a page that is decoded piece by piece', () => {
  const ARTICLE = { '@type': 'NewsArticle', headline: 'Große Brücke' };
  it.each([
    [
      'text and attributes',
      '<p>Straße &amp; Häuser — <a href="/süd">Süd</a>: <img src="ä.png" alt="Bär 🐻"><b>漢字</b>',
    ],
    ['raw text', '<title>Über &uuml;ber</title><textarea placeholder="é">ß</textarea><xmp><ö></xmp>'],
    ['JSON-LD', `<meta name="ä" content="ö"><script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>`],
    ['names beyond ASCII', '<div class="Größe" ÄÖ=ü><x-É><p>é</p></x-É></div>'],
    ['a title that swallows the page', '<title>Größe <div><p>Straße</p><title>x</title></div>'],
    ['a script that does', '<script>é = 1; <body><p>Straße</p><p>Häuser</p>'],
    ['a comment that does', 'é<!-- ü <p>Straße</p> --!> <p>Häuser</p>'],
    ['a comment that never ends', 'é<!-- ü > <p>Straße</p>'],
    ['a CDATA section that never ends', 'é<svg><![CDATA[ ü > <p>Straße</p>'],
  ])('is the same: %s', (_name, html) => {
    const { secondOpinion: _asked, ...page } = loadHtml(new Utf8Text(Buffer.from(html)));
    const { secondOpinion: _other, ...whole } = loadHtml(html);
    expect(page).toEqual(whole);
    expect(JSON.stringify(page)).toMatch(/[ßéöü]/);
  });
});
