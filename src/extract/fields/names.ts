import { remembered } from '../remembered.ts';
import {
  AGENCY_BEHIND,
  PART_BEHIND,
  PICTURES_BEHIND,
  PLACE_BETWEEN,
  SAID_BEHIND,
  WHOSE_PICTURE,
  withoutPhotographer,
} from './byline-tails.ts';
import { withoutDegrees } from './degrees.ts';
import { isIntroduction, withoutIntroduction } from './introductions.ts';
import { isJoiner, splitConjunctions } from './joined-names.ts';
import {
  hasLetter,
  hasRole,
  isGlued,
  isNobody,
  isParticle,
  isRole,
  looksLikeName,
  looksLikePerson,
} from './name-shapes.ts';
import { isPlace } from './places.ts';

/** How long a byline is looked at, in UTF-16 units, and how many names one page can have. */
const MAX_BYLINE = 300;
export const MAX_NAMES = 40;

/** How long a name may be: a body's name is longer than a person's. */
const MAX_NAME_WORDS = 7;
const MAX_NAME = 70;

/** Who had another part in a text than writing it, or where it was taken from. */
const OTHER_PART = /^(?:责任编辑|責任編輯|责编|编辑|編輯|編集|校对|校對|来源|來源|出典|편집|사진)\s?[:：=＝]/u;

/** What ends the part of a line that can hold names: a bar, a bullet, a bracket, a line break, a dash with a number. */
const FIELD_END = /[|•·⋅●▪\n\t()[\]<>【】（）]+|[–—](?=\d)/u;
/** What stands between the names of a list; white space around it is left to the names. */
const LIST_MARK = /[,;、，；&+／]|(?<=\s)[/–—-](?=\s)/u;
const EMAIL_OR_URL = /[@#]|https?:|www\.|\.(?:com|org|net|co|de)\b/i;
const EMAIL = /(?<![^\s()<>,;:])[^\s()<>,;:@]{1,64}@[^\s()<>,;:@]{1,64}\.\p{Alphabetic}{2,20}/gu;
const TITLES = /^(?:dr|prof|mr|mrs|ms|mx|sir|dame|rev|hon|herr|frau|mme|sr|sra|dott|ing)\.?\s+(?=\S+\s)/i;
/** What a name has in common with a parent's, and what tells the two apart. */
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const SUFFIX =
  /^(?:phd|ph\.?d|md|m\.?d|mba|esq|rd|rdn|cpa|dds|dvm|msc|bsc|ma|ba|dr|pharmd|psyd|cfp|jd|lcsw|mph|np|rn)\.?$/i;

/** Degrees and memberships after a name: `MD`, `CEPF®`, `E-RYT`. */
const LETTERS_AFTER = /^\p{Uppercase}[\p{Alphabetic}.®-]{0,5}\p{Uppercase}[®™.]?(?:\s\d+)?$/u;
/** What a line about an author goes on with after the name. */
const TRAILING =
  /\s(?:(?:on|in|for|at|via|from|is|has|covers|writes|reports)\s|(?:last\s)?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|PUBLISHED|UPDATED|POSTED)\b).*$/su;
/** What bodies are that are called after what they are for. */
const BODY_FOR =
  /^(?:the )?(?:department|ministry|office|centre|center|institute|agency|council|society|association|committee|commission|authority|campaign|alliance|coalition|foundation|fund|network|union|secretariat|directorate|school|academy|programme|program) (?:for|on|in|at) /i;
/** What counts something behind a person's name, as the comments on a post: `Ann Lee 4 Comments`. */
const COUNT_BEHIND = /\s\d{1,4}\s\p{Alphabetic}/u;
/** How a line begins that is about a name and no byline. */
const ABOUT =
  /^(?:read|view|see|more|follow|meet|about|cite|cited|fact|edited|reviewed|photo|photos|photography|image|images|insights|contributions|medically|illustration|illustrations|styled|video|listen|share|courtesy)\b/i;
/** What a picture of an author is called by, before the name and after it: `Headshot of Ann Lee`, `Ann Lee's avatar`. */
const PORTRAIT_OF =
  /^(?:author |profile )?(?:picture|photo|photograph|image|headshot|portrait|avatar|foto|bild|retrato)s? (?:of|for|von|de|di) /i;
const PORTRAIT = /(?:['’]s)? (?:avatar|headshot|portrait|(?:author|profile) (?:image|picture|photo))$/i;
const EDITORIAL = /\seditorial (?:team|board|staff)$/i;
/** Whose pictures are, not texts. */
const PICTURES = /\b(?:Images|Getty|Shutterstock|iStock|Unsplash|Pexels)\b/;
/** A name inside of a name's place is somebody with another part in it: `Photography by Ann Lee`. */
const HAS_BY = /\sby\s/i;
/** Words of the names of papers and other places to write for. */
const EMPLOYER =
  /\b(?:Times|Post|News|Press|Journal|Tribune|Herald|Magazine|Media|Network|Gazette|Daily|Agency|Institute|University|Today|TODAY|Xpress|Reuters|Bloomberg|Guardian|Business|Globe|Network|NETWORK|USA|Enquirer|Staff|STAFF|Agência|Agencia|Agence|Jornal|Diário|Diario|Gazeta|Notícias|Noticias)\b/;
/** Labels that stand against a name without a space, as a browser's text of two elements does, and what is before such a one. */
const LABEL =
  /(Published|Updated|Posted|Last|Senior|Staff|Editor|Founder|Share|Follow|Contributions|In(?= \p{Uppercase}))\b|(PUBLISHED|UPDATED|POSTED|LAST UPDATED|STAFF WRITER|SENIOR|LONG READ)\b|\d{1,4} (?:min|MIN)/gu;
const BEFORE_LABEL = /\p{Lowercase}$/u;
const BEFORE_CAPITALS = /\p{Uppercase}{2}$/u;
const BEFORE_NUMBER = /\p{Alphabetic}{2}$/u;
/** How much of what stands before a label is looked at: two letters, each of two UTF-16 units at most. */
const BEHIND = 4;

/**
 * A name that is printed twice, or whose first word is, as a picture's text and the name beside it are: `Ann Lee Ann Lee`,
 * `Ann Lee Headshot Ann Lee`.
 */
function once(name: string): string {
  const words = name.split(' ');
  const half = Math.floor(words.length / 2);
  const first = words.slice(0, half).join(' ');
  const isTwice =
    first === words.slice(-half).join(' ') && (words.length % 2 === 0 || PORTRAIT.test(` ${words[half]}`));
  if (isTwice && first !== '') return first;
  return words.length > 2 && words[0] === words.at(-1) ? words.slice(0, -1).join(' ') : name;
}

/** A word that leads to a date or place which is cut off: `ANN LEE ON`, `Ana Gil às`. */
const LEADING_ON = /\s(?:on|in|at|ON|IN|AT|On|In|At|à|às|em|el|il|alle|op|om|am|um|den|kl\.?)$/u;

/** A full stop that ends no abbreviation. */
const FULL_STOP = /(?<=\p{Lowercase}{3})\.$/u;

function withoutFullStop(name: string): string {
  return name.endsWith('.') ? name.replace(FULL_STOP, '') : name;
}

/** One name without titles, quotes and stray marks; empty when the piece is no name. */
function cleanName(piece: string): string {
  let name = piece.replace(/^[\s"'“”‘’*.:：~_ـ–—-]+|(?<![\s"“”‘’*:：,;~_–—-])[\s"“”‘’*:：,;~_–—-]+$/gu, '');
  if (OTHER_PART.test(name)) return '';
  name = withoutIntroduction(name) ?? name;
  name = once(name.replace(PORTRAIT_OF, '').replace(PORTRAIT, ''));
  name = withoutFullStop(name.replace(TITLES, ''))
    .replace(LEADING_ON, '')
    .replace(SAID_BEHIND, '')
    .replace(/^(?:记者|記者|作者)\s*/u, '')
    .replace(/(?<!\s)\s*(?:记者|記者|기자)$/u, '');
  name = withoutDegrees(name);
  if (name.length < 2 || name.length > MAX_NAME || EMAIL_OR_URL.test(name)) return '';
  if (!hasLetter(name) || isNobody(name) || ABOUT.test(name) || WHOSE_PICTURE.test(name) || HAS_BY.test(name))
    return '';
  // A word that introduces names is none: a role on a line of its own, before a place of work.
  if (PICTURES.test(name) || isIntroduction(name)) return '';
  const words = name.split(' ');
  return words.length > MAX_NAME_WORDS ? '' : name;
}

/** A name up to the word that a role is glued to, as in a browser's text of two elements: `Ann LeemingCity` as `Ann Leeming`. */
function unglued(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word, i) => i > 0 && isGlued(word));
  return at < 0
    ? name
    : [...words.slice(0, at), (words[at] ?? '').replace(/(?<=\p{Lowercase})\p{Uppercase}.*/u, '')].join(' ');
}

/** A word glued together of a place's capitals and more, as no name is: `FOXBusiness`. */
const GLUED_PLACE = /\s\p{Uppercase}{3,}\p{Lowercase}\p{Alphabetic}*$/u;
/** What every such name has, for a first look. */
const CAPITALS = /[A-Z\x80-\uffff]{3}/;
const SURNAMES = 3;

/** A name without the role or place of work that follows it with nothing between: `Ann Lee Senior Writer`. */
function withoutRole(name: string): string {
  if (EDITORIAL.test(name)) return name;
  const words = (CAPITALS.test(name) ? name.replace(GLUED_PLACE, '') : name).split(' ');
  const role = words.findIndex((word) => isRole(word) || EMPLOYER.test(word));
  if (role < 2 || /^the$/i.test(words[0] ?? '')) return words.join(' ');
  const before = words.slice(0, role);
  // `Ann Lee Globe Correspondent`: an initial or a small word makes three words one name, a place doesn't.
  const isLong = before.length >= SURNAMES && !/^(?:\p{Uppercase}\.?|\p{Lowercase}+)$/u.test(before[1] ?? '');
  const kept = isLong ? before.slice(0, 2) : before.slice(0, SURNAMES);
  return looksLikePerson(kept.join(' ')) || /^[\p{Uppercase}\s.'’-]+$/u.test(kept.join(' ')) ? kept.join(' ') : name;
}

const PLACE_BEHIND = / [–—] .*$/su;

/** Scripts in which a whole name can be a word. */
const MAYBE_WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Whether a part of a list begins with a small word that no name has: `inviata a Genova`, `correspondent in Parijs`. */
function beginsSmall(part: string): boolean {
  const [first = ''] = part.split(' ', 1);
  return /^\p{Lowercase}/u.test(part) && part.includes(' ') && !isParticle(first) && !isJoiner(first);
}

/** Whether a later part of a list belongs to the name before it: a degree, a role, one word after a full name. */
function isAddition(part: string, before: string | undefined): boolean {
  if (before === undefined) return false;
  if (LETTERS_AFTER.test(part) || hasRole(part) || EMPLOYER.test(part)) return true;
  if (/^\p{Uppercase}/u.test(before) && beginsSmall(part)) return true;
  return !MAYBE_WITHOUT_SPACES.test(part) && !part.includes(' ') && before.includes(' ');
}

/** Markup, data and lines of a page name its authors three times each. */
const knownNames = remembered(readNames, { texts: 100, length: MAX_BYLINE });

/**
 * Reads a list of names as a source states it: `A, B and C`, `By A | 3 min read`.
 *
 * @param text the value of one author claim; the beginning is looked at.
 * @returns the names, without roles, titles, handles and addresses; empty when it holds none.
 */
export function splitNames(text: string): readonly string[] {
  return knownNames(text.slice(0, MAX_BYLINE));
}

function readNames(start: string): readonly string[] {
  const field =
    (start.includes('@') ? start.replace(EMAIL, ' ') : start).split(FIELD_END).find((part) => part.trim() !== '') ?? '';
  const names: string[] = [];
  let isBehindStaff = false;
  const whole = withoutIntroduction(field) ?? field;
  const part = whole.search(PART_BEHIND);
  const list = (part > 0 ? whole.slice(0, part) : whole).replace(AGENCY_BEHIND, '');
  // Behind a list that has commas, a dash leads to where it was written: `Ann Lee, Harbour Post — New Tolm`.
  for (const piece of (list.includes(',') ? list.replace(PLACE_BEHIND, '') : list).split(LIST_MARK)) {
    const trimmed = piece.trim();
    const last = names.length - 1;
    if (last >= 0 && GENERATION.test(trimmed)) {
      names[last] = `${names[last]} ${trimmed}`;
      continue;
    }
    if (SUFFIX.test(trimmed) || isAddition(trimmed, names[0])) continue;
    // Behind those who write for a paper without their names, one word is the place where they did.
    if (isBehindStaff && !trimmed.includes(' ') && !MAYBE_WITHOUT_SPACES.test(trimmed)) continue;
    isBehindStaff = isNobody(trimmed);
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
    return /^\p{Uppercase}\p{Alphabetic}+$/u.test(before) ? `${before} |` : '|';
  });
  return words.join(' ');
}

/** Sets labels off that are glued to a name: `Ann LeePublished`. */
function withoutGluedLabels(text: string): string {
  return text.replace(LABEL, (label: string, small?: string, capitals?: string, at = 0) => {
    const before = small ? BEFORE_LABEL : capitals ? BEFORE_CAPITALS : BEFORE_NUMBER;
    return before.test(text.slice(Math.max(0, at - BEHIND), at)) ? ` | ${label}` : label;
  });
}

/** A person's name without the count behind it; other names may go on with a number. */
function withoutCount(text: string): string {
  const at = text.search(COUNT_BEHIND);
  return at > 0 && looksLikePerson(text.slice(0, at)) ? text.slice(0, at) : text;
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
  const start = withoutGluedLabels(withoutHandles((rest ?? line).slice(0, MAX_BYLINE))).replace(PLACE_BETWEEN, '');
  const own = withoutPhotographer(start);
  const text = (BODY_FOR.test(own) ? own : own.replace(TRAILING, '')).replace(PICTURES_BEHIND, '');
  const named = withoutCount(text);
  const names = hasRole(named) ? splitNames(named).map(unglued) : splitNames(named);
  return names.map(withoutRole).filter(looksLikeName);
}
