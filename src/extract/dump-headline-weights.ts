/**
 * What speaks for and against a line, as log odds. They were found as those of a conditional logit (McFadden
 * 1974) over the lines of annotated dumps by four tools, rounded, and set by hand where a fit on other sites' pages agreed.
 */
export const WEIGHTS = {
  /** How many of its words stand in the body, and how often those do. */
  shared: 3.2,
  often: 3.4,
  /** A byline, or a date or a name alone, among the next lines. */
  byline: 1.8,
  signed: 0.7,
  /** One of these stands right below it; or stands above it, under a line like a headline, whose first section it begins. */
  signedBelow: 0.5,
  underSigned: -1.5,
  /** Strip takes it for the headline; the dump marks it as a heading; it says again what stands elsewhere. */
  strip: 1.3,
  /** Strip takes it for the standfirst of the line before. */
  standfirst: -1.2,
  heading: 1.4,
  duplicate: 1.2,
  /** It says again what a line farther above says, as the entries of menus do; or what the trail right above it ends with. */
  earlier: -0.8,
  trail: 1,
  /** The dump's first line, where some tools put the page's title, begins with it; or holds it. */
  firstLine: 1.9,
  inFirstLine: 1.5,
  /** Another line is this one behind a kicker or a trail of sections; or this one is such a line. */
  isTail: 1.6,
  hasTail: -1,
  /** It is the body's; stands farther inside of it, far above it, or far before prose. */
  body: -1.2,
  inside: -4,
  farAbove: -1.7,
  farFromProse: -0.9,
  /** How far down the page it stands. */
  down: -1,
  /** A blank line stands above it; or below it. */
  blankAbove: -0.4,
  blankBelow: 0.4,
  /** The body has it as a heading: it is an entry of a table of contents. */
  inContents: -1.8,
  fullStop: -1.8,
  sentences: -0.5,
  colon: -0.6,
  cutOff: -0.4,
  credit: -0.6,
  bracketed: -1.5,
  person: -0.6,
  role: -0.4,
  separator: -0.9,
  invitation: -1.6,
  capitals: -0.4,
  linked: -1.4,
  short: -0.8,
  long: -1.2,
  veryLong: -1.2,
  /** Lines like it around it, as in menus and lists of teasers; one right before it, whose standfirst it may be. */
  crowd: -1,
  afterHeadline: -0.4,
} as const;
