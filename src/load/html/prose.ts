import type { Block } from '../../page.ts';

/** Shorter texts are labels and teasers. */
const MIN_LENGTH = 80;
/** A character of these scripts says as much as three letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const KINDS = new Set(['paragraph', 'list-item', 'quote', 'definition']);

/**
 * How much running text there is, hidden text included, in characters; those of East Asian scripts count three times.
 *
 * @param blocks of a page.
 * @param enough where counting may stop.
 */
export function proseLength(blocks: readonly Block[], enough: number): number {
  let length = 0;
  for (const { kind, text, linkDensity } of blocks) {
    if (!KINDS.has(kind) || linkDensity > 0.5) continue;
    const size = textLength(text);
    if (size < MIN_LENGTH) continue;
    length += size;
    if (length >= enough) break;
  }
  return length;
}

/** Length of a text as {@link proseLength} counts it. */
export function textLength(text: string): number {
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}
