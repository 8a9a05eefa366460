import type { BlockField, Page, Reason } from '../../page.ts';
import { type Evidence, evidenceBit, firstReason, REASON_BITS } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { Run } from './body/run.ts';
import type { Sections } from './body/sections.ts';
import type { Surroundings } from './body/subtree.ts';
import { isDate, isReading } from './fields.ts';

/** Blocks around a thermometer's reading that belong to its widget. */
const WIDGET_REACH = 2;
/** How near a line of a menu has another, in blocks. */
const MENU_REACH = 2;
/** Longest line, in words, that is a menu's. */
const MENU_WORDS = 4;
/** Longest line, in words, that tells of the site and not of another article. */
const TAGLINE_WORDS = 9;
/** A block with fewer words may say the same as another by chance. */
const DUPLICATE_WORDS = 4;
/** Longest title with a site's name. */
const MAX_TITLE_WORDS = 45;
/** Longest line, in words, whose copyright sign makes it the publisher's. */
const COPYRIGHT_WORDS = 60;
/** Breadcrumbs: a short line with one of these between its words. */
const CRUMB = / [>›»→|/] /;

/** What a notice of consent speaks of again and again, however long it is; how often, and how far into it that is counted. */
const COOKIE = /\b(?:cookies?|opt[- ]out|cookie-richtlinie|données personnelles|personal (?:data|information))\b/gi;
const COOKIE_MENTIONS = 2;
const MENTIONS_LENGTH = 1500;
/** What captions speak of that no list of phrases knows, and their greatest length, in words. */
const PICTURE = /\b(?:photos?|photograph(?:er|s)?|pictured?|images?|illustration|getty|courtesy of|foto|bild)\b/gi;
const MAX_CAPTION_WORDS = 80;

/** Longest teaser with the first sentence of what it is about, in words. */
const MAX_TEASER_WORDS = 90;

/** What has as many numbers as a date: prices, shares, and how many entries a filter has. */
const NO_DATE = /[$€£¥₹₽%]|\(\d{1,9}\)$/;

/** What paging is made of, beside words. */
const PAGE_NUMBER = /^(?:\d{1,4}|…|\.\.\.)$/;

const WEATHER = evidenceBit('weather');
const CAPTION = evidenceBit('caption');
const NAVIGATION = evidenceBit('navigation');
const SIDE = evidenceBit('side');
const FORM = evidenceBit('form');
/** Labels that menus have as well. */
const MENU_LABELS: Evidence =
  evidenceBit('related') | WEATHER | evidenceBit('advertisement') | evidenceBit('comments') | evidenceBit('author-bio');

/** What the reasons are read from. */
export interface Decision {
  readonly page: Page;
  readonly features: BlockFeatures;
  readonly prose: Float64Array;
  readonly around: Surroundings;
  readonly sections: Sections;
  readonly run: Run;
  readonly fields: Map<number, BlockField>;
  /** Index of the headline, or -1. */
  readonly headline: number;
  /** 1 for each block that a paragraph says again. */
  readonly quoted: Uint8Array;
  /** 1 for each block of a further article that the page goes on with. */
  readonly further: Uint8Array;
  /** 1 for each block that would be body if it didn't recur over the site's pages; absent where nothing is known of these. */
  readonly frame?: Uint8Array;
}

/**
 * Names the reason for which a dropped block was dropped: what its own words say, else the names around it and the
 * section it stands in, else its shape and place.
 */
export function reasonOf(decision: Decision, b: number): Reason {
  const { page, features, around, sections } = decision;
  const block = page.blocks[b];
  if (!block) return 'other';
  if (features.hidden[b] === 1) return 'hidden';
  const words = features.words[b] as number;
  if (words >= DUPLICATE_WORDS && (features.repeatsBefore[b] as number) > 0) return 'duplicate';
  if (decision.further[b] === 1) return 'related';
  if (decision.quoted[b] === 1 && b >= decision.run.first && b <= decision.run.last) return 'duplicate';
  if (b < decision.headline && saysHeadline(decision, b)) return 'duplicate';
  if (isReading(features, b) || isBesideReading(features, b)) return 'weather';
  const cues = features.cues[b] as Evidence;
  const section = inSection(decision, b) ? (sections.reason[b] ?? null) : null;
  const own = ownReason(decision, cues, section, b);
  if (own !== null) return own;
  if (words <= COPYRIGHT_WORDS && block.text.includes('©')) return 'legal';
  if (PAGE_NUMBER.test(block.text) && (section === null || section === 'related')) return 'navigation';
  const context = (around.against[block.container] as Evidence) | (section === null ? 0 : evidenceBit(section));
  const given = firstReason(context & ~FORM);
  if (given !== null) return given;
  if (block.kind === 'image' || block.kind === 'caption' || (cues & CAPTION) !== 0) return 'caption';
  if (block.kind === 'control' || (context & FORM) !== 0) return 'form';
  if (isDate(features, b) && !NO_DATE.test(block.text)) return 'date';
  if (decision.frame?.[b] === 1) return 'navigation';
  return reasonByPlace(decision, b);
}

/** What the block's own words say. A form's labels say what the form is for by their section. */
function ownReason(decision: Decision, cues: Evidence, section: Reason | null, b: number): Reason | null {
  const bits = cues & REASON_BITS & ~CAPTION;
  if (bits === 0) return null;
  if (section !== null && (bits & (evidenceBit(section) | FORM)) !== 0) return section;
  if ((bits & MENU_LABELS) !== 0 && b < decision.headline && isInMenu(decision.features, b)) return 'navigation';
  return firstReason(bits);
}

/** The title element's text, as some dumps begin with: the headline and the site's name. */
function saysHeadline(decision: Decision, b: number): boolean {
  const { tokens, words } = decision.features;
  if ((words[b] as number) < DUPLICATE_WORDS || (words[b] as number) > MAX_TITLE_WORDS) return false;
  const said = new Set(tokens.hashes.subarray(tokens.start[b], tokens.start[b + 1]));
  const headline = tokens.hashes.subarray(tokens.start[decision.headline], tokens.start[decision.headline + 1]);
  let found = 0;
  for (const hash of headline) if (said.has(hash)) found++;
  return headline.length >= DUPLICATE_WORDS && found >= headline.length * 0.9;
}

/** A short line with a menu's word near it. */
function isInMenu(features: BlockFeatures, b: number): boolean {
  if ((features.words[b] as number) > MENU_WORDS) return false;
  for (let k = Math.max(0, b - MENU_REACH); k <= Math.min(features.size - 1, b + MENU_REACH); k++) {
    if (k !== b && ((features.cues[k] as number) & NAVIGATION) !== 0) return true;
  }
  return false;
}

/** Labels among the menus before the headline open no section. */
function inSection(decision: Decision, b: number): boolean {
  const { run, headline } = decision;
  return b > (headline >= 0 ? headline : run.first) || decision.page.blocks[b]?.container !== 0;
}

/** A short line beside a thermometer's reading: the place, the sky, the day. */
function isBesideReading(features: BlockFeatures, b: number): boolean {
  if (((features.cues[b] as number) & ~WEATHER) !== 0 || (features.words[b] as number) > MENU_WORDS) return false;
  for (let k = Math.max(0, b - WIDGET_REACH); k <= Math.min(features.size - 1, b + WIDGET_REACH); k++) {
    if (isReading(features, k)) return true;
  }
  return false;
}

/** How often the beginning of a text fits. */
function mentions(text: string, pattern: RegExp): number {
  return text.slice(0, MENTIONS_LENGTH).match(pattern)?.length ?? 0;
}

/** Menus stand before the article, teasers of other articles after it and beside it. */
function reasonByPlace(decision: Decision, b: number): Reason {
  const { page, features, around, run, headline } = decision;
  const block = page.blocks[b];
  const words = features.words[b] as number;
  const text = block?.text ?? '';
  if (words === 0) return 'other';
  if (words <= MENU_WORDS || (words <= TAGLINE_WORDS && CRUMB.test(text))) return 'navigation';
  if (b > run.last || ((around.against[block?.container ?? 0] as number) & SIDE) !== 0) return 'related';
  const links = block?.linkDensity ?? 0;
  if (b < (headline >= 0 ? headline : run.first)) {
    if (words <= TAGLINE_WORDS && links < 0.5) return 'navigation';
    return 'related';
  }
  if (links > 0.5) return 'related';
  if (mentions(text, COOKIE) >= COOKIE_MENTIONS) return 'cookies';
  if (words <= MAX_CAPTION_WORDS && mentions(text, PICTURE) > 0) return 'caption';
  return b > run.first && words <= MAX_TEASER_WORDS ? 'related' : 'other';
}
