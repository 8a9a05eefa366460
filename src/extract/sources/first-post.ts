import type { Annotation } from '../../page.ts';
import type { Candidate } from '../candidate.ts';
import { findPostHeads, posterName } from '../content/index.ts';
import type { Context } from '../context.ts';

/** What is said of a thread below its title, and of its first post, is worth where the posts show. */
const THREAD = 0.8;
const NAMES: ReadonlySet<string> = new Set(['poster', 'author']);

/** Proposes who began a thread, and when: whom the lines below its title name, else who wrote the first of posts in a row. */
export function fromFirstPost({ page, anchor }: Context): Candidate[] {
  const [first, ...others] = (page.posts ?? []).filter(({ comment }) => !comment);
  if (first === undefined) return [];
  const heads = findPostHeads(page);
  const inHeads = new Set([...heads.values()].flatMap(({ blocks }) => blocks.map(({ index }) => index)));
  const isOfThread = ({ block }: Annotation): boolean => block > anchor && block < first.first && !inHeads.has(block);
  const below = page.annotations.filter(isOfThread);
  const found: Candidate[] = [];
  const named = below.find(({ name, value }) => NAMES.has(name) && posterName(value) !== null);
  if (named) found.push({ field: 'authors', values: [named.value], source: 'class', weight: THREAD });
  const head = heads.get(first);
  // Where posts answer each other, the first may answer what the page is about.
  if (head === undefined || others.some(({ depth }) => depth > 0)) return found;
  if (!named) found.push({ field: 'authors', values: [head.author], source: 'visible', weight: THREAD });
  const isDated = below.some(({ source }) => source === 'time');
  if (head.date !== null && !isDated)
    found.push({ field: 'published', values: [head.date], source: 'visible', weight: THREAD });
  return found;
}
