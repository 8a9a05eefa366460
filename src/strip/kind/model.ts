import { HashNumbers } from '../features/hash-numbers.ts';
import { type KindEvidence, kindColumns } from './columns.ts';
import { KINDS, type Kind } from './kinds.ts';
import { knownWords } from './words.ts';

/** A multinomial logit as its file holds it. */
export interface KindFile {
  /** Names of the columns, to hold them against those that are filled in. */
  readonly columns: readonly string[];
  /** For each kind what a page starts with. */
  readonly constants: readonly number[];
  /** For each kind a weight for each column. */
  readonly weights: readonly (readonly number[])[];
  /** Base64 of the 32-bit hashes of the words that say something, little-endian. */
  readonly hashes: string;
  /** Base64 of what each word adds to each kind, a word after the other, in bytes that stand for steps of 1/{@link WORD_STEPS}. */
  readonly words: string;
}

const ARTICLE = KINDS.indexOf('article');

/** Steps that a unit of a word's weight is stored in. */
export const WORD_STEPS = 50;

/**
 * Words of a page of which there are hardly any that weights were fitted on, as there are hardly any in one block; with a paragraph, or in
 * one block, it is an article in doubt, and these are the odds that others must have more.
 */
const FEW_WORDS = 100;
const IN_DOUBT = 1.2;
/** What a page in one block may be: lists and threads are told by how much alike their many blocks are. */
const OF_ONE_BLOCK: readonly Kind[] = ['article', 'product', 'other'];

/** A model of kinds ready to be asked. */
export interface KindModel extends Pick<KindFile, 'columns' | 'constants' | 'weights'> {
  /** The words that say something, numbered, and the weights of each, one for each kind. */
  readonly known: HashNumbers;
  readonly words: Int8Array;
}

/** @param file the contents of a file of weights. */
export function readKindModel({ columns, constants, weights, hashes, words }: KindFile): KindModel {
  return {
    columns,
    constants,
    weights,
    known: readHashes(hashes),
    words: new Int8Array(Buffer.from(words, 'base64')),
  };
}

function readHashes(base64: string): HashNumbers {
  const bytes = Buffer.from(base64, 'base64');
  const known = new HashNumbers(bytes.length / 4);
  for (let at = 0; at + 4 <= bytes.length; at += 4) known.add(bytes.readInt32LE(at));
  return known;
}

/**
 * The likeliest kind of a page: a multinomial logit of what it shows and states, and of which words it has.
 *
 * @param undivided whether all of it is one block.
 */
export function likeliestKind(model: KindModel, evidence: KindEvidence, undivided = false): Kind {
  const odds = [...model.constants];
  const columns = kindColumns(evidence);
  for (const [k, weights] of model.weights.entries())
    for (const [c, weight] of weights.entries()) odds[k] = (odds[k] as number) + weight * (columns[c] as number);
  for (const number of knownWords(evidence, model.known)) {
    const place = number * KINDS.length;
    for (let k = 0; k < KINDS.length; k++)
      odds[k] = (odds[k] as number) + (model.words[place + k] as number) / WORD_STEPS;
  }
  const { words, paragraphs } = evidence.signs;
  if (undivided || (words < FEW_WORDS && paragraphs > 0)) odds[ARTICLE] = (odds[ARTICLE] as number) + IN_DOUBT;
  const oddsOf = (kind: Kind) => odds[KINDS.indexOf(kind)] as number;
  return (undivided ? OF_ONE_BLOCK : KINDS).reduce((best, kind) => (oddsOf(kind) > oddsOf(best) ? kind : best));
}
