import { addAround, type Ranges, readRanges } from '../../containers.ts';
import type { Block, JudgedPage } from '../../page.ts';

/** What a list of tabs is called, by its role or its class. */
const TABS = /tab/;
/** How far above the labels the panels may stand, in elements. */
const MAX_UP = 2;
/** How many lists of tabs are looked at. */
const MAX_LISTS = 1000;

/**
 * Finds the labels of tabs whose panels are printed, one after the other: which text is for whom shows nowhere else.
 *
 * @returns the label's block for the first block that is printed of each panel.
 */
export function findTabLabels(page: JudgedPage): Map<Block, Block> {
  const found = new Map<Block, Block>();
  const { blocks, containers, verdicts } = page;
  const candidates = holdersOfControls(page).filter((c) => TABS.test(containers[c]?.names ?? ''));
  if (candidates.length === 0) return found;
  const tree = readTree(page);
  let lists = 0;
  for (const c of candidates) {
    if (lists >= MAX_LISTS) break;
    const labels = blocks.slice(tree.from[c], tree.to[c]);
    if (labels.length < 2 || labels.some(({ kind }) => kind !== 'control')) continue;
    lists++;
    for (const [i, panel] of panelsOf(c, labels.length, page, tree).entries()) {
      const label = labels[i];
      const shown = blocks
        .slice(tree.from[panel], tree.to[panel])
        .find(({ index }) => verdicts[index]?.verdict === 'body');
      if (label && shown && !found.has(shown)) found.set(shown, label);
    }
  }
  return found;
}

/** The containers that hold a control, as every list of tabs does, in order. */
function holdersOfControls({ blocks, containers }: JudgedPage): number[] {
  const holders = new Set<number>();
  for (const { kind, container } of blocks) if (kind === 'control') addAround(holders, containers, container);
  return [...holders].sort((a, b) => a - b);
}

/** What each container holds: its blocks, and the containers right inside of it. */
interface Tree extends Ranges {
  readonly children: ReadonlyMap<number, readonly number[]>;
}

function readTree(page: JudgedPage): Tree {
  const children = new Map<number, number[]>();
  for (const [c, { parent }] of page.containers.entries()) {
    const known = children.get(parent);
    if (known) known.push(c);
    else if (parent >= 0) children.set(parent, [c]);
  }
  return { ...readRanges(page), children };
}

/** The panels of a list of tabs: as many elements behind it, or in the one behind it, as it has labels. */
function panelsOf(list: number, count: number, { containers }: JudgedPage, { children }: Tree): readonly number[] {
  let at = list;
  for (let up = 0; up < MAX_UP && at > 0; up++) {
    const parent = containers[at]?.parent ?? 0;
    const behind = (children.get(parent) ?? []).filter((child) => child > at);
    if (behind.length === count) return behind;
    const inner = children.get(behind[0] ?? -1) ?? [];
    if (inner.length === count) return inner;
    if (behind.length > 0) return [];
    at = parent;
  }
  return [];
}
