/** Who says what, as the sites of short posts call their pages: `Ann Lee on Site: "…" / Site`. */
const SAID = /^[^"“:]{1,120}: ["“](.{3,5000})["”](?: [/|–-] [^"”]{1,60})?$/su;

/**
 * What a page's title says that somebody said, which is the page's text.
 *
 * @param title of the page.
 * @returns null for any other title.
 */
export function saidIn(title: string): string | null {
  return title.includes(': ') ? (SAID.exec(title)?.[1] ?? null) : null;
}
