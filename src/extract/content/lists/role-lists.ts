import { addAround } from '../../../containers.ts';
import type { Block, ListPlace, Page } from '../../../page.ts';

const ITEM = /(?:^|\s)listitem(?:$|\s)/;
const LIST = /(?:^|\s)list(?:$|\s)/;

/** Where an item of a list by its role stands. */
interface RoleItem {
  readonly list: number;
  readonly depth: number;
}

/**
 * Gives the blocks of lists that are such by their role alone their place in them: whoever can't see the layout is told so. What
 * has headings of its own is a section, not an item.
 */
export class RoleLists {
  readonly #items = new Map<number, RoleItem>();
  /** For each container, the innermost item that it is in. */
  readonly #within: (number | undefined)[] = [];
  readonly #begun = new Set<number>();

  constructor({ containers, blocks }: Page) {
    if (!containers.some(({ names }) => names.includes('listitem') && ITEM.test(names))) return;
    const headed = new Set<number>();
    for (const { kind, container } of blocks) if (kind === 'heading') addAround(headed, containers, container);
    for (const [i, { parent, names, tag }] of containers.entries()) {
      const outer = this.#within[parent];
      const isItem = tag !== 'li' && ITEM.test(names) && !headed.has(i) && LIST.test(containers[parent]?.names ?? '');
      if (isItem) {
        const depth = outer === undefined ? 0 : (this.#items.get(outer)?.depth ?? 0) + 1;
        // Lists by their element have numbers from 1.
        this.#items.set(i, { list: -1 - parent, depth });
      }
      this.#within[i] = isItem ? i : outer;
    }
  }

  /** The place of a block in its list, by element or by role; undefined where it is in none. */
  placeOf(block: Block): ListPlace | undefined {
    const at = this.#within[block.container];
    const item = at === undefined ? undefined : this.#items.get(at);
    if (at === undefined || item === undefined || block.list !== undefined) return block.list;
    const place: ListPlace = { id: item.list, depth: item.depth, ordered: false };
    const list = this.#begun.has(at) ? { ...place, continues: true } : place;
    if (block.kind !== 'image' && block.kind !== 'rule') this.#begun.add(at);
    return list;
  }
}
