import type { Tokens } from './tokens.ts';

/** Shortest text that is told to be said twice, and what may stand behind: who made the picture. In words. */
const MIN_SAID = 6;
const MAX_BEHIND = 8;

/**
 * Whether a block says the same twice and little else. So does a dump of a picture that has its caption as its alternative
 * text, too.
 */
export function isDoubled({ hashes, start }: Tokens, b: number): boolean {
  const first = start[b] as number;
  const count = (start[b + 1] as number) - first;
  const longest = count >> 1;
  for (let said = longest; said >= MIN_SAID && count - 2 * said <= MAX_BEHIND; said--) {
    let same = 0;
    while (same < said && hashes[first + same] === hashes[first + said + same]) same++;
    if (same === said) return true;
  }
  return false;
}
