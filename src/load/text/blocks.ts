import type { Block, BlockKind, ImageFacts, Inline, ListPlace, TableCell } from '../../page.ts';

/** A block in the making: what its lines show. */
export interface Draft {
  kind: BlockKind;
  inlines: Inline[];
  first: number;
  last: number;
  blankBefore: number;
  indent: number;
  level?: number;
  list?: ListPlace;
  quoteDepth?: number;
  table?: readonly (readonly TableCell[])[];
  codeLanguage?: string;
  image?: ImageFacts;
  anchors?: readonly string[];
  /** Printed of something that the page itself doesn't show. */
  hidden?: boolean;
  /** The text where it isn't the runs': code, and what an image shows. */
  text?: string;
}

/**
 * Makes blocks of drafts: counts their links and numbers them. Drafts that show nothing are left out.
 *
 * @param drafts in reading order.
 * @returns the page's blocks, all in the root container.
 */
export function toBlocks(drafts: readonly Draft[]): Block[] {
  const blocks: Block[] = [];
  for (const draft of drafts) {
    const runs = draft.table ? draft.table.flat().flatMap((cell) => cell.inlines) : draft.inlines;
    const text = draft.text ?? (draft.table ? draft.table.map(rowText).join('\n') : joined(runs));
    if (text !== '' || draft.kind === 'rule' || draft.kind === 'image')
      blocks.push(toBlock(draft, blocks.length, text, runs));
  }
  return blocks;
}

function toBlock(draft: Draft, index: number, text: string, runs: readonly Inline[]): Block {
  const { linkDensity, linkCount } = linkFacts(runs, text.length);
  // Set one by one: spreading objects costs more than all the rest of loading.
  const block: { -readonly [key in keyof Block]: Block[key] } = {
    index,
    kind: draft.kind,
    text,
    inlines: draft.inlines,
    origin: { lines: [draft.first, draft.last] },
    container: 0,
    linkDensity,
    linkCount,
    hidden: draft.hidden ?? false,
    blankBefore: draft.blankBefore,
    indent: draft.indent,
  };
  if (draft.level !== undefined) block.level = draft.level;
  if (draft.list !== undefined) block.list = draft.list;
  if (draft.quoteDepth !== undefined) block.quoteDepth = draft.quoteDepth;
  if (draft.table !== undefined) block.table = draft.table;
  if (draft.codeLanguage !== undefined) block.codeLanguage = draft.codeLanguage;
  if (draft.image !== undefined) block.image = draft.image;
  if (draft.anchors !== undefined) block.anchors = draft.anchors;
  return block;
}

function joined(runs: readonly Inline[]): string {
  return runs.length === 1 ? (runs[0] as Inline).text : runs.map((run) => run.text).join('');
}

function rowText(cells: readonly TableCell[]): string {
  return cells.map((cell) => joined(cell.inlines)).join('\t');
}

function linkFacts(inlines: readonly Inline[], length: number): Pick<Block, 'linkDensity' | 'linkCount'> {
  let linked = 0;
  let linkCount = 0;
  let previous: string | undefined;
  for (const { text, href } of inlines) {
    if (href !== undefined) linked += text.length;
    if (href !== undefined && href !== previous) linkCount++;
    previous = href;
  }
  return { linkDensity: length > 0 ? linked / length : 0, linkCount };
}
