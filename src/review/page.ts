import { FACT_FIELDS, type FactField } from '../facts.ts';
import type { ExplainedArticle } from '../pipeline.ts';
import type { FieldValue, ReviewPage } from './data.ts';

/**
 * Gathers what people look at of one page.
 *
 * @param article the record and the page it was made of.
 * @returns plain data.
 */
export function reviewPage({ record, blocks }: ExplainedArticle): ReviewPage {
  const { source, kind, confidence, wordCount, truncated } = record;
  const fields = Object.fromEntries(
    FACT_FIELDS.map((field): [FactField, FieldValue] => {
      const value = record[field];
      const found = record.provenance?.[field];
      return [
        field,
        {
          values: typeof value === 'string' ? [value] : (value ?? []),
          source: found?.source ?? null,
          lost: found?.candidates ?? [],
        },
      ];
    }),
  ) as Record<FactField, FieldValue>;
  return { source, kind, confidence, wordCount, truncated, fields, blocks };
}
