/** Most broken sequences, per good one, in a page that is UTF-8 with damage rather than something else. */
const MAX_DAMAGE = 0.25;

/**
 * Tells damaged UTF-8 (a page cut inside a character, another page's bytes pasted in, surrogates encoded as characters)
 * from other encodings, whose bytes form UTF-8 sequences only by chance.
 *
 * @param bytes a page's bytes that aren't valid UTF-8.
 * @returns whether nearly all of its bytes beyond ASCII form UTF-8 sequences.
 */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    index++;
    if (byte < 0x80) continue;
    const expected = continuationsAfter(byte);
    let found = 0;
    while (found < expected && isContinuation(bytes[index])) {
      found++;
      index++;
    }
    if (expected > 0 && found === expected) good++;
    else if (expected === 0 || index < bytes.length) bad++;
  }
  return good > 0 && bad <= good * MAX_DAMAGE;
}

/** How many continuation bytes a first byte asks for; 0 when it can't be a first byte. */
function continuationsAfter(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  if (byte >= 0xf0 && byte <= 0xf4) return 3;
  return 0;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
