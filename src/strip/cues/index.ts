import type { Reason } from '../../page.ts';
import { type ExtraEvidence, evidenceBit } from '../evidence.ts';
import { hashWords } from '../features/characters.ts';
import { HashSet } from '../features/hash-set.ts';
import { advertisement } from './advertisement.ts';
import { authorBio } from './author-bio.ts';
import { caption } from './caption.ts';
import { comments } from './comments.ts';
import { type CueList, type CueTable, compileCues } from './compile.ts';
import { cookies } from './cookies.ts';
import { byline, DATE_WORDS, dateline, notice, tags, wall } from './fields.ts';
import { form } from './form.ts';
import { legal } from './legal.ts';
import { navigation } from './navigation.ts';
import { newsletter } from './newsletter.ts';
import { paywall } from './paywall.ts';
import { related } from './related.ts';
import { share } from './share.ts';
import { weather } from './weather.ts';

const LISTS: readonly (readonly [Reason | ExtraEvidence, CueList])[] = [
  ['weather', weather],
  ['advertisement', advertisement],
  ['cookies', cookies],
  ['paywall', paywall],
  ['newsletter', newsletter],
  ['comments', comments],
  ['share', share],
  ['related', related],
  ['author-bio', authorBio],
  ['caption', caption],
  ['form', form],
  ['navigation', navigation],
  ['legal', legal],
  ['byline', byline],
  ['dateline', dateline],
  ['tags', tags],
  ['wall', wall],
  ['notice', notice],
];

/** Compiled tables by language, each made when a page first needs it. */
const tables = new Map<string, CueTable>();
let dateTable: HashSet | undefined;
let everywhere: CueTable | undefined;

function tableOf(language: string): CueTable {
  let table = tables.get(language);
  if (!table) {
    table = compileCues(
      LISTS.flatMap(([name, list]) => (list[language] ? [[evidenceBit(name), list[language]] as const] : [])),
    );
    tables.set(language, table);
  }
  return table;
}

/**
 * The cues to look for on a page: those of its languages, and the English ones that stand on pages everywhere.
 *
 * @param languages ISO 639-1 codes; none stands for all.
 * @returns a table a language.
 */
export function cueTables(languages: readonly string[]): CueTable[] {
  const wanted = languages.length > 0 ? ['en', ...languages] : LISTS.flatMap(([, list]) => Object.keys(list));
  return [...new Set(wanted)].map(tableOf);
}

/** The cues of all languages in one table. */
export function allCues(): CueTable {
  everywhere ??= compileCues(
    LISTS.flatMap(([name, list]) => Object.values(list).map((phrases) => [evidenceBit(name), phrases] as const)),
  );
  return everywhere;
}

/** Hashes of the words that dates are made of. */
export function dateWords(): HashSet {
  dateTable ??= new HashSet(hashWords(DATE_WORDS));
  return dateTable;
}
