/** What a dump says of its page at the top, before the page's own text: front matter, or lines with labels. */
import type { PageHead } from '../../../page.ts';
import { webAddress } from '../../../url.ts';
import { type Line, splitLines } from '../lines.ts';
import { mayBeLabelled, readAboveText } from './above-text.ts';
import type { Entry } from './entries.ts';
import { type LabelledLines, readLabelledLines } from './labelled-lines.ts';
import { CONTENT, type Stated, statedBy } from './labels.ts';
import { mayBePressPage, readPressPage } from './press-page.ts';
import { mayBeTagged, readTaggedFields } from './tagged-fields.ts';

const FENCE = '---';
const FENCE_ENDS: ReadonlySet<string> = new Set([FENCE, '...']);
/** Longest front matter, in lines. */
const MAX_FRONT_MATTER = 200;

/** How much of a dump is looked at, in UTF-16 units. */
const SPAN = 32_768;
/** How many facts lines with labels state at least; labels stand elsewhere, too. */
const MIN_FACTS = 2;

/** What a dump states at its top. */
export interface DumpHead extends Pick<PageHead, 'meta'> {
  /** The page's address; null where none is stated. */
  readonly url: string | null;
  /** Number of the last line that states it. */
  readonly last: number;
  /** What stands on that line already of the page's text. */
  readonly begin: string;
  /** Set where fields stand behind tags, below the text as above it: what isn't of its text is none. */
  readonly isTagged?: true;
}

/** A dump that states nothing. */
export const NO_HEAD: DumpHead = { meta: [], url: null, last: 0, begin: '' };

/** How near to a dump's beginning its first label or address ends, in UTF-16 units. */
const REACH = 64;

/** How a mail begins in a mailbox. */
const MAILBOX = 'From ';

/** Whether a dump can begin with a head: most don't, and needn't be read twice. */
function mayBegin(text: string): boolean {
  const begin = text
    .slice(0, 2 * REACH)
    .trimStart()
    .slice(0, REACH);
  return begin.startsWith(FENCE) || begin.startsWith(MAILBOX) || /[:：]/.test(begin) || mayBeTagged(begin);
}

/**
 * Reads what a dump states at its top.
 *
 * @param text the dump, decoded.
 */
export async function readHead(text: string): Promise<DumpHead> {
  const span = text.slice(0, SPAN);
  const isAbove = mayBeLabelled(span);
  const isPress = mayBePressPage(span);
  if (!isAbove && !isPress && !mayBegin(span)) return NO_HEAD;
  const lines = splitLines(span);
  const end = endOfFrontMatter(lines);
  if (end > 0) {
    // Few dumps need the parser of YAML.
    const { readFrontMatter } = await import('./front-matter.ts');
    const facts = factsOf(readFrontMatter(lines.slice(1, end)));
    return facts.size > 0 ? headOf(facts, lines[end], '') : NO_HEAD;
  }
  const tagged = mayBeTagged(lines[0]?.text ?? '') ? readTaggedFields(lines) : null;
  if (tagged) return { ...headOf(factsOf(tagged.entries), lines[0], ''), isTagged: true };
  const exported = (isAbove ? readAboveText(lines) : null) ?? (isPress ? readPressPage(lines) : null);
  const read = exported ?? readLabelledLines(lines);
  const facts = factsOf(read.entries);
  return isHead(facts, read) ? headOf(facts, lines[read.count - 1], read.begin ?? '') : NO_HEAD;
}

/** Where front matter ends, as programs that write Markdown put it at the top: the line of its closing fence, counted from 0; -1 without. */
function endOfFrontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text !== FENCE) return -1;
  return lines.findIndex(
    ({ text, indent }, at) => at > 0 && at <= MAX_FRONT_MATTER && indent === 0 && FENCE_ENDS.has(text),
  );
}

/** Whether lines with labels are about the page: they name it or its address, and more, or stand before what is called its text. */
function isHead(facts: ReadonlyMap<Stated, readonly string[]>, { begin }: LabelledLines): boolean {
  const isAlone = facts.size === 1 && facts.has('og:url');
  const isNamed = facts.has('og:title') || facts.has('og:url');
  return isNamed && (facts.size >= MIN_FACTS || isAlone || begin !== undefined);
}

/** The values of what is stated, under what they state; the first of a kind counts. */
function factsOf(entries: readonly Entry[]): Map<Stated, readonly string[]> {
  const facts = new Map<Stated, readonly string[]>();
  const isClipped = entries.some(({ label, values: [value = ''] }) => isSource(label) && addressIn(value) !== null);
  for (const { label, values } of entries) {
    const stated = isClipped && isCreation(label) ? 'captured' : statedBy(label);
    if (stated === null || stated === CONTENT) continue;
    const shown = values.map((value) => textOf(value, stated));
    const address = addressIn(values[0] ?? '');
    const add = (kind: Stated, texts: readonly string[]) =>
      texts.length > 0 && !facts.has(kind) && facts.set(kind, texts);
    // A source is where it was taken from: an address, a site, or a site with a link to the page.
    if (stated !== 'og:url' && stated !== 'source') add(stated, shown);
    else if (address !== null) add('og:url', [address]);
    if (stated === 'source' && addressIn(shown[0] ?? '') === null) add('og:site_name', shown);
  }
  return facts;
}

const isSource = (label: string): boolean => statedBy(label) === 'source';

/** Whether a label says when something was made: beside the address of a source that is the copy, not the page. */
const isCreation = (label: string): boolean => label.toLowerCase() === 'created';

const DATES: ReadonlySet<Stated> = new Set(['date', 'article:published_time', 'article:modified_time', 'captured']);
/** What programs print behind a day that they hold as a moment. */
const ADDED_TIME = /[ T]00:00:00(?:\.0{1,9})?$/;
/** A link of Markdown that is all of a value. */
const LINK = /^\[([^\]]*)\]\(<?([^\s<>]*)>?\)$/;

/** A link to another note, and what it is shown as: `[[Ann Lee]]`, `[[people/ann|Ann Lee]]`. */
const NOTE = /^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/;
/** Whose an address is, behind it in brackets, as mails and their archives name senders: `ann at post.example (Ann Lee)`. */
const SENDER = /^[^\s@]+(?:@| at )[^\s@]+ \(([^()]+)\)$/;

function textOf(value: string, stated: Stated): string {
  const sender = stated === 'author' ? SENDER.exec(value)?.[1] : undefined;
  const text = sender ?? (NOTE.exec(value) ?? LINK.exec(value))?.[1] ?? value;
  return DATES.has(stated) ? text.replace(ADDED_TIME, '') : text;
}

/** The web address that a value is, or links to; null without. */
function addressIn(value: string): string | null {
  return webAddress(LINK.exec(value)?.[2] ?? value.replace(/^<(.*)>$/, '$1'));
}

function headOf(facts: ReadonlyMap<Stated, readonly string[]>, last: Line | undefined, begin: string): DumpHead {
  const meta = [...facts].flatMap(([name, values]) => values.map((content) => ({ name, content })));
  return { meta, url: facts.get('og:url')?.[0] ?? null, last: last?.last ?? 0, begin };
}

/** A dump's lines behind its head. */
export function behindHead(lines: Line[], { last, begin, isTagged }: DumpHead): Line[] {
  if (last === 0) return lines;
  const tagged = isTagged ? readTaggedFields(lines) : null;
  if (tagged) return [...tagged.text];
  const isBegun = begin !== '';
  return lines
    .filter(({ number }) => number > last || (isBegun && number === last))
    .map((line, at) => (at > 0 ? line : { ...line, text: isBegun ? begin : line.text, blankBefore: 1 }));
}
