import { endsWithCredit } from '../../credit.ts';
import type { Page } from '../../page.ts';
import { type CueTable, innerWords, matchCues } from '../cues/compile.ts';
import { cueTables, dateWords } from '../cues/index.ts';
import { evidenceBit } from '../evidence.ts';
import { NUMBER_HASH } from './characters.ts';
import { type ContainerFacts, readContainers } from './containers.ts';
import { isDoubled } from './doubled.ts';
import type { HashSet } from './hash-set.ts';
import { countStopWords } from './language.ts';
import { countRepeats } from './repeats.ts';
import { scanTokens, type Tokens } from './tokens.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** Names of the numeric columns. */
const FEATURE_NAMES = [
  /** Words; an ideograph counts 0.6. */
  'words',
  /** Mean letters a word. */
  'wordLength',
  /** Stop words over words, -1 where the script has none. */
  'stopShare',
  /** `stopShare` over the share that prose has on this page, at most 2; 1 where it can't be measured. */
  'stopRatio',
  /** Signs that end a sentence. */
  'sentences',
  'commas',
  /** Last sign: 0 none of note, 1 end of a sentence, 2 colon, 3 comma or dash, 4 ellipsis. */
  'ending',
  'digitShare',
  /** Words that begin with a capital, and words all in capitals, over words. */
  'capitalShare',
  'upperShare',
  /** Numbers and words of dates over words. */
  'dateShare',
  /** 1 for a reading of a thermometer: a number and a degree sign or the letter of a scale. */
  'degrees',
  'linkDensity',
  'linkCount',
  /** 0 for no heading, else its level. */
  'level',
  /** 0 outside lists, else depth + 1. */
  'list',
  'quote',
  'hidden',
  'blankBefore',
  /** How many other blocks say the same, and how many of them stand before. */
  'repeats',
  'repeatsBefore',
] as const;
type FeatureName = (typeof FEATURE_NAMES)[number];

/** Facts of every block, computed once a page; column `[name][i]` is of block `i`. */
export interface BlockFeatures extends Readonly<Record<FeatureName, Float64Array>> {
  /** How many blocks there are. */
  readonly size: number;
  /** What the phrases in the block speak for. */
  readonly cues: Int32Array;
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  readonly containers: ContainerFacts;
  /** Languages of the page's prose as guessed from its stop words, likeliest first. */
  readonly languages: readonly string[];
  /** Hashes of the stop words of those languages, and which of the vocabulary are among them. */
  readonly stopWords: readonly HashSet[];
  readonly isStop: Uint8Array;
}

/** What an unmeasurable share of stop words counts as, and what a measured one at most. */
const UNKNOWN_STOP_RATIO = 1;
const MAX_STOP_RATIO = 2;
/** Longest caption, in words. */
const MAX_CAPTION = 130;
/** Columns that the scans of words and stop words have filled already. */
const SCANNED = 5;
/** Longest line of names, in words, and the least share of them that have capitals. */
const MAX_NAMES = 14;
const NAMES = 0.6;
/** Longest reading of a thermometer, in words. */
const MAX_READING = 6;
const CREDITED = evidenceBit('caption') | evidenceBit('credit');
/** Numbers that make a date by themselves: day, month, year. */
const DATE_NUMBERS = 3;
/** Longest block, in words, that is looked at as a date. */
const DATE_WORDS = 20;
/** Least share of stop words of a page's prose that makes the ratio meaningful. */
const MIN_PROSE_STOPS = 0.08;

/**
 * Computes every block's features, linear in the size of the page.
 *
 * @param page a loaded page.
 * @param language BCP 47 tag, when the caller knows it.
 */
export function computeFeatures(page: Page, language?: string): BlockFeatures {
  const { blocks } = page;
  const size = blocks.length;
  const bytes = size * Float64Array.BYTES_PER_ELEMENT;
  const memory = new ArrayBuffer(bytes * (FEATURE_NAMES.length - SCANNED));
  let columnsMade = 0;
  const column = (): Float64Array => new Float64Array(memory, bytes * columnsMade++, size);
  const tokens = scanTokens(blocks);
  const { hashes, start } = tokens;
  const vocabulary = readVocabulary(hashes);
  const { numbers } = vocabulary;
  const stops = countStopWords(tokens, vocabulary, blocks, language ?? page.head.language);
  const tables = cueTables(stops.languages);
  const inner = tables.map((table) => innerWords(table, vocabulary));
  const inDates = dateWords();
  const cues = new Int32Array(size);
  const measurable = stops.ofProse >= MIN_PROSE_STOPS;
  // Written out, since objects made name by name are slow to read.
  const features = {
    words: tokens.words,
    wordLength: column(),
    stopShare: stops.share,
    stopRatio: column(),
    sentences: tokens.sentences,
    commas: tokens.commas,
    ending: tokens.ending,
    digitShare: column(),
    capitalShare: column(),
    upperShare: column(),
    dateShare: column(),
    degrees: column(),
    linkDensity: column(),
    linkCount: column(),
    level: column(),
    list: column(),
    quote: column(),
    hidden: column(),
    blankBefore: column(),
    repeats: column(),
    repeatsBefore: column(),
    size,
    cues,
    tokens,
    vocabulary,
    containers: readContainers(page),
    languages: stops.languages,
    stopWords: stops.sets,
    isStop: stops.isStop,
  };

  for (let b = 0; b < size; b++) {
    const block = blocks[b];
    if (!block) continue;
    const first = start[b] as number;
    const last = start[b + 1] as number;
    const words = tokens.words[b] as number;
    const count = Math.max(1, last - first);
    const letters = tokens.letters[b] as number;
    const digits = tokens.digits[b] as number;
    const share = stops.share[b] as number;
    features.wordLength[b] = letters / count;
    features.stopRatio[b] =
      measurable && share >= 0 ? Math.min(MAX_STOP_RATIO, share / stops.ofProse) : UNKNOWN_STOP_RATIO;
    features.digitShare[b] = letters > 0 ? digits / letters : 0;
    features.capitalShare[b] = (tokens.capitalized[b] as number) / count;
    features.upperShare[b] = (tokens.uppercase[b] as number) / count;
    features.linkDensity[b] = block.linkDensity;
    features.linkCount[b] = block.linkCount;
    features.level[b] = block.level ?? 0;
    features.list[b] = block.list ? block.list.depth + 1 : 0;
    features.quote[b] = block.quoteDepth ?? 0;
    features.hidden[b] = block.hidden ? 1 : 0;
    features.blankBefore[b] = block.blankBefore;
    if (last === first) continue;
    let found = 0;
    const isNames = block.kind !== 'heading' && isLineOfNames(features, b);
    const cueBlock = { hashes, numbers, first, last, words, lead: tokens.lead[b] as number, isNames };
    for (let k = 0; k < tables.length; k++) found |= matchCues(tables[k] as CueTable, cueBlock, inner[k] as Uint8Array);
    if (last - first <= DATE_WORDS) features.dateShare[b] = dateWordsIn(hashes, first, last, inDates) / count;
    if (last - first <= MAX_READING && digits > 0 && isTemperature(block.text)) features.degrees[b] = 1;
    if ((words <= MAX_CAPTION && endsWithCredit(block.text)) || isDoubled(tokens, b, block.text)) found |= CREDITED;
    cues[b] = found;
  }
  countRepeats(blocks, tokens, features.repeats, features.repeatsBefore);
  return features;
}

/** Whether a block may be a line of names: most of its words have capitals, and no sentence ends it. */
function isLineOfNames(
  { words, capitalShare, ending }: Pick<BlockFeatures, 'words' | 'capitalShare' | 'ending'>,
  b: number,
): boolean {
  return (words[b] as number) <= MAX_NAMES && (capitalShare[b] as number) >= NAMES && ending[b] !== 1;
}

/** How many words of a short block are numbers or words of dates; 0 where it has neither such a word nor as many numbers as a date. */
function dateWordsIn(hashes: Int32Array, first: number, last: number, inDates: HashSet): number {
  let numbers = 0;
  let named = 0;
  for (let t = first; t < last; t++) {
    const hash = hashes[t] as number;
    if (hash === NUMBER_HASH) numbers++;
    else if (inDates.has(hash)) named++;
  }
  return named > 0 || numbers >= DATE_NUMBERS ? numbers + named : 0;
}

/** Highest reading, in degrees of any scale; more are those of a circle. */
const MAX_DEGREES = 140;

/** `23.1 C`, `-4°`, `75 °F`, `Niederolm 17°C`. */
function isTemperature(text: string): boolean {
  if (text.length > 40) return false;
  const [, degrees] =
    /(?<!\d)(\d{1,3})(?:[.,]\d)? ?[°º℃℉]/.exec(text) ?? /^[-−+]?(\d{1,3})(?:[.,]\d)? ?[CF]$/.exec(text) ?? [];
  return degrees !== undefined && Number(degrees) <= MAX_DEGREES;
}
