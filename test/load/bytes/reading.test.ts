import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { declaredEncoding } from '../../../src/load/bytes/declared.ts';
import { isNearly, mayBeRight, readAs } from '../../../src/load/bytes/reading.ts';
import { tellingSample } from '../../../src/load/bytes/sample.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a reading', () => {
  it('is wrong when most words mix alphabets', () => {
    const french = latin1('Les élèves préfèrent la côte.');
    expect(mayBeRight(readAs(french, 'windows-1251'))).toBe(false);
    expect(mayBeRight(readAs(french, 'windows-874'))).toBe(false);
    expect(mayBeRight(readAs(french, 'windows-1252'))).toBe(true);
    expect(mayBeRight(readAs(iconv.encode('Новый iPhone вышел, сказал Том.', 'windows-1251'), 'windows-1251'))).toBe(
      true,
    );
  });

  it('is wrong with many errors, and loses the bytes of a few', () => {
    const text = '橋が開通した。'.repeat(10);
    const damaged = Buffer.concat([iconv.encode(text, 'shift_jis'), latin1('\xff')]);
    expect(mayBeRight(readAs(damaged, 'euc-jp'))).toBe(false);
    const reading = readAs(damaged, 'shift_jis');
    expect(reading.errors).toBe(1);
    expect(mayBeRight(reading)).toBe(true);
    expect(iconv.decode(reading.bytes, 'shift_jis')).toBe(text);
  });

  it('is made of bytes that the decoder itself stumbles over', () => {
    // Read byte by byte, Node's decoders throw at these.
    for (const [encoding, bytes] of [
      ['gb18030', '\x81\x30\x81\xc0'],
      ['euc-jp', '\x24\x8f\xb7\x80'],
    ] as const) {
      expect(readAs(latin1(bytes + 'ab'.repeat(20)), encoding).errors).toBeGreaterThan(0);
    }
  });

  it('is nearly another when only a character here and there differs', () => {
    const words = 'größer über schön '.repeat(10);
    expect(isNearly(`${words}Š 2024`, `${words}© 2024`)).toBe(true);
    expect(isNearly('hídőr ő őr', 'hídõr õ õr')).toBe(false);
  });
});

describe('the sample', () => {
  it('holds the words around what is beyond ASCII, from the whole page, without tags', () => {
    const page = `<p>${'plain '.repeat(50_000)}</p><p class="lead">Die Brücke öffnet.</p>\n<i>ß</i>`;
    expect(tellingSample(latin1(page)).toString('latin1')).toBe('Die Brücke öffnet.\nß\n');
  });

  it('leaves the far ends of long lines out, and is bounded', () => {
    const line = `${'a'.repeat(100)} é ${'b'.repeat(100)}`;
    expect(tellingSample(latin1(line)).toString('latin1')).toBe(`${'a'.repeat(47)} é ${'b'.repeat(47)}\n`);
    expect(tellingSample(latin1('é'.repeat(100_000))).length).toBe(8192);
  });
});

it('no declaration of an encoding that the declaration itself rules out', () => {
  for (const name of ['utf-8', 'utf-16', 'UTF-16BE', 'nonsense']) {
    expect(declaredEncoding(latin1(`<meta charset="${name}">`))).toBeNull();
    expect(declaredEncoding(latin1(`<meta charset="${name}"><meta charset="gb2312">`))).toBe('gbk');
  }
});
