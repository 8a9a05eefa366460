/** What sources propose and the reconciler chooses from. */

/** The fields that are chosen among candidates, in the order in which they are decided: later ones read earlier ones. */
export const FIELDS = [
  'site',
  'url',
  'language',
  'title',
  'subtitle',
  'authors',
  'published',
  'modified',
  'captured',
  'image',
  'description',
  'section',
  'tags',
] as const;
export type Field = (typeof FIELDS)[number];
/** Those that have several values. */
export const LIST_FIELDS: ReadonlySet<Field> = new Set(['authors', 'tags']);

/** Where a candidate was found; printed as provenance. */
export type Source =
  | 'option'
  | 'jsonld'
  | 'meta'
  | 'title'
  | 'link'
  | 'html'
  | 'microdata'
  | 'rel'
  | 'time'
  | 'class'
  | 'visible'
  | 'url'
  | 'detected';

/** A value that one source proposes for a field. A field with one value has one entry in `values`. */
export interface Candidate {
  readonly field: Field;
  readonly values: readonly string[];
  readonly source: Source;
  /** How far the source is to be trusted on this field, 0 to 1, before others agree or disagree. */
  readonly weight: number;
  /** That a date is one of change is said by names in the markup alone, which no reader sees. */
  readonly byName?: true;
}

/** What won a field, and what lost. `values` is empty when nothing was proposed that holds. */
export interface Decision {
  readonly values: readonly string[];
  readonly source: Source | null;
  readonly lost: readonly Candidate[];
}

/** How many candidates of one field are looked at: pages repeat themselves without end. */
export const MAX_CANDIDATES = 64;

/** How long a proposed value may be, in UTF-16 units; longer ones are cut. */
export const MAX_VALUE = 2000;
