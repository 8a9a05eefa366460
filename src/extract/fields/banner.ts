import type { Block, JudgedPage } from '../../page.ts';
import { countSpaced, fold, squash } from '../text.ts';

/** An address of a site's first page. */
const FRONT = /^(?:https?:\/\/[^/?#]*)?\/?(?:index\.\w{3,5})?$/;

/** How many words a site's name has at most, and the rest of the title at least. */
const MAX_NAME = 6;
const MIN_REST = 2;

/** Whether a title begins with the site's name and ends with a headline, with something between. */
function isAround(title: string, own: string, rest: string): boolean {
  return title.startsWith(`${own} `) && title.endsWith(` ${rest}`) && countSpaced(rest) >= MIN_REST;
}

const known = new WeakMap<JudgedPage, string | null>();

/** Whether all that a heading says leads to the site's first page. */
function leadsHome({ inlines }: Block): boolean {
  const said = inlines.filter(({ text }) => text.trim() !== '');
  return said.length > 0 && said.every(({ href }) => href !== undefined && FRONT.test(href));
}

/**
 * The site's name as a page prints it in its largest heading, squashed: it leads to the site's first page or is what the title
 * element ends with, and all else that that says is a heading below it.
 */
export function banner(page: JudgedPage): string | null {
  const remembered = known.get(page);
  if (remembered !== undefined) return remembered;
  const title = fold(page.head.title ?? '');
  const headings = page.blocks.filter(({ kind, hidden }) => kind === 'heading' && !hidden);
  const home = headings.findIndex((heading) => heading.level === 1 && leadsHome(heading));
  const at = home >= 0 ? home : headings.findIndex(({ level }) => level === 1);
  const own = fold(headings[at]?.text ?? '');
  const isRest = (rest: string): boolean => {
    const isLast = title === `${rest} ${own}`;
    // Between the two may stand the part of the site: `Site » Blog Archive » Headline`.
    if (home >= 0) return isLast || title === `${own} ${rest}` || isAround(title, own, rest);
    return isLast && countSpaced(own) <= MAX_NAME && countSpaced(rest) >= MIN_REST;
  };
  const name = own !== '' && headings.slice(at + 1).some(({ text }) => isRest(fold(text))) ? squash(own) : null;
  known.set(page, name);
  return name;
}
