import { countSpaced, fold } from '../text.ts';
import {
  CJK_INTRODUCTIONS,
  CONJUNCTIONS,
  FURNITURE,
  INTRODUCTIONS,
  NOBODY,
  NOUN_INTRODUCTIONS,
  ROLES,
} from './byline-words.ts';
import { isPlace } from './places.ts';

/** How long a byline is looked at, in UTF-16 units, and how many names one page can have. */
const MAX_BYLINE = 300;
export const MAX_NAMES = 40;

/** How long a name may be: a body's name is longer than a person's. */
const MAX_NAME_WORDS = 7;
const MAX_NAME = 70;

const nobody: ReadonlySet<string> = new Set(NOBODY);
const roles: ReadonlySet<string> = new Set(ROLES);
const furniture: ReadonlySet<string> = new Set(FURNITURE);
const conjunctions: ReadonlySet<string> = new Set(CONJUNCTIONS);
/** Longest first, so that `written by` is found before `by`. */
const introductions = new Set<string>(INTRODUCTIONS);
/** Nouns that introduce a name only with a colon: without one they begin any line. */
const nouns: ReadonlySet<string> = new Set(NOUN_INTRODUCTIONS);
const LONGEST_INTRODUCTION = 4;
const firstWords = new Set(INTRODUCTIONS.map((words) => words.split(' ', 1)[0] ?? ''));
/** First of the code units of Chinese, Japanese and Korean. */
const FIRST_CJK = 0x2e80;

const cjkIntroductions = CJK_INTRODUCTIONS.toSorted((a, b) => b.length - a.length);
/** A reporter's name with the word for it behind and a place before: `김철수 기자`, `서울=김철수 기자`, `山田太郎記者`. */
const SIGNED_CJK =
  /^[[(（【]?(?:\p{sc=Hangul}{1,8}=)?((?:\p{sc=Han}|\p{sc=Hangul}){2,5}) ?(?:기자|記者|记者)(?=[\])）】 ]|$)/u;
/** Who had another part in a text than writing it, or where it was taken from. */
const OTHER_PART = /^(?:责任编辑|責任編輯|责编|编辑|編輯|編集|校对|校對|来源|來源|出典|편집|사진)\s?[:：=＝]/u;

/** What ends the part of a line that can hold names: a bar, a bullet, a bracket, a line break. */
const FIELD_END = /[|•·⋅●▪\n\t()[\]<>【】（）]+/u;
/** What stands between the names of a list; white space around it is left to the names. */
const LIST_MARK = /[,;、，；&+／]|(?<=\s)[/–—-](?=\s)/u;
const EMAIL_OR_URL = /[@#]|https?:|www\.|\.(?:com|org|net|co|de)\b/i;
const EMAIL = /(?<![^\s()<>,;:])[^\s()<>,;:@]{1,64}@[^\s()<>,;:@]{1,64}\.\p{L}{2,20}/gu;
const TITLES = /^(?:dr|prof|mr|mrs|ms|mx|sir|dame|rev|hon|herr|frau|mme|sr|sra|dott|ing)\.?\s+(?=\S+\s)/iu;
const SUFFIX =
  /^(?:jr|sr|ii|iii|iv|phd|ph\.?d|md|m\.?d|mba|esq|rd|rdn|cpa|dds|dvm|msc|bsc|ma|ba|dr|pharmd|psyd|cfp|jd|lcsw|mph|np|rn)\.?$/iu;
const GLUED = /^(?:By|Von|Par|Por|Door)(?=\p{Lu}\p{Ll})/u;
const CAPITALIZED = /^(?:\p{Lu}['’]?\p{L}*[\p{Ll}.]|de|van|von|der|da|di|del|la|le|bin|al)(?:[-'’]\p{L}+)?$/u;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const CASED = /[\p{Lu}\p{Ll}]/u;

/** Degrees and memberships after a name: `MD`, `CEPF®`, `E-RYT`. */
const LETTERS_AFTER = /^\p{Lu}[\p{L}.®-]{0,5}\p{Lu}[®™.]?(?:\s\d+)?$/u;
/** What a line about an author goes on with after the name. */
const TRAILING =
  /\s(?:(?:on|in|for|at|via|from|is|has|covers|writes|reports)\s|(?:last\s)?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|PUBLISHED|UPDATED|POSTED)\b).*$/su;
/** How a line begins that is about a name and no byline. */
const ABOUT =
  /^(?:read|view|see|more|follow|meet|about|cite|cited|fact|edited|reviewed|photo|photos|photography|image|images|insights|contributions|medically|illustration|illustrations|styled|video|listen|share|courtesy)\b/iu;
/** What a picture of an author is called by, before the name and after it: `Headshot of Ann Lee`, `Ann Lee's avatar`. */
const PORTRAIT_OF =
  /^(?:author |profile )?(?:picture|photo|photograph|image|headshot|portrait|avatar|foto|bild|retrato)s? (?:of|for|von|de|di) /iu;
const PORTRAIT = /(?:['’]s)? (?:avatar|headshot|portrait|(?:author|profile) (?:image|picture|photo))$/iu;
/** The last words of the name of those who write for a place together: `Harbour Post Editorial Team`. */
const COLLECTIVE =
  /^\p{Lu}\S* (?:\S+ ){0,4}(?:[Tt]eam|[Ss]taff|[Ee]ditors|[Ee]ditorial [Bb]oard|[Nn]ewsroom|TEAM|STAFF|EDITORS|EDITORIAL BOARD|Redaktion)$/u;
const EDITORIAL = /\seditorial (?:team|board|staff)$/i;
/** A name inside of a name's place is somebody with another part in it: `Photography by Ann Lee`. */
const HAS_BY = /\sby\s/i;
/** Words of the names of papers and other places to write for. */
const EMPLOYER =
  /\b(?:Times|Post|News|Press|Journal|Tribune|Herald|Magazine|Media|Network|Gazette|Daily|Agency|Institute|University|Today|TODAY|Xpress|Reuters|Bloomberg|Guardian|Business|Globe|Network|NETWORK|USA|Enquirer|Staff|STAFF)\b/;
/** A label that stands against a name without a space, as a browser's text of two elements does. */
const GLUED_LABEL =
  /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Last|Senior|Staff|Editor|Share|Follow|Contributions)\b)|(?<=\p{Lu}{2})(?=(?:PUBLISHED|UPDATED|POSTED|LAST UPDATED|STAFF WRITER|SENIOR|LONG READ)\b)|(?<=\p{L}{2})(?=\d{1,4} (?:min|MIN))/gu;
/** Words that a body's name is put together with; `and` between them joins no people. */
const BODY_WORDS = /\b(?:for|of|on)\b/;

/** Removes `By`, `Von:`, `文／` and their kin from the start of a line. Gives null when there was none. */
export function withoutIntroduction(line: string): string | null {
  const text = line.trimStart();
  if (text.charCodeAt(0) >= FIRST_CJK) {
    for (const mark of cjkIntroductions) {
      if (text.startsWith(mark)) return text.slice(mark.length).replace(/^[\s:：／/=＝]+/, '');
    }
    const signed = SIGNED_CJK.exec(text);
    if (signed) return signed[1] ?? null;
  }
  // A browser's text of `<span>By</span><a>Ann Lee</a>` has no space in it.
  const glued = GLUED.exec(text);
  if (glued) return text.slice(glued[0].length);
  const start = text.slice(0, 60);
  if (!beginsIntroduction(firstWord(start))) return null;
  const words = start.split(' ');
  for (let count = Math.min(LONGEST_INTRODUCTION, words.length); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    const bare = head.replace(/(?<!\s)\s*[:.：]$/u, '').toLowerCase();
    if (introductions.has(bare) && (bare !== head.toLowerCase() || !nouns.has(bare))) {
      return text.slice(head.length).trimStart();
    }
    const colon = head.search(/[:：]/u);
    if (colon > 0 && introductions.has(head.slice(0, colon).toLowerCase())) return text.slice(colon + 1).trimStart();
  }
  return null;
}

/** What stands before a text's first space. */
function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

/** Whether a line's first word is that of an introduction, a mark or more after it or not: most lines end here. */
function beginsIntroduction(word: string): boolean {
  const first = word.toLowerCase();
  if (firstWords.has(first)) return true;
  const end = first.search(/[:：]|\.$/u);
  return end > 0 && firstWords.has(first.slice(0, end));
}

/** Whether a line is nothing but the word that introduces a name. */
export function isIntroduction(line: string): boolean {
  if (line.length >= 30) return false;
  const bare = line.endsWith(':') || line.endsWith('：') ? line.slice(0, -1).trimEnd() : line;
  return introductions.has(bare.toLowerCase());
}

/** Whether a name is a person's beyond doubt: two to four words, each with a capital. */
export function looksLikePerson(name: string): boolean {
  const count = countSpaced(name);
  return count >= 2 && count <= 4 && name.split(' ').every((word) => CAPITALIZED.test(word));
}

/** Whether a folded name stands for nobody: `admin`, `Staff`, `Redaktion`. */
export function isNobody(name: string): boolean {
  return nobody.has(fold(name));
}

const ROLE_END = /[.,:]$/;

/** Whether a name is put together of a role's words: `Guardian staff reporter`. */
export function hasRole(name: string): boolean {
  return name
    .toLowerCase()
    .split(' ')
    .some((word) => roles.has(ROLE_END.test(word) ? word.slice(0, -1) : word));
}

/** Whether a name is that of the people who write for a place: `Harbour Post Staff`, not `Staff` or `Senior Editors`. */
function isCollective(name: string): boolean {
  return COLLECTIVE.test(name) && !roles.has(name.split(' ', 1)[0]?.toLowerCase() ?? '');
}

/** Splits at conjunctions that stand between two words: `Ann Lee and Bo Ek`. */
function splitConjunctions(piece: string): string[] {
  const words = piece.split(' ');
  const names: string[] = [];
  let from = 0;
  for (const [at, word] of words.entries()) {
    // In capitals an initial can look like a conjunction of one letter.
    if (!conjunctions.has(word.length > 1 ? word.toLowerCase() : word)) continue;
    if (at === 0 || at === words.length - 1) {
      // Left over from a list that was cut elsewhere: `and Bo Ek`.
      if (words.length > 2) words[at] = '';
      continue;
    }
    if (BODY_WORDS.test(words.slice(from, at).join(' '))) continue;
    names.push(words.slice(from, at).join(' '));
    from = at + 1;
  }
  names.push(words.slice(from).join(' '));
  return names;
}

/** A name that is printed twice, or whose first word is, as a picture's text and the name beside it are: `Ann Lee Ann Lee`. */
function once(name: string): string {
  const words = name.split(' ');
  const half = words.length / 2;
  const isTwice = words.length % 2 === 0 && words.slice(0, half).join(' ') === words.slice(half).join(' ');
  if (isTwice) return words.slice(0, half).join(' ');
  return words.length > 2 && words[0] === words.at(-1) ? words.slice(0, -1).join(' ') : name;
}

/** A word that leads to a date or place which is cut off: `ANN LEE ON`. */
const LEADING_ON = /\s(?:on|in|at|ON|IN|AT|On|In|At)$/u;

/** A full stop that ends no abbreviation. */
const FULL_STOP = /(?<=\p{Ll}{3})\.$/u;

/** One name without titles, quotes and stray marks; empty when the piece is no name. */
function cleanName(piece: string): string {
  let name = piece.replace(/^[\s"'“”‘’*.:：~_–—-]+|(?<![\s"“”‘’*:：,;~_–—-])[\s"“”‘’*:：,;~_–—-]+$/gu, '');
  if (OTHER_PART.test(name)) return '';
  name = withoutIntroduction(name) ?? name;
  name = once(name.replace(PORTRAIT_OF, '').replace(PORTRAIT, ''));
  name = name
    .replace(TITLES, '')
    .replace(FULL_STOP, '')
    .replace(LEADING_ON, '')
    .replace(/^(?:记者|記者|作者)\s*/u, '')
    .replace(/(?<!\s)\s*(?:记者|記者|기자)$/u, '');
  if (name.length < 2 || name.length > MAX_NAME || EMAIL_OR_URL.test(name)) return '';
  if (!/\p{L}/u.test(name) || isNobody(name) || ABOUT.test(name) || HAS_BY.test(name)) return '';
  const words = name.split(' ');
  return words.length > MAX_NAME_WORDS ? '' : name;
}

/** A word glued together of a place's capitals and more, as no name is: `FOXBusiness`. */
const GLUED_PLACE = /\s\p{Lu}{3,}\p{Ll}\p{L}*$/u;
const SURNAMES = 3;

/** A name without the role or place of work that follows it with nothing between: `Ann Lee Senior Writer`. */
function withoutRole(name: string): string {
  if (EDITORIAL.test(name)) return name;
  const words = name.replace(GLUED_PLACE, '').split(' ');
  const role = words.findIndex((word) => roles.has(word.toLowerCase()) || EMPLOYER.test(word));
  if (role < 2 || /^the$/i.test(words[0] ?? '')) return words.join(' ');
  const before = words.slice(0, role);
  // `Ann Lee Globe Correspondent`: an initial or a small word makes three words one name, a place doesn't.
  const isLong = before.length >= SURNAMES && !/^(?:\p{Lu}\.?|\p{Ll}+)$/u.test(before[1] ?? '');
  const kept = isLong ? before.slice(0, 2) : before.slice(0, SURNAMES);
  return looksLikePerson(kept.join(' ')) || /^[\p{Lu}\s.'’-]+$/u.test(kept.join(' ')) ? kept.join(' ') : name;
}

/** Whether a later part of a list belongs to the name before it: a degree, a role, one word after a full name. */
function isAddition(part: string, before: string | undefined): boolean {
  if (before === undefined) return false;
  if (LETTERS_AFTER.test(part) || hasRole(part) || EMPLOYER.test(part)) return true;
  return CASED.test(part) && !part.includes(' ') && before.includes(' ');
}

/**
 * Reads a list of names as a source states it: `A, B and C`, `By A | 3 min read`.
 *
 * @param text the value of one author claim; the beginning is looked at.
 * @returns the names, without roles, titles, handles and addresses; empty when it holds none.
 */
export function splitNames(text: string): string[] {
  const start = text.slice(0, MAX_BYLINE);
  const field =
    (start.includes('@') ? start.replace(EMAIL, ' ') : start).split(FIELD_END).find((part) => part.trim() !== '') ?? '';
  const names: string[] = [];
  for (const piece of (withoutIntroduction(field) ?? field).split(LIST_MARK)) {
    const trimmed = piece.trim();
    if (SUFFIX.test(trimmed) || isAddition(trimmed, names[0])) continue;
    for (const part of splitConjunctions(trimmed)) {
      const name = cleanName(part);
      // Behind an author's name stands where it was written.
      if (name !== '' && !(names.length > 0 && isPlace(name))) names.push(name);
      if (names.length >= MAX_NAMES) return names;
    }
  }
  return names;
}

/** Takes handles and addresses off a line: `Ann Lee@annlee`, `Ann Lee ann@example.org`. */
function withoutHandles(line: string): string {
  if (!line.includes('@')) return line;
  const words = line.split(' ').map((word) => {
    const at = word.indexOf('@');
    if (at < 0) return word;
    const before = word.slice(0, at);
    return /^\p{Lu}\p{L}+$/u.test(before) ? `${before} |` : '|';
  });
  return words.join(' ');
}

/**
 * Reads names from a line of the page, which may be anything: stricter than {@link splitNames}.
 *
 * @param line the line's text.
 * @param known whether something else says that the line is a byline.
 * @returns the names; empty when the line doesn't look like a byline.
 */
export function readByline(line: string, known: boolean): string[] {
  const rest = withoutIntroduction(line);
  if (rest === null && !known) return [];
  const text = withoutHandles((rest ?? line).slice(0, MAX_BYLINE))
    .replace(GLUED_LABEL, ' | ')
    .replace(TRAILING, '');
  return splitNames(text).map(withoutRole).filter(looksLikeName);
}

/** Whether a piece of a visible line has the shape of a name: capitals, no digits, few words. */
export function looksLikeName(name: string): boolean {
  if (isCollective(name)) return true;
  if (/\p{N}/u.test(name) || /[!?:"“”%$]/u.test(name) || hasRole(name)) return false;
  if (CJK.test(name)) return name.length <= 12;
  const words = name.split(' ');
  if (!CASED.test(name)) return words.length <= 4;
  if (words.some((word) => furniture.has(word.toLowerCase()))) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lt}]|^['’]?\p{Lu}/u.test(word)).length;
  return capitals >= 1 && capitals >= words.length - 2 && (words.length > 1 || capitals === 1);
}
