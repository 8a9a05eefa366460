import type { Candidate } from '../candidate.ts';
import { strings, toList } from '../sources/jsonld-graph.ts';
import { fold } from '../text.ts';
import { statedNames } from './json-names.ts';
import { hasRole } from './name-shapes.ts';
import { MAX_NAMES, splitNames } from './names.ts';
import type { Facts, FieldRule } from './rule.ts';

/** What is left of a claim's weight when it names the site itself, an account, or a role instead of a person. */
const SITE = 0.45;
const ACCOUNT = 0.6;
const ROLE = 0.6;

/** An account's name: one word in small letters, or with digits, dots and capitals inside. */
const ACCOUNT_NAME =
  /^(?:\p{Lowercase}[\p{Lowercase}\p{N}._-]*|\p{Alphabetic}+[\d._]\S*|\p{Uppercase}\p{Lowercase}+\p{Uppercase}\S*)$/u;

/** News agencies, which are named beside the people whose report it is. */
const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|afp|agence france presse|bloomberg|upi|pa media|dpa|efe|ansa|xinhua|tass|interfax|kyodo|yonhap|pti|ani|ians)(?: news)?$/;
const TRAILING_AGENCY = /\s(?:the associated press|associated press|reuters|agence france-presse)$/i;

/** Sets an agency that stands behind a person's name off from it: `Ann Lee The Associated Press`. */
function apartFromAgency(value: string): string {
  const at = value.search(TRAILING_AGENCY);
  return at > 0 && value.slice(0, at).includes(' ') ? `${value.slice(0, at)}, ${value.slice(at + 1)}` : value;
}

/** Names once each, in order; of two spellings the first, and of `Ann Lee` and `Ann Lee Daily News` the shorter. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = fold(name);
    if (key !== '' && !seen.has(key)) seen.set(key, name);
  }
  const full = [...seen.keys()].filter((key) => key.includes(' '));
  return [...seen].filter(([key]) => !full.some((other) => key.startsWith(`${other} `))).map(([, name]) => name);
}

/** Leaves out bodies and initials where people are named. */
function people(names: readonly string[], site: string): string[] {
  const persons = names.filter((name) => {
    const key = fold(name);
    return !AGENCY.test(key) && key !== site && key !== `the ${site}` && !/^\p{Uppercase}{1,3}$/u.test(name);
  });
  return persons.length > 0 ? persons : [...names];
}

function weigh(candidate: Candidate, names: readonly string[], site: string, isForum: boolean): number {
  const [only] = names;
  if (names.length !== 1 || only === undefined) return candidate.weight;
  if (site !== '' && fold(only) === site) return candidate.weight * SITE;
  if (hasRole(only)) return candidate.weight * ROLE;
  // Whoever begins a thread goes by the account's name.
  return ACCOUNT_NAME.test(only) && !isForum ? candidate.weight * ACCOUNT : candidate.weight;
}

/** What a printed byline is worth. */
const BYLINE = 0.8;
/** And JSON-LD with it, more than meta tags that name the first author alone. */
const WHOLE = 0.95;

/** Those whom the page's data call contributors, folded: content systems name all but the first author so. */
function contributors({ context }: Facts): ReadonlySet<string> {
  const listed = context.page.head.jsonld.flatMap(({ contributor }) => toList(contributor));
  return new Set(strings(listed, ['name'], new Map()).map(fold));
}

/** The names that JSON-LD states with those of its contributors that the byline goes on with. */
function withCompany(stated: Candidate, all: readonly Candidate[], others: ReadonlySet<string>): Candidate {
  if (stated.source !== 'jsonld' || others.size === 0) return stated;
  const size = stated.values.length;
  const whole = all.find(
    ({ source, weight, values }) =>
      source === 'visible' &&
      weight >= BYLINE &&
      values.length > size &&
      stated.values.every((name, i) => fold(name) === fold(values[i] ?? '')) &&
      values.slice(size).every((name) => others.has(fold(name))),
  );
  return whole ? { ...stated, weight: Math.max(stated.weight, WHOLE), values: whole.values } : stated;
}

/** Authors: people or bodies, a name each. */
export const authors: FieldRule = {
  clean(candidates: readonly Candidate[], facts: Facts): Candidate[] {
    const site = fold(facts.site ?? '');
    const isForum = facts.context.page.kind === 'forum';
    const cleaned = candidates.flatMap((candidate): Candidate[] => {
      const split = candidate.values.flatMap((value) =>
        statedNames(value).flatMap((name) => splitNames(apartFromAgency(name))),
      );
      const names = people(unique(split), site).slice(0, MAX_NAMES);
      if (names.length === 0) return [];
      return [{ ...candidate, values: names, weight: weigh(candidate, names, site, isForum) }];
    });
    const others = contributors(facts);
    return cleaned.map((candidate) => withCompany(candidate, cleaned, others));
  },
  key: (values) => values.map(fold).sort().join('|'),
};
