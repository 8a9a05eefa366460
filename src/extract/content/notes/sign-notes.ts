import type { Block, Inline } from '../../../page.ts';

/** A run, or the part of one that refers to a note. */
export type ReferringRun = Inline & { footnote?: string };

/** The sign that a note begins with, and what it says. */
const NOTE = /^(\*{1,3}|†{1,2}|‡{1,2})\s?["“„«(]?[\p{Alphabetic}\p{N}]/u;
const SIGN = /^[*†‡]/;
/** A row of signs, wherever it stands. */
const SIGNS = /\*{1,3}|†{1,2}|‡{1,2}/g;
/** What a reference stands behind, and what may follow it: a word is none of both. */
const BEHIND = /[\p{Alphabetic}\p{N}.,;:!?)\]"'”’»%]$/u;
const BEFORE = /^(?:$|[\s.,;:!?)\]"'”’»–—])/u;
/** Kinds of block that no note is. */
const NO_NOTES: ReadonlySet<string> = new Set(['heading', 'list-item', 'code', 'table', 'image', 'rule', 'control']);

/** Notes that begin with a sign, and what refers to them. */
export interface SignNotes {
  /** The runs that hold references, split at them. */
  readonly references: ReadonlyMap<Inline, readonly ReferringRun[]>;
  readonly notes: readonly { readonly label: string; readonly block: Block }[];
}

interface Place {
  readonly run: Inline;
  readonly at: number;
  readonly sign: string;
}

/**
 * Finds notes that begin with a star or a dagger and are linked to nothing, each behind a text that refers to it by the same
 * sign right behind a word. A sign that begins a line no text refers to is a bullet.
 *
 * @param body a page's kept blocks in order.
 * @param isNote whether a block is a part of a note already.
 */
export function findSignNotes(body: readonly Block[], isNote: (block: Block) => boolean): SignNotes {
  if (!body.some((block) => mayBeNote(block, isNote))) return { references: new Map(), notes: [] };
  const open = new Map<string, Place[]>();
  const counts = new Map<string, number>();
  const labels = new Map<Inline, Map<number, string>>();
  const notes: { label: string; block: Block }[] = [];
  for (const block of body) {
    const sign = mayBeNote(block, isNote) ? NOTE.exec(block.text)?.[1] : undefined;
    const places = sign === undefined ? undefined : open.get(sign);
    if (sign !== undefined && places !== undefined && !block.text.endsWith(sign)) {
      const count = (counts.get(sign) ?? 0) + 1;
      counts.set(sign, count);
      const label = count === 1 ? sign : `${sign}-${count}`;
      for (const { run, at } of places) labels.set(run, (labels.get(run) ?? new Map()).set(at, label));
      notes.push({ label, block });
      open.delete(sign);
    } else {
      for (const place of placesIn(block)) {
        const others = open.get(place.sign);
        if (others === undefined) open.set(place.sign, [place]);
        else others.push(place);
      }
    }
  }
  return { references: new Map([...labels].map(([run, at]) => [run, splitAt(run, at)])), notes };
}

/** Whether a block begins with a sign and is of a kind that notes are. */
function mayBeNote(block: Block, isNote: (block: Block) => boolean): boolean {
  return SIGN.test(block.text) && !NO_NOTES.has(block.kind) && !isNote(block);
}

/** Where a block refers to a note by a sign. */
function placesIn({ inlines, table, kind }: Block): Place[] {
  if (kind === 'code') return [];
  return [inlines, ...(table ?? []).flatMap((row) => row.map((cell) => cell.inlines))].flatMap((runs) =>
    runs.flatMap((run, i) => placesInRun(run, runs[i - 1]?.text ?? '', runs[i + 1]?.text ?? '')),
  );
}

function placesInRun(run: Inline, before: string, behind: string): Place[] {
  if (run.code === true || run.math === true || run.href !== undefined) return [];
  const places: Place[] = [];
  for (const { 0: sign, index: at } of run.text.matchAll(SIGNS)) {
    const end = at + sign.length;
    const isReference =
      BEHIND.test(at > 0 ? run.text.slice(at - 1, at) : before.slice(-1)) &&
      BEFORE.test(end < run.text.length ? run.text.slice(end, end + 1) : behind.slice(0, 1));
    if (isReference) places.push({ run, at, sign });
  }
  return places;
}

function splitAt(run: Inline, labels: ReadonlyMap<number, string>): ReferringRun[] {
  const runs: ReferringRun[] = [];
  let from = 0;
  for (const [at, label] of labels) {
    if (at > from) runs.push({ ...run, text: run.text.slice(from, at) });
    runs.push({ text: `[${label}]`, footnote: label });
    from = at + label.replace(/-\d+$/, '').length;
  }
  if (from < run.text.length) runs.push({ ...run, text: run.text.slice(from) });
  return runs;
}
