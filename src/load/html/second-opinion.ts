import type { SecondOpinion } from '../../page.ts';
import { buildTree } from './builder.ts';
import { PageElement, type Tree } from './tree.ts';
import { Walker } from './walk.ts';

/** Longest page, in characters, that is given to another extractor. */
const MAX_LENGTH = 3_000_000;
/**
 * Most elements of a page that is given to it, and most steps to the root from all its texts, and from all its elements: some seconds'
 * work. It reads the text of every element anew, and moves elements with all that they hold, so what stands deep costs it more. Real
 * pages have up to 10,000 elements, 130,000 steps from texts and 170,000 from elements.
 */
const MAX_ELEMENTS = 12_000;
const MAX_TEXT_STEPS = 250_000;
const MAX_ELEMENT_STEPS = 800_000;

/** What jsdom makes a window for, each as much work as a short page, although nothing is loaded into it. */
const FRAMES = 'iframe, frame';

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
    const $ = load(tree.root as Parameters<typeof load>[0]);
    $(FRAMES).remove();
    // It would compare every radio button with all others.
    $('input').removeAttr('type');
    const html = $.html();
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
  let elementSteps = 0;
  let textSteps = 0;
  let level = root.children;
  for (let depth = 1; level.length > 0; depth++) {
    const inside = level.filter((node) => node instanceof PageElement);
    elements += inside.length;
    elementSteps += inside.length * depth;
    textSteps += (level.length - inside.length) * depth;
    if (elements > MAX_ELEMENTS || textSteps > MAX_TEXT_STEPS || elementSteps > MAX_ELEMENT_STEPS) return true;
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
