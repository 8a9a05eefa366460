import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const RUSSIAN = 'Новый мост через реку откроют в пятницу, сообщил мэр.';
const MIXED = 'Ein Satz über Brücken, 漢字 and Ελληνικά 😀.';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('stated encoding', () => {
  it.each([
    ['windows-1251', 'windows-1251'],
    ['CP1251', 'windows-1251'],
    [' Koi8_R ', 'koi8-r'],
    ['utf_8', 'utf8'],
  ])('%s', async (encoding, codec) => {
    expect(await readText(iconv.encode(RUSSIAN, codec), { encoding })).toBe(RUSSIAN);
  });

  it.each([
    ['cp932', 'shift_jis', '橋が開通'],
    ['cp936', 'gbk', '新桥通车'],
    ['cp949', 'euc-kr', '새 다리'],
    ['cp950', 'big5', '新橋通車'],
    ['latin-1', 'latin1', 'Brücke'],
    ['utf-32be', 'utf-32be', MIXED],
  ])('knows %s, which the Encoding Standard does not', async (encoding, codec, text) => {
    expect(await readText(iconv.encode(text, codec), { encoding })).toBe(text);
  });

  it('wins over valid UTF-8 and over the declaration', async () => {
    const bytes = Buffer.from('<meta charset="utf-8">Brücke');
    expect(await readText(bytes, { encoding: 'iso-8859-1' })).toBe('<meta charset="utf-8">BrÃ¼cke');
  });

  it('refuses a name nobody knows, in one line', async () => {
    const reading = readText(Buffer.from('text'), { encoding: 'utf-99\nx' });
    await expect(reading).rejects.toMatchObject({
      code: 'unknown-encoding',
      message: 'unknown encoding: "utf-99\\nx"',
    });
  });
});

describe('Unicode', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'reads the byte order mark of %s',
    async (codec) => {
      expect(await readText(iconv.encode(MIXED, codec, { addBOM: true }))).toBe(MIXED);
    },
  );

  it.each([
    ['English markup', '<html><body><p>The bridge opens on Friday.</p></body></html>'],
    ['Russian', `${RUSSIAN}\n${RUSSIAN}`],
    ['Chinese', '市议会星期二批准了在河上修建一座新桥的计划。\n市长说，工程将于五月开始，预计需要两年。\n'.repeat(4)],
  ])('finds UTF-16 without a mark: %s', async (_name, text) => {
    expect(await readText(iconv.encode(text, 'utf-16le', { addBOM: false }))).toBe(text);
    expect(await readText(iconv.encode(text, 'utf-16be', { addBOM: false }))).toBe(text);
  });

  it.each([RUSSIAN, 'Die Brücke über den Fluss'])('does not take stray NULs for UTF-16: %s', async (line) => {
    const text = `${line}\n\0\n\0`.repeat(50);
    expect(await readText(Buffer.from(text))).toBe(text);
  });

  it('reads UTF-8 whatever the page declares', async () => {
    const page = `<meta charset="windows-1251"><p>${RUSSIAN}</p>`;
    expect(await readText(Buffer.from(page))).toBe(page);
  });

  it('reads UTF-8 that is cut inside a character', async () => {
    const bytes = Buffer.from(`${RUSSIAN} я`);
    expect(await readText(bytes.subarray(0, -1))).toBe(`${RUSSIAN} \ufffd`);
  });

  it('reads UTF-8 with a few broken bytes, whatever the page declares', async () => {
    const page = `<meta charset="iso-8859-1"><p>${RUSSIAN}</p>`;
    const bytes = Buffer.concat([Buffer.from(page), latin1('caf\xe9 \xff '), Buffer.from(RUSSIAN)]);
    expect(await readText(bytes)).toBe(`${page}caf\ufffd \ufffd ${RUSSIAN}`);
  });

  it('looks for a declaration so far into a page and no further', async () => {
    const end = async (before: number) =>
      (await readText(latin1(`${' '.repeat(before)}<meta charset=windows-1251>Le caf\xe9 du port`))).slice(-12);
    expect(await end(16_000)).toBe('cafй du port');
    expect(await end(16_400)).toBe('café du port');
  });

  it('replaces surrogates that stand alone in bytes', async () => {
    const bytes = Buffer.concat([Buffer.from(RUSSIAN), latin1(' \xed\xa0\xbd '), Buffer.from(RUSSIAN)]);
    const text = await readText(bytes);
    expect(text.replace(/\ufffd+/, '!')).toBe(`${RUSSIAN} ! ${RUSSIAN}`);
  });

  it('reads ISO-2022-JP, whose bytes are all ASCII', async () => {
    // 新しい橋 in JIS X 0208.
    expect(await readText(latin1('News: \x1b$B?7$7$$66\x1b(B.'))).toBe('News: 新しい橋.');
  });
});

describe('declared encoding', () => {
  it.each([
    '<meta charset=koi8-r>',
    '<META content="text/html; CHARSET = \'KOI8-R\'" http-equiv=content-type>',
    '<?xml version="1.0" encoding="koi8-r"?>',
    `<!-- ${'long comment '.repeat(300)} --><meta charset="koi8-r">`,
    '<meta charset="no-such-charset"><meta charset="koi8-r">',
  ])('is read from %s', async (declaration) => {
    // Two letters of Russian, which tell nothing by themselves.
    const page = `${declaration}<p>x Ёё x</p>`;
    expect(await readText(iconv.encode(page, 'koi8-r'))).toBe(page);
  });

  it('takes iso-8859-1 for windows-1252, as browsers do', async () => {
    expect(await readText(latin1('<meta charset="iso-8859-1">the mayor\x92s \x80'))).toBe(
      '<meta charset="iso-8859-1">the mayor’s €',
    );
  });

  it('survives a broken byte', async () => {
    const page = `<meta charset="gbk"><p>${'市议会批准了新桥的计划。'.repeat(5)}</p>`;
    const bytes = Buffer.concat([iconv.encode(page, 'gbk'), latin1('\xff')]);
    expect((await readText(bytes)).startsWith(page)).toBe(true);
  });

  it('is overruled when it gives errors and another encoding gives none', async () => {
    const page = `<meta charset="iso-8859-1"><p>${'新しい橋が金曜日に開通します。'.repeat(3)}</p>`;
    expect(await readText(iconv.encode(page, 'shift_jis'))).toBe(page);
    const cyrillic = `<meta charset="utf-8"><p>${RUSSIAN}</p>`;
    expect(await readText(iconv.encode(cyrillic, 'windows-1251'))).toBe(cyrillic);
  });
});
