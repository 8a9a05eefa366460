import { findPlaces, isSureMark, MAX_NOTE_BLOCKS, noteLabel, placeOf } from '../../../notes.ts';
import type { Block, BlockField, Inline, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Notes that are longer than this share of the body are its sources. */
const MOST = 0.2;

/** What refers to a place: the first block that does, the label it does it by, and whether that surely is a note's. */
interface Reference {
  readonly index: number;
  readonly label: string;
  readonly sure: boolean;
}

/**
 * Keeps the notes that the body refers to, wherever they stand behind it and hidden or not: a popover's text is hidden until
 * a reader points at its mark.
 *
 * @param keep 1 for each block of the body; is added to.
 */
export function keepNotes(
  page: Page,
  { words }: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
): void {
  const references = findReferences(page, keep);
  if (references.size === 0) return;
  const notes: number[] = [];
  for (const [place, blocks] of findPlaces(page, page.blocks, new Set(references.keys()))) {
    const reference = references.get(place);
    if (reference === undefined || !isNote(blocks, reference)) continue;
    if (blocks.some(({ index }) => fields.has(index))) continue;
    for (const { index, kind } of blocks) if (kind !== 'control') notes.push(index);
  }
  const body = [...keep.keys()].filter((b) => keep[b] === 1);
  if (sumWords(words, notes) <= MOST * sumWords(words, body)) for (const b of notes) keep[b] = 1;
}

function findReferences({ blocks, head }: Page, keep: Uint8Array): Map<string, Reference> {
  const base = head.base ?? '';
  const references = new Map<string, Reference>();
  const addFrom = (inlines: readonly Inline[], index: number): void => {
    for (const [i, { href, text }] of inlines.entries()) {
      const place = href?.includes('#') ? placeOf(href, base) : '';
      if (place === '' || references.has(place)) continue;
      const label = noteLabel(text);
      if (label !== undefined) references.set(place, { index, label, sure: isSureMark(inlines, i) });
    }
  };
  for (const { index, inlines, linkCount, table } of blocks) {
    if (keep[index] !== 1 || linkCount === 0) continue;
    addFrom(inlines, index);
    for (const row of table ?? []) for (const cell of row) addFrom(cell.inlines, index);
  }
  return references;
}

/** Whether blocks behind a reference are a note: the mark is one surely, or the note says it again as a link. */
function isNote(blocks: readonly Block[], { index, label, sure }: Reference): boolean {
  const first = blocks[0]?.index ?? 0;
  if (first <= index || blocks.length > MAX_NOTE_BLOCKS || blocks.some(({ kind }) => kind === 'heading')) return false;
  return (
    sure || blocks.some(({ inlines }) => inlines.some(({ href, text }) => href !== undefined && text.trim() === label))
  );
}

function sumWords(words: Float64Array, blocks: readonly number[]): number {
  return blocks.reduce((sum, b) => sum + (words[b] as number), 0);
}
