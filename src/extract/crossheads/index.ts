/** Finds the headings within the body of a dump that marks none: its crossheads are lines like any other, but for their shape and place. */
import type { Block, JudgedPage } from '../../page.ts';
import { type Signs, signCrossheads } from './signs.ts';
import { type Sign, WEIGHTS, type Weights } from './weights.ts';

/** The level that they get: nothing shows which stand below others. */
const LEVEL = 2;
/** Least odds of a line: from here on five of six are headings of their page. */
const LEAST = 0.8;

/** What crossheads that belong together share: a number each, or a question. */
const SERIES: readonly Sign[] = ['numbered', 'asks'];
/** How many of a series are found by themselves at least, and which share of it, for the others to be, with how much less of odds. */
const MIN_SURE = 2;
const SURE_SHARE = 1 / 3;
const LEAST_IN_SERIES = -0.5;

/**
 * The blocks of the body that are looked at; none on a page that isn't a dump or whose lines are posts and entries, nor of a dump
 * that shows links, emphasis or indentation, for it would show headings, too.
 */
export function bodyWithoutMarks({ blocks, verdicts, kind }: JudgedPage): readonly Block[] {
  if (kind === 'forum' || kind === 'listing') return [];
  const body = blocks.filter(({ index }) => verdicts[index]?.verdict === 'body');
  return body.some(showsMarks) ? [] : body;
}

function showsMarks({ kind, origin, indent, inlines }: Block): boolean {
  if (kind === 'heading' || !('lines' in origin) || indent > 0) return true;
  return inlines.some(({ href, strong, emphasis }) => href !== undefined || strong === true || emphasis === true);
}

/**
 * Makes the lines of a dump's body that are crossheads in all likelihood headings.
 *
 * @param page a page after strip.
 * @returns the page with these, or the page itself.
 */
export function withCrossheads(page: JudgedPage): JudgedPage {
  const found = findCrossheads(bodyWithoutMarks(page), WEIGHTS);
  if (found.size === 0) return page;
  const blocks = page.blocks.map((block) =>
    found.has(block) ? { ...block, kind: 'heading' as const, level: LEVEL } : block,
  );
  return { ...page, blocks };
}

/** Finds the crossheads among the blocks of a body that shows no marks. */
export function findCrossheads(body: readonly Block[], weights: Weights): Set<Block> {
  // All that its words can add to a line's odds.
  const words = Math.max(0, weights.said) + Math.max(0, weights.saidBefore);
  const isLikely = (signs: Signs): boolean => oddsOf(signs, weights) + words >= LEAST_IN_SERIES;
  const signed = [...signCrossheads(body, isLikely)].map(([block, signs]) => ({
    block,
    signs,
    odds: oddsOf(signs, weights),
  }));
  const found = new Set(signed.filter(({ odds }) => odds >= LEAST).map(({ block }) => block));
  for (const sign of SERIES) {
    const series = signed.filter(({ signs }) => signs.has(sign));
    const sure = series.filter(({ block }) => found.has(block)).length;
    if (sure < MIN_SURE || sure < SURE_SHARE * series.length) continue;
    for (const { block, odds } of series) if (odds >= LEAST_IN_SERIES) found.add(block);
  }
  return found;
}

/** The odds that a line with some signs is a crosshead. */
function oddsOf(signs: Signs, weights: Weights): number {
  let odds = 0;
  for (const [sign, amount] of signs) odds += weights[sign] * amount;
  return odds;
}
