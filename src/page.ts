/**
 * What passes between the stages: load makes a {@link Page}, strip adds a {@link Verdict} to each of its blocks,
 * extract reads fields from the result. Nothing here knows whether the page was text or HTML.
 */

/** What a block is on the page. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quote'
  | 'code'
  | 'table'
  | 'image'
  | 'caption'
  | 'term'
  | 'definition'
  | 'control'
  | 'rule';

/** A run of text with the same marks; the texts of a block's runs joined are the block's text. */
export interface Inline {
  readonly text: string;
  /** Target of the link this run is in, absolute where the base is known. */
  readonly href?: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** Struck out. */
  readonly deleted?: boolean;
  readonly superscript?: boolean;
  readonly subscript?: boolean;
  /** The text is TeX, without delimiters. */
  readonly math?: boolean;
  /** A picture in the cell of a table; the text is empty. */
  readonly image?: InlineImage;
}

/** A picture within a text. */
export interface InlineImage {
  readonly src: string;
  readonly alt: string;
}

/** Where a block came from: 1-based, inclusive line numbers of a dump, or the path of the element that holds it. */
export type Origin = { readonly lines: readonly [first: number, last: number] } | { readonly path: string };

/** Place of a block in a list. Items with the same `id` belong to one list. */
export interface ListPlace {
  readonly id: number;
  /** 0 for an outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
  /** The item's own number in an ordered list, as printed or counted. */
  readonly number?: number;
  /** True when this block continues the item that an earlier block began. */
  readonly continues?: boolean;
  /** Whether the task that the item is was done; absent for items that are no tasks. */
  readonly checked?: boolean;
  /** True in a list of definitions that hold more than text: an item is a term with what defines it. */
  readonly defines?: boolean;
}

/** One cell of a table. */
export interface TableCell {
  /** What it holds; `\n` between its blocks and where it shows a line break. */
  readonly inlines: readonly Inline[];
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** The image a block of kind `image` stands for, or what a page shows in its place. */
export interface ImageFacts {
  readonly src: string | null;
  /** What the image shows; the title of an embed, empty where it has none. */
  readonly alt: string;
  /** Address of what is embedded here instead: a video, a sound, a post. */
  readonly embed?: string;
  /** Whether that is a sound. */
  readonly sound?: true;
  /** Whether the page states that the image is as wide as a text. */
  readonly large?: true;
}

/**
 * A smallest unit of the page that is kept or dropped as a whole. Loaders give every block all keys, in one order: V8 compiles
 * what reads blocks again for every shape that it meets.
 */
export interface Block {
  /** Position in `Page.blocks`. */
  readonly index: number;
  readonly kind: BlockKind;
  /**
   * Plain text: white space collapsed, invisible characters gone, `\n` only for a line break that the page shows inside
   * the block. Verbatim for code. For a table, rows are lines and cells are separated by a tab. An image's text is its
   * alt text.
   */
  readonly text: string;
  /** The text as runs. Empty for images and rules, and for tables, whose text is in `table`. */
  readonly inlines: readonly Inline[];
  readonly origin: Origin;
  /** Index into `Page.containers` of the innermost container. */
  readonly container: number;
  /** 1 to 6, for headings only; as printed for HTML, guessed from the layout for a dump. */
  readonly level?: number | undefined;
  readonly list?: ListPlace | undefined;
  /** How many block quotes this block is in; absent for none. */
  readonly quoteDepth?: number | undefined;
  /** Which quote of the page the innermost of them is; absent where that is whichever stands before. */
  readonly quote?: number | undefined;
  readonly table?: readonly (readonly TableCell[])[] | undefined;
  readonly image?: ImageFacts | undefined;
  /** Language of a code block, as the page names it. */
  readonly codeLanguage?: string | undefined;
  /** Names, in lower case, of the places in it that links can lead to, besides those of its containers. */
  readonly anchors?: readonly string[] | undefined;
  /** Share of the text's characters that are inside links, 0 to 1. */
  readonly linkDensity: number;
  /** How many links the block holds. */
  readonly linkCount: number;
  /** Not shown to a reader: `hidden`, `display:none`, `aria-hidden`, an unrendered template. A fact, not an absence. */
  readonly hidden: boolean;
  /** Blank lines before the block in a dump; 0 in HTML. */
  readonly blankBefore: number;
  /** Columns of indentation in a laid-out dump (lynx, w3m); 0 elsewhere. */
  readonly indent: number;
}

/**
 * An element (or, in a dump, the whole text) that holds blocks. Containers form a tree: `parent` is an index into
 * `Page.containers` that is smaller than the container's own, and -1 for the root, which is always at index 0.
 */
export interface Container {
  readonly parent: number;
  /** Lower-case tag name; `''` for the root and in dumps. */
  readonly tag: string;
  /** The element's class and id, its role, itemprop and similar naming attributes: lower-cased, separated by spaces. */
  readonly names: string;
  readonly hidden: boolean;
  /** How far it is set in, where an attribute says so: how deep an answer is among the others. */
  readonly level?: number | undefined;
}

/** A fact that markup states about a piece of the page: microdata, `rel=author`, `<time>`, a byline's class. */
export interface Annotation {
  readonly source: 'microdata' | 'rel' | 'time' | 'class';
  /**
   * What is stated: an itemprop, `author`, `datetime`, `moment` for one that is printed in words, the field a class name
   * speaks of, or `poster`. Lower case.
   */
  readonly name: string;
  readonly value: string;
  /** The block it stands in or before; -1 when in none. */
  readonly block: number;
  /** Innermost container it stands in. */
  readonly container: number;
}

/** What a page says about itself. Everything is empty for a text dump. */
export interface PageHead {
  /** The `<title>` element's text. */
  readonly title: string | null;
  /** Meta tags in order: `name`, `property`, `itemprop` or `http-equiv`, lower-cased, entities decoded. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** `<link>` elements in order, `rel` lower-cased, `href` resolved where possible. */
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** JSON-LD objects, `@graph` and arrays flattened into one list, at most {@link MAX_JSONLD_OBJECTS}. */
  readonly jsonld: readonly Readonly<Record<string, unknown>>[];
  /** The document's base URL: `--url`, else `<base href>`, else the canonical link. */
  readonly base: string | null;
  /** `lang` of the root element, as written. */
  readonly language: string | null;
}

/** How many JSON-LD objects of a page are read. */
export const MAX_JSONLD_OBJECTS = 2000;

/** What another extractor makes of the same page: the text it would keep, a paragraph an entry. */
export interface SecondOpinion {
  readonly paragraphs: readonly string[];
}

/** A loaded page: blocks in reading order and what the page says about itself. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  readonly annotations: readonly Annotation[];
  readonly head: PageHead;
  /** Where the page was saved from, where the file that held it says so. */
  readonly savedFrom?: string;
  /** Container of the text that the page's data, not its markup, gives as the article's body; absent for most pages. */
  readonly statedBody?: number;
  /** Asks another extractor. Absent where the format offers none; resolves to null where it has no answer. */
  readonly secondOpinion?: () => Promise<SecondOpinion | null>;
}

/** Why a block was dropped, in order of precedence: the first that fits. */
export const REASONS = [
  'hidden',
  'duplicate',
  'weather',
  'advertisement',
  'cookies',
  'paywall',
  'newsletter',
  'comments',
  'share',
  'related',
  'author-bio',
  'caption',
  'form',
  'navigation',
  'legal',
  'date',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

/** Fields a block of the page can hold. */
export const BLOCK_FIELDS = [
  'title',
  'subtitle',
  'byline',
  'date',
  'captured',
  'section',
  'tags',
  'site',
  'image',
  'caption',
] as const;
export type BlockField = (typeof BLOCK_FIELDS)[number];

/**
 * What strip says of one block. `score` is how sure it is that the block belongs to the body, 0 to 1. A `field` block's
 * text is printed in its field, not in the body. Captions of kept images and the images themselves are `body`: they are
 * structure of the body that `text` leaves out.
 */
export type Verdict =
  | { readonly verdict: 'body'; readonly score: number }
  | { readonly verdict: 'field'; readonly field: BlockField; readonly score: number }
  | { readonly verdict: 'dropped'; readonly reason: Reason; readonly score: number };

/** A block with what became of it, for people to look at: plain data. */
export type ExplainedBlock = Verdict & {
  readonly kind: BlockKind;
  readonly text: string;
  readonly origin: Origin;
  readonly level?: number;
  /** Blocks of one list, or of one list of definitions, have the same number. */
  readonly list?: number;
  /** Address of the image, where the block is one. */
  readonly src?: string;
  /** Structure without text of its own in the body: images, their captions, rules. */
  readonly aside?: true;
};

/** What somebody wrote in a thread. Between two posts stands who wrote them, when, and how to answer. */
export interface Post {
  /** First and last block of its text. */
  readonly first: number;
  readonly last: number;
  /** Innermost container that holds nothing of other posts but answers to it. */
  readonly container: number;
  /** How deep it stands among answers to answers, from 0. */
  readonly depth: number;
  /** Whether it is a comment on the post above it, as what it stands in is called. */
  readonly comment?: boolean;
}

/** A page after strip: `verdicts[i]` is of `blocks[i]`. */
export interface JudgedPage extends Page {
  readonly verdicts: readonly Verdict[];
  /** What the page is, judged from its shape. */
  readonly kind: PageKind;
  /** Chance that the body is right, 0 to 1. */
  readonly confidence: number;
  /** Whether the page shows that the article goes on elsewhere (true), shows its end (false), or neither (null). */
  readonly truncated: boolean | null;
  /** The posts of a thread, in the page's order, where they show. */
  readonly posts?: readonly Post[];
}

/** What a page can be. */
export const PAGE_KINDS = ['article', 'listing', 'forum', 'product', 'other', 'empty'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
