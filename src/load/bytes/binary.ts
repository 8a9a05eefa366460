import { InputError } from '../input-error.ts';
import { markedEncoding } from './bom.ts';
import { controlShare } from './controls.ts';
import { unmarkedUtf16 } from './utf16.ts';

/** How much of the input is looked at, in bytes. */
const SAMPLE = 16 * 1024;

/** Least share of control bytes in binary data. Compressed data has about 0.1, text in any encoding next to none. */
const MIN_CONTROLS = 0.05;

/** Least share of NULs in binary data without other signs; a readable page with stray NULs stays far below. */
const MIN_NULS = 0.3;

/** Formats by the bytes they begin with, written as Latin-1. `.` stands for any byte. */
const SIGNATURES: readonly (readonly [what: string, start: string])[] = [
  ['a JPEG image', '\xff\xd8\xff'],
  ['a PNG image', '\x89PNG\r\n\x1a\n'],
  ['a GIF image', 'GIF87a'],
  ['a GIF image', 'GIF89a'],
  ['a WebP image', 'RIFF....WEBP'],
  ['a TIFF image', 'II*\0'],
  ['a TIFF image', 'MM\0*'],
  ['an icon', '\0\0\x01\0'],
  ['a zip archive or an office document', 'PK\x03\x04'],
  ['a zip archive', 'PK\x05\x06'],
  ['a PDF document', '%PDF-'],
  ['an old office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['gzip data that was compressed again', '\x1f\x8b\x08'],
  ['bzip2 data', 'BZh.1AY&SY'],
  ['xz data', '\xfd7zXZ\0'],
  ['zstd data that was compressed again', '\x28\xb5\x2f\xfd'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['an ELF program', '\x7fELF'],
  ['a WebAssembly module', '\0asm'],
  ['a Java class', '\xca\xfe\xba\xbe'],
  ['an MP4 video or a HEIF image', '....ftyp'],
  ['a Matroska video', '\x1a\x45\xdf\xa3'],
  ['Ogg audio', 'OggS\0'],
  ['FLAC audio', 'fLaC\0'],
  ['MP3 audio', 'ID3\x02'],
  ['MP3 audio', 'ID3\x03'],
  ['MP3 audio', 'ID3\x04'],
  ['WAV audio', 'RIFF....WAVE'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['a web font', 'wOFF'],
  ['a web font', 'wOF2'],
];

/** Signatures that are letters alone, which text may begin with too: they count only where the rest is binary. */
const LETTERS_ONLY = /^[\w.&]+$/;

/**
 * Refuses what is no text.
 *
 * @param bytes the input, decompressed.
 * @param encoding what the caller states, or null.
 * @throws {InputError} `binary`, naming the format where its first bytes tell.
 */
export function rejectBinary(bytes: Buffer, encoding: string | null): void {
  const sample = bytes.subarray(0, SAMPLE);
  const start = sample.subarray(0, 32).toString('latin1');
  const format = SIGNATURES.find(([, signature]) => beginsWith(start, signature));
  if (format !== undefined && !LETTERS_ONLY.test(format[1])) throw notText(`looks like ${format[0]}`);
  if (!isBinary(sample, encoding)) return;
  throw notText(format === undefined ? 'binary data' : `looks like ${format[0]}`);
}

function beginsWith(start: string, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (signature[index] !== '.' && signature[index] !== start[index]) return false;
  }
  return true;
}

function isBinary(sample: Buffer, encoding: string | null): boolean {
  if (encoding?.startsWith('utf-') && encoding !== 'utf-8') return false;
  if (markedEncoding(sample) !== null || unmarkedUtf16(sample) !== null) return false;
  if (controlShare(sample) > MIN_CONTROLS) return true;
  let nuls = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) nuls++;
  return nuls > MIN_NULS * sample.length;
}

function notText(what: string): InputError {
  return new InputError('binary', `not text: ${what}`);
}
