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

const BITS: Record<string, number> = {
  class: CLASS,
  id: NAMES,
  role: NAMES | ROLE,
  itemprop: NAMES | STATES,
  itemtype: NAMES,
  'data-testid': NAMES,
  'data-component': NAMES,
  'aria-label': NAMES,
  'epub:type': NAMES,
  'data-latex': FORMULA,
  'data-tex': FORMULA,
  'data-math': FORMULA,
  'data-formula': FORMULA,
  'data-math-style': FORMULA,
  'data-katex-display': FORMULA,
  rel: STATES,
  hidden: HIDES,
  style: HIDES,
  'aria-hidden': HIDES,
};

const READ =
  'href src alt srcset srcdoc data-src data-lazy-src data-original data-lazy data-hi-res-src data-full-src data-url ' +
  'data-srcset data-lazy-srcset width height content name property http-equiv datetime lang xml:lang dir ' +
  'type value placeholder checked disabled readonly data-code-marker start reversed colspan rowspan open data-lang data-language language data-enlighter-language data-syntaxhighlighter-params data-line syntax ' +
  'data-actualsrc data-lazyload data-image-src data-img-src data-instgrm-permalink data-text-post-permalink data-href videoid playlabel ' +
  'data-attrs data-videoid data-node-type block slot aria-level aria-expanded shadowrootmode shadowroot title cite alttext display encoding ' +
  'depth indent data-depth data-level data-indent ts size';
for (const name of READ.split(' ')) BITS[name] = OTHER;

/** An attribute's name in lower case and what it is read for. */
export interface Attribute {
  readonly name: string;
  readonly bits: number;
}

/** With the keys of an object as names: the engine has one copy of each, and finds a property by its address. */
const ATTRIBUTES = new Map<string, Attribute>(Object.entries(BITS).map(([name, bits]) => [name, { name, bits }]));

/**
 * What an attribute is read for.
 *
 * @param written the name as the page has it, in either case.
 * @returns the attribute; undefined for one that isn't read.
 */
export function attributeOf(written: string): Attribute | undefined {
  return ATTRIBUTES.get(written) ?? ATTRIBUTES.get(written.toLowerCase());
}
