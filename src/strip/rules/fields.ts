import type { Block, BlockField, Page } from '../../page.ts';
import { tags } from '../cues/fields.ts';
import { evidenceBit, REASON_BITS } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { Run } from './body/run.ts';
import type { Surroundings } from './body/subtree.ts';

/** How many blocks around the headline and after the body can hold a field. */
const BEFORE_HEADLINE = 4;
const INTO_BODY = 2;
const AFTER_BODY = 8;
/** Longest byline, date line and standfirst, in words. */
const MAX_BYLINE = 14;
const MAX_DATE = 16;
const MAX_SENDER = 20;
/** How many words a line has at least that prints two dates, with more words between them than a single one has around it. */
const TWO_DATES = 12;
/** Largest share of a date line that is a label. */
const MAX_LABEL = 0.8;
const YEAR = /(?:19|20)\d\d/;
const SURE_PROSE = 0.5;
const MAX_TAG_WORDS = 30;
const MIN_SUBTITLE = 5;
const MAX_SUBTITLE = 60;
/** Longest standfirst that is a whole sentence and is known by the byline after it. */
const MAX_SENTENCE_SUBTITLE = 45;

const SALUTATION_END = /[,，]$/;

const BYLINE = evidenceBit('byline');
const DATELINE = evidenceBit('dateline');
const SUBTITLE = evidenceBit('subtitle');
const TAGS = evidenceBit('tags');
const SECTION = evidenceBit('section');
const WEATHER = evidenceBit('weather');

/** Whether a block is a line that prints a date. */
export function isDate(features: BlockFeatures, b: number): boolean {
  const words = features.words[b] as number;
  const dated = features.dateShare[b] as number;
  const digits = features.digitShare[b] as number;
  if (words === 0 || words > MAX_DATE || digits === 0) return false;
  if (dated >= (words < TWO_DATES ? 0.7 : 0.6) && words >= 2) return true;
  return ((features.cues[b] as number) & DATELINE) !== 0 && dated / (1 - labelShare(features, b)) >= 0.4;
}

/** What share of a block's words stands before its colon: where every letter is counted as a word, a label is most of them. */
function labelShare({ tokens: { start, lead } }: BlockFeatures, b: number): number {
  const count = (start[b + 1] as number) - (start[b] as number);
  return Math.min(MAX_LABEL, (lead[b] as number) / Math.max(1, count));
}

function isByline(page: Page, features: BlockFeatures, around: Surroundings, b: number): boolean {
  const block = page.blocks[b];
  const words = features.words[b] as number;
  if (!block || words === 0 || words > MAX_BYLINE) return false;
  if (((features.cues[b] as number) & BYLINE) !== 0)
    return (features.capitalShare[b] as number) >= 0.4 || words <= 4 || features.stopShare[b] === -1;
  return ((around.fields[block.container] as number) & BYLINE) !== 0 && features.ending[b] !== 1;
}

/**
 * Finds the visible fields around the headline and after the body.
 *
 * @param headline index of the headline, or -1.
 * @returns a field for each block that holds one, by its index.
 */
export function findFields(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  around: Surroundings,
  run: Run,
  headline: number,
): Map<number, BlockField> {
  const fields = new Map<number, BlockField>();
  if (run.last < run.first && headline < 0) return fields;
  const hasBody = run.last >= run.first;
  const top = headline >= 0 ? headline : hasBody ? run.first : 0;
  const bodyStart = hasBody ? firstProse(prose, run, headline) : Math.min(features.size - 1, top + AFTER_BODY);
  for (let b = Math.max(0, top - BEFORE_HEADLINE); b <= Math.min(features.size - 1, bodyStart + INTO_BODY); b++) {
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1 || b === headline || isData(block, features)) continue;
    const names = around.fields[block.container] as number;
    // What is in digits may be a formula.
    if (block.inlines.some(({ math }) => math)) continue;
    const isRightBelow = b > headline && headline >= 0 && b <= headline + PARTS_REACH;
    if (isSender(block, features)) fields.set(b, 'byline');
    else if (isRightBelow && isInDatedParts(block, features.words[b] as number)) fields.set(b, 'byline');
    else if (isDate(features, b) || hasNameAndDate(features, b)) {
      if (isOfText(b, features, fields, { headline, bodyStart, isHeading: block.kind === 'heading' })) continue;
      if (b > headline || (b >= headline - 2 && !isFrameDate(features, b))) fields.set(b, 'date');
    } else if (isByline(page, features, around, b)) fields.set(b, 'byline');
    else if (((around.against[block.container] as number) & TAGS) !== 0 && block.linkDensity > 0.5)
      fields.set(b, 'tags');
    else if ((names & SECTION) !== 0 && (features.words[b] as number) <= 4 && b < bodyStart) fields.set(b, 'section');
  }
  for (let b = bodyStart; hasBody && b < features.size; b++) {
    // A list of tags that begins close behind the body is read to its end.
    if (b >= run.last + AFTER_BODY && fields.get(b - 1) !== 'tags') break;
    const block = page.blocks[b];
    if (!block || fields.has(b) || features.hidden[b] === 1 || (features.words[b] as number) > MAX_TAG_WORDS) continue;
    const named = b > run.last && ((around.against[block.container] as number) & TAGS) !== 0;
    const isLabel = ((features.cues[b] as number) & TAGS) !== 0 && (features.words[b] as number) >= 2;
    const labelled = isLabel && !isLabelAlone(block.text) && !isRequest(block);
    if (named || labelled) fields.set(b, 'tags');
  }
  if (headline >= 0) {
    const subtitle = findSubtitle(page, features, prose, around, fields, headline, bodyStart);
    if (subtitle >= 0) fields.set(subtitle, 'subtitle');
  }
  return fields;
}

/**
 * Whether a date that nothing labels is the text's own, below the one under the headline: what a heading names,
 * `Aries (March 21 – April 19)`, or what stands behind the text's beginning, as on a timeline.
 */
function isOfText(b: number, features: BlockFeatures, fields: ReadonlyMap<number, BlockField>, place: Place): boolean {
  const { headline, bodyStart, isHeading } = place;
  if (headline < 0 || !(b > bodyStart || (isHeading && b > headline))) return false;
  return ((features.cues[b] as number) & DATELINE) === 0 && standsBetween('date', headline, b, fields);
}

/** Where a date stands. */
interface Place {
  readonly headline: number;
  readonly bodyStart: number;
  readonly isHeading: boolean;
}

/** Whether a field stands between the headline and a block. */
function standsBetween(
  field: BlockField,
  headline: number,
  b: number,
  fields: ReadonlyMap<number, BlockField>,
): boolean {
  for (let k = headline + 1; k < b; k++) if (fields.get(k) === field) return true;
  return false;
}

/** Labels of a list of tags, as they are printed; made when a page first has one. */
let tagLabels: ReadonlySet<string> | undefined;

function readTagLabels(): ReadonlySet<string> {
  const phrases = Object.values(tags).flatMap((list) => list.split('|'));
  return new Set(phrases.map((phrase) => phrase.replace(' *', '')));
}

/** Whether a line is nothing but the label of tags that stand elsewhere: `Ključne riječi:`. */
function isLabelAlone(text: string): boolean {
  tagLabels ??= readTagLabels();
  const label = text.replace(/[:：]$/u, '').trim();
  return tagLabels.has(label.toLowerCase());
}

/** Whether a line asks its readers to tag somebody: `Tag your friends`. A label has a colon, or links behind it. */
function isRequest({ text, linkDensity }: Block): boolean {
  return /^tag\s/i.test(text) && linkDensity === 0 && !/[:：]/.test(text);
}

/** Numbers in a table or in code, which are no dates where nothing says so. */
function isData({ kind, index }: Block, { cues }: BlockFeatures): boolean {
  return (kind === 'table' || kind === 'code') && ((cues[index] as number) & (DATELINE | BYLINE)) === 0;
}

/** A line such as `Mikkel Brandt · 15 June 2021`. */
function hasNameAndDate(features: BlockFeatures, b: number): boolean {
  const words = features.words[b] as number;
  return (
    words >= 4 &&
    words <= 12 &&
    (features.dateShare[b] as number) >= 0.4 &&
    features.ending[b] !== 1 &&
    (features.digitShare[b] as number) > 0.1 &&
    ((features.capitalShare[b] as number) >= 0.3 || features.stopShare[b] === -1)
  );
}

/** What sets the parts of a line apart that says who wrote, for whom, when it appeared and when it was changed; how many it has. */
const BAR = /\s[|•·]\s/;
const MIN_PARTS = 3;
const MAX_PARTS_WORDS = 40;
/** How far below the headline such a line stands, in blocks. */
const PARTS_REACH = 4;

/** A line such as `By Mikkel Brandt, Harbour Post | Posted - June 15, 2021 at 6:30 a.m. | Updated - June 16, 2021`. */
function isInDatedParts({ text, kind }: Block, words: number): boolean {
  if (words > MAX_PARTS_WORDS || kind === 'table' || kind === 'code') return false;
  const parts = text.split(BAR);
  return parts.length >= MIN_PARTS && parts.filter((part) => YEAR.test(part)).length >= 2;
}

/** A line such as `Mikkel Brandt mikkel@brandt.example Tue, 15 June 2021 10:00`, as archives print above a mail. */
function isSender({ index: b, inlines, text }: Block, features: BlockFeatures): boolean {
  const words = features.words[b] as number;
  return (
    words > 0 &&
    words <= MAX_SENDER &&
    YEAR.test(text) &&
    (features.dateShare[b] as number) > 0 &&
    inlines.some(({ href }) => href?.startsWith('mailto:'))
  );
}

/** First block of the run that is prose beyond doubt; below a headline in it, since boxes with prose of their own may stand above. */
function firstProse(prose: Float64Array, run: Run, headline: number): number {
  for (let b = Math.max(run.first, headline + 1); b <= run.last; b++) if ((prose[b] as number) >= SURE_PROSE) return b;
  return run.first;
}

/** A dated clock in the frame of the page: it says the week day and stands among the weather. */
function isFrameDate(features: BlockFeatures, b: number): boolean {
  for (let k = Math.max(0, b - 3); k <= Math.min(features.size - 1, b + 3); k++) {
    if (((features.cues[k] as number) & WEATHER) !== 0 || isReading(features, k)) return true;
  }
  return b <= 3;
}

/** A temperature as widgets print it: `23.1 C`, `17°`. */
export function isReading(features: BlockFeatures, b: number): boolean {
  return features.degrees[b] === 1;
}

function findSubtitle(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  around: Surroundings,
  fields: ReadonlyMap<number, BlockField>,
  headline: number,
  bodyStart: number,
): number {
  const limit = Math.min(features.size - 1, Math.max(bodyStart, headline + 4), headline + 8);
  for (let b = headline + 1; b <= limit; b++) {
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1 || fields.has(b) || block.kind === 'image' || block.kind === 'caption')
      continue;
    const words = features.words[b] as number;
    const names = around.fields[block.container] as number;
    if ((names & SUBTITLE) !== 0 && words >= 3 && words <= MAX_SUBTITLE) return b;
    if (words < MIN_SUBTITLE || words > MAX_SUBTITLE || block.linkDensity > 0.5 || block.list) continue;
    if (((features.cues[b] as number) & REASON_BITS) !== 0) continue;
    // Whom a letter or a speech is to is the beginning of its text: `Dear friends, dear fishermen,`.
    if (SALUTATION_END.test(block.text) && block.kind !== 'heading') return -1;
    if (block.kind === 'heading') return b === headline + 1 && (block.level ?? 6) <= 4 && b < bodyStart ? b : -1;
    if (b < bodyStart && features.ending[b] !== 1) return b === headline + 1 || fields.has(b - 1) ? b : -1;
    if (words > MAX_SENTENCE_SUBTITLE) return -1;
    // A standfirst that is a sentence stands before the byline or the date, the body after them.
    for (let k = b + 1; k <= Math.min(features.size - 1, b + 3); k++) {
      const field = fields.get(k);
      if ((field === 'byline' || field === 'date') && !standsBetween(field, headline, b, fields)) return b;
      if ((prose[k] as number) > 0.3) break;
    }
    return -1;
  }
  return -1;
}
