import { calloutTitle } from '../constructs/callouts.ts';
import { isCodeBlock, isCodeByStyle, isGutter, isLine, isLineNumber } from '../constructs/code.ts';
import { isDiff } from '../constructs/diff-lines.ts';
import { beginsQuote } from '../constructs/figure.ts';
import { linesInLargerFont } from '../constructs/font-lines.ts';
import { isOneHeading } from '../constructs/heading.ts';
import { imageWithoutScripts } from '../constructs/image.ts';
import { isNumbering } from '../constructs/math.ts';
import { Quotations } from '../constructs/quotations.ts';
import { isDataTable } from '../constructs/table.ts';
import { isStanza, isVerse } from '../constructs/verse.ts';
import { LinkResolver } from '../links.ts';
import { FORMULA, NAMES, ROLE } from '../parse/attributes.ts';
import { buildTree } from '../parse/builder.ts';
import { CONTROL, FALLBACK, HEADING, MARK, SKIPPED, VOID } from '../parse/tags.ts';
import { type Document, isBlock, PageElement, Text } from '../parse/tree.ts';
import { annotate, leadingText } from './annotate.ts';
import { Asides } from './asides.ts';
import { Atoms } from './atoms.ts';
import { beginBlock } from './block.ts';
import { type Context, copyOf, countUp, frameOf, inCell, type NewContext, rootContext } from './context.ts';
import { holdsCode, isLoneButton, isPartOfText, isTab } from './control.ts';
import { Flow } from './flow.ts';
import { inlineContext } from './inline-context.ts';
import { type ClassFacts, ClassReader, saysByName } from './names.ts';
import { fillSlot, isShadowRoot } from './shadow.ts';
import { constructAt, structureOf } from './structure.ts';
import { isHidden, isShownAfterAll, showsLines } from './visibility.ts';
import { Voids } from './voids.ts';
import { Wholes } from './wholes.ts';
import { BlockWriter } from './writer.ts';

/** What may stand in the way of the plain walk. */
export interface WalkOptions {
  readonly base: string | null;
  /** Whether what is shown without scripts is read. */
  readonly noscript: boolean;
}

/** Pages in pages in pages aren't read further. */
const MAX_FRAMES = 2;

/** Walks a tree, without recursion over its depth, and writes its blocks. */
export class Walker {
  readonly writer: BlockWriter;
  readonly #classes = new ClassReader();
  readonly #links: LinkResolver;
  readonly #atoms: Atoms;
  readonly #asides: Asides;
  readonly #wholes: Wholes;
  readonly #flow: Flow;
  readonly #voids: Voids;
  readonly #quotations: Quotations;
  readonly #options: WalkOptions;
  readonly #newId = countUp();
  /** How many pages in pages are being read. */
  #frames = 0;
  readonly #newLink = countUp();
  readonly #inline = (element: PageElement, outer: Context): Context =>
    inlineContext(element, outer, this.writer, this.#links, this.#newLink);
  /** The levels of the lines that a larger font makes headings; undefined before one is asked for. */
  #fontLines: ReadonlyMap<PageElement, number> | undefined;
  /** The title of the callout being read. */
  #calloutTitle: PageElement | null = null;

  constructor(options: WalkOptions, writer = new BlockWriter()) {
    this.#options = options;
    this.#links = new LinkResolver(options.base);
    this.writer = writer;
    this.#atoms = new Atoms(writer, this.#links, this.#newId);
    this.#asides = new Asides(writer, (element, context) => this.walk(element, context));
    this.#wholes = new Wholes(writer, this.#asides, this.#newId);
    this.#flow = new Flow(writer);
    this.#voids = new Voids(writer, this.#flow, this.#atoms);
    this.#quotations = new Quotations(this.#flow);
  }

  /** Writes the blocks of everything under a node. */
  walk(root: Document | PageElement, start: Context = rootContext()): void {
    const contexts: Context[] = [start];
    let node = root.firstChild;
    while (node !== null) {
      const context = contexts[contexts.length - 1] as Context;
      if (node instanceof Text) this.#flow.text(node.data, context);
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
    if (this.#frames === 0 && !start.flat) this.writer.finish();
    else if (!start.flat) this.writer.flush();
  }

  /** Begins an element: the context of its content, or null when it has none to read. */
  #enter(element: PageElement, context: Context): Context | null {
    const { name, bits } = element;
    let inner: Context | null = context;
    let names: ClassFacts | null = null;
    if (element.traits !== 0 || name === 'time' || saysByName(element)) {
      if ((element.traits & NAMES) !== 0 && !isBlock(element)) this.writer.anchor(element.attribs.id);
      names = this.#classes.read(element);
      inner = this.#named(element, names, context);
      if (inner === null) return null;
    } else if (name === 'dialog') inner = { ...inner, hidden: true };
    const isTitle = element === this.#calloutTitle;
    if (isTitle) inner = { ...inner, strong: true };
    if (this.#passesOver(element, inner)) return null;
    if (isShadowRoot(element)) fillSlot(element);
    else if ((bits & FALLBACK) !== 0 || name === 'template') inner = this.#fallback(element, inner);
    const whole = this.#whole(element, inner, context);
    if (whole !== undefined) return whole;
    const level = this.#levelInFont(element, inner);
    if (level !== undefined) {
      this.#flow.boundary(context, element);
      return { ...this.#inline(element, inner), kind: 'heading', level };
    }
    if (!isBlock(element) && !element.holdsBlock) return this.#inText(element, inner, context, names);
    const own = copyOf(this.#inline(element, inner));
    own.frame = frameOf(element, context.frame, inner.hidden);
    if (!isBlock(element)) return own;
    this.#flow.boundary(context, element);
    if (names?.caption && (bits & HEADING) === 0 && !element.holdsSection) own.kind = 'caption';
    if ((isTitle || names?.construct === 'callout-title') && own.quoteDepth > 0) return own;
    if (names?.construct === 'poem' && !own.flat && isStanza(element))
      return this.#wholes.lines(element, { ...own, lines: true });
    return this.#block(element, own, names?.construct === 'code');
  }

  /** What an element's names and attributes say of its content; null where that was read, or is none of the text. */
  #named(element: PageElement, names: ClassFacts, context: Context): Context | null {
    if (context.verbatim && isLineNumber(element)) return null;
    if (names.construct === 'note' && this.#asides.note(element, context, this.#newLink)) return null;
    const hides = !context.hidden && isHidden(element, names) && !isShownAfterAll(element, names);
    let inner = hides ? { ...context, hidden: true } : context;
    if (!context.lines && showsLines(element, names)) inner = { ...inner, lines: true };
    annotate(element, names, inner, this.writer);
    const construct = constructAt(element, names.construct, context);
    if (construct === 'beside' && !context.verbatim) {
      if (isBlock(element)) this.#flow.boundary(context);
      return this.#asides.control(element, inner);
    }
    if (construct === null && (element.traits & FORMULA) === 0) return inner;
    if (construct === 'callout') this.#calloutTitle = calloutTitle(element);
    return this.#atoms.construct(element, construct, inner);
  }

  /** Whether an element holds nothing to walk through: a void one, a script, what is shown without scripts. */
  #passesOver(element: PageElement, inner: Context): boolean {
    if ((element.bits & VOID) !== 0) {
      this.#voids.read(element, inner);
      return true;
    }
    if ((element.bits & SKIPPED) !== 0) return true;
    if (element.name !== 'noscript' || this.#options.noscript) return false;
    const img = imageWithoutScripts(element);
    if (img !== null) this.#atoms.image(img, inner);
    return true;
  }

  /** Reads what is read as a whole: a part of a form, a formula, code, a tab. Undefined for what isn't. */
  #whole(element: PageElement, inner: Context, context: Context): Context | null | undefined {
    const { name, bits } = element;
    const isControl =
      (bits & CONTROL) !== 0 && !(holdsCode(element) && !context.flat)
        ? !isPartOfText(element, context, this.#classes)
        : isLoneButton(element, context, this.writer.runs.isEmpty);
    if (isControl) return this.#asides.control(element, inner);
    if ((bits & MARK) !== 0 && (name === 'math' || name === 'rt')) return this.#atoms.atom(element, inner);
    if (!context.flat && (name === 'code' ? isCodeBlock(element) : holdsCode(element))) {
      this.#flow.boundary(context);
      return this.#wholes.code(element, inner);
    }
    if ((element.traits & ROLE) === 0 || !isTab(element)) return undefined;
    if (isBlock(element)) this.#flow.boundary(context);
    return this.#asides.control(element, inner);
  }

  /** The level of a heading that an element makes of a line by its font; undefined for any other. */
  #levelInFont(element: PageElement, { flat, kind, quoteDepth }: Context): number | undefined {
    if (element.name !== 'font' && element.name !== 'big') return undefined;
    if (flat || kind !== 'paragraph' || quoteDepth > 0) return undefined;
    this.#fontLines ??= linesInLargerFont(rootOf(element));
    return this.#fontLines.get(element);
  }

  /** Begins an element within a text. */
  #inText(element: PageElement, outer: Context, context: Context, names: ClassFacts | null): Context | null {
    const inner = this.#inline(element, outer);
    if (names?.caption && this.#flow.isBelowImage(context)) {
      this.#asides.besides(element, { ...inner, flat: true, kind: 'caption' });
      return null;
    }
    if (!inner.hidden || context.hidden || context.verbatim) {
      if (element.prev instanceof PageElement) this.writer.runs.beginBehind(element);
      if (element.name === 'q') this.#quotations.begin(element, inner);
      return inner;
    }
    this.#asides.besides(element, { ...inner, flat: true, kind: inner.kind === 'table' ? 'paragraph' : inner.kind });
    return null;
  }

  #leave(element: PageElement, inner: Context, outer: Context): void {
    if (element.name === 'q' && !element.holdsBlock) this.#quotations.end(element, inner);
    if (element.name === 'cite' && beginsQuote(element, inner)) this.writer.runs.lineBreak();
    if (inner.flat && !outer.flat) return;
    this.#flow.end(element);
    if (inner.verbatim && isLine(element, this.#classes.read(element).construct)) this.writer.runs.endLine();
    if (isBlock(element) || (inner.kind === 'heading' && outer.kind !== 'heading')) this.#flow.boundary(outer, element);
  }

  /** What stands in for an element that can't be shown, in a template or in a frame: there, but not seen. */
  #fallback(element: PageElement, context: Context): Context {
    const hidden = context.hidden ? context : { ...context, hidden: true };
    if (element.name !== 'template') this.#atoms.embed(element, context);
    const { srcdoc } = element.attribs;
    if (srcdoc !== undefined && !context.flat && this.#frames < MAX_FRAMES) {
      this.#frames++;
      this.#flow.boundary(context);
      this.walk(buildTree(srcdoc).root, { ...hidden, frame: frameOf(element, context.frame, true) });
      this.#frames--;
    }
    return hidden;
  }

  #block(element: PageElement, context: NewContext, isCode: boolean): Context | null {
    // Inside of code, blocks are lines.
    if (context.verbatim) return element.name === 'pre' && isGutter(element, leadingText(element)) ? null : context;
    if ((isCode || isCodeByStyle(element) || isDiff(element)) && !context.flat) return this.#code(element, context);
    switch (structureOf(element)) {
      case 'pre':
      case 'listing':
      case 'xmp':
        return context.flat && context.kind === 'table' ? inCell(context) : this.#code(element, context);
      case 'table':
        if (!context.flat && isNumbering(element)) return this.#atoms.construct(element, 'equations', context);
        return context.flat || !isDataTable(element) ? context : this.#wholes.table(element, context);
      case 'hr':
        return this.#voids.rule(context);
      default:
        beginBlock(element, context, this.#newId);
        return !context.flat && isOneHeading(element) ? this.#wholes.lines(element, context) : context;
    }
  }

  #code(element: PageElement, context: NewContext): Context | null {
    if (!isVerse(element)) return this.#wholes.code(element, context);
    beginBlock(element, context, this.#newId);
    return context.flat ? context : { ...context, lines: true };
  }
}

/** What an element stands in, in the end. */
function rootOf(element: PageElement): Document | PageElement {
  let at: Document | PageElement = element;
  while (at instanceof PageElement && at.parent !== null) at = at.parent as Document | PageElement;
  return at;
}
