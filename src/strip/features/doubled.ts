import type { Tokens } from './tokens.ts';

/** Shortest text that is told to be said twice, and what may stand behind: who made the picture. In words. */
const MIN_SAID = 6;
const MAX_BEHIND = 8;
/** Characters by which the second time is looked for. */
const HEAD = 16;

/**
 * Whether a block says the same twice and little else. So does a dump of a picture that has its caption as its alternative
 * text, too.
 *
 * @param text the block's.
 */
export function isDoubled({ hashes, start }: Tokens, b: number, text: string): boolean {
  const first = start[b] as number;
  const count = (start[b + 1] as number) - first;
  const longest = count >> 1;
  for (let said = longest; said >= MIN_SAID && count - 2 * said <= MAX_BEHIND; said--) {
    let same = 0;
    while (same < said && hashes[first + same] === hashes[first + said + same]) same++;
    if (same === said) return repeats(text);
  }
  return false;
}

/** Whether a text begins twice with the same, numbers included, which the hashes of words don't tell apart. */
function repeats(text: string): boolean {
  const again = text.indexOf(text.slice(0, HEAD), HEAD);
  return again > 0 && text.startsWith(text.slice(0, again).trimEnd(), again);
}
