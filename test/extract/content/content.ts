import { buildContent } from '../../../src/extract/content/index.ts';
import { load } from '../../../src/load/index.ts';
import type { Block, JudgedPage, Page, Verdict } from '../../../src/page.ts';
import type { RecordBlock, RecordInline } from '../../../src/record.ts';

/** The blocks' tree of a piece of HTML, every block of it kept but those whose text is in `dropped`. */
export async function contentOf(html: string, dropped: readonly string[] = []): Promise<RecordBlock[]> {
  const page = await load(html, { inputFormat: 'html', url: 'https://paper.example/news/story' });
  return buildContent(judge(page, (block) => !dropped.includes(block.text)));
}

/** A page whose blocks are body where `isBody` says so. */
export function judge(page: Page, isBody: (block: Block) => boolean = () => true): JudgedPage {
  const verdicts = page.blocks.map(
    (block): Verdict =>
      isBody(block) ? { verdict: 'body', score: 1 } : { verdict: 'dropped', reason: 'other', score: 0 },
  );
  return { ...page, verdicts, kind: 'article', confidence: 1, truncated: null };
}

/** A page of these blocks; what a block doesn't say is that of a plain paragraph. */
export function pageOf(blocks: readonly (Partial<Block> & { text: string })[]): Page {
  return {
    blocks: blocks.map((block, index) => ({
      kind: 'paragraph',
      inlines: [{ text: block.text }],
      origin: { lines: [index + 1, index + 1] },
      container: 0,
      linkDensity: 0,
      linkCount: 0,
      hidden: false,
      blankBefore: 0,
      indent: 0,
      ...block,
      index,
    })),
    containers: [{ parent: -1, tag: '', names: '', hidden: false }],
    annotations: [],
    head: { title: null, meta: [], links: [], jsonld: [], base: null, language: null },
  };
}

export function text(content: string): RecordInline[] {
  return [{ text: content }];
}

export function paragraph(content: string): RecordBlock {
  return { type: 'paragraph', content: text(content) };
}

export function item(content: string, ...blocks: RecordBlock[]) {
  return { content: content === '' ? [] : text(content), blocks };
}
