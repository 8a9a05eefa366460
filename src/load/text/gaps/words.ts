import { endsSentence, isDigit, isLowerCase, isUnspaced, isUpperCase, startsWithClosing } from '../characters.ts';
import { isConnective } from '../joining/connectives.ts';

/** How a word ends: with a mark, or by what it is. `joint` wants another word behind it. */
export const ENDINGS = [
  'stop',
  'dot',
  'colon',
  'comma',
  'closer',
  'symbol',
  'joint',
  'small',
  'title',
  'caps',
  'year',
  'number',
  'other',
] as const;
/** How a word begins. `begun` is one whose capital says little, as it has none elsewhere; `other` has no case. */
export const OPENINGS = [
  'closing',
  'symbol',
  'quote',
  'number',
  'small',
  'joint',
  'begun',
  'name',
  'caps',
  'other',
] as const;
export type Ending = (typeof ENDINGS)[number];
export type Opening = (typeof OPENINGS)[number];

/** The words of a text, with what each tells of whether a block ends behind it or begins with it. */
export interface Words {
  readonly count: number;
  readonly texts: readonly string[];
  /** Where each begins and ends in the text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Which words are the same, capitals and marks aside. */
  readonly id: Int32Array;
  readonly endings: readonly Ending[];
  readonly openings: readonly Opening[];
  /** The same as indices into {@link ENDINGS} and {@link OPENINGS}. */
  readonly ending: Uint8Array;
  readonly opening: Uint8Array;
  /** Whether Chinese or Japanese ends the word before and begins this one: 1 for yes. */
  readonly isUnspaced: Uint8Array;
}

/** Longest part of a word that is looked at, in characters. */
const MAX_WORD = 60;
/** Words that end in a full stop within a sentence. */
const ABBREVIATION =
  /^(?:\p{Uppercase}|(?:\p{Alphabetic}\.){1,4}\p{Alphabetic}|Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Gov|Sen|Rep|Lt|Col|Gen|Sgt|Capt|Prof|Rev|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|bzw|ca|Nr|Abs|etc)\.$/u;
const YEAR = /^(?:19|20)\d\d$/;
const HAS_LETTER = /[\p{Alphabetic}\p{N}]/u;
const BARE = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}’'-]*/u;

/** Parts a text into words at its white space. */
export function readWords(text: string): Words {
  const found = [...text.matchAll(/\S+/g)];
  const texts = found.map(([word]) => word);
  const bare = texts.map(bareWord);
  const small = new Set(bare.filter((word) => isLowerCase(word[0] ?? '')));
  const ids = new Map<string, number>();
  const id = Int32Array.from(bare, (word) => {
    const folded = word.toLowerCase();
    const known = ids.get(folded);
    if (known === undefined) ids.set(folded, ids.size);
    return known ?? ids.size - 1;
  });
  const endings = texts.map(endingOf);
  const openings = texts.map((word, i) => openingOf(word, bare[i] as string, small));
  return {
    count: texts.length,
    texts,
    start: Int32Array.from(found, ({ index }) => index),
    end: Int32Array.from(found, ({ index, 0: word }) => index + word.length),
    id,
    endings,
    openings,
    ending: Uint8Array.from(endings, (ending) => ENDINGS.indexOf(ending)),
    opening: Uint8Array.from(openings, (opening) => OPENINGS.indexOf(opening)),
    isUnspaced: Uint8Array.from(texts, (word, i) => Number(i > 0 && isEast(texts[i - 1]?.at(-1)) && isEast(word[0]))),
  };
}

/** Whether a character is of Chinese or Japanese; Thai and its neighbours have spaces within their text. */
function isEast(char = ''): boolean {
  return char >= '\u2e80' && isUnspaced(char);
}

/** A word without the marks around it. */
function bareWord(word: string): string {
  const part = word.slice(0, MAX_WORD);
  return BARE.exec(part)?.[0] ?? part;
}

function endingOf(word: string): Ending {
  const part = word.slice(-MAX_WORD);
  if (!HAS_LETTER.test(part)) return endsSentence(part) && part.length < 4 ? 'stop' : 'symbol';
  const last = part.at(-1) as string;
  if (last === ':' || last === '：') return 'colon';
  if (',;،、，；؛'.includes(last)) return 'comma';
  if (endsSentence(part)) return ABBREVIATION.test(part.replace(/^[("“‘]/, '')) ? 'dot' : 'stop';
  if (')]"”’»」』）】'.includes(last)) return 'closer';
  if (YEAR.test(part)) return 'year';
  if (isDigit(last)) return 'number';
  const first = bareWord(part)[0] as string;
  if (isLowerCase(first)) return isConnective(part.toLowerCase()) ? 'joint' : 'small';
  if (isUpperCase(first)) return isUpperCase(last) && part.length > 1 ? 'caps' : 'title';
  return isConnective(part) ? 'joint' : 'other';
}

function openingOf(word: string, bare: string, small: ReadonlySet<string>): Opening {
  const first = word[0] as string;
  if (startsWithClosing(first)) return 'closing';
  if ('"“‘«„「『'.includes(first)) return 'quote';
  if (isDigit(first)) return 'number';
  if (!HAS_LETTER.test(bare)) return 'symbol';
  if (isLowerCase(bare[0] as string)) return 'small';
  if (!isUpperCase(bare[0] as string)) return 'other';
  if (bare.length > 1 && isUpperCase(bare.at(-1) as string) && isUpperCase(bare[1] as string)) return 'caps';
  const folded = bare.toLowerCase();
  if (isConnective(folded)) return 'joint';
  return small.has(folded) ? 'begun' : 'name';
}
