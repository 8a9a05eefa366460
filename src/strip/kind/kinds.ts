import type { PageKind } from '../../page.ts';

/** The kinds that pages with words are told apart by, in the order of the weights. */
export const KINDS = ['article', 'forum', 'product', 'listing', 'other'] as const satisfies readonly PageKind[];
export type Kind = (typeof KINDS)[number];
