/** What the parser and the walk need to know about an element's name. One entry a name, looked up once an element. */

/** Facts of a tag name; combined as bits. */
export const BLOCK = 1;
/** Has no content and no end tag. */
export const VOID = 2;
/** Ends an open paragraph when it starts. */
export const CLOSES_P = 4;
/** No end tag inside it reaches an element outside of it. */
export const SCOPE = 8;
/** `<b>`, `<a>` and their kind, which may be closed across blocks. */
export const FORMATTING = 16;
/** Stops an inline element's end tag from reaching past it (the HTML standard's "special" elements). */
export const SPECIAL = 32;
/** The parts of a table between the table and its cells. */
export const TABLE_PART = 64;
export const HEADING = 128;
/** Nobody has seen the name: whether it is a block is guessed from what it holds and where it stands. */
export const UNKNOWN = 256;
/** May stand in the head of a document. */
export const HEAD_CONTENT = 512;
/** Its content is shown only where the element itself can't be. */
export const FALLBACK = 1024;
/** A part of a form that a reader operates. */
export const CONTROL = 2048;
/** Its text is raw: no tag inside it counts. */
export const RAW = 4096;

/** Never content, nor is what it holds. */
export const SKIPPED = 8192;
/** Links or marks the text it holds. */
export const MARK = 16384;
/** Gives the blocks it holds a kind, or a place. */
export const STRUCTURE = 32768;

const BITS: Record<string, number> = {};

function add(names: string, bits: number): void {
  for (const name of names.split(' ')) BITS[name] = (BITS[name] ?? 0) | bits;
}

add('address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form', BLOCK);
add('h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre search section summary table', BLOCK);
add('ul xmp li dd dt caption tr td th thead tbody tfoot html body legend optgroup option frameset noframes', BLOCK);
add('address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer', CLOSES_P);
add('form h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre search section', CLOSES_P);
add('summary table ul xmp li dd dt', CLOSES_P);
add('area base basefont bgsound br col command embed frame hr img input keygen link meta param source', VOID);
add('track wbr', VOID);
add('caption html table td th marquee object template', SCOPE);
add('a b big code em font i nobr s small strike strong tt u', FORMATTING);
add('address article aside blockquote body button caption center col colgroup dd details dir div dl dt', SPECIAL);
add('fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe', SPECIAL);
add('li listing main marquee menu nav noscript object ol p plaintext pre search section select summary', SPECIAL);
add('table tbody td template textarea tfoot th thead tr ul xmp', SPECIAL);
add('caption colgroup col tbody thead tfoot tr td th', TABLE_PART);
add('h1 h2 h3 h4 h5 h6', HEADING);
add('base basefont bgsound link meta title script style noscript template', HEAD_CONTENT);
add('iframe noembed video audio canvas object', FALLBACK);
add('button select option optgroup input textarea label legend datalist meter progress output', CONTROL);
add('script style title textarea xmp', RAW);
add('abbr acronym applet bdi bdo cite colgroup data del dfn head ins kbd map mark math noscript picture q', 0);
add('rb rp rt rtc ruby samp slot span sub sup svg time var marquee', 0);
add('head meta link base rp annotation annotation-xml source track param datalist', SKIPPED);
add('a b strong i em cite dfn code d-code kbd samp tt del s strike sup sub math rt q', MARK);
add('ul ol menu dir dl li blockquote figure figcaption caption dt dd pre listing xmp table summary', STRUCTURE);
add('lite-youtube lite-vimeo amp-youtube amp-vimeo amp-iframe', FALLBACK);

/** Longer names, which nobody has given an element, are cut: a block's path repeats those around it. */
const MAX_NAME = 100;

/** A tag's name in lower case and its facts. */
export interface Tag {
  readonly name: string;
  readonly bits: number;
}

/** With the keys of an object as names: the engine has one copy of each, and compares them by their address. */
const TAGS = new Map<string, Tag>(Object.entries(BITS).map(([name, bits]) => [name, { name, bits }]));

/** Names that browsers read as another. */
const ALIASES = [
  ['image', 'img'],
  ['amp-img', 'img'],
] as const;
for (const [alias, name] of ALIASES) TAGS.set(alias, tagOf(name));

/**
 * What is known about a tag name.
 *
 * @param written the name as the page has it, in either case.
 * @returns the name and its facts; {@link UNKNOWN} for one that HTML doesn't have.
 */
export function tagOf(written: string): Tag {
  const known = TAGS.get(written);
  if (known !== undefined) return known;
  const name = written.slice(0, MAX_NAME).toLowerCase();
  return TAGS.get(name) ?? { name, bits: UNKNOWN };
}
