import type { BlockField } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import { KINDS } from './kinds.ts';
import type { KindSigns, Vocabulary } from './signs.ts';
import type { Points } from './stated.ts';

/** What is known of a page when its kind is judged. */
export interface KindEvidence {
  readonly features: BlockFeatures;
  readonly signs: KindSigns;
  readonly stated: Points;
  /** 1 for each block of the body. */
  readonly keep: Uint8Array;
  /** The visible fields. */
  readonly fields: ReadonlyMap<number, BlockField>;
  /** Chance that the body is right. */
  readonly confidence: number;
  /** 1 for each block that stands beside the article and says nothing of the page's kind; null for none. */
  readonly aside: Uint8Array | null;
}

/** Signs that are counted, and enter as logarithms: the tenth price says less than the first. */
const COUNTED = [
  'paragraphs',
  'entries',
  'prices',
  'dates',
  'posters',
  'answers',
  'numbered',
  'shop',
  'service',
  'code',
] as const satisfies readonly (keyof KindSigns)[];
const VOCABULARIES: readonly Vocabulary[] = ['product', 'listing', 'manual', 'forum'];
/** Words of a body without which a page is hardly an article. */
const NO_BODY = 80;

/** Names of the columns from which a page's kind is judged, in the order of {@link kindColumns}. */
export const KIND_COLUMNS: readonly string[] = [
  ...COUNTED,
  'words',
  'running',
  'body',
  'bodyShare',
  'bodiless',
  'byline',
  'date',
  'signed',
  'confidence',
  ...VOCABULARIES.map((vocabulary) => `${vocabulary}Words`),
  ...KINDS.map((kind) => `${kind}Stated`),
];

/** What the page shows and states of its kind, in numbers. */
export function kindColumns({ features, signs, stated, keep, fields, confidence }: KindEvidence): number[] {
  const body = wordsOf(features, keep);
  const words = Math.max(1, signs.words);
  const named = new Set(fields.values());
  const byline = named.has('byline');
  const date = named.has('date');
  return [
    ...COUNTED.map((sign) => Math.log1p(signs[sign])),
    Math.log1p(words),
    signs.running / words,
    Math.log1p(body),
    body / words,
    Number(body < NO_BODY),
    Number(byline),
    Number(date),
    Number(byline && date),
    confidence,
    ...VOCABULARIES.map((vocabulary) => signs.vocabulary[vocabulary]),
    ...KINDS.map((kind) => stated[kind]),
  ];
}

/** Words of the blocks that are kept. */
function wordsOf(features: BlockFeatures, keep: Uint8Array): number {
  let words = 0;
  for (let b = 0; b < features.size; b++) if (keep[b] === 1) words += features.words[b] as number;
  return words;
}
