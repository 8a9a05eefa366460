import type { Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import type { Sections } from './sections.ts';
import { isVoid } from './shape.ts';
import type { Surroundings } from './subtree.ts';

/** Prose from which a block speaks for the body. */
const PROSE = 0.25;
/** Words that one block speaks with at most, so that a single long notice doesn't outweigh an article. */
const MAX_BLOCK_WORDS = 90;
/** What a block that isn't prose costs the run, in words of prose, and how much more when it is a label or links. */
const GAP_COST = 1;
const LINK_COST = 4;
const CUE_COST = 5;
/** What prose in surroundings or in a section counts. */
const DAMPED = 0.15;

/** First and last block of the body, inclusive; `first > last` when there is none. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds where the body starts and ends: the run of blocks whose worth sums up highest. Prose is worth its words,
 * everything else costs, so menus before and teasers after stay outside and short insertions don't break the run.
 */
export function findRun(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  around: Surroundings,
  sections: Sections,
): Run {
  let best = 0;
  let first = 0;
  let last = -1;
  let sum = 0;
  let start = 0;
  for (let b = 0; b < sections.end; b++) {
    const block = page.blocks[b];
    if (!block) continue;
    const value =
      (prose[b] as number) >= PROSE ? (prose[b] as number) * Math.min(MAX_BLOCK_WORDS, features.words[b] as number) : 0;
    let worth = 0;
    if (value > 0) {
      const outside =
        around.against[block.container] !== 0 || around.inBody[block.container] === 0 || sections.reason[b] !== null;
      worth = outside ? value * DAMPED : value;
    } else if (features.hidden[b] === 0 && !isVoid(block) && block.kind !== 'caption') {
      worth = -GAP_COST - (features.linkDensity[b] as number) * LINK_COST - (features.cues[b] !== 0 ? CUE_COST : 0);
    }
    if (sum <= 0) {
      sum = 0;
      start = b;
    }
    sum += worth;
    if (sum > best) {
      best = sum;
      first = start;
      last = b;
    }
  }
  return { first, last };
}

/** Most of the run's prose that may stand above the headline, and then isn't the article's. */
const MAX_ABOVE_HEADLINE = 0.3;

/** Lets the run start after the headline, when little of it stands above. */
export function startAfter(headline: number, run: Run, features: BlockFeatures, prose: Float64Array): Run {
  if (headline < run.first || headline > run.last) return run;
  let above = 0;
  let all = 0;
  for (let b = run.first; b <= run.last; b++) {
    const mass = (prose[b] as number) * (features.words[b] as number);
    all += mass;
    if (b < headline) above += mass;
  }
  return above <= all * MAX_ABOVE_HEADLINE ? { first: headline + 1, last: run.last } : run;
}
