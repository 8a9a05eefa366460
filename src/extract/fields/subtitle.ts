import { endsWithCredit } from '../../credit.ts';
import { isNoStandfirst } from '../sources/byline-part.ts';
import { countCapitals, countSpaced, fold } from '../text.ts';
import { looksLikePerson } from './name-shapes.ts';
import { byWords, type Facts, type FieldRule, oneValue } from './rule.ts';
import { isSignatureLine } from './signature-line.ts';

/** What sets a name off from a company's. */
const COMPANY_MARK = /\s?[|•·/]\s?/u;

/** `Ann Lee | The Coast Herald`. A standfirst may begin with the same words. */
function isForCompany(value: string): boolean {
  const [person = '', company, ...more] = value.split(COMPANY_MARK);
  return company !== undefined && more.length === 0 && looksLikePerson(person) && isCapitalized(company);
}

const isCapitalized = (text: string): boolean => countCapitals(text) === countSpaced(text);

/** Who did something else with an article than writing it: `Fact-checked by Ann Lee`. */
const OTHER_PART =
  /^(?:fact[- ]checked|(?:(?:medically|expert|legally|clinically) )?reviewed|edited|illustrated|photographed|translated|narrated) by /i;

/** What a site says that it is, behind a small word or none, its name and a comma: `From Tolmpedia, the free encyclopedia`. */
const TAGLINE = /^(?:\p{Alphabetic}{1,4} )?(\p{Alphabetic}{4,30}), [^.!?]{3,60}$/u;

/** Whether a line is the tagline of the site, whose name is a part of its host. */
function isTagline(value: string, { context: { address } }: Facts): boolean {
  const name = fold(TAGLINE.exec(value)?.[1] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return name !== '' && address !== null && address.hostname.split('.').slice(0, -1).includes(name);
}

/** The standfirst as printed: it says something that the headline doesn't, and not who wrote it, when, or made its picture. */
export const subtitle: FieldRule = {
  clean: (candidates, facts) =>
    candidates.filter((candidate) => {
      const value = oneValue(candidate);
      return (
        /\p{Alphabetic}/u.test(value) &&
        fold(value) !== fold(facts.title ?? '') &&
        !isForCompany(value) &&
        !isTagline(value, facts) &&
        !OTHER_PART.test(value) &&
        !isNoStandfirst(value) &&
        !isSignatureLine(value, facts) &&
        !endsWithCredit(value)
      );
    }),
  key: byWords,
};
