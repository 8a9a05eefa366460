/** What the site is called, and the part of it. */
import type { Candidate } from '../candidate.ts';
import { countSpaced, fold, squash } from '../text.ts';
import { byWords, type Facts, type FieldRule, oneValue } from './rule.ts';

const isName = (value: string): boolean =>
  /\p{Alphabetic}/u.test(value) && value.length <= 100 && !value.startsWith('@');

/** Least words of a headline that nobody calls a site. */
const HEADLINE_WORDS = 4;

/** What stands behind the headline in a title of the page that is given out as the site's name; else the name. */
function withoutHeadline(name: string, { proposed }: Facts): string {
  for (const { values } of proposed('title')) {
    const [headline = ''] = values;
    if (name.length <= headline.length || !name.startsWith(headline) || countSpaced(headline) < HEADLINE_WORDS)
      continue;
    const [, rest = ''] = /^\s{0,9}[-|–—·:•»]\s{0,9}(.+)$/su.exec(name.slice(headline.length)) ?? [];
    if (rest !== '') return rest;
  }
  return name;
}

/** The site's name. */
export const site: FieldRule = {
  clean: (candidates, facts) =>
    candidates.flatMap((candidate): Candidate[] => {
      const name = withoutHeadline(oneValue(candidate), facts);
      return isName(name) && !/^https?:/.test(name) ? [{ ...candidate, values: [name] }] : [];
    }),
  key: (values) => squash(values[0] ?? ''),
};

/** What stands between sections that are stated in one string, as no name has it: `News,City`. */
const SECTIONS = /[,;|](?=[^\s\d])/;

/** What introduces a section where it is printed: a word for it with a colon, or where a post is filed. */
const LABEL =
  /^(?:(?:categor(?:y|ies)|section|rubrik|kategorien?|rubrique|catégories?|sección|secci[oó]n|categor[ií]as?|sezione|categorie|rubriek|seção|kategori|kategoria|kategorija|рубрика|раздел|категория|категорія) ?[:：]\s?|(?:posted |filed |published )?(?:in|under):?\s(?=\p{Uppercase}))/iu;
const IN = /^(?:In|Under) /;

function withoutLabel(name: string): string {
  return IN.test(name) ? name : name.replace(LABEL, '');
}

/** The part of the site that the page is in: the first of several that isn't the site. */
export const section: FieldRule = {
  clean: (candidates, facts) =>
    candidates.flatMap((candidate): Candidate[] => {
      const stated = oneValue(candidate).split(SECTIONS).map(withoutLabel);
      const value = stated.find((name) => stated.length === 1 || fold(name) !== fold(facts.site ?? ''))?.trim() ?? '';
      return isName(value) && !/^https?:/.test(value) ? [{ ...candidate, values: [value] }] : [];
    }),
  key: byWords,
};
