import type { SecondOpinion } from '../../page.ts';
import { buildTree } from './builder.ts';
import { PageElement, type Tree } from './tree.ts';
import { Walker } from './walk.ts';

/** Longest page, in characters, that is given to another extractor. */
const MAX_LENGTH = 3_000_000;
/**
 * Most elements of a page that is given to it, and most steps from all its texts to the root: some seconds' work. It
 * reads the text of every element anew, so text that stands deep costs it more. Real pages have up to 10,000 elements.
 */
const MAX_ELEMENTS = 12_000;
const MAX_STEPS = 250_000;

/**
 * Asks `@mozilla/readability` on jsdom what it would keep. Both are loaded only here. It gets the tree that was already
 * made safe: depth capped, scripts, styles and comments gone; jsdom runs and fetches nothing.
 *
 * @param tree the parsed page.
 * @param base the document's base URL, if it is known.
 * @returns its paragraphs; null when the page is too large, or it finds none or fails.
 */
export async function askReadability(tree: Tree, base: string | null): Promise<SecondOpinion | null> {
  if (isTooCostly(tree)) return null;
  try {
    const { load } = await import('cheerio/slim');
    const html = load(tree.root as Parameters<typeof load>[0]).html();
    if (html.length > MAX_LENGTH) return null;
    const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([
      import('jsdom'),
      import('@mozilla/readability'),
    ]);
    const url = base !== null && /^https?:/i.test(base) ? { url: base } : {};
    const { window } = new JSDOM(html, { ...url, virtualConsole: new VirtualConsole() });
    try {
      const article = new Readability(window.document).parse();
      const paragraphs = paragraphsOf(article?.content ?? '');
      return paragraphs.length === 0 ? null : { paragraphs };
    } finally {
      window.close();
    }
  } catch {
    return null;
  }
}

function isTooCostly({ root }: Tree): boolean {
  let elements = 0;
  let steps = 0;
  let level = root.children;
  for (let depth = 1; level.length > 0; depth++) {
    const inside = level.filter((node) => node instanceof PageElement);
    elements += inside.length;
    steps += (level.length - inside.length) * depth;
    if (elements > MAX_ELEMENTS || steps > MAX_STEPS) return true;
    level = inside.flatMap(({ children }) => children);
  }
  return false;
}

function paragraphsOf(html: string): string[] {
  const walker = new Walker({ base: null, noscript: false });
  walker.walk(buildTree(html).root);
  return walker.writer.blocks
    .filter(({ kind }) => kind !== 'image' && kind !== 'control')
    .map(({ text }) => text)
    .filter((text) => text !== '');
}
