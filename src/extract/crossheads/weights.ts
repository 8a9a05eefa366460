/**
 * What speaks for and against a line of a dump's body being a crosshead, as log odds: those of a logit fitted on dumps whose
 * pages mark their headings. `npm run fit:crossheads -- DIR --write` fits them anew (`model/README.md`).
 */
export const WEIGHTS = {
  always: -1.05,
  /** How many words it has. */
  fewWords: -0.42,
  someWords: 0.23,
  manyWords: -0.75,
  /** Its length, in units of 50 characters. */
  length: -0.22,
  /** What it ends with. */
  asks: 0.97,
  stops: -2.81,
  exclaims: -0.96,
  colon: -0.15,
  goesOn: -3.1,
  /** The share of its words with a capital; it has capitals alone; begins with a small letter. */
  capitalized: 2.1,
  capitals: -0.4,
  small: 0.74,
  /** It begins with a number, as those of a list of things do; has other digits; begins with a quotation mark; stands in brackets; has a comma, an address in it. */
  numbered: 1.81,
  digits: -0.43,
  quoted: 0.37,
  bracketed: -2.59,
  comma: -1.25,
  address: -4,
  /** What follows is prose, a short line; or a line like it. */
  beforeProse: 0.56,
  beforeShort: -0.48,
  /** What follows goes on in small letters or with a mark, as behind a link that a dump prints on a line of its own. */
  beforeRest: -0.85,
  beforeLike: -0.33,
  last: -0.49,
  /** What stands before ends as a sentence, or with a colon; is a short line; a line like it. */
  afterSentence: 0.52,
  afterColon: -0.4,
  /** It breaks off. */
  afterPart: -0.29,
  afterShort: -0.56,
  afterLike: -0.5,
  first: 0.23,
  /** The share of its longer words that the beginning of what follows has; that what stands before has. */
  said: 1.52,
  saidBefore: -0.45,
  /** No blank line stands between it and its neighbour, in a dump that has them. */
  tightAbove: 0.12,
  tightBelow: 0.11,
  /** The share of the body's lines that are like it, as where most are entries of lists. */
  company: -0.41,
};

/** What speaks for or against a line. */
export type Sign = keyof typeof WEIGHTS;

/** How much each sign speaks, as log odds. */
export type Weights = Readonly<Record<Sign, number>>;
