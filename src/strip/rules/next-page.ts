import type { Block, PageHead } from '../../page.ts';

/** How the address of a further page of an article ends, behind what is the article's own. */
const PAGE = /(?:\/|[-_,]|[?&/](?:page|p|seite|pagina|pg)[=/-]?|[-_,]page[-_]?)(\d{1,3})(?:\.html?)?$/i;
const NAMED = /(?:page|seite|pagina|pg|[?&]p)[=/_-]?\d{1,3}(?:\.html?)?$/i;

/** An address without its fragment, the slash at its end, and the number of its page, which is 1 where it has none. */
function readAddress(href: string): { readonly whole: string; readonly stem: string; readonly number: number } {
  const [plain = ''] = href.split('#', 1);
  const whole = plain.replace(/\/$/, '');
  const page = PAGE.exec(whole);
  const bare = (page ? whole.slice(0, page.index) : whole).replace(/\/$/, '').replace(/\.html?$/i, '');
  return { whole, stem: bare, number: page ? Number(page[1]) : 1 };
}

/** The address of what the head says that a link leads to. */
const linked = (links: PageHead['links'], rel: string): string | undefined =>
  links.find((link) => link.rel.split(' ').includes(rel))?.href;

/** The page's own address, as it says. */
const ownAddress = ({ links, base }: PageHead): string | null => linked(links, 'canonical') ?? base;

const isPlain = (whole: string, stem: string): boolean => whole.replace(/\.html?$/i, '') === stem;

/**
 * Whether the head links to the page's next part: the same address with the number of the next page behind it. A link to the next
 * post of a blog, or the next number of a series, has an address of its own.
 */
export function hasNextPage(head: PageHead): boolean {
  const next = linked(head.links, 'next');
  const own = ownAddress(head);
  if (next === undefined || !own) return false;
  const there = readAddress(next);
  const here = readAddress(own);
  // The pages of an article may all call the first of them their own.
  if (isPlain(here.whole, there.stem)) return there.number >= 2;
  if (here.stem !== there.stem || there.number !== here.number + 1 || here.number < 2) return false;
  const before = linked(head.links, 'prev');
  return NAMED.test(there.whole) || (before !== undefined && isPlain(readAddress(before).whole, here.stem));
}

/** What a pager's link to a page says. */
const PAGE_NUMBER = /^\d{1,3}$/;

/** Whether a line is a pager that links to the next part of the page, by its number: `Pages: 1 2 3`. */
export function linksNextPage({ inlines }: Block, head: PageHead): boolean {
  const numbered = inlines.filter(({ href, text }) => href !== undefined && PAGE_NUMBER.test(text.trim()));
  const own = numbered.length > 0 ? ownAddress(head) : null;
  if (!own) return false;
  const here = readAddress(own);
  return numbered.some(({ href = '', text }) => {
    const there = readAddress(href);
    if (there.number !== Number(text)) return false;
    const isFirst = isPlain(here.whole, there.stem) && there.number === 2;
    return isFirst || (here.stem === there.stem && here.number >= 2 && there.number === here.number + 1);
  });
}
