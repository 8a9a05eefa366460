import type { BlockKind } from '../../page.ts';
import { annotate } from './annotate.ts';
import { ROLE } from './attributes.ts';
import { buildTree } from './builder.ts';
import type { Context, Frame, ListState } from './context.ts';
import { rootContext } from './context.ts';
import { imageWithoutScripts, readImage } from './image.ts';
import { LinkResolver } from './links.ts';
import { ClassReader } from './names.ts';
import { Runs } from './runs.ts';
import { cellsOf, isDataTable } from './table.ts';
import { CONTROL, FALLBACK, HEADING, MARK, SKIPPED, STRUCTURE, VOID } from './tags.ts';
import { type Document, isBlock, PageElement, Text } from './tree.ts';
import { isHidden } from './visibility.ts';
import { BlockWriter } from './writer.ts';

/** What may stand in the way of the plain walk. */
export interface WalkOptions {
  readonly base: string | null;
  /** Whether what is shown without scripts is read. */
  readonly noscript: boolean;
}

/** Pages in pages in pages aren't read further. */
const MAX_FRAMES = 2;

const CODE_LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s?|sourceCode\s)([\w+#.-]{1,30})/i;

/** Walks a tree, without recursion over its depth, and writes its blocks. */
export class Walker {
  readonly writer: BlockWriter;
  readonly #classes = new ClassReader();
  readonly #links: LinkResolver;
  readonly #options: WalkOptions;
  #lists = 0;
  /** How many pages in pages are being read. */
  #frames = 0;
  #linkCount = 0;

  constructor(options: WalkOptions, writer = new BlockWriter()) {
    this.#options = options;
    this.#links = new LinkResolver(options.base);
    this.writer = writer;
  }

  /** Writes the blocks of everything under a node. */
  walk(root: Document | PageElement, start: Context = rootContext()): void {
    const contexts: Context[] = [start];
    let node = root.firstChild;
    while (node !== null) {
      const context = contexts[contexts.length - 1] as Context;
      if (node instanceof Text) this.#text(node.data, context);
      else if (node instanceof PageElement) {
        const inner = this.#enter(node, context);
        if (inner !== null) {
          if (node.firstChild !== null) {
            contexts.push(inner);
            node = node.firstChild;
            continue;
          }
          this.#leave(node, inner, context);
        }
      }
      while (node !== null && node.next === null) {
        node = node.parent as PageElement | null;
        if (node === root) {
          node = null;
          break;
        }
        const inner = contexts.pop() as Context;
        this.#leave(node as PageElement, inner, contexts[contexts.length - 1] as Context);
      }
      if (node !== null) node = node.next;
    }
    if (!start.flat) this.writer.flush();
  }

  #text(data: string, context: Context): void {
    if (context.verbatim) this.writer.runs.addVerbatim(data, context);
    else this.writer.runs.add(data, context);
  }

  /** Ends the block before or after a block, or its line where blocks don't count. */
  #boundary(context: Context): void {
    if (!context.flat) this.writer.flush();
    else if (context.verbatim) this.writer.runs.newLine(context);
    else this.writer.runs.space();
  }

  /** Begins an element: the context of its content, or null when it has none to read. */
  #enter(element: PageElement, context: Context): Context | null {
    const { name, bits } = element;
    let inner = context;
    let caption = false;
    if (element.traits !== 0) {
      const classes = this.#classes.read(element);
      const hidden = isHidden(element, classes);
      caption = classes.caption;
      if (hidden && !context.hidden) inner = { ...inner, hidden: true };
      annotate(element, classes, inner, this.writer);
    } else if (name === 'dialog') inner = { ...inner, hidden: true };
    if ((bits & VOID) !== 0) {
      this.#void(element, inner);
      return null;
    }
    if ((bits & SKIPPED) !== 0) return null;
    if (name === 'noscript' && !this.#options.noscript) {
      const img = imageWithoutScripts(element);
      if (img !== null) this.#image(img, inner);
      return null;
    }
    if ((bits & FALLBACK) !== 0 || name === 'template') inner = this.#fallback(element, inner);
    if ((bits & CONTROL) !== 0 && !this.#isText(element, context)) return this.#control(element, inner);
    const block = isBlock(element);
    if (!block && !element.holdsBlock) {
      if (inner.hidden && !context.hidden && !context.flat) return this.#aside(element, inner);
      return this.#inline(element, inner);
    }
    inner = { ...this.#inline(element, inner), frame: this.#frame(element, context.frame, inner.hidden) };
    if (!block) return inner;
    this.#boundary(context);
    if (caption && (bits & HEADING) === 0 && !element.holdsSection) inner = { ...inner, kind: 'caption' };
    return this.#block(element, inner);
  }

  #frame(element: PageElement, parent: Frame, hidden: boolean): Frame {
    return { parent, element, hidden, depth: parent.depth + 1, index: -1, path: '' };
  }

  #leave(element: PageElement, inner: Context, outer: Context): void {
    if (inner.flat && !outer.flat) return;
    if (isBlock(element)) this.#boundary(outer);
  }

  #void(element: PageElement, context: Context): void {
    const { name } = element;
    const { writer } = this;
    if (name === 'br') this.#break(context);
    else if (name === 'img') this.#image(element, context);
    else if (name === 'hr') {
      this.#boundary(context);
      if (!context.flat) writer.emitRule(context);
    } else if (name === 'input') {
      const { type = 'text', value, placeholder } = element.attribs;
      if (type === 'hidden') return;
      const text = /^(?:submit|button|reset)$/i.test(type) ? value : placeholder;
      if (text !== undefined) writer.defer(() => writer.emitControl(text, { ...context, kind: 'control' }));
    }
  }

  #image(element: PageElement, context: Context): void {
    const { writer } = this;
    const image = readImage(element, this.#links);
    if (image !== null) writer.defer(() => writer.emitImage(image, context));
  }

  #break(context: Context): void {
    const { runs } = this.writer;
    if (context.verbatim) runs.addVerbatim('\n', context);
    else if (runs.atLineBreak && !context.flat) this.writer.flush();
    else runs.lineBreak();
  }

  /** What stands in for an element that can't be shown, in a template or in a frame: there, but not seen. */
  #fallback(element: PageElement, context: Context): Context {
    const hidden = context.hidden ? context : { ...context, hidden: true };
    const { srcdoc } = element.attribs;
    if (srcdoc !== undefined && !context.flat && this.#frames < MAX_FRAMES) {
      this.#frames++;
      this.#boundary(context);
      this.walk(buildTree(srcdoc).root, { ...hidden, frame: this.#frame(element, context.frame, true) });
      this.#frames--;
    }
    return hidden;
  }

  /** Whether a part of a form is a piece of the text around it. */
  #isText(element: PageElement, context: Context): boolean {
    const { name, prev, next } = element;
    if (name !== 'button' && name !== 'label' && name !== 'legend') return false;
    if (element.holdsBlock || context.kind === 'heading' || context.flat) return true;
    return isWord(prev) && isWord(next);
  }

  #control(element: PageElement, context: Context): null {
    const { writer } = this;
    const outer = writer.runs;
    const inner = { ...context, kind: 'control' as const, flat: true, list: null, item: null };
    writer.runs = new Runs();
    this.walk(element, inner);
    const runs = writer.runs;
    writer.runs = outer;
    if (runs.isEmpty) {
      const { placeholder } = element.attribs;
      if (placeholder !== undefined) writer.defer(() => writer.emitControl(placeholder, inner));
    } else writer.defer(() => writer.emitText(runs));
    return null;
  }

  /** Reads hidden words in the middle of a text into a block of their own, after it. */
  #aside(element: PageElement, context: Context): null {
    const { writer } = this;
    const outer = writer.runs;
    writer.runs = new Runs();
    this.walk(element, { ...this.#inline(element, context), flat: true });
    const runs = writer.runs;
    writer.runs = outer;
    if (!runs.isEmpty) writer.defer(() => writer.emitText(runs));
    return null;
  }

  #inline(element: PageElement, context: Context): Context {
    if ((element.bits & MARK) === 0) return context;
    switch (element.name) {
      case 'a': {
        const { href } = element.attribs;
        if (href === undefined) return context;
        return { ...context, link: ++this.#linkCount, href: this.#links.resolve(href) };
      }
      case 'b':
      case 'strong':
        return context.strong ? context : { ...context, strong: true };
      case 'i':
      case 'em':
      case 'cite':
      case 'dfn':
        return context.emphasis ? context : { ...context, emphasis: true };
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return context.code ? context : { ...context, code: true };
      default:
        return context;
    }
  }

  #block(element: PageElement, context: Context): Context | null {
    const { name, attribs } = element;
    if ((element.bits & HEADING) !== 0) return { ...context, kind: 'heading', level: name.charCodeAt(1) - 48 };
    if ((element.traits & ROLE) !== 0 && attribs.role === 'heading')
      return { ...context, kind: 'heading', level: headingLevel(attribs['aria-level']) };
    if ((element.bits & STRUCTURE) === 0) return context;
    switch (name) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return { ...context, list: this.#list(element, context) };
      case 'li':
        return this.#item(element, context);
      case 'blockquote':
        return { ...context, quoteDepth: context.quoteDepth + 1, figure: false };
      case 'figure':
        return { ...context, figure: true };
      case 'figcaption':
      case 'caption':
        return { ...context, kind: 'caption' };
      case 'dt':
        return { ...context, kind: 'term' };
      case 'dd':
        return { ...context, kind: 'definition' };
      case 'pre':
      case 'listing':
      case 'xmp':
        return this.#code(element, context);
      case 'table':
        return this.#table(element, context);
      default:
        return context;
    }
  }

  #list({ name, attribs }: PageElement, { item, list }: Context): ListState {
    const ordered = name === 'ol';
    const start = Number.parseInt(attribs.start ?? '', 10);
    const outer = item?.list ?? list;
    return {
      id: this.#lists++,
      depth: outer === null ? 0 : outer.depth + 1,
      ordered,
      next: Number.isSafeInteger(start) ? start : 1,
      step: attribs.reversed === undefined ? 1 : -1,
    };
  }

  #item(element: PageElement, context: Context): Context {
    const { list } = context;
    if (list === null) return context;
    // Sections with headings of their own, laid out as a list: teasers, the entries of a live blog.
    if (element.holdsSection) return { ...context, list: null, item: null };
    const value = Number.parseInt(element.attribs.value ?? '', 10);
    const number = list.ordered ? (Number.isSafeInteger(value) ? value : list.next) : undefined;
    if (number !== undefined) list.next = number + list.step;
    return { ...context, item: { list, number, started: false } };
  }

  #code(element: PageElement, context: Context): null {
    const { writer } = this;
    const inner = {
      ...context,
      kind: 'code' as const,
      verbatim: true,
      flat: true,
      codeLanguage: codeLanguage(element),
    };
    writer.runs = new Runs();
    this.walk(element, inner);
    writer.flush();
    return null;
  }

  #table(element: PageElement, context: Context): Context | null {
    if (context.flat || !isDataTable(element)) return context;
    const { writer } = this;
    let linked = 0;
    let length = 0;
    let links = 0;
    const inner: Context = { ...context, flat: true, kind: 'paragraph' as BlockKind };
    const rows = cellsOf(element).map((row) =>
      row.map((cell) => {
        writer.runs = new Runs();
        this.walk(cell.element, cell.header ? { ...inner } : inner);
        const { runs } = writer;
        const size = runs.text().length;
        length += size;
        linked += size * runs.linkDensity;
        links += runs.linkCount;
        return { inlines: runs.inlines(), header: cell.header, colspan: cell.colspan, rowspan: cell.rowspan };
      }),
    );
    writer.runs = new Runs();
    writer.emitTable(rows, context, length === 0 ? 0 : linked / length, links);
    writer.flush();
    return null;
  }
}

function isWord(node: PageElement['prev']): boolean {
  return node instanceof Text && node.data.trim() !== '';
}

function headingLevel(stated: string | undefined): number {
  const level = Number.parseInt(stated ?? '', 10);
  return level >= 1 && level <= 6 ? level : 2;
}

function codeLanguage(element: PageElement): string | null {
  const only = element.firstChild;
  const names = [element.attribs.class, only instanceof PageElement ? only.attribs.class : undefined];
  const parent = element.parent instanceof PageElement ? element.parent : null;
  names.push(parent?.attribs.class);
  for (const value of names) {
    const found = value === undefined ? null : CODE_LANGUAGE.exec(value.slice(0, 500));
    if (found?.[1] !== undefined) return found[1].toLowerCase();
  }
  return element.attribs['data-lang'] ?? element.attribs['data-language'] ?? element.attribs.lang ?? null;
}
