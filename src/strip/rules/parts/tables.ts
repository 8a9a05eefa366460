import type { Block, BlockField, BlockKind, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import type { Surroundings } from '../body/subtree.ts';

/** How far from a table its text stands, in blocks. */
const REACH = 3;
/** Shares of links up to which a table tells something rather than leads elsewhere: with its text on one side, on both. */
const MOST_LINKS = { behind: 0.2, around: 0.85 };

const TEXT: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'list-item', 'table']);
const VOID: ReadonlySet<BlockKind> = new Set(['image', 'caption', 'rule']);

/**
 * Keeps the tables of data that stand in the body's text, whatever their chance: numbers and names are no prose, and a table without a sentence looks
 * like a widget to whoever looks at it alone. The heading right above one is kept with it.
 *
 * @param keep 1 for each block of the body; is added to.
 */
export function keepTables(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
): void {
  // What looks like a table in a dump may be none.
  if (page.containers.length <= 1) return;
  for (const block of page.blocks) {
    const { index: b, kind, container } = block;
    if (kind !== 'table' || keep[b] === 1 || features.hidden[b] === 1 || fields.has(b)) continue;
    if (around.against[container] !== 0 || (features.repeatsBefore[b] as number) > 0) continue;
    const above = page.blocks[b - 1];
    const isHeaded = above?.kind === 'heading' && keep[b - 1] === 0 && !above.hidden && !fields.has(b - 1);
    if (!textBeside(page.blocks, isHeaded ? b - 1 : b, -1, keep)) continue;
    const most = textBeside(page.blocks, b, 1, keep) ? MOST_LINKS.around : MOST_LINKS.behind;
    if (block.linkDensity > most) continue;
    keep[b] = 1;
    if (isHeaded) keep[b - 1] = 1;
  }
}

/** Whether text of the body stands near a block on one side, with nothing left out between the two. */
function textBeside(blocks: readonly Block[], b: number, step: 1 | -1, keep: Uint8Array): boolean {
  for (let distance = 1; distance <= REACH; distance++) {
    const block = blocks[b + distance * step];
    if (block === undefined) return false;
    if (keep[block.index] === 1) {
      if (TEXT.has(block.kind)) return true;
    } else if (!VOID.has(block.kind) && !block.hidden) return false;
  }
  return false;
}
