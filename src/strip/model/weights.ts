import { type KindFile, type KindModel, readKindModel } from '../kind/model.ts';
import { type FlatTrees, packTrees, type Trees } from './trees.ts';
import { type HashedWeights, WordWeights } from './word-weights.ts';

/** Version of the files below; weights of another are refused. */
export const WEIGHTS_VERSION = 2;

/** A model as its file holds it: arrays are base64 of little-endian numbers. */
export interface WeightsFile {
  readonly version: number;
  /** Names of the columns that the trees were grown on, to hold them against those that are filled in. */
  readonly columns: readonly string[];
  readonly trees: Readonly<Record<keyof FlatTrees, string>>;
  /** Learned log-odds: hashes and their weights. */
  readonly words: HashedFile;
  readonly pairs: HashedFile;
  /** Of the words in names of containers; absent for dumps. */
  readonly names?: HashedFile;
  /** What raw confidences mean: see `confidence.ts`. */
  readonly confidence: ConfidenceFile;
}

type HashedFile = Readonly<Record<keyof HashedWeights, string>>;

/** Weights of a logistic regression over a page's figures, in the order of `CONFIDENCE_COLUMNS` in `confidence.ts`. */
export type ConfidenceFile = readonly number[];

/** A model ready to be asked. */
export interface Model {
  readonly columns: readonly string[];
  readonly trees: Trees;
  readonly words: WordWeights;
  readonly pairs: WordWeights;
  readonly names: WordWeights | null;
  readonly confidence: ConfidenceFile;
  /** Tells what kind of page it is. */
  readonly kind: KindModel;
}

/**
 * Reads a model.
 *
 * @param file the contents of a weights file.
 * @param kind that of the weights of kinds.
 * @throws {Error} when it is of another version.
 */
export function readModel(file: WeightsFile, kind: KindFile): Model {
  if (file.version !== WEIGHTS_VERSION) throw new Error(`weights of version ${file.version}, not ${WEIGHTS_VERSION}`);
  const { trees } = file;
  return {
    columns: file.columns,
    trees: packTrees({
      roots: new Int32Array(bytesOf(trees.roots)),
      column: new Uint16Array(bytesOf(trees.column)),
      threshold: new Float32Array(bytesOf(trees.threshold)),
      left: new Int16Array(bytesOf(trees.left)),
      right: new Int16Array(bytesOf(trees.right)),
      leaf: new Float32Array(bytesOf(trees.leaf)),
    }),
    words: readWords(file.words),
    pairs: readWords(file.pairs),
    names: file.names ? readWords(file.names) : null,
    confidence: file.confidence,
    kind: readKindModel(kind),
  };
}

function readWords({ hashes, weights, starts }: HashedFile): WordWeights {
  return new WordWeights({
    hashes: new Int32Array(bytesOf(hashes)),
    weights: new Int8Array(bytesOf(weights)),
    starts: new Int32Array(bytesOf(starts)),
  });
}

/** The bytes in a buffer of their own, since small ones that Node decodes share a pool whose offsets don't fit. */
function bytesOf(base64: string): ArrayBuffer {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
