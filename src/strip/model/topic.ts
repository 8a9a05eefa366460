import type { Block } from '../../page.ts';
import { HASH_SEED, mix } from '../features/characters.ts';
import { scanTokens, type Tokens } from '../features/tokens.ts';
import type { PageFacts } from './facts.ts';
import type { FeatureGroup } from './matrix.ts';

/** Length of the word runs by which a block is found in the stated body. */
const RUN = 4;
/** A stated body shorter than this is a teaser. */
const STATED_WORDS = 40;
/** A word on this share of the page's blocks says nothing about the topic. */
const COMMON_SHARE = 0.1;

/** Words of a text that isn't a block. */
export function tokensOf(text: string): Tokens {
  return scanTokens([{ text } as Block]);
}

/** The longest `articleBody` that JSON-LD states; '' for none. */
function statedBody(jsonld: readonly Readonly<Record<string, unknown>>[]): string {
  let longest = '';
  for (const { articleBody } of jsonld) {
    if (typeof articleBody === 'string' && articleBody.length > longest.length) longest = articleBody;
  }
  return longest;
}

/** Hashes of the runs of {@link RUN} words of one block. */
function eachRun(tokens: Tokens, block: number, callback: (hash: number) => void): void {
  const last = tokens.start[block + 1] as number;
  for (let t = tokens.start[block] as number; t + RUN <= last; t++) {
    let hash = HASH_SEED;
    for (let k = 0; k < RUN; k++) hash = mix(hash, tokens.hashes[t + k] as number);
    callback(hash);
  }
}

/** How many blocks each word stands in. */
export function blockFrequencies(tokens: Tokens, blocks: number): Map<number, number> {
  const frequencies = new Map<number, number>();
  const seen = new Map<number, number>();
  for (let b = 0; b < blocks; b++) {
    const last = tokens.start[b + 1] as number;
    for (let t = tokens.start[b] as number; t < last; t++) {
      const hash = tokens.hashes[t] as number;
      if (seen.get(hash) === b) continue;
      seen.set(hash, b);
      frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
    }
  }
  return frequencies;
}

/** What a block shares with the page's stated title and stated body. */
export const TOPIC: FeatureGroup<PageFacts> = {
  names: ['in title', 'title in', 'in stated body', 'has stated body', 'vocabulary echo'],
  fill({ page, tokens }, values, stride, offset) {
    const n = page.blocks.length;
    const title = new Set(tokensOf(page.head.title ?? firstHeading(page.blocks)).hashes);
    const stated = tokensOf(statedBody(page.head.jsonld));
    const runs = new Set<number>();
    const isStated = (stated.words[0] as number) >= STATED_WORDS;
    if (isStated) eachRun(stated, 0, (hash) => runs.add(hash));
    const frequencies = blockFrequencies(tokens, n);
    const common = Math.max(3, n * COMMON_SHARE);
    for (let b = 0; b < n; b++) {
      const first = tokens.start[b] as number;
      const last = tokens.start[b + 1] as number;
      let inTitle = 0;
      let echoed = 0;
      let rare = 0;
      const met = new Set<number>();
      for (let t = first; t < last; t++) {
        const hash = tokens.hashes[t] as number;
        if (title.has(hash)) {
          inTitle++;
          met.add(hash);
        }
        const frequency = frequencies.get(hash) ?? 1;
        if (frequency > common) continue;
        rare++;
        if (frequency > 1) echoed++;
      }
      let shared = 0;
      let all = 0;
      if (isStated) {
        eachRun(tokens, b, (hash) => {
          all++;
          if (runs.has(hash)) shared++;
        });
      }
      const at = b * stride + offset;
      values[at] = last > first ? inTitle / (last - first) : 0;
      values[at + 1] = title.size > 0 ? met.size / title.size : 0;
      values[at + 2] = all > 0 ? shared / all : -1;
      values[at + 3] = isStated ? 1 : 0;
      values[at + 4] = rare > 0 ? echoed / rare : -1;
    }
  },
};

function firstHeading(blocks: readonly Block[]): string {
  return blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text ?? '';
}
