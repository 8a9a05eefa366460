/** Dumps that are made of the pages as they are read: flavours that training never sees. */
import { isUtf8 } from 'node:buffer';
import { load } from 'cheerio';
import { declaredEncoding } from '../../src/load/bytes/declared.ts';
import { decodeAs } from '../../src/load/bytes/decoders.ts';

/** Makes a dump of a page, by flavour. */
export const MADE: Readonly<Record<string, (page: Buffer) => string>> = { textcontent: textContent };

/** A page's markup, in UTF-8 or else in what it declares. */
export function decodePage(page: Buffer): string {
  return decodeAs(page, isUtf8(page) ? 'utf-8' : (declaredEncoding(page) ?? 'windows-1252'));
}

/**
 * The bare text content of a page's body, as parsers give it: the source's own white space, and nothing where one block ends and
 * another begins.
 */
function textContent(page: Buffer): string {
  const $ = load(decodePage(page));
  $('script, style, noscript, template').remove();
  return $('body').text();
}
