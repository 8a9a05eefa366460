/** Bags of words and shingles, and how much two of them have in common. */

export type Bag = ReadonlyMap<string, number>;

/** Lower-cased runs of letters, digits and underscores. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Runs of four words; a shorter text is one shingle. */
export function shingles(list: readonly string[]): string[] {
  if (list.length === 0) return [];
  if (list.length < 4) return [list.join(' ')];
  return list.slice(3).map((word, i) => `${list[i]} ${list[i + 1]} ${list[i + 2]} ${word}`);
}

/** Counts each entry. */
export function bag(list: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

/** Size of the multiset intersection. */
export function overlap(a: Bag, b: Bag): number {
  let common = 0;
  for (const [entry, count] of a) common += Math.min(count, b.get(entry) ?? 0);
  return common;
}

/** Harmonic mean of precision and recall, 0 when both are. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Precision and recall of one list against another; an empty list is right when both are empty. */
export function precisionRecall(
  got: readonly string[],
  want: readonly string[],
): { precision: number; recall: number } {
  const common = overlap(bag(got), bag(want));
  const share = (size: number, other: number) => (size > 0 ? common / size : other > 0 ? 0 : 1);
  return { precision: share(got.length, want.length), recall: share(want.length, got.length) };
}
