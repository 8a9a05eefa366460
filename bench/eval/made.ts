/** Dumps that are made of the pages as they are read: flavours that training never sees. */
import { isUtf8 } from 'node:buffer';
import { load } from 'cheerio';
import { declaredEncoding } from '../../src/load/bytes/declared.ts';
import { decodeAs } from '../../src/load/bytes/decoders.ts';

/** Makes a dump of a page, by flavour. */
export const MADE: Readonly<Record<string, (page: Buffer) => string>> = { textcontent: textContent };

/**
 * The bare text content of a page's body, as parsers give it: the source's own white space, and nothing where one block ends and
 * another begins.
 */
function textContent(page: Buffer): string {
  const $ = load(decodeAs(page, isUtf8(page) ? 'utf-8' : (declaredEncoding(page) ?? 'windows-1252')));
  $('script, style, noscript, template').remove();
  return $('body').text();
}
