import type { Page } from '../../page.ts';
import { type ContainerFacts, readContainers, sumOverSubtrees } from '../features/containers.ts';
import { countStopWords, type StopWords } from '../features/language.ts';
import { hashOfBlock, scanTokens, type Tokens } from '../features/tokens.ts';

/** Scores of words and of names of containers, learned: log-odds of standing in a body. */
export interface WordScores {
  /** Score of a word by its hash; 0 for an unknown one. */
  word(hash: number): number;
  /** Score of a word of a container's tag or names by its hash; 0 for an unknown one. */
  name(hash: number): number;
}

/** What the feature groups read: the page and what one scan of it gives. */
export interface PageFacts {
  readonly page: Page;
  readonly tokens: Tokens;
  readonly stopWords: StopWords;
  readonly containers: ContainerFacts;
  /** How often each block's words stand on the page, as a whole block. */
  readonly repeats: Int32Array;
  /** Words of prose (blocks of some length that aren't mostly links) under each container. */
  readonly prose: Float64Array;
  /** Words of each container's subtree. */
  readonly wordsUnder: Float64Array;
  /** Words in links of each container's subtree. */
  readonly linkedUnder: Float64Array;
  readonly scores: WordScores;
}

/** A block this long is prose when it isn't mostly links. */
const PROSE_WORDS = 12;
const PROSE_LINKS = 0.4;

/** Reads a page once. */
export function readFacts(page: Page, language: string | null, scores: WordScores): PageFacts {
  const { blocks } = page;
  const tokens = scanTokens(blocks);
  const words = (index: number) => tokens.words[index] as number;
  const links = (index: number) => blocks[index]?.linkDensity ?? 0;
  return {
    page,
    tokens,
    stopWords: countStopWords(tokens, blocks, language ?? page.head.language),
    containers: readContainers(page),
    repeats: countRepeats(tokens, blocks.length),
    prose: sumOverSubtrees(page, (i) => (words(i) >= PROSE_WORDS && links(i) < PROSE_LINKS ? words(i) : 0)),
    wordsUnder: sumOverSubtrees(page, words),
    linkedUnder: sumOverSubtrees(page, (i) => words(i) * links(i)),
    scores,
  };
}

function countRepeats(tokens: Tokens, blocks: number): Int32Array {
  const hashes = new Int32Array(blocks);
  const counts = new Map<number, number>();
  for (let b = 0; b < blocks; b++) {
    const hash = hashOfBlock(tokens, b);
    hashes[b] = hash;
    if (hash !== 0) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return hashes.map((hash) => counts.get(hash) ?? 1);
}
