import type { Block, BlockField, Page } from '../../../page.ts';
import { readTimestamp } from '../../../timestamp.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** How many passages a transcript has at least. */
const MIN_PASSAGES = 3;

/**
 * Keeps a transcript whole where some of it is kept, or what heads it: its passages are as short as menus' entries, but each
 * stands behind the place in the recording that it is from, later than the one before. What looked like a headline or a name among
 * them is said there.
 *
 * @param fields those of the page; what is kept of a transcript is none.
 * @param keep 1 for each block of the body; is added to.
 */
export function keepTranscripts(
  { blocks }: Page,
  features: BlockFeatures,
  fields: Map<number, BlockField>,
  keep: Uint8Array,
): void {
  const isShown = ({ index, kind }: Block): boolean =>
    features.hidden[index] !== 1 && kind !== 'control' && kind !== 'image';
  const shown = blocks.filter(isShown);
  for (let at = 0; at < shown.length; at++) {
    let end = at;
    for (let last = -1; ; end += 2) {
      const time = readTimestamp(shown[end]?.text ?? '');
      const passage = shown[end + 1];
      if (time === null || time <= last || passage === undefined || readTimestamp(passage.text) !== null) break;
      last = time;
    }
    if (end - at < 2 * MIN_PASSAGES) continue;
    const passages = shown.slice(at, end);
    if ([shown[at - 1], ...passages].some((block) => block && keep[block.index] === 1))
      for (const { index } of passages) {
        keep[index] = 1;
        fields.delete(index);
      }
    at = end - 1;
  }
}
