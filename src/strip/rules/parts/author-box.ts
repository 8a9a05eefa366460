import type { Block, Page } from '../../../page.ts';
import { hashWords } from '../../features/characters.ts';
import { HashSet } from '../../features/hash-set.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isIn } from '../../features/language.ts';

/** Blocks that a name stands above the note about its bearer: what he is, and where to follow him, stand between. */
const REACH = 3;
/** Words of a line that is a name. */
const MIN_NAME = 2;
const MAX_NAME = 6;
/** A line that is a name, whoever says so before it. */
const NAME_LINE =
  /^(?:\p{Alphabetic}+:? )??\p{Uppercase}[\p{Alphabetic}\p{M}.'’-]*(?: \(?\p{Uppercase}[\p{Alphabetic}\p{M}.'’-]*\)?){1,3}$/u;
/** A text that is about someone: his name, and then no further one. */
const ABOUT =
  /^\p{Uppercase}[\p{Alphabetic}\p{M}.'’-]*(?: \p{Uppercase}[\p{Alphabetic}\p{M}.'’-]*){0,3},? \p{Lowercase}/u;
/** What notes on authors say of people right after their names, in the languages that bylines are known in. */
export const VERBS = new HashSet(
  hashWords(
    'is was has covers covered writes lives works holds joined reports edits has been started founded grew studied graduated spent ' +
      'serves leads teaches runs began enjoys loves ist war arbeitet schreibt lebt est écrit travaille vit es escribe trabaja vive ' +
      'è scrive lavora é escreve trabalha werkt schrijft woont jest pisze pracuje',
  ),
);
/** Names with a text about their bearer that a body has which is about people. */
const MANY = 2;
/** Blocks of the body that are looked through for the name. */
const LOOKED_THROUGH = 2000;

/**
 * Finds the name that stands above a note about its bearer, as in the box about the author below an article: the note begins with the
 * name, and nothing before has spoken of its bearer. Where the body has more such pairs, it is about people.
 *
 * @param keep 1 for each block of the body.
 * @returns the block of the name, or -1.
 */
export function findNameAbove(page: Page, features: BlockFeatures, keep: Uint8Array, b: number): number {
  const { hashes, start } = features.tokens;
  const bearer = hashes[start[b] as number] as number;
  if (isIn(features.stopWords, bearer)) return -1;
  const highest = Math.max(0, b - REACH);
  let name = b - 1;
  while (name >= highest && !(takesUp(features, name, b) && isName(page, features, name))) name--;
  // Asked last: V8 takes milliseconds to read the two patterns, and few pages get here.
  if (name < highest || !isAboutName(page, b)) return -1;
  let others = 0;
  for (let k = name - 1; k >= Math.max(0, name - LOOKED_THROUGH); k--) {
    if (keep[k] === 0) continue;
    const from = start[k] as number;
    const to = start[k + 1] as number;
    if (hashes.subarray(from, to).includes(bearer)) return -1;
    if (hashes[from] === hashes[to] && isName(page, features, k) && isAboutName(page, k + 1)) others++;
    if (others === MANY) return -1;
  }
  return name;
}

function isAboutName(page: Page, b: number): boolean {
  return ABOUT.test((page.blocks[b] as Block).text);
}

function isName(page: Page, { tokens: { start } }: BlockFeatures, b: number): boolean {
  const count = (start[b + 1] as number) - (start[b] as number);
  return count >= MIN_NAME && count <= MAX_NAME && NAME_LINE.test((page.blocks[b] as Block).text);
}

/** Whether a text begins with a name, behind its "by", or with the first word of it and what its bearer is or does. */
function takesUp({ tokens: { hashes, start }, stopWords }: BlockFeatures, name: number, b: number): boolean {
  const line = start[name] as number;
  const from = isIn(stopWords, hashes[line] as number) ? line + 1 : line;
  const text = start[b] as number;
  if (hashes[from] !== hashes[text]) return false;
  return hashes[from + 1] === hashes[text + 1] || VERBS.has(hashes[text + 1] as number);
}
