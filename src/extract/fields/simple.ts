/** Fields that are printed as they are stated. */
import type { Candidate } from '../candidate.ts';
import { parseUrl } from '../context.ts';
import { isDatedByline, saysWhen } from '../sources/byline-part.ts';
import { countCapitals, countSpaced, fold, plain, squash } from '../text.ts';
import { withoutIntroduction } from './introductions.ts';
import { looksLikePerson } from './name-shapes.ts';
import type { Facts, FieldRule } from './rule.ts';

const first = (candidate: Candidate): string => candidate.values[0] ?? '';
const folded = (values: readonly string[]): string => fold(values[0] ?? '');

/** Query parameters that tell where a reader came from. */
const TRACKERS =
  /^(?:utm_.*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|mc_cid|mc_eid|igshid|igsh|srsltid|_ga|_gl|_hsenc|_hsmi|hsctatracking|mkt_tok|vero_id|oly_enc_id|oly_anon_id|wickedid|s_cid|cmpid|ncid|ref_src|ref_url|spm|scm|xtor|at_medium|at_campaign|ocid|guccounter|guce_referrer|guce_referrer_sig|__twitter_impression|amp_js_v|usqp|sr_share|share_token|soc_src|soc_trk|feature=share)$/i;

/** Resolves a URL and takes trackers and the fragment off; null when it isn't http or https. */
function cleanUrl(value: string, facts: Facts): string | null {
  const base = facts.context.options.url ?? facts.context.page.head.base ?? undefined;
  const url = parseUrl(value, parseUrl(base)?.href);
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name);
  if (!url.hash.startsWith('#!')) url.hash = '';
  return url.href;
}

const HOME = /^\/(?:index\.\w+)?$/;

/** The page's canonical URL. A site that calls every page its home page is not believed. */
export const url: FieldRule = {
  clean(candidates, facts) {
    const cleaned = candidates.flatMap((candidate): Candidate[] => {
      const value = cleanUrl(first(candidate), facts);
      return value === null ? [] : [{ ...candidate, values: [value] }];
    });
    const isHome = (candidate: Candidate): boolean => {
      const parsed = new URL(first(candidate));
      return HOME.test(parsed.pathname) && parsed.search === '';
    };
    const deep = cleaned.filter((candidate) => !isHome(candidate));
    return deep.length > 0 ? deep : cleaned;
  },
  key: (values) => (values[0] ?? '').replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''),
};

/** The main image's URL. */
export const image: FieldRule = {
  clean: (candidates, facts) =>
    candidates.flatMap((candidate): Candidate[] => {
      const base = facts.context.page.head.base ?? facts.context.address?.href;
      const parsed = parseUrl(first(candidate), parseUrl(base)?.href);
      return parsed ? [{ ...candidate, values: [parsed.href] }] : [];
    }),
  key: (values) => (values[0] ?? '').replace(/^https?:/, '').replace(/[?#].*$/s, ''),
};

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
      const name = withoutHeadline(first(candidate), facts);
      return isName(name) && !/^https?:/.test(name) ? [{ ...candidate, values: [name] }] : [];
    }),
  key: (values) => squash(values[0] ?? ''),
};

/** The page's own summary of itself. */
export const description: FieldRule = {
  clean: (candidates) => candidates.filter((candidate) => /\p{Alphabetic}/u.test(first(candidate))),
  key: folded,
};

/** What follows a name in a byline: a role, a date; and what sets a name off from a company's. */
const NAME_END = /[,|•·–—(]/u;
const COMPANY_MARK = /\s?[|•·/]\s?/u;

/** `By Ann Lee, Harbour Editor`, `Ann Lee | The Coast Herald`. A standfirst may begin with the same words. */
function isByline(value: string): boolean {
  const [name = ''] = (withoutIntroduction(value) ?? '').split(NAME_END, 1);
  if (looksLikePerson(name.trim())) return true;
  const [person = '', company, ...more] = value.split(COMPANY_MARK);
  return company !== undefined && more.length === 0 && looksLikePerson(person) && isCapitalized(company);
}

const isCapitalized = (text: string): boolean => countCapitals(text) === countSpaced(text);

/** Who did something else with an article than writing it: `Fact-checked by Ann Lee`. */
const OTHER_PART =
  /^(?:fact[- ]checked|(?:(?:medically|expert|legally|clinically) )?reviewed|edited|illustrated|photographed|translated|narrated) by /i;

/** The standfirst as printed: it says something that the headline doesn't, and not who wrote it or when. */
export const subtitle: FieldRule = {
  clean: (candidates, { title }) =>
    candidates.filter((candidate) => {
      const value = first(candidate);
      return (
        /\p{Alphabetic}/u.test(value) &&
        fold(value) !== fold(title ?? '') &&
        !isByline(value) &&
        !OTHER_PART.test(value) &&
        !isDatedByline(value) &&
        !saysWhen(value)
      );
    }),
  key: folded,
};

/** What stands between sections that are stated in one string, as no name has it: `News,City`. */
const SECTIONS = /[,;|](?=[^\s\d])/;

/** The part of the site that the page is in: the first of several that isn't the site. */
export const section: FieldRule = {
  clean: (candidates, facts) =>
    candidates.flatMap((candidate): Candidate[] => {
      const stated = first(candidate).split(SECTIONS);
      const value = stated.find((name) => stated.length === 1 || fold(name) !== fold(facts.site ?? ''))?.trim() ?? '';
      return isName(value) && !/^https?:/.test(value) ? [{ ...candidate, values: [value] }] : [];
    }),
  key: folded,
};

/** How many tags a record holds, and how long one may be. */
const MAX_TAGS = 50;
const MAX_TAG = 80;
/** What a line of tags begins with: `Tags:`, `Filed under:`. */
const TAGS_LABEL = /^[^:：,;]{2,30}[:：]\s*/u;

function unique(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = fold(value);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Tags, split at commas and the like, each once. */
export const tags: FieldRule = {
  clean: (candidates) =>
    candidates.flatMap((candidate): Candidate[] => {
      const pieces = candidate.values
        .map((value) => (candidate.source === 'visible' ? plain(value).replace(TAGS_LABEL, '') : value))
        .flatMap((value) => value.split(/[,;|、，；]/))
        .map((tag) => tag.trim().replace(/^#/, ''));
      const values = unique(pieces.filter((tag) => tag.length <= MAX_TAG)).slice(0, MAX_TAGS);
      return values.length > 0 ? [{ ...candidate, values }] : [];
    }),
  key: (values) => values.map(fold).sort().join('|'),
};
