import { isWithin } from '../../containers.ts';
import type { Block, BlockField, Page } from '../../page.ts';
import { type Evidence, evidenceBit, REASON_BITS } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isVoid } from '../rules/body/shape.ts';
import type { Ruling } from '../rules/judge.ts';
import { dropLastBios } from '../rules/parts/bios.ts';
import { PART_WORDS } from '../rules/posts/parts.ts';
import { isTitleLine } from '../rules/posts/title-line.ts';
import { FIRST_PARAGRAPH } from '../rules/standfirst.ts';
import { findEntries } from './entries.ts';
import { runsOf } from './runs.ts';
import { settleWholes } from './wholes.ts';

/** What the threshold counts for a block that the rules keep as well, where they know words. */
const SUPPORTED = 0.4;
/** Chance from which a short block that the rules keep stays, and longest such block, in words: the heading of a part. */
const SHORT = 0.05;
const SHORT_WORDS = 12;
/** Least chance of a block whose own words are a label's or a notice's, and of one among {@link OTHERS}. */
const NOTICE = 0.85;
const AMONG_OTHERS = 0.75;
/** Least chance of a block among dated entries. */
const DATED = 0.8;
/** Sections and containers of what is written by or to others, whatever its words are about. */
const OTHERS: Evidence = evidenceBit('comments') | evidenceBit('newsletter');
/** A site's own words on cookies: rules take them for the text where a page has no other. */
const CONSENT: Evidence = evidenceBit('cookies');
/** Blocks within which texts on consent stand on both sides of their parts. */
const CONSENT_DISTANCE = 5;
/** What leads to other pages, and how much of it is a link. */
const RELATED: Evidence = evidenceBit('related');
const POINTER = 0.9;
/** So many headings in a row head nothing. */
const MIN_TITLES = 5;
/** Nobody's text but a caption's ends with who made the picture. */
const CREDIT: Evidence = evidenceBit('credit');
/** What a block may speak of without being a notice. */
const HARMLESS: Evidence = evidenceBit('caption');

/** The body, and what was found beside it. */
export interface Settled {
  /** 1 for each block of the body. */
  readonly keep: Uint8Array;
  /** 1 for each block among dated entries beside an article; null on a page without. */
  readonly aside: Uint8Array | null;
}

/**
 * Chooses the body by the model's chances and by what the rules are sure of. A field is printed in its field and a pull
 * quote stands in the text already, so neither is body; a standfirst that is body in all likelihood is no field. What the
 * rules keep needs less of a chance, a short line least, since a missing heading costs a reader more than a needless
 * one; a label's words need more, and so does what stands among dated entries beside the text. A thread's posts are its
 * body, whole, and what stands between them hardly ever is. Lists and tables are kept or dropped as wholes.
 *
 * @param chances of each block, 0 to 1.
 * @param threshold chance from which a block of which the rules say nothing is body.
 * @param isSupported whether what the rules keep needs less of a chance: where no words are known they keep most teasers too.
 */
export function settle(ruling: Ruling, chances: Float64Array, threshold: number, isSupported: boolean): Settled {
  const { page, features, fields, quoted, sections, around } = ruling.decision;
  const keep = new Uint8Array(features.size);
  const { last } = features.containers;
  const titles = findTitles(page, features);
  const entries = ruling.thread ? null : findEntries(page, features, chances, threshold);
  let hasText = false;
  /** Whether the section that a block stands in opens behind text. */
  let isBehindText = false;
  for (const block of page.blocks) {
    const b = block.index;
    const section = sections.reason[b] ?? null;
    if (section !== sections.reason[b - 1]) isBehindText = hasText;
    const chance = chances[b] as number;
    const field = fields.get(b);
    const cues = features.cues[b] as Evidence;
    if (chance === 0 || quoted[b] === 1 || (field !== undefined && field !== 'subtitle')) continue;
    if ((cues & CREDIT) !== 0 && block.kind !== 'heading') continue;
    let least = field === 'subtitle' ? FIRST_PARAGRAPH : threshold;
    if (ruling.keep[b] === 1) {
      if (isStated(page, block.container, last)) least = 0;
      else if (isSupported) {
        least *= SUPPORTED;
        if ((features.words[b] as number) <= SHORT_WORDS) least = Math.min(least, SHORT);
      }
    }
    // Before the text comments may be a menu's entry, and under a newsletter's box the text's first sentences may stand.
    const isOpen = section !== null && (isBehindText || (section !== 'comments' && features.ending[b] !== 1));
    const written = (around.against[block.container] as Evidence) | (isOpen ? evidenceBit(section) : 0);
    if ((written & OTHERS) !== 0) least = Math.max(least, AMONG_OTHERS);
    if (entries?.[b] === 1) least = Math.max(least, DATED);
    const said = cues & REASON_BITS & ~HARMLESS;
    const notice = said !== 0 && ruling.keep[b] === 0 && block.kind !== 'heading';
    if (notice || (said & CONSENT) !== 0 || betweenConsent(features, b) || isPointer(ruling, b) || titles[b] === 1)
      least = Math.max(least, NOTICE);
    if (chance < least) continue;
    keep[b] = 1;
    // A name that the rules alone take for a part of the text is nothing that comments could be on.
    hasText ||= chance >= threshold;
    if (field !== undefined) fields.delete(b);
  }
  settleWholes({ page, features, chances, quoted, fields }, keep);
  if (!ruling.thread) dropLastBios(page, features, keep);
  if (ruling.posts !== null) settlePosts(ruling.posts.text, ruling, chances, keep);
  if (!keep.includes(1)) keepStandfirst(fields, chances, threshold, keep);
  return { keep, aside: entries?.includes(1) ? entries : null };
}

/** Whether a block is a link beside another that says it leads to more on the matter. */
function isPointer({ decision: { page, features }, keep }: Ruling, b: number): boolean {
  const isLink = (k: number) => keep[k] === 0 && (page.blocks[k]?.linkDensity ?? 0) >= POINTER;
  const leads = (k: number) => ((features.cues[k] ?? 0) & RELATED) !== 0 && isLink(k);
  return isLink(b) && (leads(b - 1) || leads(b + 1));
}

/**
 * Finds headings that head nothing: many in a row, each under the other, are the titles of other pages or films.
 *
 * @returns 1 for each block that is one.
 */
function findTitles({ blocks }: Page, { words, hidden }: BlockFeatures): Uint8Array {
  const titles = new Uint8Array(blocks.length);
  const isHeading = ({ index: b, kind }: Block) => (hidden[b] === 1 || words[b] === 0 ? null : kind === 'heading');
  for (const run of runsOf(blocks, isHeading)) {
    if (run.length >= MIN_TITLES) for (const b of run) titles[b] = 1;
  }
  return titles;
}

/** Whether texts on consent stand close by on both sides: it is a part of them that says nothing by itself. */
function betweenConsent({ cues }: BlockFeatures, b: number): boolean {
  const speaks = (step: number) => {
    for (let k = 1; k <= CONSENT_DISTANCE; k++) if (((cues[b + step * k] as number) & CONSENT) !== 0) return true;
    return false;
  };
  return speaks(-1) && speaks(1);
}

/** Keeps the text of posts whole, and drops what stands between them: who wrote when, votes, ways to answer. */
function settlePosts(posts: Uint8Array, { decision }: Ruling, chances: Float64Array, keep: Uint8Array): void {
  const { page, features, fields } = decision;
  const last = posts.lastIndexOf(1);
  const first = posts.indexOf(1);
  // What stands before each post stands before the first, too.
  const gap = Math.max(0, posts.indexOf(1, posts.indexOf(0, first)) - posts.indexOf(0, first));
  for (let b = Math.max(0, first - gap); b < first; b++) {
    const isPart = page.blocks[b]?.kind === 'heading' || (features.words[b] as number) <= PART_WORDS;
    if (isPart && !fields.has(b)) keep[b] = 0;
  }
  for (let b = 0; b < first; b++) if (isTitleLine(page, features, b) && !fields.has(b)) keep[b] = 0;
  for (let b = first; b >= 0 && b <= last; b++) {
    const block = page.blocks[b];
    if (!block || fields.get(b) === 'title') continue;
    if (posts[b] === 0) {
      if ((chances[b] as number) < NOTICE || block.kind === 'heading') keep[b] = 0;
    } else if (!isVoid(block)) {
      keep[b] = 1;
      fields.delete(b);
    }
  }
}

/** A standfirst without a text to stand before is the text. */
function keepStandfirst(
  fields: Map<number, BlockField>,
  chances: Float64Array,
  threshold: number,
  keep: Uint8Array,
): void {
  for (const [b, field] of fields) {
    if (field !== 'subtitle' || (chances[b] as number) < threshold) continue;
    keep[b] = 1;
    fields.delete(b);
  }
}

/** Whether a container is in the one that load filled with the body that the page's data states: that is no guess. */
function isStated({ statedBody }: Page, container: number, last: Int32Array): boolean {
  return statedBody !== undefined && isWithin(last, container, statedBody);
}
