import { HEADING } from './tags.ts';
import { PageElement, Text } from './tree.ts';

/** What an `<aside>` that is part of the text is called after what it says; a bare one may be anything. */
const REMARKS = /(?:^|[\s_-])(?:note|tip|hint|info|important|warning|caution|danger)(?:$|[\s_-])/;
const MAX_NAMES = 300;

/** What a `<div>` that is one is called by nothing else. */
const REMARK = /^(?:note|tip|important|warning|caution)$/i;

/** Whether an `<aside>` or `<div>` is a remark to the text around it. */
export function isRemark(tag: string, names: string): boolean {
  return tag === 'aside' ? REMARKS.test(names.slice(0, MAX_NAMES)) : tag === 'div' && REMARK.test(names);
}

/** How deep in a callout its title stands, and among how many things. */
const TITLE_DEPTH = 3;
const MAX_BESIDE = 5;

/**
 * The heading that a callout begins with: its title, which heads nothing else.
 *
 * @param callout the element.
 * @returns null where something else stands first.
 */
export function calloutHeading(callout: PageElement): PageElement | null {
  let at = callout;
  for (let depth = 0; depth < TITLE_DEPTH; depth++) {
    const first = at.children.slice(0, MAX_BESIDE).find((child) => isShown(child));
    if (!(first instanceof PageElement)) return null;
    if ((first.bits & HEADING) !== 0) return first;
    at = first;
  }
  return null;
}

/** Whether something begins with more than white space: an icon that is drawn has nothing to read. */
function isShown(node: PageElement['children'][number]): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  return node instanceof PageElement && node.children.slice(0, MAX_BESIDE).some((child) => isShown(child));
}
