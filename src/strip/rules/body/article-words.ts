import { HashSet } from '../../features/hash-set.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isIn } from '../../features/language.ts';

/** Blocks and content words after a label that are compared with the article, and the share it has of its own further text. */
const COMPARED_BLOCKS = 40;
const COMPARED_WORDS = 200;
const SHARED_WORDS = 0.12;

/** The words of an article's prose. Few pages ask for them, and one with many labels asks again and again. */
export class ArticleWords {
  readonly #features: BlockFeatures;
  readonly #known = new HashSet();
  #uncounted: number[] = [];

  constructor(features: BlockFeatures) {
    this.#features = features;
  }

  /** @param b a block of the article. */
  add(b: number): void {
    this.#uncounted.push(b);
  }

  /**
   * Whether the paragraphs after a label share hardly a word with the article: each is about something else.
   *
   * @param b the label.
   * @param running words of each block that stand in running prose.
   */
  areMissingAfter(b: number, running: Float64Array): boolean {
    this.#count();
    const { stopWords, size, tokens } = this.#features;
    const { hashes, start } = tokens;
    let content = 0;
    let shared = 0;
    const limit = Math.min(size, b + COMPARED_BLOCKS);
    for (let k = b + 1; k < limit && content < COMPARED_WORDS; k++) {
      if (running[k] === 0) continue;
      for (let t = start[k] as number; t < (start[k + 1] as number); t++) {
        const hash = hashes[t] as number;
        if (isIn(stopWords, hash)) continue;
        content++;
        if (this.#known.has(hash)) shared++;
      }
    }
    return content > 0 && shared < content * SHARED_WORDS;
  }

  /**
   * The share of blocks' content words that the article has had.
   *
   * @param from the first block.
   * @param to the block behind the last.
   */
  shareOf(from: number, to: number): number {
    this.#count();
    const { stopWords, tokens } = this.#features;
    const { hashes, start } = tokens;
    let content = 0;
    let shared = 0;
    for (let t = start[from] as number; t < (start[to] as number); t++) {
      const hash = hashes[t] as number;
      if (isIn(stopWords, hash)) continue;
      content++;
      if (this.#known.has(hash)) shared++;
    }
    return shared / Math.max(1, content);
  }

  #count(): void {
    const { hashes, start } = this.#features.tokens;
    for (const b of this.#uncounted) {
      for (let t = start[b] as number; t < (start[b + 1] as number); t++) this.#known.add(hashes[t] as number);
    }
    this.#uncounted = [];
  }
}
