import { addAround, isWithin } from '../../../containers.ts';
import type { Block, BlockField, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isVoid } from '../body/shape.ts';

/** Longest name of a speaker, in words, and how many a transcript has at least. */
const LABEL_WORDS = 4;
const MIN_LABELS = 4;
/** Share of the labels that are the last but one's again: two speakers take turns. */
const MIN_ALTERNATING = 0.8;
/** Share of the turns in which something is kept for what it says. */
const MIN_KEPT = 0.5;

/**
 * Keeps a conversation whole: pages of chats name who speaks for screen readers alone, in hidden headings that alternate, since
 * the layout shows it to everybody else. The names are kept with what was said, however short.
 *
 * @param keep 1 for each block of the body; is added to.
 */
export function keepTurns(
  page: Page,
  features: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
): void {
  const labels = repeated(
    page.blocks.filter(
      ({ kind, hidden, index }) => kind === 'heading' && hidden && (features.words[index] as number) <= LABEL_WORDS,
    ),
  );
  if (labels.length < MIN_LABELS || !doAlternate(labels)) return;
  const turns = labels.map((label, i) => {
    const next = labels[i + 1]?.index ?? endOfTurn(page, features, label, labels[i - 1]);
    return { label, said: page.blocks.slice(label.index + 1, next).filter((block) => isSaid(block, features, fields)) };
  });
  const kept = turns.filter(({ said }) => said.some(({ index }) => keep[index] === 1));
  if (kept.length < MIN_KEPT * turns.length) return;
  for (const { label, said } of turns) {
    if (said.length > 0) keep[label.index] = 1;
    for (const { index } of said) keep[index] = 1;
  }
}

/** Blocks whose text others have, too: a page's hidden title is no speaker. */
function repeated(blocks: readonly Block[]): Block[] {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return blocks.filter(({ text }) => (counts.get(text) ?? 0) > 1);
}

function doAlternate(labels: readonly Block[]): boolean {
  const again = labels.filter(({ text }, i) => i >= 2 && text === labels[i - 2]?.text && text !== labels[i - 1]?.text);
  return again.length >= MIN_ALTERNATING * (labels.length - 2);
}

function isSaid(block: Block, features: BlockFeatures, fields: ReadonlyMap<number, BlockField>): boolean {
  return features.hidden[block.index] !== 1 && block.kind !== 'control' && !isVoid(block) && !fields.has(block.index);
}

/** Where the last turn ends: with the outermost element that holds it and not the one before. */
function endOfTurn(
  { blocks, containers }: Page,
  { containers: { last } }: BlockFeatures,
  label: Block,
  before: Block | undefined,
): number {
  const others = new Set<number>();
  addAround(others, containers, before?.container ?? 0);
  let turn = label.container;
  while (!others.has(containers[turn]?.parent ?? 0)) turn = containers[turn]?.parent ?? 0;
  let end = label.index + 1;
  while (end < blocks.length && isWithin(last, (blocks[end] as Block).container, turn)) end++;
  return end;
}
