import type { Annotation, Block, Container, ImageFacts } from '../../../page.ts';
import { collapseWhitespace, removeInvisible } from '../../../whitespace.ts';
import { isSeparator } from '../../separators.ts';
import { CodeLabels } from '../constructs/code-labels.ts';
import { placeOf } from '../constructs/list.ts';
import type { TableRead } from '../constructs/table.ts';
import type { Context, Frame } from './context.ts';
import { takeIcon, withLead } from './lead.ts';
import { levelOf } from './level.ts';
import { containerNames } from './names.ts';
import { Paths } from './path.ts';
import { Runs } from './runs.ts';

/**
 * Blocks of a page; what follows is the text of the last. Pages have up to a few thousand, the longest that people wrote,
 * standards in one piece, some ten thousand.
 */
const MAX_BLOCKS = 100_000;

/** Longest name of a place in a block, and how many places one has at most. */
const MAX_ANCHOR = 100;
const MAX_ANCHORS = 20;
/** A block that may still change. */
export type Draft = { -readonly [key in keyof Block]: Block[key] };
type PendingAnnotation = { -readonly [key in keyof Annotation]: Annotation[key] };

/** Writes blocks and their containers in reading order. */
export class BlockWriter {
  readonly blocks: Draft[] = [];
  readonly containers: Container[] = [{ parent: -1, tag: '', names: '', hidden: false, level: undefined }];
  readonly annotations: PendingAnnotation[] = [];
  readonly #paths = new Paths();
  readonly #labels = new CodeLabels(this.blocks, this.containers);
  /** The block being read. */
  runs = new Runs();
  /** Blocks met inside the one being read that must not break it: they follow it. */
  #after: (() => void)[] = [];
  /** Names of places in the block being read, or else in the next. */
  #anchors: string[] = [];
  /** Annotations of the block that comes next. */
  #unplaced = 0;

  /** Whether the block being read is the last, which takes in all that follows; what is hidden isn't read any more. */
  get isFull(): boolean {
    return this.blocks.length >= MAX_BLOCKS - 1;
  }

  /** Ends the page. */
  finish(): void {
    const { runs } = this;
    if (this.isFull && runs.context !== undefined) {
      this.runs = new Runs();
      this.#write(runs, { ...runs.context, kind: 'paragraph', item: null, quoteDepth: 0 });
    } else this.flush();
  }

  /** Ends the block being read; its line, where it is the last. */
  flush(): void {
    const { runs } = this;
    if (this.isFull) {
      runs.lineBreak();
      this.#writeAfter();
      return;
    }
    if (!runs.isEmpty) {
      this.runs = new Runs();
      this.emitText(runs);
    } else if (runs.atLineBreak) this.runs = new Runs();
    this.#writeAfter();
  }

  #writeAfter(): void {
    if (this.#after.length > 0) {
      const after = this.#after;
      this.#after = [];
      for (const write of after) write();
    }
  }

  /** Writes now, or after the block being read. */
  defer(write: () => void): void {
    if (this.runs.isEmpty || this.isFull) write();
    else this.#after.push(write);
  }

  /** Writes what was read as a block of the kind its context says; `name` is one that links can lead to. */
  emitText(runs: Runs, name?: string): void {
    const { context } = runs;
    if (context === undefined) return;
    if (name !== undefined) this.#anchors = [name.toLowerCase()];
    if (this.isFull) this.#merge(runs.text(), context);
    else this.#write(runs, context);
  }

  /** Writes a block of code. */
  emitCode(runs: Runs): void {
    const count = this.blocks.length;
    this.emitText(runs);
    const code = this.blocks[count];
    if (code?.kind === 'code') this.#labels.readAbove(code);
  }

  /** Adds a text to the last block, on a line of its own. */
  #merge(text: string, context: Context): void {
    if (context.hidden) return;
    this.runs.lineBreak();
    this.runs.add(text, context);
    this.runs.lineBreak();
  }

  #write(runs: Runs, context: Context): void {
    const { kind } = context;
    if (kind === 'code') runs.trimVerbatim();
    const text = runs.text();
    if (text.trim() === '') return;
    if (kind === 'paragraph' && context.item === null && runs.linkCount === 0 && isSeparator(text)) {
      this.emitRule(context);
      return;
    }
    const icon = kind === 'paragraph' && context.item === null ? takeIcon(this.blocks, context) : '';
    const isItem = kind === 'paragraph' && context.item !== null;
    const block = this.#draft(context, isItem ? 'list-item' : kind, icon + text);
    block.inlines = icon === '' ? runs.inlines() : withLead(icon, runs.inlines());
    block.linkDensity = runs.linkDensity;
    block.linkCount = runs.linkCount;
    if (kind === 'heading') block.level = context.level;
    if (kind === 'code' && context.codeLanguage !== null) block.codeLanguage = context.codeLanguage;
    this.#push(block);
  }

  /** Writes an image, unless there is no room for it. */
  emitImage(image: ImageFacts, context: Context): void {
    if (this.isFull) return;
    const block = this.#draft(context, 'image', collapseWhitespace(removeInvisible(image.alt)));
    block.image = { ...image, alt: block.text };
    block.linkDensity = context.link > 0 ? 1 : 0;
    block.linkCount = context.link > 0 ? 1 : 0;
    this.#push(block);
  }

  emitRule(context: Context): void {
    if (!this.isFull) this.#push(this.#draft(context, 'rule', ''));
  }

  emitTable({ rows: table, linkDensity, linkCount }: TableRead, context: Context): void {
    const rows = table.map((row) => row.map((cell) => cell.inlines.map(({ text }) => text).join('')));
    const text = rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t')).join('\n');
    if (text.trim() === '') {
      // Pictures without a word between them are laid out by it.
      for (const { image } of table.flat().flatMap(({ inlines }) => inlines)) if (image) this.emitImage(image, context);
      return;
    }
    if (this.isFull) {
      this.#merge(text, context);
      return;
    }
    const block = this.#draft(context, 'table', text);
    block.table = table;
    block.linkDensity = linkDensity;
    block.linkCount = linkCount;
    this.#push(block);
  }

  /** Writes a control that has no text of its own in the tree. */
  emitControl(text: string, context: Context): void {
    const clean = collapseWhitespace(removeInvisible(text));
    if (clean === '') return;
    if (this.isFull) {
      this.#merge(clean, context);
      return;
    }
    const block = this.#draft(context, 'control', clean);
    block.inlines = [{ text: clean }];
    this.#push(block);
  }

  /** Notes that links can lead to a place here, unless there are too many such places. */
  anchor(name: string | undefined): void {
    if (name !== undefined && name.length <= MAX_ANCHOR && this.#anchors.length < MAX_ANCHORS)
      this.#anchors.push(name.toLowerCase());
  }

  annotate(source: Annotation['source'], name: string, value: string, context: Context): void {
    this.annotations.push({ source, name, value, block: -1, container: this.container(context.frame) });
  }

  /** The index of a frame's container, made when first asked for. */
  container(frame: Frame): number {
    if (frame.index >= 0) return frame.index;
    const missing: Frame[] = [];
    let at: Frame | null = frame;
    for (; at !== null && at.index < 0; at = at.parent) missing.push(at);
    let parent = at?.index ?? 0;
    for (let i = missing.length - 1; i >= 0; i--) {
      const open = missing[i] as Frame;
      const { element } = open;
      open.index = this.containers.length;
      this.containers.push({
        parent,
        tag: element?.name ?? '',
        names: element === null ? '' : containerNames(element),
        hidden: open.hidden,
        level: element === null ? undefined : levelOf(element),
      });
      parent = open.index;
    }
    return parent;
  }

  #draft(context: Context, kind: Block['kind'], text: string): Draft {
    const { frame, quoteDepth, item, hidden } = context;
    const block: Draft = {
      index: this.blocks.length,
      kind,
      text,
      inlines: [],
      origin: { path: this.#paths.of(frame) },
      container: this.container(frame),
      level: undefined,
      list: undefined,
      quoteDepth: undefined,
      quote: undefined,
      table: undefined,
      image: undefined,
      codeLanguage: undefined,
      anchors: undefined,
      linkDensity: 0,
      linkCount: 0,
      hidden,
      blankBefore: 0,
      indent: 0,
    };
    if (quoteDepth > 0) {
      block.quoteDepth = quoteDepth;
      if (context.quote > 0) block.quote = context.quote;
      if (kind === 'paragraph') block.kind = 'quote';
    }
    if (item !== null && kind !== 'control') {
      block.list = placeOf(item, context);
      if (kind !== 'image' && kind !== 'rule') item.started = true;
    }
    return block;
  }

  #push(block: Draft): void {
    if (this.#anchors.length > 0 && block.kind !== 'image' && block.kind !== 'rule') {
      block.anchors = this.#anchors;
      this.#anchors = [];
    }
    this.#labels.readBehind(block);
    this.blocks.push(block);
    for (; this.#unplaced < this.annotations.length; this.#unplaced++) {
      const annotation = this.annotations[this.#unplaced];
      if (annotation !== undefined) annotation.block = block.index;
    }
  }
}
