import { countMatches } from './characters.ts';

/** A reference of HTML beside a letter, as nobody writes one who writes about them: `caf&eacute;`, `don&rsquo;t`, `R&amp;D`. */
const INSIDE_WORD =
  /\p{Alphabetic}&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[\da-fA-F]{2,5});|&(?:[a-zA-Z]{2,8}|#\d{2,5});\p{Alphabetic}/gu;
/** How many of them a dump has whose maker took the tags off and nothing else, and in how many characters each. */
const MIN_INSIDE = 4;
const CHARACTERS_EACH = 3000;
/** What is asked first, since most dumps have none. */
const MAY_REFER = /&[a-zA-Z#][\da-zA-Z]{1,7};/;

/**
 * Decodes the character references that are left in a dump where somebody took a page's tags off and nothing else: there they
 * stand inside words. A text about HTML names them by themselves.
 *
 * @param text the dump, decoded.
 */
export async function withoutReferences(text: string): Promise<string> {
  if (!MAY_REFER.test(text)) return text;
  const inside = countMatches(text, INSIDE_WORD);
  if (inside < MIN_INSIDE || inside * CHARACTERS_EACH < text.length) return text;
  // Few dumps need the table of them.
  const { decodeReferences } = await import('../character-references.ts');
  return decodeReferences(text);
}
