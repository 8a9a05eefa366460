import { type Candidate, type Decision, FIELDS, type Field, MAX_CANDIDATES, MAX_VALUE } from './candidate.ts';
import type { Context } from './context.ts';
import { RULES } from './fields/index.ts';
import { proposeLanguage } from './fields/language.ts';
import { reconcile } from './reconcile.ts';
import { fromAnnotations } from './sources/annotations.ts';
import { fromBreadcrumbs } from './sources/breadcrumbs.ts';
import { fromFirstPost } from './sources/first-post.ts';
import { fromJsonLd } from './sources/jsonld.ts';
import { fromLoneDate } from './sources/lone-date.ts';
import { fromMailHead } from './sources/mail-head.ts';
import { fromMeta } from './sources/meta.ts';
import { fromTitle } from './sources/title.ts';
import { fromUrl } from './sources/url.ts';
import { fromVisible } from './sources/visible.ts';
import { fromVisibleBylines } from './sources/visible-byline.ts';
import { fromVisibleDates } from './sources/visible-dates.ts';

/** The sources, in the order in which they are asked: of equals, the earlier one wins. */
const SOURCES: readonly ((context: Context) => Candidate[])[] = [
  fromJsonLd,
  fromMeta,
  fromAnnotations,
  fromFirstPost,
  fromMailHead,
  fromVisible,
  fromBreadcrumbs,
  fromVisibleBylines,
  fromVisibleDates,
  fromLoneDate,
  fromUrl,
  fromTitle,
  proposeLanguage,
];

const isBounded = (value: string): boolean => value.length <= MAX_VALUE;

/** The candidate with values that are no longer than a value may be. */
function bounded(candidate: Candidate): Candidate {
  if (candidate.values.every(isBounded)) return candidate;
  return { ...candidate, values: candidate.values.map((value) => value.slice(0, MAX_VALUE)) };
}

/** Decides every field of a page. */
export function decide(context: Context): Readonly<Record<Field, Decision>> {
  const proposed = new Map<Field, Candidate[]>(FIELDS.map((field) => [field, []]));
  for (const source of SOURCES) {
    for (const candidate of source(context)) {
      const list = proposed.get(candidate.field);
      if (list && list.length < MAX_CANDIDATES) list.push(bounded(candidate));
    }
  }
  const decided: Partial<Record<Field, Decision>> = {};
  const value = (field: Field): string | null => decided[field]?.values[0] ?? null;
  for (const field of FIELDS) {
    const rule = RULES[field];
    const facts = {
      context,
      proposed: (other: Field) => proposed.get(other) ?? [],
      site: value('site'),
      language: value('language'),
      title: value('title'),
      published: value('published'),
    };
    decided[field] = reconcile(rule.clean(proposed.get(field) ?? [], facts), rule);
  }
  return decided as Record<Field, Decision>;
}
