import { addAround } from '../../containers.ts';
import { hasDigit } from '../../digits.ts';
import type { Annotation } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { type Context, isUnderHeadline, type Nearness, nearness } from '../context.ts';
import { type DateLabel, dateLabel } from '../dates/labels.ts';
import { hasSpan } from '../dates/spans.ts';
import { isJoiner } from '../fields/joined-names.ts';
import { readByline } from '../fields/names.ts';
import { isForeign } from '../foreign.ts';
import { plain } from '../text.ts';
import { datesOf, isNamedChange, labelOf } from './date-line.ts';

type Claim = readonly [field: Field, weight: number];

/** What microdata's properties say. */
const ITEMPROPS: ReadonlyMap<string, Claim> = new Map(
  Object.entries<Claim>({
    headline: ['title', 0.8],
    alternativeheadline: ['subtitle', 0.5],
    author: ['authors', 0.75],
    creator: ['authors', 0.7],
    datepublished: ['published', 0.8],
    datecreated: ['published', 0.5],
    datemodified: ['modified', 0.8],
    articlesection: ['section', 0.7],
    keywords: ['tags', 0.6],
    inlanguage: ['language', 0.5],
  }),
);

/** What is stated by other markup than microdata. */
const OTHERS: ReadonlyMap<string, Claim> = new Map(
  Object.entries<Claim>({
    author: ['authors', 0.7],
    byline: ['authors', 0.7],
    tag: ['tags', 0.5],
    tags: ['tags', 0.5],
    published: ['published', 0.7],
    date: ['published', 0.55],
    datetime: ['published', 0.6],
    updated: ['modified', 0.6],
    modified: ['modified', 0.6],
    section: ['section', 0.5],
    subtitle: ['subtitle', 0.5],
    title: ['title', 0.6],
  }),
);

/** What is left of a date's or name's weight when it stands at the article's end, or elsewhere on the page. */
const AT_END = 0.6;
const ELSEWHERE = 0.35;
/** How far from headline and the body's start is near, in blocks. */
const REACH = 8;

/** Fields whose claims belong to the article only when they stand beside it: every teaser has them too. */
const PLACED: ReadonlySet<Field> = new Set(['authors', 'published', 'modified', 'subtitle']);

/** What a date is worth whose words or names say what it is. */
const LABELLED = { published: 0.8, modified: 0.6 } as const;

/** Names of containers whose contents are about something else, and of the foot of an article, which is its own. */
const FOREIGN_NAMES = /comment|related|recommend|sidebar|footer|trending|popular|most-read|teaser|newsletter|promo/;
const OWN_FOOTER = /(?:article|entry|post|story)[\w-]{0,24}footer/g;

/** Where annotations stand. */
interface Places {
  /** Whether a container, or one around it, is about something else. */
  readonly isForeignContainer: (container: number) => boolean;
  /** Whether a container stands in the footer of the `article` that holds the headline or the body. */
  readonly isOwnFooter: (container: number) => boolean;
}

/**
 * Tells what containers are for. What is about something else is never one that holds the headline or the body's
 * beginning, whose names speak of the page's layout (`has-sidebar`). Only those that are asked about are looked at, and each
 * once: a page has hundreds, and annotations in a few.
 */
function placesOf({ page, anchor, firstBody }: Context): Places {
  const { blocks, containers } = page;
  const own = new Set<number>([0]);
  for (const start of [anchor, firstBody]) addAround(own, containers, blocks[start]?.container ?? -1);
  /** For each container whether it is about something else, and whether an `article` that holds headline or body is around it. */
  const known = new Map<number, { readonly isForeign: boolean; readonly isInside: boolean }>();
  const look = (at: number): void => {
    const { tag = '', names = '', parent = -1 } = containers[at] ?? {};
    const around = known.get(parent);
    const isInside = tag === 'article' ? own.has(at) : (around?.isInside ?? false);
    const isForeign = !own.has(at) && (around?.isForeign === true || isAside(tag, names, isInside));
    known.set(at, { isForeign, isInside });
  };
  const isForeignContainer = (container: number): boolean => {
    const path: number[] = [];
    for (let at = container; at >= 0 && !known.has(at); at = containers[at]?.parent ?? -1) path.push(at);
    for (const at of path.reverse()) look(at);
    return known.get(container)?.isForeign ?? false;
  };
  const isOwnFooter = (container: number): boolean => {
    let isFooter = false;
    for (let at = container; at >= 0; at = containers[at]?.parent ?? -1) {
      const isArticle = containers[at]?.tag === 'article';
      if (isArticle || own.has(at)) return isFooter && isArticle && own.has(at);
      isFooter ||= containers[at]?.tag === 'footer';
    }
    return false;
  };
  return { isForeignContainer, isOwnFooter };
}

/** Whether an element is by its own tag or names about something else. */
function isAside(tag: string, names: string, isInside: boolean): boolean {
  if (tag === 'aside' || (tag === 'footer' && !isInside)) return true;
  return FOREIGN_NAMES.test(names.includes('footer') ? names.replace(OWN_FOOTER, '') : names);
}

/** How much of a block with a date is looked at for words that say what it is, in UTF-16 units. */
const MAX_SHOWN = 200;

/** What words around a date say that it is: its element's names, or what stands before it in its block or the one above. */
function labelAround(annotation: Annotation, context: Context): DateLabel | null {
  const { blocks } = context.page;
  const block = blocks[annotation.block];
  const holders = [annotation.container, block?.container ?? annotation.container];
  if (holders.some((container) => isNamedChange(container, context.page))) return 'modified';
  const text = block?.text.slice(0, MAX_SHOWN) ?? '';
  const [first, ...more] = datesOf(text, 'published', 1, () => labelOf(blocks[annotation.block - 1]));
  // Of several dates on a line, which is this one's is for those to tell that read the line.
  if (!first) return hasSpan(text) ? 'other' : dateLabel(text);
  if (more.length > 0) return null;
  return first.field === 'modified' ? 'modified' : first.weight > 1 ? 'published' : null;
}

/** {@link nearness}, but for what stands in a menu or a list of teasers above the headline. */
function placeOf(block: number, context: Context): Nearness {
  const verdict = context.page.verdicts[block];
  const isMenu = block < context.anchor && verdict?.verdict === 'dropped' && verdict.reason === 'navigation';
  return isMenu ? null : nearness(block, context, REACH);
}

function claimOf(annotation: Annotation, context: Context): Claim | null {
  const table = annotation.source === 'microdata' ? ITEMPROPS : OTHERS;
  const claim = table.get(annotation.name);
  if (!claim) return null;
  if (!PLACED.has(claim[0])) return claim;
  // Markup that stands in no block, such as `<meta itemprop>`, is judged by the order of the page alone.
  const near = annotation.block < 0 ? 'start' : placeOf(annotation.block, context);
  const isPlainDate = claim[0] === 'published' && annotation.source !== 'microdata' && near !== null;
  const label = isPlainDate ? labelAround(annotation, context) : null;
  if (label === 'other') return null;
  const [field, weight] = label ? ([label, LABELLED[label]] as const) : claim;
  if (near === 'start') return [field, weight];
  if (field === 'subtitle' || (field === 'authors' && near === null)) return null;
  return [field, weight * (near === 'end' ? AT_END : ELSEWHERE)];
}

/**
 * Whether an annotation's block is about something else: not right under the headline, where a byline with a tag looks like a
 * teaser, and not in the article's own footer, which looks like one where teasers stand above it.
 */
function isOther(
  { block, container }: Annotation,
  context: Context,
  isOwnFooter: (container: number) => boolean,
): boolean {
  const verdict = context.page.verdicts[block];
  if (!isForeign(verdict)) return false;
  if (verdict?.verdict === 'dropped' && verdict.reason === 'comments') return true;
  return !isUnderHeadline(block, context) && !isOwnFooter(container);
}

/** The annotations in the order in which they are looked at: what stands under the headline before what stands above. */
function inOrder({ page, anchor }: Context): Annotation[] {
  const isAbove = ({ block }: Annotation): boolean => block >= 0 && block < anchor;
  const { annotations } = page;
  return [...annotations.filter((one) => !isAbove(one)), ...annotations.filter(isAbove)];
}

/** Tags that stand in a row, an element each, and the block of the last. */
interface TagRow {
  readonly values: string[];
  last: number;
}

/** Whether an element's tag goes on with a row: in the same block or the one below, as items of a list are. */
function isNext({ last }: TagRow, { block }: Annotation): boolean {
  return block >= 0 && block >= last && block <= last + 1;
}

/** Fields whose values hold a number. */
const DATES: ReadonlySet<Field> = new Set(['published', 'modified']);

/** Whether an element called an author begins with one inside of it that is, too, and goes on with what its bearer is or where. */
function isSaidInside({ source, name, value, block }: Annotation, next: Annotation | undefined): boolean {
  if (source !== 'class' || name !== 'author' || next?.name !== name || next.source !== source || next.block !== block)
    return false;
  if (!value.startsWith(next.value) || next.value === '') return false;
  const [first = ''] = value.slice(next.value.length).trim().split(' ', 1);
  return first === '' || (!first.startsWith(',') && !isJoiner(first));
}

/** Proposes what markup states about pieces of the page, but for pieces that are about something else. */
export function fromAnnotations(context: Context): Candidate[] {
  if (context.page.annotations.length === 0) return [];
  const { isForeignContainer, isOwnFooter } = placesOf(context);
  const found: Candidate[] = [];
  const authors = new Map<string, { weight: number; source: Candidate['source']; values: string[] }>();
  const seen = new Set<string>();
  const rows = new Map<string, TagRow>();
  const annotations = inOrder(context);
  for (const [at, annotation] of annotations.entries()) {
    if (isSaidInside(annotation, annotations[at + 1])) continue;
    if (isForeignContainer(annotation.container)) continue;
    if (isOther(annotation, context, isOwnFooter)) continue;
    // Teasers link their tags, too.
    const isPlaced = annotation.name !== 'tag' || placeOf(annotation.block, context) !== null;
    if (!isPlaced && !isOwnFooter(annotation.container)) continue;
    const claim = claimOf(annotation, context);
    const value = claim ? plain(annotation.value) : '';
    if (!claim || value === '') continue;
    const [field, weight] = claim;
    if (DATES.has(field) && !hasDigit(value)) continue;
    const { source } = annotation;
    if (field === 'tags') {
      const rank = `${source} ${annotation.name}`;
      const row = rows.get(rank);
      if (row && isNext(row, annotation)) {
        row.values.push(value);
        row.last = annotation.block;
        continue;
      }
      const values = [value];
      rows.set(rank, { values, last: annotation.block });
      found.push({ field, values, source, weight });
      continue;
    }
    if (field !== 'authors') {
      // The first of its kind is the article's; those that follow are those of what is listed after it.
      const rank = `${source} ${annotation.name} ${field} ${weight}`;
      const isFirst = !seen.has(rank);
      seen.add(rank);
      found.push({ field, values: [value], source, weight: isFirst ? weight : weight * 0.6 });
      continue;
    }
    const names = readByline(value, true);
    if (names.length === 0) continue;
    const known = authors.get(`${source} ${weight}`);
    if (known) known.values.push(...names);
    else authors.set(`${source} ${weight}`, { weight, source, values: [...names] });
  }
  for (const { weight, source, values } of authors.values()) found.push({ field: 'authors', values, source, weight });
  return found;
}
