/**
 * Turns raw page dumps, plain text or HTML, into clean article records. An ES module, which `require` loads too.
 *
 * @module clean-article
 */
export { type OutputFormat, type RenderOptions, render } from './emit/index.ts';
export { InputError } from './load/index.ts';
export { type CleanOptions, cleanArticle } from './pipeline.ts';
export type { ArticleRecord, FieldProvenance, RecordBlock, RecordInline, RemovedBlock } from './record.ts';
export { readSites, type Sites } from './strip/index.ts';

/**
 * The record's schema, loaded when asked for: zod is not needed to clean a page.
 *
 * @returns the zod schema and a function that gives its JSON Schema.
 * @example
 * ```ts
 * import { cleanArticle, loadRecordSchema } from 'clean-article';
 *
 * const { recordSchema, recordJsonSchema } = await loadRecordSchema();
 * const record = recordSchema.parse(JSON.parse(JSON.stringify(await cleanArticle('A page.'))));
 * console.log(record.schemaVersion); // prints: 1
 * console.log(recordJsonSchema().type); // prints: object
 * ```
 */
export async function loadRecordSchema(): Promise<
  Pick<typeof import('./record.ts'), 'recordSchema' | 'recordJsonSchema'>
> {
  const { recordSchema, recordJsonSchema } = await import('./record.ts');
  return { recordSchema, recordJsonSchema };
}
