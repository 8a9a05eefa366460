import type { Page } from '../../page.ts';
import { ANSWER_WORDS, POSTER_WORDS, SERVICE_WORDS, SHOP_WORDS } from '../cues/kinds.ts';
import { hashWords } from '../features/characters.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Longest line, in words, that stands beside a post or a thing for sale. */
const LABEL_WORDS = 6;
/** Length of a linked headline, in words. */
const HEADLINE_WORDS = [5, 18] as const;
/** Words from which a block that ends as a sentence is a paragraph. */
const PARAGRAPH_WORDS = 20;
const PRICE = /(?:[$€£¥₹₽]|\b(?:usd|eur|chf|pln|kr)\b) ?\d|\d ?(?:[€£₽]|usd|eur|chf|zł|kr)\b/i;
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
}

let sets: { poster: Set<number>; answer: Set<number>; shop: Set<number>; service: Set<number> } | undefined;

/** Counts the signs of each kind of page, in one pass. */
export function readKindSigns(page: Page, features: BlockFeatures): KindSigns {
  sets ??= {
    poster: new Set(hashWords(POSTER_WORDS)),
    answer: new Set(hashWords(ANSWER_WORDS)),
    shop: new Set(hashWords(SHOP_WORDS)),
    service: new Set(hashWords(SERVICE_WORDS)),
  };
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
  for (const block of page.blocks) {
    const b = block.index;
    const words = features.words[b] as number;
    if (features.hidden[b] === 1 || words === 0) continue;
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
    let poster = 0;
    let answer = 0;
    let shop = 0;
    let service = 0;
    for (let t = start[b] as number; t < (start[b + 1] as number); t++) {
      const hash = hashes[t] as number;
      if (sets.poster.has(hash)) poster = 1;
      if (sets.answer.has(hash)) answer = 1;
      if (sets.shop.has(hash)) shop = 1;
      if (sets.service.has(hash)) service = 1;
    }
    signs.posters += poster;
    signs.answers += answer;
    signs.shop += shop;
    signs.service += service;
  }
  return signs;
}

function isCodeLine(text: string): boolean {
  if (text.length > MAX_CODE_LINE) return false;
  if (CODE_ENDINGS.includes(text.charAt(text.length - 1)) || CODE_START.test(text)) return true;
  return CODE_SIGNS.some((sign) => text.includes(sign));
}
