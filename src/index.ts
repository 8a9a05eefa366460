/** Turns raw page dumps, plain text or HTML, into clean article records. */
export { type OutputFormat, type RenderOptions, render } from './emit/index.ts';
export { InputError } from './load/index.ts';
export { type CleanOptions, cleanArticle } from './pipeline.ts';
export type { ArticleRecord, FieldProvenance, RecordBlock, RecordInline, RemovedBlock } from './record.ts';

/**
 * The record's schema, loaded when asked for: zod is not needed to clean a page.
 *
 * @returns the zod schema and a function that gives its JSON Schema.
 */
export async function loadRecordSchema(): Promise<
  Pick<typeof import('./record.ts'), 'recordSchema' | 'recordJsonSchema'>
> {
  const { recordSchema, recordJsonSchema } = await import('./record.ts');
  return { recordSchema, recordJsonSchema };
}
