import type { Block, Page } from '../../../page.ts';
import { type Evidence, evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Words from which a block counts fully as prose, and up to which it doesn't at all (C4 keeps lines from 5 words on). */
const FULL_WORDS = 18;
const NO_WORDS = 3;
/** Link densities between which a block stops being prose (boilerpipe's 0.33 lies between). */
const LOW_LINK_DENSITY = 0.25;
const HIGH_LINK_DENSITY = 0.6;
/** Stop words, in relation to the page's prose, that make a block prose, and that leave no doubt it isn't. */
const PROSE_STOP_RATIO = 0.6;
const NO_STOP_RATIO = 0.1;
/** What a block without the sign of a sentence's end is worth, short and long. */
const UNFINISHED = 0.3;
const UNFINISHED_LONG = 0.75;
const LONG_WORDS = 40;
/** Share of capitalized words from which a text is a title or a list of names. */
const TITLE_CASE = 0.7;

/** Notices that are known by their words however long they are. */
const NOTICES: Evidence =
  evidenceBit('cookies') |
  evidenceBit('comments') |
  evidenceBit('legal') |
  evidenceBit('newsletter') |
  evidenceBit('paywall') |
  evidenceBit('advertisement') |
  evidenceBit('author-bio') |
  evidenceBit('share') |
  evidenceBit('form') |
  evidenceBit('navigation') |
  evidenceBit('weather') |
  evidenceBit('caption');

/** Known by the label before its colon: `Read next: …`. */
const RELATED = evidenceBit('related');

/** Falls from 1 to 0 between `low` and `high`. */
function falling(value: number, low: number, high: number): number {
  return value <= low ? 1 : value >= high ? 0 : (high - value) / (high - low);
}

/** How much a last sign speaks for a sentence; by the codes of the feature `ending`. */
function endingWorth(ending: number, words: number): number {
  if (ending === 1) return 1;
  if (ending === 2) return 0.8;
  if (ending === 3) return 0.5;
  if (ending === 4) return 0.6;
  return words >= LONG_WORDS ? UNFINISHED_LONG : UNFINISHED;
}

/** Whether a block is an element without running text: an image, a rule, a control. */
export function isVoid(block: Block): boolean {
  return block.kind === 'image' || block.kind === 'rule' || block.kind === 'control';
}

/**
 * How much each block looks like prose by itself, 0 to 1: its length, its last sign, its stop words and its links, after
 * jusText (Pomikálek 2011) and boilerpipe (Kohlschütter et al. 2010).
 */
export function proseOf(page: Page, features: BlockFeatures): Float64Array {
  const prose = new Float64Array(features.size);
  for (const block of page.blocks) {
    const b = block.index;
    if (features.hidden[b] === 1 || isVoid(block) || block.kind === 'caption') continue;
    if (((features.cues[b] as Evidence) & NOTICES) !== 0) continue;
    if (((features.cues[b] as Evidence) & RELATED) !== 0 && (features.tokens.lead[b] as number) > 0) continue;
    const words = features.words[b] as number;
    if (words <= NO_WORDS) continue;
    const links = falling(features.linkDensity[b] as number, LOW_LINK_DENSITY, HIGH_LINK_DENSITY);
    if (block.kind === 'code') {
      prose[b] = 0.5 * links;
      continue;
    }
    const length = Math.min(1, (words - NO_WORDS) / (FULL_WORDS - NO_WORDS));
    const stops = 1 - 0.85 * falling(features.stopRatio[b] as number, NO_STOP_RATIO, PROSE_STOP_RATIO);
    const shouted = (features.upperShare[b] as number) > TITLE_CASE;
    const names = (features.capitalShare[b] as number) > TITLE_CASE && !(shouted && words >= FULL_WORDS) ? 0.5 : 1;
    const heading = block.kind === 'heading' ? 0.3 : 1;
    const table = block.kind === 'table' ? 0.4 : 1;
    prose[b] = length * stops * links * names * heading * table * endingWorth(features.ending[b] as number, words);
  }
  return prose;
}
