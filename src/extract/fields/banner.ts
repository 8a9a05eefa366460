import type { Block, JudgedPage } from '../../page.ts';
import { fold, squash } from '../text.ts';

/** An address of a site's first page. */
const FRONT = /^(?:https?:\/\/[^/?#]*)?\/?(?:index\.\w{3,5})?$/;

const known = new WeakMap<JudgedPage, string | null>();

/** Whether all that a heading says leads to the site's first page. */
function leadsHome({ inlines }: Block): boolean {
  const said = inlines.filter(({ text }) => text.trim() !== '');
  return said.length > 0 && said.every(({ href }) => href !== undefined && FRONT.test(href));
}

/**
 * The site's name as a page prints it in its largest heading, squashed: it leads to the site's first page, and all else that the
 * title element says is a heading below it.
 */
export function banner(page: JudgedPage): string | null {
  const remembered = known.get(page);
  if (remembered !== undefined) return remembered;
  const title = fold(page.head.title ?? '');
  const headings = page.blocks.filter(({ kind, hidden }) => kind === 'heading' && !hidden);
  const at = headings.findIndex((heading) => heading.level === 1 && leadsHome(heading));
  const own = fold(headings[at]?.text ?? '');
  const isRest = (rest: string): boolean => title === `${own} ${rest}` || title === `${rest} ${own}`;
  const name = own !== '' && headings.slice(at + 1).some(({ text }) => isRest(fold(text))) ? squash(own) : null;
  known.set(page, name);
  return name;
}
