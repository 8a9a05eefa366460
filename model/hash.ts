/** A number for a text, the same in every run (FNV-1a): what is chosen by it needs no list. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 8;
}
