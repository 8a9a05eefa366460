import type { Page } from '../../page.ts';
import {
  ANSWER_WORDS,
  FORUM_VOCABULARY,
  LISTING_VOCABULARY,
  MANUAL_VOCABULARY,
  POSTER_WORDS,
  PRODUCT_VOCABULARY,
  SERVICE_WORDS,
  SHOP_WORDS,
} from '../cues/kinds.ts';
import { hashWords } from '../features/characters.ts';
import { HashSet } from '../features/hash-set.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Longest line, in words, that stands beside a post or a thing for sale. */
const LABEL_WORDS = 6;
/** Length of a linked headline, in words. */
const HEADLINE_WORDS = [5, 18] as const;
/** Words from which a block that ends as a sentence is a paragraph. */
const PARAGRAPH_WORDS = 20;
/** A sign or code of a currency before or behind a number, in any of its usual places: `€12`, `12,90 €`, `299 zł`, `Rp 50.000`, `3000円`. */
const PRICE =
  /(?:[$€£¥₹₽₩₺₴₫₱฿₪]|(?<!\p{Alphabetic})(?:usd|eur|gbp|chf|pln|czk|sek|nok|dkk|kr\.?|rs\.|rp\.?)) ?\d|\d ?(?:[€£¥₹₽₩₺₴₫₱฿₪円元원]|(?:usd|eur|gbp|chf|pln|zł|czk|kč|sek|nok|dkk|kr|huf|lei|лв|руб|грн|tl)(?!\p{Alphabetic}))/iu;
const POST_NUMBER = /^#\d{1,5}$/;
/** A line of a program: it ends as statements do, or begins as commands and declarations do. */
const CODE_START = /^(?:(?:import|const|let|def|return|npm|pip|curl|sudo|git|docker) \S|[$>] \w)/;
const CODE_SIGNS = ['()', '=>', '::'];
const CODE_ENDINGS = '{};';
/** Longest line, in characters, that is looked at as one of a program. */
const MAX_CODE_LINE = 120;

/** What the visible page shows of its kind, in counts. */
export interface KindSigns {
  /** Words of the page, and those in paragraphs. */
  readonly words: number;
  readonly running: number;
  readonly paragraphs: number;
  /** Headlines that are links; in a dump, which has lost them, lines of a headline's length. */
  readonly entries: number;
  /** Short lines: with a price, with a date. */
  readonly prices: number;
  readonly dates: number;
  /** Short lines about who posted, and ways to answer; numbers of posts. */
  readonly posters: number;
  readonly answers: number;
  readonly numbered: number;
  /** Short lines beside a thing for sale. */
  readonly shop: number;
  /** Short lines of who offers a service: opening hours, prices, appointments. */
  readonly service: number;
  readonly code: number;
  /** How rich the short lines are in the words of a kind of page: different ones, by the logarithm of the page's length. */
  readonly vocabulary: Readonly<Record<Vocabulary, number>>;
}

/** Kinds of pages with words of their own in their short lines. */
export type Vocabulary = 'product' | 'listing' | 'manual' | 'forum';

/** What a word of a short line speaks for, as bits. */
const POSTER = 1;
const ANSWER = 2;
const SHOP = 4;
const SERVICE = 8;
const VOCABULARIES: Readonly<Record<Vocabulary, { readonly bit: number; readonly words: string }>> = {
  product: { bit: 16, words: PRODUCT_VOCABULARY },
  listing: { bit: 32, words: LISTING_VOCABULARY },
  manual: { bit: 64, words: MANUAL_VOCABULARY },
  forum: { bit: 128, words: FORUM_VOCABULARY },
};
/** A character that is a word by itself. */
const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]/;
/** A page's length is taken for longer by so many words, so that a few on a short one don't say too much. */
const LENGTHENED = 50;

/** Hashes of the words above with their bits; made when first needed. */
let lexicon: { readonly known: HashSet; readonly bits: ReadonlyMap<number, number> } | undefined;

function readLexicon(): NonNullable<typeof lexicon> {
  const bits = new Map<number, number>();
  for (const [bit, words] of [
    [POSTER, POSTER_WORDS],
    [ANSWER, ANSWER_WORDS],
    [SHOP, SHOP_WORDS],
    [SERVICE, SERVICE_WORDS],
    ...Object.values(VOCABULARIES).map(({ bit, words }) => [bit, words] as const),
  ] as const) {
    for (const word of words.split(' ')) {
      // Of a word in ideographs or in a script without spaces only its characters are known, and they say nothing.
      if (UNSPACED.test(word)) continue;
      for (const hash of hashWords(word)) bits.set(hash, (bits.get(hash) ?? 0) | bit);
    }
  }
  return { known: new HashSet(bits.keys()), bits };
}

/**
 * Counts the signs of each kind of page, in one pass.
 *
 * @param aside 1 for each block that stands beside the article and says nothing of the page's kind; default none.
 */
export function readKindSigns(page: Page, features: BlockFeatures, aside?: Uint8Array): KindSigns {
  lexicon ??= readLexicon();
  const { known, bits } = lexicon;
  const { hashes, start } = features.tokens;
  const isDump = page.containers.length <= 1;
  const signs = {
    words: 0,
    running: 0,
    paragraphs: 0,
    entries: 0,
    prices: 0,
    dates: 0,
    posters: 0,
    answers: 0,
    numbered: 0,
    shop: 0,
    service: 0,
    code: 0,
  };
  const seen = new Set<number>();
  for (const block of page.blocks) {
    const b = block.index;
    const words = features.words[b] as number;
    if (features.hidden[b] === 1 || words === 0 || aside?.[b] === 1) continue;
    signs.words += words;
    const links = features.linkDensity[b] as number;
    if (words >= PARAGRAPH_WORDS) {
      if (features.ending[b] === 1 && links < 0.3) {
        signs.running += words;
        signs.paragraphs++;
      }
    } else if (block.kind === 'code' || isCodeLine(block.text)) signs.code++;
    if (words >= HEADLINE_WORDS[0] && words <= HEADLINE_WORDS[1] && (isDump ? features.ending[b] !== 1 : links > 0.8))
      signs.entries++;
    if (words > LABEL_WORDS) continue;
    if ((features.digitShare[b] as number) > 0) {
      if (PRICE.test(block.text)) signs.prices++;
      else if (POST_NUMBER.test(block.text)) signs.numbered++;
      if (words >= 2 && (features.dateShare[b] as number) >= 0.5) signs.dates++;
    }
    let said = 0;
    for (let t = start[b] as number; t < (start[b + 1] as number); t++) {
      const hash = hashes[t] as number;
      if (!known.has(hash)) continue;
      said |= bits.get(hash) ?? 0;
      seen.add(hash);
    }
    if ((said & POSTER) !== 0) signs.posters++;
    if ((said & ANSWER) !== 0) signs.answers++;
    if ((said & SHOP) !== 0) signs.shop++;
    if ((said & SERVICE) !== 0) signs.service++;
  }
  return { ...signs, vocabulary: richness(seen, bits, signs.words) };
}

/** @param seen hashes of the words that the short lines have. */
function richness(
  seen: ReadonlySet<number>,
  bits: ReadonlyMap<number, number>,
  words: number,
): KindSigns['vocabulary'] {
  const rich = { product: 0, listing: 0, manual: 0, forum: 0 };
  for (const hash of seen) {
    const said = bits.get(hash) ?? 0;
    for (const kind of Object.keys(rich) as Vocabulary[]) if ((said & VOCABULARIES[kind].bit) !== 0) rich[kind]++;
  }
  for (const kind of Object.keys(rich) as Vocabulary[]) rich[kind] /= Math.log(words + LENGTHENED);
  return rich;
}

function isCodeLine(text: string): boolean {
  if (text.length > MAX_CODE_LINE) return false;
  if (CODE_ENDINGS.includes(text.charAt(text.length - 1))) return true;
  // Most lines begin with a capital letter, which no such word does.
  if (!(text >= 'A' && text < '[') && CODE_START.test(text)) return true;
  for (const sign of CODE_SIGNS) if (text.includes(sign)) return true;
  return false;
}
