/** Lines under a headline that sign it, which are no standfirst: who wrote it and when, where and for whom, and how long a read it is. */

import { hasDigit } from '../../digits.ts';
import { findDates } from '../dates/find.ts';
import { dateLabel } from '../dates/labels.ts';
import { monthNumber } from '../dates/months.ts';
import { countCapitals, countSpaced, squash } from '../text.ts';
import { withoutIntroduction } from './introductions.ts';
import { isJoiner } from './joined-names.ts';
import { hasLetter, looksLikePrintedPerson } from './name-shapes.ts';
import { splitNames } from './names.ts';
import type { Facts } from './rule.ts';

/** How long such a line is, in UTF-16 units. */
const MAX_LENGTH = 160;
/** How many words a name that isn't known has at most, or a few glued together; and what else stands beside an author's name. */
const MAX_NAME = 4;
const MAX_BESIDE = 3;
/** How many words a person's name alone has that no source need propose: no standfirst is as short. */
const FULL_NAME = 2;
const MAX_CAPITALS = 5;
/** What sets the parts of such a line off from one another. */
const PARTS = /[|•·⋅,;()]|\s[/–—-]\s/u;
/** How long a read an article is. */
const READING_TIME =
  /(?:(?:reading time|lesezeit|leestijd|lästid|læsetid|tempo de leitura|tempo di lettura|temps de lecture|tiempo de lectura)\s?:?\s?)?\d{1,3}[ -]?(?:min(?:s\b|\.|ut\p{L}{0,3})?)(?![\p{L}\d])(?:[ -](?:reading|read|lesezeit|lesen|leestijd|läsning|de lectura|de leitura|de lecture|di lettura)(?!\p{L}))?/giu;
/** A day of a month without a year: `Nov 4`, `4. November`. */
const DAY =
  /(?<![\p{L}\d])(?:(\p{L}{3,12})\.? (?:[12]\d|3[01]|0?[1-9])(?!\d)|(?:[12]\d|3[01]|0?[1-9])\.? (\p{L}{3,12})(?!\p{L}))/gu;
/** A line that leads somewhere: its address, and what that is. */
const ADDRESS = /https?:\/\/\S+/gu;
const MAX_ADDRESS_WORDS = 2;

/** What a line says beside its dates and its reading time; null when it has neither. */
function besideDates(line: string): string[] | null {
  const pieces: string[] = [];
  let end = 0;
  for (const date of findDates(line, 'day-first')) {
    pieces.push(line.slice(end, date.start));
    end = date.end;
  }
  pieces.push(line.slice(end));
  let isDated = pieces.length > 1;
  const cut = pieces.flatMap((piece) => {
    const bare = piece
      .replace(READING_TIME, '|')
      .replace(DAY, (day, before?: string, behind?: string) =>
        monthNumber((before ?? behind ?? '').toLowerCase()) > 0 ? '|' : day,
      );
    isDated ||= bare !== piece;
    return bare.split(PARTS);
  });
  return isDated ? cut.map((piece) => piece.trim()).filter((piece) => piece !== '') : null;
}

/** Whether a piece of a line is a name or a label: of a person, a date, the site, a place, a button. */
function isNameOrLabel(piece: string, site: string): boolean {
  if (dateLabel(piece) !== null || squash(piece) === site || squash(piece) === '') return true;
  const name = withoutIntroduction(piece) ?? piece;
  const count = countSpaced(name);
  return !hasDigit(name) && count <= MAX_NAME && countCapitals(name) === count;
}

/**
 * Whether a line is of who is proposed as an author: `Ann Lee and Bo Ek`, and for whom or where:
 * `Ann Lee, The Coast Herald`, `Ann Lee in Corrie`.
 */
function namesAuthors(line: string, { proposed }: Facts): boolean {
  const named = splitNames(line);
  const authors = new Set(proposed('authors').flatMap(({ values }) => values));
  const isPerson = (name: string): boolean => looksLikePrintedPerson(name) && authors.has(name);
  const said = named.reduce((sum, name) => sum + countSpaced(name), 0);
  if (named.length > 0 && named.every(isPerson) && countSpaced(line) <= said + named.length - 1) return true;
  if (isNamesAndMarks(line, [...authors].filter(looksLikePrintedPerson))) return true;
  return [...authors].some((name) => {
    if (isPerson(name) && line.includes(name) && isOfCapitals(line, name)) return true;
    if (!line.startsWith(name) || !isPerson(name)) return false;
    const rest = line.slice(name.length);
    return /^[\s,]/.test(rest) && countSpaced(rest.replace(/^[\s,]+/, '')) <= MAX_BESIDE && countCapitals(rest) > 0;
  });
}

/** Whether nothing but marks stands beside the names on a line, as papers have: `Ann Lee¹,✉, Bo Ek²`. */
function isNamesAndMarks(line: string, names: readonly string[]): boolean {
  const rest = names.reduce((left, name) => left.replace(name, ' '), line);
  return rest !== line && rest.split(/[^\p{L}]+/u).every((word) => word.length <= 1 || isJoiner(word));
}

/** Whether all that a line has beside a name are a few words with capitals: `Coast Herald / Ann Lee - OSLO (NTB)`. */
function isOfCapitals(line: string, name: string): boolean {
  const beside = line.replace(name, '').split(' ').filter(hasLetter);
  return beside.length <= MAX_CAPITALS && countCapitals(beside.join(' ').replace(/[()]/g, '')) === beside.length;
}

/** Whether a line is an address, and no more than what leads there: `Link: https://…`. */
function isAddress(line: string): boolean {
  const bare = line.replace(ADDRESS, '');
  return bare !== line && countSpaced(bare.trim()) <= MAX_ADDRESS_WORDS + 1;
}

/** Whether a line says who wrote an article, when, for whom, where it stands or how long a read it is, and nothing else. */
export function isSignatureLine(line: string, facts: Facts): boolean {
  if (isAddress(line)) return true;
  if (line.length > MAX_LENGTH) return false;
  const beside = besideDates(line);
  if (beside !== null) {
    const site = squash(facts.site ?? '');
    return beside.every((piece) => isNameOrLabel(piece, site));
  }
  return (looksLikePrintedPerson(line) && countSpaced(line) === FULL_NAME) || namesAuthors(line, facts);
}
