/** What joins the names of a list. */
import { CONJUNCTIONS } from './byline-words.ts';

const conjunctions: ReadonlySet<string> = new Set(CONJUNCTIONS);
/** Words that a body's name is put together with; `and` between them joins no people. */
const BODY_WORDS = /\b(?:for|of|on)\b/;

/** Whether a text is nothing but what stands between two names of a list: `,`, `and`. */
export function isJoiner(text: string): boolean {
  return text === ',' || text === '&' || conjunctions.has(text.toLowerCase());
}

/** `and` of Hebrew stands against the word behind it. */
const HEBREW_AND = /^ו\p{sc=Hebrew}{2,}$/u;
/** How many words each of two names has that such a one joins. */
const FULL_NAME = 2;

/** Splits two full names of Hebrew: `נועה ברק ויואב שדה`. */
function splitHebrew(words: readonly string[]): string[] | null {
  const at = words.findIndex((word, i) => i >= FULL_NAME && i <= words.length - FULL_NAME && HEBREW_AND.test(word));
  return at < 0 ? null : [words.slice(0, at).join(' '), [words[at]?.slice(1), ...words.slice(at + 1)].join(' ')];
}

/** Splits at conjunctions that stand between two words: `Ann Lee and Bo Ek`. */
export function splitConjunctions(piece: string): string[] {
  const words = piece.split(' ');
  const hebrew = words.length >= 2 * FULL_NAME ? splitHebrew(words) : null;
  if (hebrew) return hebrew;
  const names: string[] = [];
  let from = 0;
  for (const [at, word] of words.entries()) {
    // In capitals an initial can look like a conjunction of one letter.
    if (!conjunctions.has(word.length > 1 ? word.toLowerCase() : word)) continue;
    if (at === 0 || at === words.length - 1) {
      // Left over from a list that was cut elsewhere: `and Bo Ek`.
      if (words.length > 2) words[at] = '';
      continue;
    }
    if (BODY_WORDS.test(words.slice(from, at).join(' '))) continue;
    names.push(words.slice(from, at).join(' '));
    from = at + 1;
  }
  names.push(words.slice(from).join(' '));
  return names;
}
