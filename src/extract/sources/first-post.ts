import type { Annotation, Block } from '../../page.ts';
import type { Candidate } from '../candidate.ts';
import { findPostHeads, posterName } from '../content/index.ts';
import type { Context } from '../context.ts';
import { datesOf } from './date-line.ts';

/** What is said of a thread below its title, and of its first post, is worth where the posts show. */
const THREAD = 0.8;
const NAMES: ReadonlySet<string> = new Set(['poster', 'author']);
/** The number that a forum gives the first post of a thread, on a line by itself or beside its date: `#1 · Aug 5, 2023`. */
const NUMBER = /^#1(?=$|\s)|\s#1$/;
const MAX_NUMBER_LINE = 60;

/** Proposes the date on the line that numbers a dump's first post, or on the one right above it. */
function fromNumber({ page: { kind, blocks }, isDump }: Context): Candidate[] {
  const numbered = isDump && kind === 'forum' ? blocks.find(isNumber) : undefined;
  if (numbered === undefined) return [];
  for (const text of [numbered.text, blocks[numbered.index - 1]?.text ?? '']) {
    const [date] = text.length <= MAX_NUMBER_LINE ? datesOf(text, 'published', THREAD, () => null) : [];
    if (date) return [date];
  }
  return [];
}

const isNumber = ({ text }: Block): boolean => text.length <= MAX_NUMBER_LINE && NUMBER.test(text);

/** Proposes who began a thread, and when: whom the lines below its title name, else who wrote the first of posts in a row. */
export function fromFirstPost(context: Context): Candidate[] {
  const { page, anchor } = context;
  const [first, ...others] = (page.posts ?? []).filter(({ comment }) => !comment);
  if (first === undefined) return fromNumber(context);
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
