import type { PageFacts } from './facts.ts';
import type { FeatureGroup } from './matrix.ts';

/** A block this long is a paragraph of prose when few of its words are links. */
const LONG_WORDS = 20;
const FEW_LINKS = 0.4;
/** Window, in blocks each way, over which words are averaged. */
const WINDOW = 6;

/** Where a block stands on the page and among its prose. */
export const PLACE: FeatureGroup<PageFacts> = {
  names: [
    'position',
    'words before',
    'words before share',
    'blocks after',
    'long blocks before',
    'long words before share',
    'blocks since long',
    'blocks until long',
    'words around',
    'links around',
    'blocks since heading',
    'words since heading',
    'blocks on page',
    'words on page',
    'long words share',
  ],
  fill({ page, tokens }, values, stride, offset) {
    const { blocks } = page;
    const n = blocks.length;
    const isLong = (i: number) =>
      (tokens.words[i] as number) >= LONG_WORDS && (blocks[i]?.linkDensity ?? 0) < FEW_LINKS && !blocks[i]?.hidden;
    let all = 0;
    let allLong = 0;
    let longCount = 0;
    for (let i = 0; i < n; i++) {
      const words = tokens.words[i] as number;
      all += words;
      if (isLong(i)) {
        allLong += words;
        longCount++;
      }
    }
    const untilLong = new Int32Array(n);
    for (let i = n - 1, until = 99; i >= 0; i--) {
      until = isLong(i) ? 0 : Math.min(99, until + 1);
      untilLong[i] = until;
    }
    const wordSums = prefixSums(n, (i) => tokens.words[i] as number);
    const linkSums = prefixSums(n, (i) => (tokens.words[i] as number) * (blocks[i]?.linkDensity ?? 0));
    let long = 0;
    let longWords = 0;
    let sinceLong = 99;
    let sinceHeading = 99;
    let wordsSinceHeading = 0;
    for (let i = 0; i < n; i++) {
      let at = i * stride + offset;
      const before = wordSums[i] as number;
      const from = Math.max(0, i - WINDOW);
      const to = Math.min(n, i + WINDOW + 1);
      const around = (wordSums[to] as number) - (wordSums[from] as number);
      sinceLong = isLong(i) ? 0 : Math.min(99, sinceLong + 1);
      if (blocks[i]?.kind === 'heading') {
        sinceHeading = 0;
        wordsSinceHeading = 0;
      } else sinceHeading = Math.min(99, sinceHeading + 1);
      values[at++] = i / n;
      values[at++] = before;
      values[at++] = all > 0 ? before / all : 0;
      values[at++] = n - i;
      values[at++] = longCount > 0 ? long / longCount : 0;
      values[at++] = allLong > 0 ? longWords / allLong : 0;
      values[at++] = sinceLong;
      values[at++] = untilLong[i] as number;
      values[at++] = around / (to - from);
      values[at++] = around > 0 ? ((linkSums[to] as number) - (linkSums[from] as number)) / around : 0;
      values[at++] = sinceHeading;
      values[at++] = wordsSinceHeading;
      values[at++] = n;
      values[at++] = all;
      values[at++] = all > 0 ? allLong / all : 0;
      const words = tokens.words[i] as number;
      wordsSinceHeading += words;
      if (isLong(i)) {
        long++;
        longWords += words;
      }
    }
  },
};

/** `sums[i]` is the sum of the first `i` figures. */
export function prefixSums(n: number, figure: (index: number) => number): Float64Array {
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + figure(i);
  return sums;
}
