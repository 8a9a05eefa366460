/** What is printed in a headline's heading beside it: a label, a badge, a counter, a button. */

import type { Candidate } from '../candidate.ts';
import { countSpaced, fold, squash } from '../text.ts';

/** How many words a label before a headline has at most, and how many the headline that another source states alone. */
const MAX_LABEL = 2;
const MIN_LABELLED = 5;
/** A label's word: no article, question or number, with which headlines begin. */
const LABEL = /^(?!The$|What|How|Why|Who|Are$)\p{Uppercase}[\p{Alphabetic}/:-]{2,}$/u;

/** How many words stand before and behind a headline at most that two sources state without them. */
const MAX_BEFORE = 4;
const MAX_BEHIND = 3;
/** What a headline's own words begin or go on with, where one source shortened it. */
const OWN_START = /^(?:The|What|How|Why|Who|Are|An?)(?!\S)/;
const GOES_ON = /^[\s?!.”"»]*[\p{Lowercase},;:–—-]/u;
/** What sets a label before a headline off. */
const AFTER_LABEL = /^[\s:|/·•–—-]+/;

function isSmall(text: string): boolean {
  return /^\p{Lowercase}/u.test(text);
}

/** Where the text begins whose {@link squash} is all but the first `length` characters of the whole's. */
function cutAt(text: string, length: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (squash(text.slice(0, middle)).length >= length) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A printed headline as two sources state it, where no more than a few words of something else are printed with it. */
function asStatedTwice(printed: string, keys: Iterable<string>): string {
  const whole = squash(printed);
  for (const key of keys) {
    const own = key.replaceAll(' ', '');
    if (own.length >= whole.length) continue;
    if (whole.endsWith(own)) {
      const at = cutAt(printed, whole.length - own.length);
      const before = printed.slice(0, at).trim();
      const rest = printed.slice(at).replace(AFTER_LABEL, '');
      const isLabel = countSpaced(before) <= MAX_BEFORE && !OWN_START.test(before) && !isSmall(rest);
      if (isLabel && !rest.startsWith(',')) return rest;
    }
    if (whole.startsWith(own)) {
      const at = cutAt(printed, own.length);
      const behind = printed.slice(at);
      if (countSpaced(behind.trim()) <= MAX_BEHIND && !GOES_ON.test(behind)) return printed.slice(0, at);
    }
  }
  return printed;
}

/**
 * A printed headline without what else its heading has: a label before it, as forums print it (`Question Which ferry …`), or in
 * brackets behind it; and where two sources state it bare, a kicker, a badge, a counter or a button.
 *
 * @param stated what other sources state, without the site's name.
 */
export function withoutLabel(printed: string, stated: readonly Candidate[]): string {
  const sources = new Map<string, Set<string>>();
  for (const { source, values } of stated) {
    const key = fold(values[0] ?? '');
    if (countSpaced(key) >= MIN_LABELLED) sources.set(key, (sources.get(key) ?? new Set()).add(source));
  }
  const words = printed.split(' ');
  for (let label = 1; label <= Math.min(MAX_LABEL, words.length - MIN_LABELLED); label++) {
    const rest = words.slice(label).join(' ');
    if (sources.has(fold(rest)) && words.slice(0, label).every((word) => LABEL.test(word))) return rest;
  }
  const bracket = printed.endsWith(')') ? printed.lastIndexOf(' (') : -1;
  if (bracket > 0 && sources.has(fold(printed.slice(0, bracket)))) return printed.slice(0, bracket);
  return asStatedTwice(
    printed,
    [...sources].filter(([, by]) => by.size > 1).map(([key]) => key),
  );
}
