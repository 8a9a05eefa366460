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

async function readShipped(input: InputKind): Promise<Model> {
  const { default: file } =
    input === 'html'
      ? await import('../../../model/weights/shipped/html.js')
      : await import('../../../model/weights/shipped/text.js');
  return readModel(file);
}
