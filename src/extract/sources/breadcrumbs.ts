import type { Block } from '../../page.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, parseWebUrl } from '../context.ts';
import { fold } from '../text.ts';

/** What elements are called that print where a page stands on its site, and how many elements around a block are asked. */
const NAMES = /bread-?crumb|fil d.ariane|you are here/;
const MAX_AROUND = 12;
/** How much a printed path has at most, in blocks, and how long a step is, in UTF-16 units. */
const MAX_BLOCKS = 24;
const MAX_STEP = 60;
const MAX_STEPS = 6;
const WEIGHT = 0.55;
/** What home pages are called. */
const HOME =
  /^(?:home|home ?page|start|startseite|accueil|inicio|início|homepagina|strona główna|главная|首页|首頁|ホーム)$/iu;

/** An icon's name, which its font draws as one sign. */
const ICON = /^[a-z]{1,20}_[a-z_]{1,30}$/;

/** A step of the path: what it is called, and where it leads. */
interface Step {
  readonly name: string;
  readonly href: string;
}

/** Proposes the last part of the site that the printed path to the page leads through, the home page and the page itself left out. */
export function fromBreadcrumbs(context: Context): Candidate[] {
  const { blocks } = context.page;
  const first = blocks.find((block) => pathAround(block, context) >= 0);
  if (!first) return [];
  const path = pathAround(first, context);
  const near = blocks.slice(first.index, first.index + MAX_BLOCKS);
  const steps = near.filter((block) => pathAround(block, context) === path).flatMap(stepsOf);
  // More than that is a menu.
  if (steps.length > MAX_STEPS) return [];
  const section = steps.filter((step) => !isHome(step, context) && !isSelf(step, context)).at(-1);
  return section ? [{ field: 'section', values: [section.name], source: 'visible', weight: WEIGHT }] : [];
}

/** The outermost element around a block that is called such a path and holds no text of the article; -1 for none. */
function pathAround({ index, container, text }: Block, { page, firstBody, anchor }: Context): number {
  const { containers, verdicts } = page;
  if (index > Math.max(firstBody, anchor) || text === '' || text.length > MAX_STEP * MAX_STEPS) return -1;
  if (verdicts[index]?.verdict === 'body') return -1;
  let found = -1;
  let at = container;
  for (let step = 0; at > 0 && step < MAX_AROUND; step++) {
    const { tag, names, parent } = containers[at] ?? { tag: '', names: '', parent: 0 };
    if (tag === 'body' || tag === 'main' || tag === 'article') break;
    if (NAMES.test(names)) found = at;
    at = parent;
  }
  return found;
}

function stepsOf({ inlines }: Block): Step[] {
  return inlines.flatMap(({ text, href }) => {
    const name = text.trim();
    return href === undefined || name === '' || name.length > MAX_STEP || ICON.test(name) ? [] : [{ name, href }];
  });
}

/** Whether a step is the home page: it leads to the beginning of a host or of a language's part. */
function isHome({ name, href }: Step, { address }: Context): boolean {
  if (HOME.test(name)) return true;
  const path = parseWebUrl(href, address?.href)?.pathname ?? href;
  return (
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w{1,5})?$/i.test(path) || path === '' || path === '.' || path === './'
  );
}

/** Whether a step is the page itself. */
function isSelf({ name, href }: Step, { page, anchor, address }: Context): boolean {
  const title = page.head.title ?? '';
  const headline = page.blocks[anchor]?.text ?? '';
  if ([title, headline].some((text) => fold(text) === fold(name))) return true;
  return address !== null && parseWebUrl(href, address.href)?.pathname === address.pathname;
}
