import type { PageKind } from '../../src/page.ts';

/** The kinds of record for the page types that gold names. */
export const KIND_OF_TYPE: Readonly<Record<string, PageKind>> = {
  article: 'article',
  listing: 'listing',
  collection: 'listing',
  forum: 'forum',
  product: 'product',
  service: 'other',
  documentation: 'other',
  // What corrected pages are called by who reviewed them.
  other: 'other',
  empty: 'empty',
};
