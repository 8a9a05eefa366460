/**
 * The attributes that are read, and what they are read for. Others never get into the tree: pages carry three times as
 * many.
 */

export const CLASS = 1;
/** May hide the element. */
export const HIDES = 2;
/** States something about the page: microdata, `rel`. */
export const STATES = 4;
/** States a formula. */
export const FORMULA = 64;
/** Names the element, besides its class. */
export const NAMES = 8;
export const ROLE = 16;
const OTHER = 32;

const BITS = new Map<string, number>([
  ['class', CLASS],
  ['id', NAMES],
  ['role', NAMES | ROLE],
  ['itemprop', NAMES | STATES],
  ['itemtype', NAMES],
  ['data-testid', NAMES],
  ['data-component', NAMES],
  ['aria-label', NAMES],
  ['data-latex', FORMULA],
  ['data-tex', FORMULA],
  ['data-math', FORMULA],
  ['rel', STATES],
  ['hidden', HIDES],
  ['style', HIDES],
  ['aria-hidden', HIDES],
]);

const READ =
  'href src alt srcset srcdoc data-src data-lazy-src data-original data-lazy data-hi-res-src data-full-src data-url ' +
  'data-srcset data-lazy-srcset width height sizes content name property http-equiv charset datetime lang xml:lang dir ' +
  'hreflang type media value placeholder start reversed colspan rowspan scope open data-lang data-language ' +
  'aria-level aria-controls aria-expanded shadowrootmode shadowroot title itemscope itemid cite alttext display encoding';
for (const name of READ.split(' ')) BITS.set(name, OTHER);

/**
 * What an attribute is read for.
 *
 * @param name lower-case.
 * @returns its bits; 0 for one that isn't read.
 */
export function attributeBits(name: string): number {
  return BITS.get(name) ?? 0;
}
