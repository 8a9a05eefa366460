import type { Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isSame } from '../../features/tokens.ts';
import { isVoid } from '../body/shape.ts';
import type { Decision } from '../reasons.ts';

/**
 * Drops headings that say the headline or the standfirst once more right above the text, as exports do that have both among their fields and
 * in the text they hold.
 *
 * @param keep 1 for each block of the body; is changed.
 */
export function dropRepeatedTitle(
  { blocks, containers }: Page,
  features: BlockFeatures,
  { headline, fields }: Decision,
  keep: Uint8Array,
): void {
  // In a dump the headline may turn out to be another line.
  if (headline < 0 || containers.length <= 1) return;
  const said = [headline];
  for (const [b, field] of fields) if (field === 'subtitle') said.push(b);
  for (const block of blocks) {
    const b = block.index;
    if (b <= headline || keep[b] === 0 || isVoid(block) || block.kind === 'caption') continue;
    // A standfirst may be a copy of the first paragraph, which is the text's.
    if (block.kind !== 'heading' || !said.some((k) => k !== b && saysSame(features, k, b))) return;
    keep[b] = 0;
  }
}

function saysSame({ tokens: { hashes, start } }: BlockFeatures, a: number, b: number): boolean {
  const size = (start[a + 1] as number) - (start[a] as number);
  if (size === 0 || size !== (start[b + 1] as number) - (start[b] as number)) return false;
  return isSame(hashes, start[a] as number, start[b] as number, size);
}
