import { describe, expect, it } from 'vitest';
import { modelsWithout } from '../../../model/fold-models.ts';
import { FOLDS, foldOf } from '../../../model/folds.ts';
import { KIND_COLUMNS } from '../../../src/strip/kind/columns.ts';
import { KINDS } from '../../../src/strip/kind/kinds.ts';
import type { KindFile } from '../../../src/strip/kind/model.ts';
import { columnNames, type InputKind, learnedColumnNames } from '../../../src/strip/model/columns.ts';
import { shippedModel } from '../../../src/strip/model/load.ts';
import { readModel, WEIGHTS_VERSION } from '../../../src/strip/model/weights.ts';

const INPUTS: readonly InputKind[] = ['text', 'html'];

/** A page of each fold. */
const PAGES = Array.from({ length: FOLDS }, (_, fold) => {
  for (let i = 0; ; i++) {
    const page = { id: 'x', url: `https://site-${i}.example/` };
    if (foldOf(page) === fold) return page;
  }
});

describe.each(INPUTS)('the weights for %s', (input) => {
  it('were grown on the columns that are filled in, those that ship and those of every fold', async () => {
    const columns = [...columnNames(input), ...learnedColumnNames(input)];
    expect((await shippedModel(input)).columns).toEqual(columns);
    for (const page of PAGES) expect((await modelsWithout(page)(input)).columns).toEqual(columns);
  });

  it('tell kinds by the columns that are filled in, a weight for each and each kind', async () => {
    for (const models of [shippedModel, ...PAGES.map(modelsWithout)]) {
      const { kind } = await models(input);
      expect(kind.columns).toEqual(KIND_COLUMNS);
      expect(kind.constants).toHaveLength(KINDS.length);
      expect(kind.weights.map((each) => each.length)).toEqual(KINDS.map(() => KIND_COLUMNS.length));
      expect(kind.words).toHaveLength(kind.known.size * KINDS.length);
    }
  });

  it('differ from fold to fold, and from those that ship', async () => {
    const models = await Promise.all([shippedModel(input), ...PAGES.map((page) => modelsWithout(page)(input))]);
    const leaves = models.flatMap(({ worded, wordless }) => [worded, wordless].map(({ trees }) => trees.leaf.join()));
    expect(new Set(leaves).size).toBe(2 * (FOLDS + 1));
    expect(new Set(models.map(({ kind }) => kind.words.join())).size).toBe(FOLDS + 1);
  });
});

const NO_KINDS: KindFile = { columns: [], constants: [], weights: [], hashes: '', words: '' };

/** A weights file: a header, and behind it the nodes of a tree. */
function fileOf(version: number): Uint8Array {
  const arrays = { 'wordless.nodes': [0, 4] };
  const header = JSON.stringify({ version, columns: ['words'], confidence: { worded: [1], wordless: [2] }, arrays });
  const text = Buffer.from(header.padEnd(Math.ceil(header.length / 4) * 4));
  return Buffer.concat([Uint32Array.of(text.length), text, Int32Array.of(0, 7, ~0, ~1)].map((part) => bytesOf(part)));
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

describe('a weights file', () => {
  it('is read wherever its bytes stand', () => {
    const file = fileOf(WEIGHTS_VERSION);
    const apart = new Uint8Array(file.length + 1);
    apart.set(file, 1);
    for (const bytes of [Uint8Array.from(file), apart.subarray(1)]) {
      const { columns, worded, wordless, names } = readModel(bytes, NO_KINDS);
      expect(columns).toEqual(['words']);
      expect([...wordless.trees.nodes]).toEqual([0, 7, ~0, ~1]);
      expect(worded.trees.nodes).toHaveLength(0);
      expect([worded.confidence, wordless.confidence]).toEqual([[1], [2]]);
      expect(names).toBeNull();
    }
  });

  it('of another version is refused', () => {
    expect(() => readModel(fileOf(WEIGHTS_VERSION + 1), NO_KINDS)).toThrow(/version/);
  });
});
