/** The scripts that a text's letters are of. */

/** Scripts that one language (of those on the web in numbers) is written in, by the first and last code point. */
const SINGLE: readonly (readonly [from: number, to: number, language: string])[] = [
  [0x370, 0x3ff, 'el'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0xf00, 0xfff, 'bo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7a3, 'ko'],
];

/** Scripts that several languages share; their words decide. */
type Range = readonly [from: number, to: number, script: string];
const SHARED: readonly [Range, ...Range[]] = [
  [0x41, 0x24f, 'Latn'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x400, 0x52f, 'Cyrl'],
  [0x600, 0x6ff, 'Arab'],
  [0x900, 0x97f, 'Deva'],
];

/** Whether a sign below Greek's, from the first capital on, is a letter. */
const isLatin = (code: number): boolean => code <= 0x5a || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;

/** The script or language that a sign's letter is of; empty for none. */
function scriptOf(code: number): string {
  // Latin first: it is most of what is met.
  if (code < 0x370) return isLatin(code) ? SHARED[0][2] : '';
  const isIn = ([from, to]: readonly [number, number, string]): boolean => code >= from && code <= to;
  return (SHARED.find(isIn) ?? SINGLE.find(isIn))?.[2] ?? '';
}

/** How many letters of each script or language a text has, and of all. */
export function countScripts(text: string): { counts: Map<string, number>; letters: number } {
  const counts = new Map<string, number>();
  let letters = 0;
  /** The script of the letters being read, and how many they are. */
  let script = '';
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = code < 0x41 ? '' : scriptOf(code);
    if (own === '') continue;
    if (own !== script) {
      if (run > 0) counts.set(script, (counts.get(script) ?? 0) + run);
      script = own;
      run = 0;
    }
    letters++;
    run++;
  }
  if (run > 0) counts.set(script, (counts.get(script) ?? 0) + run);
  return { counts, letters };
}

/** Whether several languages share a script. */
export function isShared(script: string): boolean {
  return SHARED.some(([, , shared]) => shared === script);
}
