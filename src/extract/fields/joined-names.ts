/** What joins the names of a list. */
import { CONJUNCTIONS } from './byline-words.ts';

const conjunctions: ReadonlySet<string> = new Set(CONJUNCTIONS);
/** Words that a body's name is put together with; `and` between them joins no people. */
const BODY_WORDS = /\b(?:for|of|on)\b/;

/** Whether a text is nothing but what stands between two names of a list: `,`, `and`. */
export function isJoiner(text: string): boolean {
  return text === ',' || text === '&' || conjunctions.has(text.toLowerCase());
}

/** Splits at conjunctions that stand between two words: `Ann Lee and Bo Ek`. */
export function splitConjunctions(piece: string): string[] {
  const words = piece.split(' ');
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
