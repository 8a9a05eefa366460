import type { Block, ExplainedBlock, JudgedPage, Verdict } from '../page.ts';
import type { FieldProvenance, RemovedBlock } from '../record.ts';
import type { Decision, Field } from './candidate.ts';
import { embedTitle, printedBesides, tiedCaptions } from './content/index.ts';

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
    const isTied = tied.has(block);
    const isEmbed = image?.embed !== undefined;
    const inList = block.list !== undefined || kind === 'term' || kind === 'definition';
    const id = block.list === undefined ? -1 : block.list.depth === 0 ? block.list.id : outermost;
    if (inList && (id !== outermost || !isListed(page.blocks[index - 1]))) list++;
    outermost = id;
    const { score, ...decision } = page.verdicts[index] as Verdict;
    return {
      ...(printed.has(block) ? { verdict: 'body' as const } : decision),
      score: roundChance(score),
      kind,
      text: isEmbed ? embedTitle(block) : block.text,
      origin,
      ...(level !== undefined && { level }),
      ...(inList && { list }),
      ...(image?.src && { src: image.src }),
      ...((isTied || kind === 'rule' || (kind === 'image' && !isEmbed)) && { aside: true as const }),
    };
  });
}

function isListed(block: Block | undefined): boolean {
  return block !== undefined && (block.list !== undefined || block.kind === 'term' || block.kind === 'definition');
}

/** Every dropped block, in reading order. */
export function listRemoved(page: JudgedPage): RemovedBlock[] {
  return listBlocks(page).flatMap((block) => {
    if (block.verdict !== 'dropped') return [];
    const { text, reason, score, origin } = block;
    const place =
      'lines' in origin ? { lines: [origin.lines[0], origin.lines[1]] as [number, number] } : { path: origin.path };
    return [{ text, reason, score, ...place }];
  });
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
