import { countWide, endsSentence, isDigit, isLowerCase, isUpperCase } from './characters.ts';
import { type Line, MAX_LINES } from './lines.ts';

/** A dump is glued where so many sentences end without a space, and one in so many characters. */
const MIN_SENTENCES = 4;
const CHARACTERS_A_SENTENCE = 1600;
/** Or where words run into one another: so many, and one in so many characters. */
const MIN_WORDS = 12;
const CHARACTERS_A_WORD = 240;

/**
 * Where one sentence ends and the next begins at once (abbreviations and names of files have no two letters or digits before);
 * where a capital letter follows a small one, a digit, a bracket or the hour; where words in capitals begin or end, where a number
 * follows a word, and where a copyright notice begins.
 */
const BREAKS =
  /(?<=[\p{Lowercase}\p{Nd}%)”’]{2}[.!?…]|[.!?…]["”’)\]])(?=["“‘(]?\p{Uppercase}[\p{Alphabetic} ’'])|(?<=\p{Lowercase}|[\d)]|\d ?[AP]M)(?=\p{Uppercase}\p{Lowercase})|(?<=\p{Lowercase}{2})(?=\p{Uppercase}{2})|(?<=\p{Uppercase}{2})(?=\p{Uppercase}\p{Lowercase}[\p{Lowercase}’'])|(?<=\p{Lowercase}{2})(?=\p{Uppercase} )|(?<=\p{Lowercase}{4})(?=\d{1,4} )|(?<=\S)(?=©)/gu;

/** A capital letter that no space, bracket, dash or capital stands before: a quick look for what may be a break. */
const CANDIDATE = /[a-zß-öø-ÿα-ωа-я0-9).!?…"”’\]][A-ZÀ-ÖØ-ÞΑ-ΩА-Я]/g;
/** The rest of an address behind its scheme; capitals in it begin nothing. */
const ADDRESS = /:\/\/[^\s<>"]+/g;
/** The part of a word that begins at a capital letter inside it. */
const FIRST_PART = /^\p{Uppercase}\p{Lowercase}*/u;
const PARTS = /\p{Uppercase}?\p{Lowercase}+|\p{Uppercase}+/gu;
/** Characters of a word that are looked at before and behind a capital letter. */
const MAX_WORD = 40;
/** Characters of a dump in which names are looked for. */
const MAX_NAMED = 2_000_000;
/** Letters of a part that are looked at. */
const MAX_PART = 24;
/** What stands before a capital letter in names: McLean, LaGuardia, iPhone. */
const NAME_PREFIX = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|[a-z])$/;
/** Well-known names with a capital letter inside. */
const NAMES = (
  'YouTube LinkedIn WhatsApp TikTok PayPal GitHub GitLab JavaScript TypeScript PlayStation WordPress SoundCloud PowerPoint ' +
  'MasterCard FedEx AirPods MacBook OpenAI DeepMind BlackRock BlackBerry HarperCollins BuzzFeed HuffPost AstraZeneca ' +
  'GlaxoSmithKline ExxonMobil DreamWorks FaceTime CarPlay AirPlay HomePod OneDrive SharePoint QuickTime PowerShell ' +
  'DuckDuckGo WeChat ByteDance SpaceX GoFundMe SurveyMonkey MailChimp'
).split(' ');

/**
 * Splits the lines of a dump that has the page's text without a break between its blocks, as a parser's bare text content
 * has: `…by spring.The council`, `Share pageCopy link`.
 *
 * @param lines of any dump.
 * @returns the same lines where the dump isn't glued; else each piece as a line, with the number of the line it stands on.
 */
export function splitGlued(lines: Line[]): Line[] {
  if (!isGlued(lines)) return lines;
  const names = namesIn(lines);
  const pieces: Line[] = [];
  for (const line of lines) addPieces(line, names, pieces);
  return pieces;
}

function isGlued(lines: readonly Line[]): boolean {
  let sentences = 0;
  const words = new Set<string>();
  let characters = 0;
  for (const { text: shown } of lines) {
    const text = withoutAddresses(shown);
    characters += text.length;
    CANDIDATE.lastIndex = 0;
    while (CANDIDATE.test(text)) {
      const i = CANDIDATE.lastIndex - 1;
      if (i < 2 || isUpperCase(text[i + 1] ?? '')) continue;
      const before = text[i - 1] as string;
      if (isLowerCase(before) || before === ')' || isDigit(before)) {
        const word = wordAround(text, i);
        if (word !== null && words.size < MAX_LINES) words.add(word);
      } else if (endsSentence(text.slice(i - 3, i)) && before !== ':' && beginsSentence(text, i)) sentences++;
    }
  }
  return (
    (sentences >= MIN_SENTENCES && sentences * CHARACTERS_A_SENTENCE >= characters) ||
    (words.size >= MIN_WORDS && words.size * CHARACTERS_A_WORD >= characters)
  );
}

/** A text of the same length, without what addresses in it are made of. */
function withoutAddresses(text: string): string {
  return text.includes('://') ? text.replace(ADDRESS, (address) => '/'.repeat(address.length)) : text;
}

/** Whether what begins at a capital letter, right behind the end of a sentence, isn't the next part of a name: `U.S.`, `options.Ignore(`. */
function beginsSentence(text: string, at: number): boolean {
  let end = at + 1;
  while (isLowerCase(text[end] ?? '')) end++;
  return " ’',-–:?!".includes(text[end] ?? '.') && !isUpperCase(text[at - 2] ?? '');
}

/**
 * The word around a capital letter, from space to space.
 *
 * @returns null where it has other signs than letters and digits before the capital: it is code, an address, data.
 */
function wordAround(text: string, at: number): string | null {
  let start = at;
  while (start > 0 && text[start - 1] !== ' ' && at - start < MAX_WORD) start--;
  if (/[^\p{Alphabetic}\p{N}()’'.!?,“”-]/u.test(text.slice(start, at))) return null;
  const behind = text.slice(at, at + MAX_WORD);
  const end = behind.indexOf(' ');
  return text.slice(start, at) + (end < 0 ? behind : behind.slice(0, end));
}

/** Neighbouring parts of names: what the well-known are made of, and the words of the dump that stand alone behind different words. */
function namesIn(lines: readonly Line[]): Set<string> {
  const before = new Map<string, string>();
  const pairs = new Set<string>();
  for (const name of NAMES) addPairs(name, pairs);
  let left = MAX_NAMED;
  for (const { text } of lines) {
    let previous = '';
    const words = text.slice(0, left).split(' ');
    left -= Math.min(left, text.length);
    for (const word of words) {
      const letters = word.length <= 2 * MAX_PART ? word.replace(/[^\p{Alphabetic}\p{N}]{0,3}$/u, '') : '';
      if (/^\p{Alphabetic}{0,40}$/u.test(letters) && /\p{Lowercase}\p{Uppercase}\p{Lowercase}/u.test(letters)) {
        const other = before.get(letters);
        if (other === undefined) before.set(letters, previous);
        else if (other !== previous) addPairs(letters, pairs);
      }
      previous = word;
    }
  }
  return pairs;
}

function addPairs(name: string, pairs: Set<string>): void {
  const parts = name.match(PARTS) ?? [];
  for (let i = 1; i < parts.length; i++) pairs.add(`${parts[i - 1]}${parts[i]}`);
}

/** Adds the pieces of a line; the rest of a line is one, where a dump has very many. */
function addPieces(line: Line, names: ReadonlySet<string>, pieces: Line[]): void {
  let start = 0;
  const add = (end: number) => {
    const text = line.text.slice(start, end).trim();
    if (text === '') return;
    const wide = line.wide !== 0 ? countWide(text) : 0;
    pieces.push({ ...line, text, wide, blankBefore: start === 0 ? line.blankBefore : 0 });
  };
  const text = withoutAddresses(line.text);
  for (const { index } of text.matchAll(BREAKS)) {
    if (pieces.length >= MAX_LINES) break;
    if (isInName(text, index, names)) continue;
    add(index);
    start = index;
  }
  if (start === 0) pieces.push(line);
  else add(line.text.length);
}

/** Whether the capital letter at a place stands inside a name. */
function isInName(text: string, at: number, names: ReadonlySet<string>): boolean {
  let start = at;
  while (start > 0 && at - start < MAX_PART && isLowerCase(text[start - 1] as string)) start--;
  if (start > 0 && isUpperCase(text[start - 1] as string)) start--;
  if (start === at) return false;
  const before = text.slice(start, at);
  const after = FIRST_PART.exec(text.slice(at, at + MAX_PART))?.[0] ?? '';
  const isWhole = !/\p{Alphabetic}/u.test(text[start - 1] ?? ' ');
  return (isWhole && NAME_PREFIX.test(before)) || names.has(before + after);
}
