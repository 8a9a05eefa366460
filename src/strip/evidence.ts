import { REASONS, type Reason } from '../page.ts';

/**
 * What a phrase or a container's name speaks for, as bits of one integer: bit `i` is `REASONS[i]`, further bits are the
 * fields and shapes below.
 */
export type Evidence = number;

/** Evidence that is no reason. */
const EXTRA_EVIDENCE = [
  /** A name that content systems give the body of an article. */
  'body',
  /** A name that an article's surroundings have too. */
  'content',
  /** Beside the article: sidebars, asides, widgets, rails. */
  'side',
  /** Lists, cards and widgets: beside the article, but content systems build articles of them too. */
  'weak',
  /** The page's or article's foot and head. */
  'foot',
  'head',
  'title',
  'subtitle',
  'byline',
  'dateline',
  'tags',
  'section',
  /** Says that the rest of the text is behind a wall or on another page. */
  'wall',
  /** A disclosure, an editor's note or a service line that stands in articles without being their text. */
  'notice',
  /** Ends with who made a picture. */
  'credit',
] as const;
export type ExtraEvidence = (typeof EXTRA_EVIDENCE)[number];

const BITS = Object.fromEntries([...REASONS, ...EXTRA_EVIDENCE].map((name, i) => [name, 1 << i])) as Readonly<
  Record<Reason | ExtraEvidence, Evidence>
>;

/** Bit of a reason or another kind of evidence. */
export function evidenceBit(name: Reason | ExtraEvidence): Evidence {
  return BITS[name];
}

/** All bits that are reasons. */
export const REASON_BITS: Evidence = 2 ** REASONS.length - 1;

/**
 * First reason, in order of precedence, that some evidence speaks for.
 *
 * @returns null when no bit is a reason's.
 */
export function firstReason(evidence: Evidence): Reason | null {
  const bits = evidence & REASON_BITS;
  return bits === 0 ? null : (REASONS[31 - Math.clz32(bits & -bits)] ?? null);
}
