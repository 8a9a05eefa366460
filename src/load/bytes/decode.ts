import { isUtf8 } from 'node:buffer';
import { type PageText, Utf8Text } from '../utf8-text.ts';
import { markedEncoding } from './bom.ts';
import { declaredEncoding } from './declared.ts';
import { decodeAs } from './decoders.ts';
import { countErrors } from './errors.ts';
import { looksLikeUtf8 } from './utf8.ts';
import { unmarkedUtf16 } from './utf16.ts';

/** Beginnings of Japanese text in ISO-2022-JP, whose bytes are all ASCII. */
const ISO_2022_JP = ['\x1b$B', '\x1b$@'];

/** Most errors a declared encoding may give, per decoded character beyond ASCII, before it is doubted. */
const MAX_ERROR_SHARE = 0.05;

/** Errors that are forgiven on a page of any length. */
const FORGIVEN_ERRORS = 2;

/**
 * Decodes a page. Valid UTF-8 wins over what the page declares, since those who save pages re-encode them and leave the
 * old declaration in.
 *
 * @param bytes a page's bytes, not binary.
 * @param stated the encoding that the caller states, or null.
 * @returns the text, with U+FFFD where the bytes are broken; valid UTF-8 is left to be decoded as it is read.
 */
export async function decode(bytes: Buffer, stated: string | null): Promise<PageText> {
  const certain = stated ?? markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if ((certain ?? 'utf-8') === 'utf-8' && isUtf8(bytes)) return decodeUtf8(bytes, certain !== null);
  if (certain !== null) return decodeAs(bytes, certain);
  if (looksLikeUtf8(bytes)) return decodeAs(bytes, 'utf-8');

  const declared = declaredEncoding(bytes);
  const asDeclared = declared === null ? null : decodeAs(bytes, declared);
  if (asDeclared !== null && isClean(asDeclared)) return asDeclared;
  const { detectEncoding } = await import('./detect.ts');
  const detected = decodeAs(bytes, await detectEncoding(bytes));
  return asDeclared !== null && !isClean(detected) ? asDeclared : detected;
}

function decodeUtf8(bytes: Buffer, isCertain: boolean): PageText {
  if (!isCertain && ISO_2022_JP.some((start) => bytes.includes(start))) return decodeAs(bytes, 'iso-2022-jp');
  if (bytes.includes(0)) return decodeAs(bytes, 'utf-8');
  return new Utf8Text(markedEncoding(bytes) === null ? bytes : bytes.subarray(3));
}

/** Whether a text has few of the characters that only a wrong decoding gives: U+FFFD and the C1 controls. */
function isClean(text: string): boolean {
  const { errors, beyondAscii } = countErrors(text);
  return errors <= FORGIVEN_ERRORS + beyondAscii * MAX_ERROR_SHARE;
}
