import type { RecordBlock } from '../../record.ts';

/** A thematic break. */
export function rule(): RecordBlock[] {
  return [{ type: 'rule' }];
}

/** Removes the rules that separate nothing: before the first block and after the last. */
export function trimRules(blocks: RecordBlock[]): void {
  while (blocks[0]?.type === 'rule') blocks.shift();
  while (blocks.at(-1)?.type === 'rule') blocks.pop();
}
