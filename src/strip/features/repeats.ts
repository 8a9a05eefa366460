import type { Block } from '../../page.ts';
import { HASH_SEED, mix } from './characters.ts';
import { HashSet } from './hash-set.ts';
import type { Tokens } from './tokens.ts';

/**
 * Counts how often each text with letters is said. Only texts whose words have been met before are compared: most
 * haven't, and their words are hashed already.
 *
 * @param repeats receives how many other blocks say the same.
 * @param repeatsBefore receives how many of them stand before.
 */
export function countRepeats(
  blocks: readonly Block[],
  tokens: Tokens,
  repeats: Float64Array,
  repeatsBefore: Float64Array,
): void {
  const n = blocks.length;
  const { hashes, start, letters } = tokens;
  const ofWords = new Int32Array(n);
  const met = new HashSet([], n);
  const again = new HashSet();
  let repeated = false;
  for (let b = 0; b < n; b++) {
    if (letters[b] === 0) continue;
    let hash = HASH_SEED;
    for (let t = start[b] as number; t < (start[b + 1] as number); t++) hash = mix(hash, hashes[t] as number);
    ofWords[b] = hash;
    if (met.add(hash)) continue;
    again.add(hash);
    repeated = true;
  }
  if (!repeated) return;
  /** Blocks that say each text. */
  const sayers = new Map<string, number[]>();
  for (let b = 0; b < n; b++) {
    if (letters[b] === 0 || !again.has(ofWords[b] as number)) continue;
    const text = blocks[b]?.text ?? '';
    const said = sayers.get(text);
    repeatsBefore[b] = said?.length ?? 0;
    if (said) said.push(b);
    else sayers.set(text, [b]);
  }
  for (const said of sayers.values()) for (const b of said) repeats[b] = said.length - 1;
}
