import type { Block, Page } from '../../../page.ts';

/** What stands around and between links in brackets. */
const BRACKETED = /^\[[^[\]]{1,60}\]$/;
const MARKS = /^[\s[\]|·•/]*$/;

/**
 * Drops the links in brackets by which wikis have a section edited where they stand behind its heading as a text of their own, in the element
 * that holds both.
 *
 * @param keep 1 for each block of the body; is changed.
 */
export function dropEditLinks({ blocks, containers }: Page, keep: Uint8Array): void {
  for (const block of blocks) {
    const before = blocks[block.index - 1];
    if (keep[block.index] === 0 || block.linkCount === 0 || before?.kind !== 'heading') continue;
    if (containers[before.container]?.parent === block.container && isNothingElse(block)) keep[block.index] = 0;
  }
}

function isNothingElse({ kind, text, inlines }: Block): boolean {
  if (kind !== 'paragraph' || !BRACKETED.test(text)) return false;
  return inlines.every((run) => run.href !== undefined || MARKS.test(run.text));
}
