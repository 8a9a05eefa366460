import type { Annotation } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { type Context, isForeign } from '../context.ts';
import { looksLikeName, withoutIntroduction } from '../fields/names.ts';
import { plain } from '../text.ts';

type Claim = readonly [field: Field, weight: number];

/** What microdata's properties say. */
const ITEMPROPS: Readonly<Record<string, Claim>> = {
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
};

/** What is stated by other markup than microdata. */
const OTHERS: Readonly<Record<string, Claim>> = {
  author: ['authors', 0.65],
  byline: ['authors', 0.6],
  tag: ['tags', 0.5],
  published: ['published', 0.65],
  date: ['published', 0.5],
  updated: ['modified', 0.6],
  modified: ['modified', 0.6],
  section: ['section', 0.5],
  category: ['section', 0.5],
  subtitle: ['subtitle', 0.5],
  title: ['title', 0.6],
};

/** A `<time>` near the headline, and one that stands elsewhere before the body's end. */
const NEAR_TIME = 0.6;
const FAR_TIME = 0.25;
/** How far from headline and the body's start is near, in blocks. */
const REACH = 10;

/** Names of containers whose contents are about something else, and of those that say a time is a change's. */
const FOREIGN_NAMES = /comment|related|recommend|sidebar|footer|trending|popular|most-read|teaser|newsletter|promo/;
const MODIFIED_NAMES = /update|modif/;

/** Whether each container, or one around it, is about something else. */
function foreignContainers(context: Context): boolean[] {
  const foreign: boolean[] = [];
  for (const container of context.page.containers) {
    // The names of the page's outermost elements speak of its layout (`has-sidebar`), not of what is in them.
    const own = container.tag !== 'body' && container.tag !== 'html' && FOREIGN_NAMES.test(container.names);
    foreign.push(
      own || container.tag === 'aside' || container.tag === 'footer' || (foreign[container.parent] ?? false),
    );
  }
  return foreign;
}

function timeClaim(annotation: Annotation, context: Context): Claim | null {
  const { page, firstBody, lastBody, titleBlock } = context;
  const { block } = annotation;
  if (block < 0 || (lastBody >= 0 && block > lastBody + 3)) return null;
  const start = titleBlock >= 0 ? titleBlock : firstBody;
  const isNear = block >= start - REACH && block <= Math.max(start, firstBody) + REACH;
  const names = page.containers[annotation.container]?.names ?? '';
  const shown = page.blocks[block]?.text.slice(0, 60).toLowerCase() ?? '';
  const isChange = MODIFIED_NAMES.test(names) || /^(?:last )?updated/.test(shown);
  return [isChange ? 'modified' : 'published', isNear ? NEAR_TIME : FAR_TIME];
}

/** Proposes what markup states about pieces of the page, but for pieces that are about something else. */
export function fromAnnotations(context: Context): Candidate[] {
  const { annotations, verdicts } = context.page;
  if (annotations.length === 0) return [];
  const foreign = foreignContainers(context);
  const found: Candidate[] = [];
  const authors = new Map<string, { claim: Claim; source: Candidate['source']; values: string[] }>();
  for (const annotation of annotations) {
    if (foreign[annotation.container] || isForeign(verdicts[annotation.block])) continue;
    const value = plain(annotation.value);
    if (value === '') continue;
    const claim =
      annotation.source === 'time'
        ? timeClaim(annotation, context)
        : ((annotation.source === 'microdata' ? ITEMPROPS : OTHERS)[annotation.name] ?? null);
    if (!claim) continue;
    if (claim[0] !== 'authors') {
      found.push({ field: claim[0], values: [value], source: annotation.source, weight: claim[1] });
      continue;
    }
    const isName = annotation.source === 'microdata' || looksLikeName(withoutIntroduction(value) ?? value);
    if (!isName || annotation.block > context.lastBody + 3) continue;
    const known = authors.get(annotation.source);
    if (known) known.values.push(value);
    else authors.set(annotation.source, { claim, source: annotation.source, values: [value] });
  }
  for (const { claim, source, values } of authors.values()) {
    found.push({ field: claim[0], values, source, weight: claim[1] });
  }
  return found;
}
