/** Slots at first, a power of two; a text of as many characters as a headline's words are looked for in has some hundred words. */
const FEW = 1024;
const SPREAD = 15;

/**
 * How often a text has each of its words, by the words' hashes. In typed arrays: with a `Map`, it is counting that looking for a
 * headline takes longest for.
 */
export class WordCounts {
  private words = new Int32Array(FEW);
  private counts = new Int32Array(FEW);
  private size = 0;

  add(word: number): void {
    const slot = this.slotOf(word);
    if (this.counts[slot] === 0) {
      this.words[slot] = word;
      this.size++;
    }
    this.counts[slot] = (this.counts[slot] as number) + 1;
    if (this.size * 2 > this.words.length) this.grow();
  }

  /** How often the text has a word. */
  of(word: number): number {
    return this.counts[this.slotOf(word)] as number;
  }

  /** Where a word stands, or would. */
  private slotOf(word: number): number {
    const { words, counts } = this;
    const mask = words.length - 1;
    let slot = (word ^ (word >>> SPREAD)) & mask;
    while (counts[slot] !== 0 && words[slot] !== word) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { words, counts } = this;
    this.words = new Int32Array(2 * words.length);
    this.counts = new Int32Array(2 * counts.length);
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      const slot = this.slotOf(words[at] as number);
      this.words[slot] = words[at] as number;
      this.counts[slot] = count;
    }
  }
}
