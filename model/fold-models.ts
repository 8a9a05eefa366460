import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Gold } from '../bench/eval/corpus.ts';
import { WEIGHTS } from '../src/extract/dump-headline/weights.ts';
import type { HeadlineWeights } from '../src/extract/index.ts';
import type { Learned } from '../src/pipeline.ts';
import type { ModelSource } from '../src/strip/index.ts';
import type { KindFile } from '../src/strip/kind/index.ts';
import { type Model, readModel } from '../src/strip/model/weights.ts';
import { foldOf } from './folds.ts';

const read = new Map<string, Promise<Model>>();

/** The models grown without the fold that a page is in: they never saw its site. */
export function modelsWithout(gold: Gold): ModelSource {
  return (input) => {
    const name = `fold-${foldOf(gold)}/${input}`;
    let model = read.get(name);
    if (model === undefined) {
      model = readFold(name);
      read.set(name, model);
    }
    return model;
  };
}

async function readFold(name: string): Promise<Model> {
  const [blocks, kind] = await Promise.all([
    readFile(weightsFile(`${name}.bin`)),
    import(weightsFile(`${name}-kind.js`).href) as Promise<{ default: KindFile }>,
  ]);
  return readModel(blocks, kind.default);
}

/** Where weights stand, by their name below the folder of weights. */
export function weightsFile(name: string): URL {
  return new URL(`weights/${name}`, import.meta.url);
}

/** Where the weights stand by which a dump's headline is found, fitted without a fold. */
export function headlineFile(fold: number): URL {
  return weightsFile(`fold-${fold}/headline.json`);
}

const headlines = new Map<number, HeadlineWeights>();

/**
 * Reads the weights by which a dump's headline is found, fitted without a fold.
 *
 * @throws Error when they are those of other signs than there are.
 */
export function headlineWithout(fold: number): HeadlineWeights {
  let weights = headlines.get(fold);
  if (weights === undefined) {
    const file = headlineFile(fold);
    weights = JSON.parse(readFileSync(file, 'utf8')) as HeadlineWeights;
    if (Object.keys(weights).join() !== Object.keys(WEIGHTS).join()) {
      throw new Error(
        `${file.pathname}: other signs than in src/extract/dump-headline/weights.ts; run npm run fit:headline`,
      );
    }
    headlines.set(fold, weights);
  }
  return weights;
}

/** All that is learned, without the fold that a page is in. */
export function learnedWithout(gold: Gold): Learned {
  return { models: modelsWithout(gold), headline: headlineWithout(foldOf(gold)) };
}
