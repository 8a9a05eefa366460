import { HEADING } from '../parse/tags.ts';
import { following, isBlock, PageElement, Text } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';

/** What an `<aside>` that is part of the text is called after what it says; a bare one may be anything. */
const REMARKS = /(?:^|[\s_-])(?:note|tip|hint|info|important|warning|caution|danger)(?:$|[\s_-])/;
const MAX_NAMES = 300;

/** What a `<div>` that is one is called by nothing else, or beside the name of a box. */
const REMARK = /^(?:note|tip|important|warning|caution)$/i;
/** What themes call it besides, after what it says. */
const REMARK_KIND = /^(?:note-)?(?:default|primary|info|success|tip|warning|danger)$/i;
/** What the colours of a box say that is called a hint. */
const COLOUR = /(?:^|-)(?:info|warning|danger|success)(?:-|$)/i;
const KIND = /(?:^|\s)(?:note|tip|hint|info|important|warning|caution|danger)(?:$|\s)/i;
const BOX =
  /(?:^|\s)(?:notices?|box|hint|alert|message|panel|notification|callout|admonition|custom-(?:block|container))(?:$|\s)/i;

const MAY_BE_REMARK = /note|tip|hint|info|important|warning|caution|danger/i;

/** Whether an element is a remark to the text around it. */
export function isRemark({ name, attribs }: PageElement): boolean {
  const { role, class: names = '' } = attribs;
  if (attribs['data-node-type'] === 'callout') return true;
  if (name !== 'aside' && name !== 'div' && name !== 'section' && name !== 'details') return false;
  if (role === 'note') return true;
  const read = names.slice(0, MAX_NAMES);
  // Each way to call one has a word of these, and few names do.
  if (!MAY_BE_REMARK.test(read)) return false;
  // One that folds is called after what it says.
  if (name === 'details') return KIND.test(read);
  if (name === 'aside') return REMARKS.test(read);
  return isNamedRemark(read) || isColouredHint(read) || (KIND.test(read) && BOX.test(read.replace(KIND, ' ')));
}

/** Whether an element is called a hint, and what kind it is by its colour. */
function isColouredHint(names: string): boolean {
  const all = names.split(/\s+/);
  return all.includes('hint') && all.some((name) => COLOUR.test(name));
}

/** Whether an element is called a remark by all its names. */
function isNamedRemark(names: string): boolean {
  const [first = '', ...others] = names.trim().split(/\s+/);
  return REMARK.test(first) && others.every((name) => REMARK_KIND.test(name));
}

/** How deep in a callout its title stands, and among how many things. */
const TITLE_DEPTH = 6;
const MAX_BESIDE = 5;
/** How far into a callout its icon stands, in nodes. */
const ICON_NODES = 20;
/** How many nodes, and how much of a text, are looked at for a letter. */
const MAX_NODES = 100;
const MAX_TEXT = 300;
const MAX_TITLE = 80;
/** What the element of a title is called, or a title says that is nothing but the kind of its callout. */
const TITLE = /(?:^|[\s_-])(?:title|heading|header|label)(?:$|[\s_-])/i;
const KIND_ALONE =
  /^(?:note|tip|hint|info|information|important|warning|caution|danger|attention|success|error)[:!]?$/i;

/**
 * The title that a callout begins with: a heading, which heads nothing else, an element that is called so, or a line that says
 * what kind of callout it is.
 *
 * @param callout the element.
 * @returns null where something else stands first.
 */
export function calloutTitle(callout: PageElement): PageElement | null {
  let at = callout;
  for (let depth = 0; depth < TITLE_DEPTH; depth++) {
    const first = at.children.slice(0, MAX_BESIDE).find((child) => isShown(child));
    if (!(first instanceof PageElement)) return null;
    if ((first.bits & HEADING) !== 0) return first;
    if (!isBlock(first)) return null;
    if (isTitle(first) && first.next !== null && !first.children.some(isHeading)) return first;
    at = first;
  }
  return null;
}

/**
 * What an icon that a callout begins with says of its kind, where no title does.
 *
 * @returns null where no icon says it.
 */
export function iconTitle(callout: PageElement): string | null {
  let node = callout.firstChild;
  for (let seen = 0; node !== null && seen < ICON_NODES; seen++) {
    if (node instanceof Text && isRead(node.data)) return null;
    if (node instanceof PageElement && KIND_ALONE.test(node.attribs.title ?? '')) return node.attribs.title ?? null;
    node = following(node, callout);
  }
  return null;
}

function isHeading(node: PageElement['children'][number]): boolean {
  return node instanceof PageElement && (node.bits & HEADING) !== 0;
}

function isTitle(element: PageElement): boolean {
  const text = leadingText(element);
  return (
    text.length <= MAX_TITLE && (KIND_ALONE.test(text) || TITLE.test((element.attribs.class ?? '').slice(0, MAX_NAMES)))
  );
}

/** Whether something begins with more than white space: an icon that is drawn has nothing to read, nor has a picture in a letter. */
function isShown(node: PageElement['children'][number]): boolean {
  if (node instanceof Text) return isRead(node.data);
  if (!(node instanceof PageElement)) return false;
  let at = node.firstChild;
  for (let seen = 0; at !== null && seen < MAX_NODES; seen++) {
    if (at instanceof Text && isRead(at.data)) return true;
    at = following(at, node);
  }
  return false;
}

/** Whether a text has a letter or a number. */
function isRead(text: string): boolean {
  return /[\p{Alphabetic}\p{N}]/u.test(text.slice(0, MAX_TEXT));
}

/** Whether the icon of a callout is no more than that. */
export function isOrnament(element: PageElement): boolean {
  return !isRead(leadingText(element));
}
