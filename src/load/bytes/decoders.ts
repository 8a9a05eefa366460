/** What windows-1252 has at 0x80 to 0x9f (WHATWG Encoding Standard, index-windows-1252). */
const WINDOWS_1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Characters that are joined at once when UTF-32 is decoded. */
const CHUNK = 4096;

/**
 * Decodes bytes as one encoding.
 *
 * @param bytes a page's bytes.
 * @param encoding a name that `knownEncoding` gave.
 * @returns the text without its byte order mark; U+FFFD stands for what can't be decoded.
 */
export function decodeAs(bytes: Buffer, encoding: string): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  return new TextDecoder(encoding).decode(bytes);
}

/** By hand, because the decoder of some Node releases (22.13, 23.4) takes windows-1252 for plain Latin-1. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_HIGH[control.charCodeAt(0) - 0x80] ?? control);
}

function decodeUtf32(bytes: Buffer, littleEndian: boolean): string {
  const parts: string[] = [];
  let points: number[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const point = littleEndian ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
    points.push(point <= 0x10ffff ? point : 0xfffd);
    if (points.length === CHUNK) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  parts.push(String.fromCodePoint(...points));
  return parts
    .join('')
    .toWellFormed()
    .replace(/^\ufeff/, '');
}
