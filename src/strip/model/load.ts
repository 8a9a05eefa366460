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
  const [{ default: blocks }, { default: kind }] = await Promise.all(
    input === 'html'
      ? [import('../../../model/weights/shipped/html.js'), import('../../../model/weights/shipped/html-kind.js')]
      : [import('../../../model/weights/shipped/text.js'), import('../../../model/weights/shipped/text-kind.js')],
  );
  return readModel(blocks, kind);
}
