import type { Gold } from '../bench/eval/corpus.ts';
import type { ModelSource } from '../src/strip/index.ts';
import { readModel, type WeightsFile } from '../src/strip/model/weights.ts';
import { foldOf } from './folds.ts';

const read = new Map<string, Promise<ReturnType<typeof readModel>>>();

/** The models grown without the fold that a page is in: they never saw its site. */
export function modelsWithout(gold: Gold): ModelSource {
  return (input) => {
    const name = `fold-${foldOf(gold)}/${input}.js`;
    let model = read.get(name);
    if (model === undefined) {
      model = import(new URL(`weights/${name}`, import.meta.url).href).then(
        ({ default: file }: { default: WeightsFile }) => readModel(file),
      );
      read.set(name, model);
    }
    return model;
  };
}
