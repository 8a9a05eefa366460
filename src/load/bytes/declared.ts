import { knownEncoding } from './labels.ts';

/** How far into a page a declaration is looked for, in bytes. Browsers read 1,024, but pages put it later. */
const DECLARATION_SPAN = 16 * 1024;

const XML_DECLARATION = /^\s{0,100}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i;

const META = /<meta\b[^>]{0,500}/gi;

/** In both `<meta charset=…>` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const CHARSET = /\bcharset\s{0,9}=\s{0,9}(?:["']\s{0,9})?([\w.:-]{1,40})/i;

/**
 * Reads the encoding that the page declares in its markup.
 *
 * @param bytes a page's bytes, in an encoding that has ASCII.
 * @returns the encoding's name; null when none is declared, or only ones that can't be: unknown names, UTF-8 (the caller
 *   has ruled it out), and UTF-16, in which the declaration itself couldn't be read.
 */
export function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, DECLARATION_SPAN).toString('latin1');
  const names = [
    XML_DECLARATION.exec(head)?.[1],
    ...Array.from(head.matchAll(META), ([meta]) => CHARSET.exec(meta)?.[1]),
  ];
  for (const name of names) {
    const encoding = name === undefined ? null : knownEncoding(name);
    if (encoding !== null && !encoding.startsWith('utf-')) return encoding;
  }
  return null;
}
