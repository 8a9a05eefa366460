import { type KindFile, type KindModel, readKindModel } from '../kind/model.ts';
import type { Trees } from './trees.ts';
import { WordWeights } from './word-weights.ts';

/** Version of the files below; weights of another are refused. */
export const WEIGHTS_VERSION = 3;

/** A model ready to be asked. */
export interface Model {
  /** Names of the columns that the trees were grown on, to hold them against those that are filled in. */
  readonly columns: readonly string[];
  readonly trees: Trees;
  /** Learned log-odds of words, and of words that follow each other. */
  readonly words: WordWeights;
  readonly pairs: WordWeights;
  /** Of the words in names of containers; null for dumps. */
  readonly names: WordWeights | null;
  /** Weights of a logistic regression over a page's figures, in the order of `CONFIDENCE_COLUMNS` in `confidence.ts`. */
  readonly confidence: readonly number[];
  /** Tells what kind of page it is. */
  readonly kind: KindModel;
}

/** What a file begins with, as JSON. */
interface Header extends Pick<Model, 'columns' | 'confidence'> {
  readonly version: number;
  /** Where each array starts behind the header, in bytes, and how many numbers it has. */
  readonly arrays: Readonly<Record<string, readonly [start: number, length: number]>>;
}

/** Bytes of the header's length, and of the numbers that are the largest. */
const WORD = 4;

/**
 * Reads a model from a file that `model/train.py` wrote: the length of a header in 4 bytes; the header, as JSON; then arrays
 * of little-endian numbers, each from a multiple of 4 bytes. The arrays are seen where they lie: nothing is decoded or built.
 *
 * @param file its bytes.
 * @param kind the contents of the weights of kinds.
 * @throws {Error} when it is of another version.
 */
export function readModel(file: Uint8Array, kind: KindFile): Model {
  // Bytes from a pool may start anywhere; those of a file read whole don't.
  const { buffer, byteOffset } = file.byteOffset % WORD === 0 ? file : file.slice();
  const start = byteOffset + WORD + new DataView(buffer, byteOffset).getUint32(0, true);
  const header = Buffer.from(buffer, byteOffset + WORD, start - byteOffset - WORD).toString();
  const { version, columns, confidence, arrays } = JSON.parse(header) as Header;
  if (version !== WEIGHTS_VERSION) throw new Error(`weights of version ${version}, not ${WEIGHTS_VERSION}`);
  const viewOf = <View>(Kind: new (buffer: ArrayBufferLike, at: number, length: number) => View, name: string) => {
    const [at, length] = arrays[name] ?? [0, 0];
    return new Kind(buffer, start + at, length);
  };
  const wordsOf = (table: string) =>
    new WordWeights({
      hashes: viewOf(Int32Array, `${table}.hashes`),
      weights: viewOf(Int8Array, `${table}.weights`),
      starts: viewOf(Int32Array, `${table}.starts`),
    });
  return {
    columns,
    trees: {
      roots: viewOf(Int32Array, 'trees.roots'),
      nodes: viewOf(Int32Array, 'trees.nodes'),
      thresholds: viewOf(Float32Array, 'trees.nodes'),
      leaf: viewOf(Float32Array, 'trees.leaf'),
    },
    words: wordsOf('words'),
    pairs: wordsOf('pairs'),
    names: 'names.hashes' in arrays ? wordsOf('names') : null,
    confidence,
    kind: readKindModel(kind),
  };
}
