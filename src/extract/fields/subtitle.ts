import { endsWithCredit } from '../../credit.ts';
import { isNoStandfirst } from '../sources/byline-part.ts';
import { countCapitals, countSpaced, fold } from '../text.ts';
import { looksLikePerson } from './name-shapes.ts';
import { byWords, type FieldRule, oneValue } from './rule.ts';
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

/** The standfirst as printed: it says something that the headline doesn't, and not who wrote it, when, or made its picture. */
export const subtitle: FieldRule = {
  clean: (candidates, facts) =>
    candidates.filter((candidate) => {
      const value = oneValue(candidate);
      return (
        /\p{Alphabetic}/u.test(value) &&
        fold(value) !== fold(facts.title ?? '') &&
        !isForCompany(value) &&
        !OTHER_PART.test(value) &&
        !isNoStandfirst(value) &&
        !isSignatureLine(value, facts) &&
        !endsWithCredit(value)
      );
    }),
  key: byWords,
};
