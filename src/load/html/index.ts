import type { Page, PageHead } from '../../page.ts';
import type { PageText } from '../utf8-text.ts';
import { buildTree } from './parse/builder.ts';
import { placeStreamed } from './parse/streamed.ts';
import type { Tree } from './parse/tree.ts';
import { proseLength, textLength } from './prose.ts';
import { settleRepeatedNotes } from './repeated-notes.ts';
import { askReadability } from './second-opinion.ts';
import { readHead } from './stated/head.ts';
import { findBody } from './stated/page-data.ts';
import { readSavedFrom } from './stated/saved-from.ts';
import { Walker } from './walk/index.ts';
import type { BlockWriter } from './walk/writer.ts';

/** What the caller knows about an HTML page. */
export interface HtmlOptions {
  /** Where the page came from. */
  url?: string;
}

/** A page whose blocks hold this much prose needs no other source for its text. */
const ENOUGH_PROSE = 1000;
/** With less than this, a page shows no prose to speak of. */
const LITTLE_PROSE = 400;
/** How much more prose another source must have than the blocks, to be taken for what the page is about. */
const MUCH_MORE = 2;
const MIN_BODY = 300;

/**
 * Turns an HTML page into blocks.
 *
 * @param html the page's text.
 * @param options what the caller knows about it.
 * @returns the page. Nothing is fetched, and no script is run.
 */
export function loadHtml(html: PageText, options: HtmlOptions = {}): Page {
  const tree = buildTree(html);
  if (tree.streamed.size > 0) placeStreamed(tree);
  const saved = readSavedFrom(html);
  const { head, base } = readHead(tree, options.url ?? saved.url, saved.moment);
  const { blocks, containers, annotations, statedBody, work } = readBlocks(tree, head, base);
  settleRepeatedNotes(blocks);
  return {
    blocks,
    containers,
    annotations,
    head: work && !statesWork(head) ? { ...head, jsonld: [...head.jsonld, work] } : head,
    ...(statedBody !== undefined && { statedBody }),
    ...(saved.url !== null && { savedFrom: saved.url }),
    secondOpinion: () => askReadability(tree, base),
  };
}

/** Whether JSON-LD says what an article is called. */
function statesWork({ jsonld }: PageHead): boolean {
  return jsonld.some(({ headline }) => headline !== undefined);
}

interface Blocks extends Pick<Page, 'blocks' | 'containers' | 'annotations' | 'statedBody'> {
  /** What the data state of the article whose text they hold, as JSON-LD would. */
  readonly work?: PageHead['jsonld'][number] | null;
}

function readBlocks(tree: Tree, head: PageHead, base: string | null): Blocks {
  const writer = walk(tree, base, false);
  const prose = proseLength(writer.blocks, ENOUGH_PROSE);
  if (prose >= ENOUGH_PROSE) return writer;
  if (prose < LITTLE_PROSE) {
    const withoutScripts = walk(tree, base, true);
    const more = proseLength(withoutScripts.blocks, ENOUGH_PROSE);
    if (more >= LITTLE_PROSE && more > MUCH_MORE * prose) return withoutScripts;
  }
  const least = Math.max(MIN_BODY, MUCH_MORE * prose);
  const stated = articleBody(head);
  if (textLength(stated) > least) return addBody(writer, stated, base);
  const found = prose < LITTLE_PROSE ? findBody(tree.scripts) : null;
  if (found === null || textLength(found.text) <= least) return writer;
  return { ...addBody(writer, found.text, base), work: found.work };
}

function walk(tree: Tree, base: string | null, noscript: boolean): BlockWriter {
  const walker = new Walker({ base, noscript });
  walker.walk(tree.root);
  return walker.writer;
}

/** The longest text that JSON-LD gives for an article. */
function articleBody({ jsonld }: PageHead): string {
  let body = '';
  for (const { articleBody: text } of jsonld) if (typeof text === 'string' && text.length > body.length) body = text;
  return body;
}

const HAS_TAGS = /<(?:p|div|br|h[1-6]|ul|ol|li|a|span|strong|em|figure|blockquote)[\s/>]/i;

/** Adds the blocks of a text that stood outside the markup, in an element that says what it is. */
function addBody(writer: BlockWriter, body: string, base: string | null): Blocks {
  const statedBody = writer.containers.length;
  const walker = new Walker({ base, noscript: false }, writer);
  const markup =
    !HAS_TAGS.test(body) && body.includes('&lt;') ? body.replaceAll('&lt;', '<').replaceAll('&gt;', '>') : body;
  const paragraphs = HAS_TAGS.test(markup)
    ? markup
    : markup
        .split(/[\r\n]+/)
        .map(asParagraph)
        .join('');
  walker.walk(buildTree(`<article itemprop="articleBody">${paragraphs}</article>`).root);
  const { blocks, containers, annotations } = writer;
  return { blocks, containers, annotations, statedBody };
}

function asParagraph(line: string): string {
  return `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}
