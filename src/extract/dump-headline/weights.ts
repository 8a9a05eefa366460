/**
 * What speaks for and against a line, as log odds: those of a conditional logit (McFadden 1974) over the lines of
 * annotated dumps by four tools. `npm run fit:headline -- DIR --write` fits them anew (`model/README.md`).
 */
export const WEIGHTS = {
  /** How many of its words stand in the body, and how often those do. */
  shared: 2.37,
  often: 3.57,
  /** The share of its words that the body's first sentence has. */
  opening: 1.41,
  /** A byline, or a date or a name alone, among the next lines. */
  byline: 2.03,
  signed: 0.2,
  /** One of these stands right below it; or stands above it, under a line like a headline, whose first section it begins. */
  signedBelow: 0.93,
  underSigned: -0.87,
  /** Strip takes it for the headline; the dump marks it as a heading; it says again what stands elsewhere. */
  strip: 0.97,
  /** Strip takes it for the standfirst of the line before. */
  standfirst: 0.22,
  heading: 3.85,
  duplicate: 0.49,
  /** It says again what a line farther above says, as the entries of menus do; or what the trail right above it ends with. */
  earlier: -0.95,
  trail: 1.05,
  /** The dump's first line, where some tools put the page's title, begins with it; or holds it. */
  firstLine: 1.64,
  inFirstLine: 1.4,
  /** Another line is this one behind a kicker or a trail of sections; or this one is such a line. */
  isTail: 0.89,
  hasTail: -1.29,
  /** It is the body's; stands farther inside of it, far above it, or far before prose. */
  body: -0.73,
  inside: -2.25,
  farAbove: -1.28,
  farFromProse: -1.27,
  /** How much of the body's prose stands above it; how likely strip takes it for the body's. */
  afterProse: -2.04,
  chance: -2.91,
  /** How far down the page it stands. */
  down: -0.48,
  /** A blank line stands above it; or below it. */
  blankAbove: -0.23,
  blankBelow: 0.56,
  /** The body has it as a heading: it is an entry of a table of contents. */
  inContents: -1.41,
  /** How many words it has, and the share of them with a capital; it has a colon in it, or begins with a number. */
  words: 2.5,
  capitalized: 1.01,
  colonInside: 0.69,
  number: 0.65,
  fullStop: -1.73,
  sentences: -1.05,
  colon: -0.71,
  cutOff: -0.32,
  credit: -1.04,
  bracketed: -0.52,
  person: -0.52,
  role: -0.63,
  separator: -1.18,
  invitation: -1.52,
  capitals: -0.56,
  linked: -1.69,
  short: -0.66,
  long: -1.33,
  veryLong: -0.51,
  /** Lines like it around it, as in menus and lists of teasers; one right before it, whose standfirst it may be. */
  crowd: -0.71,
  afterHeadline: -1.02,
};

/** What speaks for or against a line. */
export type Sign = keyof typeof WEIGHTS;

/** How much each sign speaks, as log odds. */
export type Weights = Readonly<Record<Sign, number>>;
