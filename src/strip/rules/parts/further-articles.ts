import { isWithin } from '../../../containers.ts';
import type { Block, Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { statedTitles } from '../headline.ts';
import { isSignature } from '../posts/signature.ts';

/** What names a container an article in microdata. */
const STATED_ARTICLE = /schema\.org\/(?:\w{0,20}article|blogposting)\b/;
/** Shortest headline, in words, that is known again in a title that the page states. */
const MIN_TITLE_WORDS = 3;
/** How much of a headline that leads to its own page is a link. */
const LINKED = 0.9;
/** How far into an article its headline stands, and how far under that a byline or a date, in blocks. */
const TO_HEADLINE = 4;
const TO_SIGNATURE = 6;
/** Paragraphs that an article has at least, and the words of each: a teaser has one. */
const MIN_PARAGRAPHS = 2;
const PARAGRAPH_WORDS = 12;
const BYLINE = evidenceBit('byline');

/**
 * Finds the further articles that a page goes on with below its own, as sites load them while a reader scrolls: elements for
 * articles that each have a headline, a byline or date, and a text. A page that states a title which isn't its first
 * headline may be a list of articles, all of which are its own.
 *
 * @param headline index of the page's headline, or -1.
 * @returns 1 for each block of such an article.
 */
export function findFurtherArticles(page: Page, features: BlockFeatures, headline: number): Uint8Array {
  const further = new Uint8Array(features.size);
  if (headline < 0 || !isStated(page, features, headline)) return further;
  const articles = outermostArticles(page, features);
  const articleAround = (b: number): number => articles[page.blocks[b]?.container ?? 0] as number;
  const own = articleAround(headline);
  if (own < 0) return further;
  const { last } = features.containers;
  for (let b = headline + 1; b < features.size; b++) {
    const other = (page.blocks[b]?.container ?? 0) > (last[own] as number) ? articleAround(b) : -1;
    if (other < 0) continue;
    let end = b + 1;
    while (isWithin(last, page.blocks[end]?.container ?? -1, other)) end++;
    if (isWhole(page, features, headline, b, end)) further.fill(1, b, end);
    b = end - 1;
  }
  return further;
}

/** The outermost article around each container, itself included; -1 for none. */
function outermostArticles({ containers }: Page, { containers: facts }: BlockFeatures): Int32Array {
  const isArticle = facts.firstAlike.map((first) => {
    const container = containers[first];
    return container?.tag === 'article' || STATED_ARTICLE.test(container?.names ?? '');
  });
  const outermost = new Int32Array(containers.length).fill(-1);
  for (const [c, { parent }] of containers.entries()) {
    const around = parent < 0 ? -1 : (outermost[parent] as number);
    outermost[c] = around < 0 && isArticle[facts.alike[c] as number] === true ? c : around;
  }
  return outermost;
}

/** Whether the title that the page states is its headline. */
function isStated(page: Page, features: BlockFeatures, headline: number): boolean {
  const text = page.blocks[headline]?.text.toLowerCase() ?? '';
  const isTitle = (title: string) => title.toLowerCase().includes(text);
  return (features.words[headline] as number) >= MIN_TITLE_WORDS && statedTitles(page).some(isTitle);
}

/** Whether a heading is as large as the page's headline or leads to a page of its own: those of the article's parts aren't, nor do they. */
function isHeadline({ blocks }: Page, headline: number, heading: Block): boolean {
  return (heading.level ?? 0) <= (blocks[headline]?.level ?? 0) || heading.linkDensity >= LINKED;
}

/** Whether blocks begin with a headline and a byline or date, and go on with a text. */
function isWhole(page: Page, features: BlockFeatures, headline: number, from: number, to: number): boolean {
  const { words, hidden, cues, ending, containers } = features;
  let seen = 0;
  let title = -1;
  let isOwn = false;
  let isSigned = false;
  let paragraphs = 0;
  for (let b = from; b < to; b++) {
    const block = page.blocks[b];
    if (!block || hidden[b] === 1 || words[b] === 0) continue;
    seen++;
    if (title < 0) {
      if (block.kind === 'heading' && (words[b] as number) >= MIN_TITLE_WORDS) title = seen;
      else if (seen > TO_HEADLINE) return false;
      isOwn = title > 0 && isHeadline(page, headline, block);
      continue;
    }
    const said = (cues[b] as number) | (containers.own[block.container] as number);
    isSigned ||= (said & BYLINE) !== 0 || (isOwn && isSignature(page, features, b));
    if (!isSigned && seen > title + TO_SIGNATURE) return false;
    if (block.kind === 'paragraph' && (words[b] as number) >= PARAGRAPH_WORDS && ending[b] === 1) paragraphs++;
  }
  return isSigned && paragraphs >= MIN_PARAGRAPHS;
}
