/**
 * The record's fields that are facts about the article, each a text or a list of texts, in the record's order. Tables, front matter,
 * the review page and `explain` show them in this order.
 */
export const FACT_FIELDS = [
  'title',
  'subtitle',
  'authors',
  'published',
  'modified',
  'captured',
  'site',
  'url',
  'image',
  'description',
  'language',
  'section',
  'tags',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];
