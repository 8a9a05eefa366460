/**
 * What the review page is made of: plain data that passes from cleaning to the page's own code in the browser. Only
 * types and pure functions, so that both sides use the same.
 */
import type { FactField } from '../facts.ts';
import { type ExplainedBlock, type PageKind, REASONS, type Reason } from '../page.ts';

/** A field's value and where it was found. */
export interface FieldValue {
  /** Empty where the page doesn't say; several for authors and tags alone. */
  readonly values: readonly string[];
  readonly source: string | null;
  readonly lost: readonly { readonly source: string; readonly value: string }[];
}

/** One page with everything that was decided about it. */
export interface ReviewPage {
  readonly source: string;
  readonly kind: PageKind;
  readonly confidence: number;
  readonly wordCount: number;
  readonly truncated: boolean | null;
  readonly fields: Readonly<Record<FactField, FieldValue>>;
  readonly blocks: readonly ExplainedBlock[];
}

/** What the list and the overview need of a page. */
export interface ReviewEntry {
  readonly source: string;
  readonly kind: PageKind;
  readonly confidence: number;
  readonly wordCount: number;
  readonly title: string | null;
  readonly site: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  /** Fields that have a value. */
  readonly found: readonly FactField[];
  /** Blocks of the body. */
  readonly kept: number;
  /** Dropped blocks by reason. */
  readonly dropped: Readonly<Partial<Record<Reason, number>>>;
  /** The page from top to bottom in at most {@link BAND_CELLS} cells, a letter each; see {@link bandLetter}. */
  readonly band: string;
  /** Which chunk holds the page, and where in it. */
  readonly chunk: number;
  readonly at: number;
}

/** The review page's own data, beside its chunks of pages. */
export interface ReviewIndex {
  /** Tells this batch's corrections from another's. */
  readonly id: string;
  readonly entries: readonly ReviewEntry[];
}

/** How finely a page is drawn beside its name. */
export const BAND_CELLS = 48;

/** Letters of a band: `b` for the body, `f` for a field, `A` and so on for the reasons in their order. */
export function bandLetter(block: ExplainedBlock): string {
  if (block.verdict === 'body') return 'b';
  if (block.verdict === 'field') return 'f';
  return String.fromCharCode(65 + REASONS.indexOf(block.reason));
}

/** The reason that a band's letter stands for; null for body and fields. */
export function bandReason(letter: string): Reason | null {
  return REASONS[letter.charCodeAt(0) - 65] ?? null;
}
