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
  return {
    index,
    kind: draft.kind,
    text,
    inlines: draft.inlines,
    origin: { lines: [draft.first, draft.last] },
    container: 0,
    level: draft.level,
    list: draft.list,
    quoteDepth: draft.quoteDepth,
    quote: undefined,
    table: draft.table,
    image: draft.image,
    codeLanguage: draft.codeLanguage,
    anchors: draft.anchors,
    linkDensity,
    linkCount,
    hidden: draft.hidden ?? false,
    blankBefore: draft.blankBefore,
    indent: draft.indent,
  };
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
