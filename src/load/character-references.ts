import { decodeHTML } from 'entities/decode';

/** How much is decoded at once, in UTF-16 units. */
const PIECE = 16_384;

/** Decodes the character references in a text. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  if (text.length <= PIECE) return decodeHTML(text);
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    // No reference holds the sign that begins one.
    const next = text.indexOf('&', from + PIECE);
    const to = next < 0 ? text.length : next;
    const part = decodeHTML(text.slice(from, to));
    // V8 strings together what was added up bit by bit, at thirty bytes a bit, until somebody looks at it.
    part.charCodeAt(0);
    parts.push(part);
    from = to;
  }
  return parts.join('');
}
