import { describe, expect, it } from 'vitest';
import { modelsWithout } from '../../../model/fold-models.ts';
import { FOLDS, foldOf } from '../../../model/folds.ts';
import { KIND_COLUMNS } from '../../../src/strip/kind/columns.ts';
import { KINDS } from '../../../src/strip/kind/kinds.ts';
import { columnNames, type InputKind, learnedColumnNames } from '../../../src/strip/model/columns.ts';
import { shippedModel } from '../../../src/strip/model/load.ts';
import { readModel, WEIGHTS_VERSION, type WeightsFile } from '../../../src/strip/model/weights.ts';

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
      expect(kind.words).toHaveLength(kind.places.size * KINDS.length);
    }
  });

  it('differ from fold to fold, and from those that ship', async () => {
    const models = await Promise.all([shippedModel(input), ...PAGES.map((page) => modelsWithout(page)(input))]);
    const leaves = models.map(({ trees }) => trees.leaf.join());
    expect(new Set(leaves).size).toBe(FOLDS + 1);
    expect(new Set(models.map(({ kind }) => kind.words.join())).size).toBe(FOLDS + 1);
  });
});

it('weights of another version are refused', () => {
  expect(() =>
    readModel({ version: WEIGHTS_VERSION + 1 } as WeightsFile, {
      columns: [],
      constants: [],
      weights: [],
      hashes: '',
      words: '',
    }),
  ).toThrow(/version/);
});
