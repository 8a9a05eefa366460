import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';
import { TEXTS } from './texts.ts';

/** A page whose markup outweighs its text and declares nothing. */
const page = (text: string) =>
  `<html><head><title>Page</title><link rel="stylesheet" href="/main.css"><script>var page = { id: 1 };</script></head>
<body class="home">${'<div class="menu"><a href="/section">Section</a></div>\n'.repeat(400)}<p class="lead">${text}</p></body></html>`;

const cases = TEXTS.flatMap((text) => text.encodings.map((encoding) => ({ ...text, encoding })));

describe('pages that declare no encoding', () => {
  for (const { language, encoding, short, long } of cases) {
    it(`reads ${language} in ${encoding}`, async () => {
      for (const text of [short, long, page(short), page(long), long.repeat(100)]) {
        expect(await readText(iconv.encode(text, encoding))).toBe(text);
      }
    });
  }
});

describe('pages with a broken byte', () => {
  const languages = [
    'Russian',
    'Japanese',
    'Chinese, simplified',
    'Chinese, traditional',
    'Korean',
    'French',
    'German',
  ];
  for (const { language, encoding, long } of cases.filter((text) => languages.includes(text.language))) {
    it(`reads ${language} in ${encoding}, but for the byte`, async () => {
      const bytes = iconv.encode(long, encoding);
      const cut = await readText(bytes.subarray(0, -1));
      expect(cut.slice(0, -1)).toBe(long.slice(0, cut.length - 1));
      const damaged = await readText(Buffer.concat([bytes, Buffer.from('\n\xff\n', 'latin1'), bytes]));
      expect(damaged.startsWith(long)).toBe(true);
      expect(damaged.endsWith(long)).toBe(true);
    });
  }
});

describe('few characters beyond ASCII', () => {
  it.each([
    'The mayor’s “new” bridge — opened.',
    '© 2024 The Company. All rights reserved.',
    'Tickets cost £20, at 20 °C.',
    'A naïve question at the café.',
    'Déjà vu in the news: the same bridge, again.',
    'Straße nach Süden gesperrt',
    'naïve',
    'Œuvre d’art à voir',
    'São Paulo não é a capital',
  ])('reads %s in windows-1252', async (text) => {
    expect(await readText(iconv.encode(text, 'windows-1252'))).toBe(text);
  });

  it('keeps a page from being read in another alphabet for a stray word', async () => {
    const text = 'Travaux à Orléans : la mairie a voté. Été comme hiver, à pied.';
    expect(await readText(iconv.encode(text, 'windows-1252'))).toBe(text);
  });
});
