import type { Block, Inline } from '../../page.ts';

/**
 * Characters of all addresses that a record's links and images lead to. A link is printed for each piece of its text that has other
 * marks, and so a page with one long address would make a record of hundreds of its size.
 */
const MAX_ADDRESSES = 20_000_000;

/** How many characters of addresses a record may still have. */
export class Addresses {
  #left = MAX_ADDRESSES;

  /**
   * Counts the addresses in a block.
   *
   * @param block of the body.
   * @returns the block; without its links, or its image's address, where the record has no room for them any more.
   */
  fit(block: Block): Block {
    const length = lengthOf(block);
    if (length <= this.#left) {
      this.#left -= length;
      return block;
    }
    return {
      ...block,
      inlines: block.inlines.map(unlinked),
      table: block.table?.map((row) => row.map((cell) => ({ ...cell, inlines: cell.inlines.map(unlinked) }))),
      image: block.image && { alt: block.image.alt, src: null },
    };
  }
}

function lengthOf({ inlines, table, image }: Block): number {
  let length = (image?.src?.length ?? 0) + (image?.embed?.length ?? 0);
  for (const { href } of inlines) length += href?.length ?? 0;
  for (const row of table ?? []) {
    for (const cell of row) for (const { href } of cell.inlines) length += href?.length ?? 0;
  }
  return length;
}

function unlinked({ href: _, ...inline }: Inline): Inline {
  return inline;
}
