import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { InputKind } from './columns.ts';
import { type Model, readModel } from './weights.ts';

/** Gives the model for an input; asked once a page. */
export type ModelSource = (input: InputKind) => Promise<Model>;

const shipped: Partial<Record<InputKind, Promise<Model>>> = {};

/** The models that ship, read when the first page of their kind comes and kept. */
export const shippedModel: ModelSource = (input) => {
  shipped[input] ??= readShipped(input);
  return shipped[input];
};

/** Trees and words are a file of numbers: as a module with them in base64, parsing it took a twelfth of a run on one small dump. */
async function readShipped(input: InputKind): Promise<Model> {
  const { default: kind } =
    input === 'html'
      ? await import('../../../model/weights/shipped/html-kind.js')
      : await import('../../../model/weights/shipped/text-kind.js');
  return readModel(readFileSync(createRequire(import.meta.url).resolve(`#weights/${input}.bin`)), kind);
}
