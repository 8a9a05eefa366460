import {
  findInside,
  findPlaces,
  isBracketed,
  isMark,
  isSureMark,
  MAX_NOTE_BLOCKS,
  noteLabel,
  placeOf,
  SEPARATES,
} from '../../../notes.ts';
import type { Block, Inline, Page } from '../../../page.ts';
import { findSignNotes, type ReferringRun } from './sign-notes.ts';
import { findUnlinkedNotes, splitAtReferences } from './unlinked-notes.ts';

/** What a note's link back to the text shows. */
const BACK = /^(?:\[?[↩↑⤴⏎↵^\s]{1,6}\]?|jump up.{0,20}|back(?: to (?:text|content|top))?|return(?: to text)?)$/i;
/** The year by which a text refers to a source in a list: no number of a note. */
const YEAR = /^(?:1[6-9]|20)\d\d$/;
const VARIANTS = /\ufe0e|\ufe0f/g;
/** Kinds that only say where in a list of notes a part of one stands. */
const IN_LISTS: ReadonlySet<string> = new Set(['list-item', 'term', 'definition']);

/** A run that refers to a note, or could. */
interface Reference {
  readonly target: string;
  readonly label: string;
  readonly block: Block;
  readonly run: Inline;
  /** Raised or in brackets: surely a mark, not a word that happens to be short. */
  readonly sure: boolean;
}

interface Note {
  readonly label: string;
  readonly blocks: Block[];
}

/** The footnotes of a page's body. */
export class Footnotes {
  readonly #references = new Map<Inline, string>();
  /** Runs that hold a reference among other text, split at it. */
  #split: ReadonlyMap<Inline, readonly ReferringRun[]> = new Map();
  readonly #notes = new Map<Block, Note>();
  readonly #base: string;
  #unlinked: { labels: ReadonlySet<string>; mayRefer: (block: Block) => boolean } | null = null;

  /**
   * Finds the references that stand in the body together with the notes they point to. A reference links to a place
   * further down; the note is what stands there: in the element of that name, or in the block that begins with the same mark.
   * Where none does, numbers that lead nowhere may be references.
   *
   * @param page the page.
   * @param body its kept blocks in order.
   */
  constructor(page: Page, body: readonly Block[]) {
    this.#base = page.head.base ?? '';
    const references: Reference[] = [];
    for (const block of body) if (block.linkCount > 0) this.#addReferences(block, references);
    if (references.length > 0) this.#readLinked(page, body, references);
    if (this.#notes.size === 0) this.#readUnlinked(body);
    this.#readSigned(body);
  }

  /** Finds the notes that begin with a sign. */
  #readSigned(body: readonly Block[]): void {
    const { references, notes } = findSignNotes(body, (block) => this.#notes.has(block));
    this.#split = references;
    for (const { label, block } of notes) this.#notes.set(block, { label, blocks: [block] });
  }

  /** Finds the notes that nothing leads to but their numbers. */
  #readUnlinked(body: readonly Block[]): void {
    const unlinked = findUnlinkedNotes(body);
    if (unlinked === null) return;
    for (const [run, label] of unlinked.references) this.#references.set(run, label);
    for (const { label, blocks } of unlinked.notes) {
      const note = { label, blocks: [...blocks] };
      for (const block of blocks) this.#notes.set(block, note);
    }
    this.#unlinked = { labels: new Set(unlinked.notes.map(({ label }) => label)), mayRefer: unlinked.mayRefer };
  }

  #readLinked(page: Page, body: readonly Block[], references: readonly Reference[]): void {
    const places = findPlaces(page, body, new Set(references.map(({ target }) => target)));
    const marks = new Set(references.map(({ label }) => label));
    const begun = findInside(page, body, this.#findBeginnings(page, marks));
    /** How many notes have each mark. */
    const labels = new Map<string, number>();
    const byTarget = new Map<string, Note | null>();
    for (const reference of references) {
      const { target, block, run } = reference;
      let note = byTarget.get(target);
      if (note === undefined) {
        const place = behind(block, places.get(target));
        // A number that links to an element which begins with that number as a link is a mark.
        const sure = reference.sure || (place === undefined && /^\d/.test(reference.label));
        note = this.#noteOf({ ...reference, sure }, place ?? begun.get(reference.label) ?? [], labels);
        byTarget.set(target, note);
      }
      if (note !== null && !this.#notes.has(block)) this.#references.set(run, note.label);
    }
  }

  /** The label of the note that a block is a part of. */
  labelOf(block: Block): string | undefined {
    return this.#notes.get(block)?.label;
  }

  /** A block with its references marked; a part of a note without the note's own mark, its links back and its list. */
  prepare(block: Block): Block {
    if (this.#notes.size === 0) return block;
    const note = this.#notes.get(block);
    if (note !== undefined) {
      const { list, ...rest } = block;
      // The list that the notes are is none of a note's own.
      if (list !== undefined && list.id !== note.blocks[0]?.list?.id) Object.assign(rest, { list });
      const kind = 'list' in rest || !IN_LISTS.has(block.kind) ? block.kind : 'paragraph';
      const inlines = this.#withoutMarks(block.inlines, note.blocks[0] === block ? note.label : '');
      return { ...rest, kind, inlines, text: inlines.map(({ text }) => text).join('') };
    }
    if (this.#unlinked?.mayRefer(block) && block.kind !== 'code') {
      const { labels } = this.#unlinked;
      return { ...block, inlines: this.#marked(block.inlines).flatMap((run) => splitAtReferences(run, labels)) };
    }
    const refers = (inlines: readonly Inline[]) =>
      inlines.some((run) => this.#references.has(run) || this.#split.has(run));
    const table = block.table?.map((row) =>
      row.map((cell) => (refers(cell.inlines) ? { ...cell, inlines: this.#marked(cell.inlines) } : cell)),
    );
    if (table !== undefined) return { ...block, table };
    return refers(block.inlines) ? { ...block, inlines: this.#marked(block.inlines) } : block;
  }

  #marked(inlines: readonly Inline[]): ReferringRun[] {
    const refers = (at: number) => this.#references.has(inlines[at] as Inline);
    return inlines.flatMap((run, i): readonly ReferringRun[] => {
      const footnote = this.#references.get(run);
      if (footnote !== undefined) return [{ text: `[${footnote}]`, footnote }];
      const split = this.#split.get(run);
      if (split !== undefined) return split;
      // What stands between two marks was raised with them.
      if (run.superscript && SEPARATES.test(run.text) && refers(i - 1) && refers(i + 1)) return [{ text: run.text }];
      // Brackets may stand around the link.
      const opens = /[[(]$/.test(run.text) && refers(i + 1) && isBracketed(inlines, i + 1);
      const closes = /^[\])]/.test(run.text) && refers(i - 1) && isBracketed(inlines, i - 1);
      return [opens || closes ? { ...run, text: run.text.slice(closes ? 1 : 0, opens ? -1 : undefined) } : run];
    });
  }

  #addReferences(block: Block, found: Reference[]): void {
    this.#addFrom(block.inlines, block, found);
    for (const row of block.table ?? []) for (const cell of row) this.#addFrom(cell.inlines, block, found);
  }

  #addFrom(inlines: readonly Inline[], block: Block, found: Reference[]): void {
    for (let i = 0; i < inlines.length; i++) {
      const run = inlines[i] as Inline;
      const target = run.href?.includes('#') ? this.#targetOf(run.href) : '';
      const label = target === '' ? undefined : noteLabel(run.text);
      if (label === undefined || (YEAR.test(label) && !run.superscript)) continue;
      found.push({ target, label, block, run, sure: isSureMark(inlines, i) });
    }
  }

  #targetOf(href: string): string {
    return placeOf(href, this.#base);
  }

  #noteOf(reference: Reference, blocks: readonly Block[], labels: Map<string, number>): Note | null {
    const first = blocks[0];
    if (first === undefined || first.index <= reference.block.index || blocks.length > MAX_NOTE_BLOCKS) return null;
    if (blocks.some((block) => block.kind === 'heading' || this.#notes.has(block))) return null;
    if (blocks.every(({ text }) => isMark(text))) return null;
    const linksBack = (run: Inline) =>
      this.#isBack(run) || (run.href !== undefined && run.text.trim() === reference.label);
    if (!reference.sure && !blocks.some((block) => block.inlines.some(linksBack))) return null;
    const key = reference.label.toLowerCase();
    const count = (labels.get(key) ?? 0) + 1;
    labels.set(key, count);
    const label = count === 1 ? reference.label : `${reference.label}-${count}`;
    const note = { label, blocks: [...blocks] };
    for (const block of blocks) this.#notes.set(block, note);
    return note;
  }

  /**
   * For each mark, the last element that begins with it as a link: it may be the note's own, linked back. It counts
   * whether or not its block was kept, for a mark may be a block of its own.
   */
  #findBeginnings(page: Page, marks: ReadonlySet<string>): Map<number, string> {
    const begins = new Map<string, number>();
    for (const { inlines, container } of page.blocks) {
      const first = inlines.find((run) => !/^[\s[(]*$/.test(run.text));
      const label = first?.href?.includes('#') ? noteLabel(first.text) : undefined;
      if (label !== undefined && marks.has(label) && this.#targetOf(first?.href ?? '') !== '')
        begins.set(label, container);
    }
    return new Map(
      [...begins].filter(([, container]) => container > 0).map(([label, container]) => [container, label]),
    );
  }

  #isBack(run: Inline): boolean {
    return (
      run.href !== undefined && BACK.test(run.text.replace(VARIANTS, '').trim()) && this.#targetOf(run.href) !== ''
    );
  }

  #withoutMarks(inlines: readonly Inline[], label: string): Inline[] {
    const back = new Set(inlines.filter((run) => this.#isBack(run)).map(({ href }) => href));
    const runs = withoutLinks(inlines, back);
    if (label === '') return runs;
    const own = label.replace(/-\d+$/, '');
    const isMark = ({ text, href, superscript }: Inline) =>
      href === undefined
        ? superscript && noteLabel(text) !== undefined
        : (text.trim().length < 6 || noteLabel(`[${text.trim()}]`) === own) && this.#targetOf(href) !== '';
    const first = runs.findIndex((run) => !isMark(run) && !/^[\s^↑[]*$/.test(run.text));
    const head = runs[first];
    if (head === undefined) return [];
    const text = head.text.trimStart();
    const marks = [`[${own}]`, `(${own})`, `${own}.`, `${own})`, `${own}:`, ...(/^\w/.test(own) ? [] : [own])];
    const mark = marks.find((each) => text.startsWith(each));
    const rest = first > 0 ? text.replace(/^[\].):]\s?/, '') : text.slice(mark?.length ?? 0).trimStart();
    return [{ ...head, text: rest }, ...runs.slice(first + 1)];
  }
}

/** Runs without links to some places, nor brackets that stood around one. */
function withoutLinks(inlines: readonly Inline[], targets: ReadonlySet<string | undefined>): Inline[] {
  const isLeft = (at: number) => inlines[at]?.href === undefined || !targets.has(inlines[at]?.href);
  return inlines.flatMap((run, i) => {
    if (!isLeft(i)) return [];
    const opens = run.text.endsWith('[') && !isLeft(i + 1) && inlines[i + 2]?.text.startsWith(']');
    const closes = run.text.startsWith(']') && !isLeft(i - 1) && inlines[i - 2]?.text.endsWith('[');
    const text = run.text.slice(closes ? 1 : 0, opens ? -1 : undefined);
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Blocks that stand behind another. */
function behind(block: Block, blocks: readonly Block[] | undefined): readonly Block[] | undefined {
  return blocks !== undefined && (blocks[0]?.index ?? 0) > block.index ? blocks : undefined;
}
