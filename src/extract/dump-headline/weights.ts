/**
 * What speaks for and against a line, as log odds: those of a conditional logit (McFadden 1974) over the lines of
 * annotated dumps by four tools. `npm run fit:headline -- DIR --write` fits them anew (`model/README.md`).
 */
export const WEIGHTS = {
  /** How many of its words stand in the body, and how often those do. */
  shared: 2.49,
  often: 3.99,
  /** The share of its words that the body's first sentence has. */
  opening: 1.43,
  /** A byline, or a date or a name alone, among the next lines. */
  byline: 2.09,
  signed: 0.17,
  /** One of these stands right below it; or stands above it, under a line like a headline, whose first section it begins. */
  signedBelow: 0.94,
  underSigned: -0.84,
  /** Strip takes it for the headline; the dump marks it as a heading; it says again what stands elsewhere. */
  strip: 0.87,
  /** Strip takes it for the standfirst of the line before. */
  standfirst: 0.13,
  heading: 4.87,
  duplicate: 0.55,
  /** It says again what a line farther above says, as the entries of menus do; or what the trail right above it ends with. */
  earlier: -1.15,
  trail: 1.06,
  /** The dump's first line, where some tools put the page's title, begins with it; or holds it. */
  firstLine: 1.72,
  inFirstLine: 1.4,
  /** It is that line; and the same three where the page is no article. */
  stated: 0.71,
  statedOtherKind: 1.67,
  firstLineOtherKind: 1.01,
  inFirstLineOtherKind: 1.16,
  /** Another line is this one behind a kicker or a trail of sections; or this one is such a line. */
  isTail: 1.03,
  hasTail: -1.39,
  /** It is the body's; stands farther inside of it, far above it, or far before prose. */
  body: -0.75,
  inside: -2.72,
  farAbove: -1.63,
  farFromProse: -1.12,
  /** How much of the body's prose stands above it; how likely strip takes it for the body's. */
  afterProse: -2.14,
  chance: -3.16,
  /** How far down the page it stands. */
  down: 0.42,
  /** A blank line stands above it; or below it. */
  blankAbove: -0.33,
  blankBelow: 0.62,
  /** The body has it as a heading: it is an entry of a table of contents. */
  inContents: -1.63,
  /** How many words it has, and the share of them with a capital; it has a colon in it, or begins with a number. */
  words: 2.62,
  capitalized: 1.11,
  colonInside: 0.68,
  number: 0.61,
  /** Words run together in it: `Home solarPrices`. */
  glued: -1.13,
  fullStop: -1.89,
  sentences: -1.27,
  colon: -1.25,
  cutOff: -0.74,
  credit: -0.96,
  bracketed: -1.01,
  person: -0.54,
  role: -0.86,
  separator: -1.52,
  invitation: -1.97,
  capitals: -1.01,
  linked: -2.09,
  short: -0.71,
  long: -1.18,
  veryLong: -0.39,
  /** Lines like it around it, as in menus and lists of teasers; one right before it, whose standfirst it may be. */
  crowd: -0.66,
  afterHeadline: -1.06,
};

/** What speaks for or against a line. */
export type Sign = keyof typeof WEIGHTS;

/** How much each sign speaks, as log odds. */
export type Weights = Readonly<Record<Sign, number>>;
