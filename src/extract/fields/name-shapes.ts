/** What names look like, and what looks like one and is none. */
import { countSpaced, fold, isPlainLatin } from '../text.ts';
import { FURNITURE, NOBODY, ROLES } from './byline-words.ts';

const nobody: ReadonlySet<string> = new Set(NOBODY);
const roles: ReadonlySet<string> = new Set(ROLES);
const furniture: ReadonlySet<string> = new Set(FURNITURE);
/** Words of names: most of them; any with a capital; those that begin with a small letter. */
const PLAIN_WORD = /^[A-Z][a-z]+$/;
const CAPITALIZED = /^\p{Uppercase}['’]?\p{Alphabetic}*[\p{Lowercase}.](?:[-'’]\p{Alphabetic}+)?$/u;
const PARTICLE = /^(?:de|van|von|der|da|di|del|la|le|bin|al)(?=$|[-'’])/;
const AFTER_PARTICLE = /^[-'’]\p{Alphabetic}+$/u;
const GENERATION = /^(?:II|III|IV)$/;
const SMALL_START = /^[a-z]/;
/** What a word that begins with a capital can begin with, for a first look. */
const MAYBE_CAPITAL = /^[A-Z\x80-\uffff]/;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** Where these scripts stand, and more. */
const MAYBE_CJK = /[\u1100-\uffff]/;
const LATIN_LETTER = /[A-Za-z]/;
const CASED = /[\p{Uppercase}\p{Lowercase}]/u;
/** The last words of the name of those who write for a place together: `Harbour Post Editorial Team`. */
const COLLECTIVE =
  /^\p{Uppercase}\S* (?:\S+ ){0,4}(?:[Tt]eam|[Ss]taff|[Ee]ditors|[Ee]ditorial [Bb]oard|[Nn]ewsroom|TEAM|STAFF|EDITORS|EDITORIAL BOARD|Redaktion)$/u;

const LETTER = /\p{Alphabetic}/u;
const SMALL_LATIN = /[a-z]/;
const SMALL = /\p{Lowercase}/u;

/** Whether a text has a letter of any script. */
export function hasLetter(text: string): boolean {
  return LATIN_LETTER.test(text) || LETTER.test(text);
}

/** Whether a text has a small letter of any script. */
export function hasSmallLetter(text: string): boolean {
  return SMALL_LATIN.test(text) || SMALL.test(text);
}

/** Whether a text is in a script whose letters have two cases. */
function isCased(text: string): boolean {
  return LATIN_LETTER.test(text) || CASED.test(text);
}

/** Whether a word is one of a person's name: with a capital, or what stands between or behind those. */
function isOfPerson(word: string): boolean {
  if (PLAIN_WORD.test(word) || GENERATION.test(word)) return true;
  return SMALL_START.test(word) ? isParticle(word) : MAYBE_CAPITAL.test(word) && CAPITALIZED.test(word);
}

/** Whether a word is a small one of names: `van`, `al-Masri`. */
export function isParticle(word: string): boolean {
  const particle = PARTICLE.exec(word)?.[0];
  return particle !== undefined && (particle === word || AFTER_PARTICLE.test(word.slice(particle.length)));
}

/** Whether a name is a person's beyond doubt: two to four words, each with a capital. */
export function looksLikePerson(name: string): boolean {
  const count = countSpaced(name);
  return count >= 2 && count <= 4 && name.split(' ').every(isOfPerson);
}

/** A capital farther inside a word than a name's is, as in `McKenzie`. */
const GLUED = /^\p{Uppercase}\p{Lowercase}{4,40}\p{Uppercase}\p{Lowercase}/u;

/** Whether a word looks like two that stand against each other. */
export function isGlued(word: string): boolean {
  return GLUED.test(word);
}

/** Whether a folded name stands for nobody: `admin`, `Staff`, `Redaktion`. */
export function isNobody(name: string): boolean {
  return nobody.has(fold(name));
}

/** Whether a word alone is a role's: `Editor`. */
export function isRole(word: string): boolean {
  return roles.has(word.toLowerCase());
}

const ROLE_ENDS: ReadonlySet<string> = new Set(['.', ',', ':']);
/** What the words of roles begin with, and how long they are. */
const ROLE_STARTS: ReadonlySet<number> = new Set(ROLES.map((word) => word.charCodeAt(0)));
const ROLE_LENGTHS = {
  least: Math.min(...ROLES.map((word) => word.length)),
  most: Math.max(...ROLES.map((word) => word.length)),
};

/** Whether a name is put together of a role's words: `Guardian staff reporter`. */
export function hasRole(name: string): boolean {
  const text = name.toLowerCase();
  for (let from = 0; from <= text.length; ) {
    const space = text.indexOf(' ', from);
    const end = space < 0 ? text.length : space;
    if (isRoleAt(text, from, end)) return true;
    from = end + 1;
  }
  return false;
}

/** Whether a word of a text is a role's. Most aren't by their first letter or length, and needn't be cut out. */
function isRoleAt(text: string, from: number, end: number): boolean {
  if (!ROLE_STARTS.has(text.charCodeAt(from))) return false;
  const to = ROLE_ENDS.has(text.charAt(end - 1)) ? end - 1 : end;
  return to - from >= ROLE_LENGTHS.least && to - from <= ROLE_LENGTHS.most && roles.has(text.slice(from, to));
}

/** Whether a name is that of the people who write for a place: `Harbour Post Staff`, not `Staff` or `Senior Editors`. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name) && !isRole(name.split(' ', 1)[0] ?? '');
}

/** Whether a word begins with a capital, an apostrophe before it or not. */
function isCapitalized(word: string): boolean {
  if (PLAIN_WORD.test(word)) return true;
  return !SMALL_START.test(word) && /^[\p{Uppercase}\p{Lt}]|^['’]?\p{Uppercase}/u.test(word);
}

/** Whether a piece of a visible line has the shape of a name: capitals, no digits, few words. */
export function looksLikeName(name: string): boolean {
  if (isCollective(name)) return true;
  if ((isPlainLatin(name) ? /\d/ : /\p{N}/u).test(name) || /[!?:"“”%$]/u.test(name) || hasRole(name)) return false;
  if (MAYBE_CJK.test(name) && CJK.test(name)) return name.length <= 12;
  const words = name.split(' ');
  if (!isCased(name)) return words.length <= 4;
  if (words.some((word) => furniture.has(word.toLowerCase()))) return false;
  const capitals = words.filter(isCapitalized).length;
  return capitals >= 1 && capitals >= words.length - 2 && (words.length > 1 || capitals === 1);
}

/** Whether a name is a person's beyond doubt, in capitals or not: `ANN LEE`, `Ann Lee`. */
export function looksLikePrintedPerson(name: string): boolean {
  return looksLikePerson(uncapitalized(name));
}

/** A surname in capitals behind a first name: `Elif YILDIRIM`, `Десислава ТОНЕВА`. */
const CAPITAL_SURNAME = /^\p{Uppercase}\p{Lowercase}+ \p{Uppercase}{4,}$/u;

/** A name that is printed in capitals, or whose surname is, as it would be otherwise: `ANN LEE` as `Ann Lee`. */
function uncapitalized(name: string): string {
  if (!name.includes(' ') || (name !== name.toUpperCase() && !CAPITAL_SURNAME.test(name))) return name;
  return name.replace(/(?<=\p{Uppercase})\p{Uppercase}+/gu, (rest) => rest.toLowerCase());
}
