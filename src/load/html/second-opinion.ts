import type { SecondOpinion } from '../../page.ts';
import { buildTree } from './parse/builder.ts';
import { PageElement, Text, type Tree } from './parse/tree.ts';
import { Walker } from './walk/index.ts';
import { hidesByStyle } from './walk/visibility.ts';

/** Longest page, in characters, that is given to another extractor. */
const MAX_LENGTH = 3_000_000;
/**
 * Most elements of a page that is given to it, and most steps to the root from all its texts, and from all its elements: some seconds'
 * work. It reads the text of every element anew, and moves elements with all that they hold, so what stands deep costs it more. Real
 * pages have up to 10,000 elements, 130,000 steps from texts and 170,000 from elements.
 */
const MAX_ELEMENTS = 12_000;
const MAX_TEXT_STEPS = 250_000;
/** A text takes a step more for each so many characters. */
const STEP_LENGTH = 200;
const MAX_ELEMENT_STEPS = 800_000;
/**
 * Most steps from sibling to sibling, each taking as many as all of them: jsdom counts those before an element that another takes the
 * place of. Real pages have up to 2,000,000.
 */
const MAX_SIBLING_STEPS = 10_000_000;
/** Longest value of an attribute that is handed over: patterns are tried on some values from each of their characters to the end. */
const MAX_VALUE = 500;

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
    $('*').each((_, element) => {
      if ('attribs' in element) element.attribs = handedOver(element.attribs);
    });
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
  let siblingSteps = root.children.length ** 2;
  let level = root.children;
  for (let depth = 1; level.length > 0; depth++) {
    const inside = level.filter((node) => node instanceof PageElement);
    elements += inside.length;
    elementSteps += inside.length * depth;
    for (const node of level) if (node instanceof Text) textSteps += depth * (1 + node.data.length / STEP_LENGTH);
    for (const { children } of inside) siblingSteps += children.length ** 2;
    if (elements > MAX_ELEMENTS || textSteps > MAX_TEXT_STEPS || elementSteps > MAX_ELEMENT_STEPS) return true;
    if (siblingSteps > MAX_SIBLING_STEPS) return true;
    level = inside.flatMap(({ children }) => children);
  }
  return false;
}

/** The attributes of an element as they are handed over: none costs jsdom or Readability more than its length. */
function handedOver(attribs: Readonly<Record<string, string>>): Record<string, string> {
  const handed: Record<string, string> = {};
  for (const [name, value] of Object.entries(attribs)) {
    // All that matters of a style is whether it hides. By its type, a radio button would be compared with all others.
    if (name === 'style') {
      if (hidesByStyle(value)) handed.hidden = '';
    } else if (name !== 'type') handed[name] = value.slice(0, MAX_VALUE);
  }
  return handed;
}

function paragraphsOf(html: string): string[] {
  const walker = new Walker({ base: null, noscript: false });
  walker.walk(buildTree(html).root);
  return walker.writer.blocks
    .filter(({ kind }) => kind !== 'image' && kind !== 'control')
    .map(({ text }) => text)
    .filter((text) => text !== '');
}
