import type { BlockField, Page } from '../../page.ts';
import { type Evidence, evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isDate } from './fields.ts';
import type { Sections } from './sections.ts';
import { isVoid } from './shape.ts';
import type { Surroundings } from './subtree.ts';

/** Share of links from which a line is a pointer elsewhere, on a page that isn't made of them. */
const POINTER = 0.5;
/** Longest line, in words, that a dump's menus and labels have. */
const MENU_WORDS = 3;
/** What a heading or a line of a page that isn't an article may speak of. */
const HARMLESS: Evidence =
  evidenceBit('navigation') |
  evidenceBit('form') |
  evidenceBit('legal') |
  evidenceBit('weather') |
  evidenceBit('caption');

/**
 * The main content of a page that isn't an article: all that stands in its middle and nothing speaks against, prose or
 * not: the facts of a product, the entries of a list, the parts of a manual.
 *
 * @param from first block that can belong to it.
 * @param keep what the rules for articles keep.
 * @param linked whether lines that are links belong to it, as they do on a listing.
 * @returns 1 for each block of the body.
 */
export function keepWide(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  sections: Sections,
  from: number,
  keep: Uint8Array,
  fields: ReadonlyMap<number, BlockField>,
  linked: boolean,
): Uint8Array {
  const wide = keep.slice();
  const scope = scopeOf(page, features, around, from - 1);
  const last = features.containers.last[scope] as number;
  const isDump = page.containers.length <= 1;
  const end = isDump ? sections.end : features.size;
  for (let b = from; b < end; b++) {
    const block = page.blocks[b];
    if (!block || wide[b] === 1 || features.hidden[b] === 1 || fields.has(b) || isVoid(block)) continue;
    if (block.container < scope || block.container > last || around.against[block.container] !== 0) continue;
    const section = sections.reason[b] ?? null;
    if (section !== null && !(linked && section === 'related')) continue;
    if (isDump && (features.words[b] as number) <= MENU_WORDS) continue;
    if (((features.cues[b] as Evidence) & ~HARMLESS) !== 0) continue;
    if (features.cues[b] !== 0 && block.kind !== 'heading' && (features.words[b] as number) < 8) continue;
    if ((block.linkDensity > POINTER && !linked) || isDate(features, b)) continue;
    wide[b] = 1;
  }
  return wide;
}

/** Innermost container that holds the headline and the body. */
function scopeOf(page: Page, features: BlockFeatures, around: Surroundings, headline: number): number {
  let scope = around.body;
  const container = page.blocks[headline]?.container ?? scope;
  while (scope > 0 && (container < scope || container > (features.containers.last[scope] as number))) {
    scope = page.containers[scope]?.parent ?? 0;
  }
  return scope;
}
