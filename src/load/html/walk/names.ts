import { CLASS, NAMES } from '../parse/attributes.ts';
import type { PageElement } from '../parse/tree.ts';
import { type Construct, constructOf } from './construct-names.ts';

/** Longest `names` of a container; utility-class sites write thousands of characters. */
const MAX_NAMES = 300;

const NAMING = [
  'class',
  'id',
  'role',
  'itemprop',
  'itemtype',
  'data-testid',
  'data-component',
  'aria-label',
  'epub:type',
];

/**
 * What an element's attributes call it.
 *
 * @param element any element.
 * @returns class, id, role and similar attributes, lower-cased, at most 300 characters.
 */
export function containerNames(element: PageElement): string {
  const { attribs, traits } = element;
  if ((traits & (CLASS | NAMES)) === 0) return '';
  if ((traits & NAMES) === 0) return (attribs.class ?? '').slice(0, MAX_NAMES).toLowerCase();
  let names = '';
  for (const attribute of NAMING) {
    const value = attribs[attribute];
    if (value === undefined || value === '') continue;
    names += `${names === '' ? '' : ' '}${value.length > MAX_NAMES ? value.slice(0, MAX_NAMES) : value}`;
    if (names.length >= MAX_NAMES) return names.slice(0, MAX_NAMES).toLowerCase();
  }
  return names.toLowerCase();
}

/** What a class attribute says about its element. */
export interface ClassFacts {
  /** Text for screen readers only, or not shown at all. */
  readonly hidden: boolean;
  /** The text below a picture, or whom it is from. */
  readonly caption: boolean;
  /** The field of an article the element shows. */
  readonly field: string | null;
  /** What the style sheet of a well-known tool draws the element as. */
  readonly construct: Construct | null;
  /** Line breaks of its text are shown. */
  readonly lines: boolean;
}

const NOTHING: ClassFacts = { hidden: false, caption: false, field: null, construct: null, lines: false };

const NOTE: ClassFacts = { ...NOTHING, construct: 'note' };

/** What elements of Distill are by their names alone. */
const BY_NAME = new Map<string, ClassFacts>([
  ['d-footnote', NOTE],
  ['d-math', { ...NOTHING, construct: 'formula' }],
]);

/** Whether an element says by its name alone what it is. */
export function saysByName({ name }: PageElement): boolean {
  return BY_NAME.has(name);
}

/** Class names of well-known style sheets for text that only screen readers get. */
export const HIDDEN: ReadonlySet<string> = new Set([
  'visually-hidden',
  'visuallyhidden',
  'visually_hidden',
  'visuallyHidden',
  'u-visually-hidden',
  'u-visuallyhidden',
  'is-visually-hidden',
  'sr-only',
  'sr_only',
  'srOnly',
  'u-sr-only',
  'screen-reader-text',
  'screen-reader-only',
  'screenreader-only',
  'screen-reader',
  'screenreader',
  'element-invisible',
  'a11y-hidden',
  'hidden-accessible',
  'ui-helper-hidden-accessible',
  'assistive-text',
  'accessibly-hidden',
  // Rustdoc's: what stands in for a text that is folded.
  'hideme',
  'ltx_tag_note',
]);

/** Hidden in a narrow or a wide window only, when a second class shows it in the other. */
const HIDDEN_SOMEWHERE = new Set(['d-none', 'hidden', 'is-hidden']);
const SHOWN_SOMEWHERE =
  /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-|(?:\S{1,20}:)(?:block|flex|inline|grid|table|contents|visible|inline-\w{1,8})(?:$|\s))/;

const CAPTION =
  /(?:^|[-_a-z])(?:caption|captiontext|caption-text|caption_text|photo-?credit|image-?credit|media-?credit)$/;
const NO_CAPTION =
  /^gallerycaption$|(?:^|[-_])(?:no|has|with|without|show|hide|toggle|closed)[-_]?(?:caption)|wrapper|container/;
const CREDITS = new Set(['credit', 'credits', 'photocredit', 'photographer', 'gallerytext']);

export const FIELDS: ReadonlyMap<string, string> = new Map([
  ['byline', 'byline'],
  ['by-line', 'byline'],
  ['author', 'author'],
  ['authors', 'author'],
  ['writer', 'author'],
  ['personname', 'author'],
  ['dateline', 'dateline'],
  ['published', 'published'],
  ['pubdate', 'published'],
  ['publishdate', 'published'],
  ['timestamp', 'published'],
  ['datetime', 'published'],
  ['post-date', 'published'],
  ['entry-date', 'published'],
  ['article-date', 'published'],
  ['date', 'published'],
  ['updated', 'modified'],
  ['modified', 'modified'],
  ['subtitle', 'subtitle'],
  ['subheadline', 'subtitle'],
  ['subheading', 'subtitle'],
  ['standfirst', 'subtitle'],
  ['dek', 'subtitle'],
  ['deck', 'subtitle'],
  ['headline', 'headline'],
  ['entry-title', 'headline'],
  ['post-title', 'headline'],
  ['article-title', 'headline'],
  ['username', 'poster'],
  ['user-name', 'poster'],
  ['poster', 'poster'],
  ['nickname', 'poster'],
  ['display-name', 'poster'],
  ['from-name', 'poster'],
]);
/** Utility classes for white space that is shown, and those of the texts of React Native for the web. */
const LINES = /(?:^|[\s-])(?:white-?space-(?:pre|break-spaces)|css-(?:901oao|1rynq56|146c3p1)(?:$|\s))/;
const WORDS = /[a-z]+/g;
const HUMP = /([a-z])([A-Z])/g;
/** No class attribute is read further than this. */
const MAX_CLASS = 1000;

/** Every name that says something holds one of these. */
const TELLING =
  /white-?space|embedded-post|(?:^|\s)css-|toolbar|twoslash|notice|react-code|diff-table|gist-meta|viewcode|bookmark|mixtape|sidebarb|ak-editor|gl-alert|ltx_|bbcode|book-hint|tooltip|math|katex|insta|tiktok|text-post|fb-|custom-b|aside|macro|hint-|notion|su-note|latex|formula|gutter|lineno|line-numbers|enlighter-code|blob-|js-file|ec-line|admon|callout|alert|(?:^|[\s-])l[ng](?:$|[\s-])|stanza|stroph|verse|poe[mt]|lyric|pull-?quote|note|highlighter|crayon|codemirror|cm-|hid(?:den|eme)|from.name|prompt|pagenum|onebox|c-embed|ltag__|kg-file|wp-embedded|tweet|mj[px]|eqno|gallery|sr.?only|screen|invisible|none|assist|access|capt|credit|photogr|line|author|writer|date|publ|timest|modif|user|poster|nickname|display|person|sub|standf|dek|deck|title/i;

/** What one name of a class attribute says whatever stands beside it. */
interface NameFacts extends Pick<ClassFacts, 'caption' | 'field' | 'construct'> {
  readonly hidden: boolean;
  /** Hidden unless a name beside it shows it. */
  readonly hiddenSomewhere: boolean;
}

function readName(name: string): NameFacts {
  const lower = name.replace(HUMP, '$1-$2').toLowerCase();
  return {
    hidden: HIDDEN.has(name),
    hiddenSomewhere: HIDDEN_SOMEWHERE.has(name),
    caption: CREDITS.has(lower) || (CAPTION.test(lower) && !NO_CAPTION.test(lower)),
    field: fieldOf(lower),
    construct: constructOf(name.toLowerCase()),
  };
}

/** When an event begins or ends, whatever else the element is called: hCalendar's names. */
const EVENT_DATE = new Set(['dtstart', 'dtend']);

/** @param names what is known of the page's single names, many of which stand in many attributes; is added to. */
function readClasses(value: string, names: Map<string, NameFacts>): ClassFacts {
  if (!TELLING.test(value)) return NOTHING;
  const classes = value.slice(0, MAX_CLASS).split(/\s+/);
  let hidden = false;
  let caption = false;
  let field: string | null = null;
  let construct: Construct | null = null;
  for (const name of classes) {
    let facts = names.get(name);
    if (facts === undefined) {
      facts = readName(name);
      names.set(name, facts);
    }
    hidden ||= facts.hidden || (facts.hiddenSomewhere && !SHOWN_SOMEWHERE.test(value.slice(0, MAX_CLASS)));
    caption ||= facts.caption;
    field ??= facts.field;
    // What numbers a line is called a line, too.
    if (facts.construct === 'gutter') construct = facts.construct;
    else construct ??= facts.construct;
  }
  if (field === 'published' && classes.some((name) => EVENT_DATE.has(name))) field = null;
  const lines = LINES.test(value.slice(0, MAX_CLASS));
  const says = hidden || caption || field !== null || construct !== null || lines;
  return says ? { hidden, caption, field, construct, lines } : NOTHING;
}

/** What stands beside authors' names in a paper and has none. */
const BESIDE_NAMES = /author[-_](?:notes|affiliations?)(?:$|[-_])/;

function fieldOf(name: string): string | null {
  const whole = FIELDS.get(name);
  if (whole !== undefined) return whole;
  if (BESIDE_NAMES.test(name)) return null;
  const words = name.match(WORDS);
  if (words === null) return null;
  for (let i = 0; i < words.length; i++) {
    const found = FIELDS.get(`${words[i]}-${words[i + 1]}`) ?? FIELDS.get(words[i] ?? '');
    if (found !== undefined) return found;
  }
  return null;
}

/** Reads class attributes, each different one, and each different name in them, once a page. */
export class ClassReader {
  readonly #known = new Map<string, ClassFacts>();
  readonly #names = new Map<string, NameFacts>();

  /** What an element's class says; nothing for an element without. */
  read(element: PageElement): ClassFacts {
    const named = BY_NAME.get(element.name);
    if (named !== undefined) return named;
    const value = element.attribs.class;
    if (value === undefined || value === '') return NOTHING;
    let facts = this.#known.get(value);
    if (facts === undefined) {
      facts = readClasses(value, this.#names);
      this.#known.set(value, facts);
    }
    return facts;
  }
}
