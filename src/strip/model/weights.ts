import { type KindFile, type KindModel, readKindModel } from '../kind/model.ts';
import type { Trees } from './trees.ts';
import { WordWeights } from './word-weights.ts';

/** Version of the files below; weights of another are refused. */
export const WEIGHTS_VERSION = 4;

/** Trees, and how far their answers are to be trusted. */
export interface Forest {
  readonly trees: Trees;
  /** Weights of a logistic regression over a page's figures, in the order of `CONFIDENCE_COLUMNS` in `confidence.ts`. */
  readonly confidence: readonly number[];
}

/** A model's two forests: one is asked about pages whose words are known; the other, which sees no words, about the rest. */
type ForestName = 'worded' | 'wordless';

/** A model ready to be asked. */
export interface Model extends Readonly<Record<ForestName, Forest>> {
  /** Names of the columns that the trees were grown on, to hold them against those that are filled in. */
  readonly columns: readonly string[];
  /** Learned log-odds of words, and of words that follow each other. */
  readonly words: WordWeights;
  readonly pairs: WordWeights;
  /** Of the words in names of containers; null for dumps. */
  readonly names: WordWeights | null;
  /** Tells what kind of page it is. */
  readonly kind: KindModel;
}

/** What a file begins with, as JSON. */
interface Header extends Pick<Model, 'columns'> {
  readonly version: number;
  readonly confidence: Readonly<Record<ForestName, Forest['confidence']>>;
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
  const forestOf = (forest: ForestName): Forest => ({
    trees: {
      roots: viewOf(Int32Array, `${forest}.roots`),
      nodes: viewOf(Int32Array, `${forest}.nodes`),
      thresholds: viewOf(Float32Array, `${forest}.nodes`),
      leaf: viewOf(Float32Array, `${forest}.leaf`),
    },
    confidence: confidence[forest],
  });
  return {
    columns,
    worded: forestOf('worded'),
    wordless: forestOf('wordless'),
    words: wordsOf('words'),
    pairs: wordsOf('pairs'),
    names: 'names.hashes' in arrays ? wordsOf('names') : null,
    kind: readKindModel(kind),
  };
}
