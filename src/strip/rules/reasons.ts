import type { Page, Reason } from '../../page.ts';
import { evidenceBit, firstReason, REASON_BITS } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isDate, isReading } from './fields.ts';
import type { Run } from './run.ts';
import type { Sections } from './sections.ts';
import type { Surroundings } from './subtree.ts';

/** Blocks around a weather cue that belong to its widget. */
const WIDGET_REACH = 2;
/** Longest line, in words, that is a menu's. */
const MENU_WORDS = 4;
/** Words from which a short line is another article's headline. */
const TEASER_WORDS = 5;

const SIDE = evidenceBit('side');
const FOOT = evidenceBit('foot');
const HEAD = evidenceBit('head');
const TAGS = evidenceBit('tags');
const CAPTION = evidenceBit('caption');

/**
 * Names the reason for which a dropped block was dropped, the first that fits: what its words say, the names around
 * it, the section it stands in, and last its shape and place.
 */
export function reasonOf(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  around: Surroundings,
  sections: Sections,
  run: Run,
  b: number,
): Reason {
  const block = page.blocks[b];
  if (!block) return 'other';
  if (features.hidden[b] === 1) return 'hidden';
  const words = features.words[b] as number;
  if (words >= 4 && (features.repeatsBefore[b] as number) > 0) return 'duplicate';
  if (isWeather(features, b)) return 'weather';
  const cued = firstReason((features.cues[b] as number) & ~CAPTION);
  const named = firstReason(around.against[block.container] as number);
  const inside = b > run.first && b < run.last;
  const candidates: (Reason | null)[] = [cued, named, sections.reason[b] ?? null];
  const found = earliest(candidates);
  if (found !== null) return found;
  if (block.kind === 'image' || block.kind === 'caption' || ((features.cues[b] as number) & CAPTION) !== 0)
    return 'caption';
  if (block.kind === 'control') return 'form';
  if (isDate(features, b)) return 'date';
  const names = (around.against[block.container] as number) | (around.fields[block.container] as number);
  if ((names & TAGS) !== 0) return 'navigation';
  if (words === 0) return 'other';
  if (inside && block.linkDensity < 0.5 && (prose[b] as number) < 0.2 && words > MENU_WORDS)
    return block.linkDensity > 0 ? 'related' : 'other';
  if ((names & (FOOT | HEAD)) !== 0 && words < TEASER_WORDS) return 'navigation';
  if (words <= MENU_WORDS) return 'navigation';
  if (b > run.last) return 'related';
  if ((names & SIDE) !== 0 || block.linkDensity > 0.5) return 'related';
  return isTeaser(features, b) ? 'related' : 'other';
}

function isTeaser(features: BlockFeatures, b: number): boolean {
  return (
    (features.words[b] as number) >= TEASER_WORDS &&
    features.ending[b] !== 1 &&
    (features.capitalShare[b] as number) > 0.1
  );
}

function earliest(reasons: readonly (Reason | null)[]): Reason | null {
  let bits = 0;
  for (const reason of reasons) if (reason !== null) bits |= evidenceBit(reason);
  return firstReason(bits & REASON_BITS);
}

const WEATHER = evidenceBit('weather');

/** A weather cue or reading, or a short line beside one. */
function isWeather(features: BlockFeatures, b: number): boolean {
  if (((features.cues[b] as number) & WEATHER) !== 0 || isReading(features, b)) return true;
  if ((features.words[b] as number) > MENU_WORDS || (features.cues[b] as number) !== 0) return false;
  for (let k = Math.max(0, b - WIDGET_REACH); k <= Math.min(features.size - 1, b + WIDGET_REACH); k++) {
    if (isReading(features, k)) return true;
  }
  return false;
}
