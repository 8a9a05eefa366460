import { endsWithCredit } from '../../credit.ts';
import { isDatedByline, saysWhen } from '../sources/byline-part.ts';
import { countCapitals, countSpaced, fold } from '../text.ts';
import { withoutIntroduction } from './introductions.ts';
import { looksLikePerson } from './name-shapes.ts';
import { byWords, type FieldRule, oneValue } from './rule.ts';
import { isSignatureLine } from './signature-line.ts';

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

/** The standfirst as printed: it says something that the headline doesn't, and not who wrote it, when, or made its picture. */
export const subtitle: FieldRule = {
  clean: (candidates, facts) =>
    candidates.filter((candidate) => {
      const value = oneValue(candidate);
      return (
        /\p{Alphabetic}/u.test(value) &&
        fold(value) !== fold(facts.title ?? '') &&
        !isByline(value) &&
        !OTHER_PART.test(value) &&
        !isDatedByline(value) &&
        !saysWhen(value) &&
        !isSignatureLine(value, facts) &&
        !endsWithCredit(value)
      );
    }),
  key: byWords,
};
