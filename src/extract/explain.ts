import type { Block, ExplainedBlock, JudgedPage, Verdict } from '../page.ts';
import type { FieldProvenance, RemovedBlock } from '../record.ts';
import type { Decision, Field } from './candidate.ts';
import { embedTitle, printedBesides, tiedCaptions } from './content/index.ts';

/** A block as it is explained, still being put together. */
type Draft<T = ExplainedBlock> = T extends unknown ? { -readonly [key in keyof T]: T[key] } : never;

/** A chance as printed: three digits, more would claim what no score can. */
export function roundChance(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}

/**
 * Every block in reading order with what became of it. A caption that is tied to a kept image is the body's, whatever
 * strip said of it, and so are who wrote a post and when, and the label of a tab.
 */
export function listBlocks(page: JudgedPage): ExplainedBlock[] {
  const tied = tiedCaptions(page);
  const printed = printedBesides(page);
  let list = 0;
  let outermost = -1;
  return page.blocks.map((block, index) => {
    const { kind, origin, level, image } = block;
    const isEmbed = image?.embed !== undefined;
    const inList = block.list !== undefined || kind === 'term' || kind === 'definition';
    const id = block.list === undefined ? -1 : block.list.depth === 0 ? block.list.id : outermost;
    if (inList && (id !== outermost || !isListed(page.blocks[index - 1]))) list++;
    outermost = id;
    const { score, ...decision } = page.verdicts[index] as Verdict;
    const own = printed.has(block) ? ({ verdict: 'body' } as const) : decision;
    const explained: Draft = { ...own, score: roundChance(score), kind, text: shownText(block), origin };
    // One by one: an object spread from what may be missing takes a kilobyte.
    if (level !== undefined) explained.level = level;
    if (inList) explained.list = list;
    if (image?.src) explained.src = image.src;
    if (tied.has(block) || kind === 'rule' || (kind === 'image' && !isEmbed)) explained.aside = true;
    return explained;
  });
}

function isListed(block: Block | undefined): boolean {
  return block !== undefined && (block.list !== undefined || block.kind === 'term' || block.kind === 'definition');
}

/** A block's text; an embedded player has the title that it is shown with. */
function shownText(block: Block): string {
  return block.image?.embed === undefined ? block.text : embedTitle(block);
}

/** Every dropped block, in reading order. */
export function listRemoved(page: JudgedPage): RemovedBlock[] {
  const printed = printedBesides(page);
  const removed: RemovedBlock[] = [];
  for (const block of page.blocks) {
    const verdict = page.verdicts[block.index];
    if (verdict?.verdict !== 'dropped' || printed.has(block)) continue;
    const text = shownText(block);
    const { reason } = verdict;
    const score = roundChance(verdict.score);
    const { origin } = block;
    if ('lines' in origin) removed.push({ text, reason, score, lines: [origin.lines[0], origin.lines[1]] });
    else removed.push({ text, reason, score, path: origin.path });
  }
  return removed;
}

const print = (values: readonly string[]): string => values.join('; ');

/** Every field's source and what lost. */
export function listProvenance(decisions: Readonly<Record<Field, Decision>>): Record<string, FieldProvenance> {
  return Object.fromEntries(
    Object.entries(decisions).map(([field, { source, lost }]) => [
      field,
      { source, candidates: lost.map((candidate) => ({ source: candidate.source, value: print(candidate.values) })) },
    ]),
  );
}
