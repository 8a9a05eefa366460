import { escapeAttribute, escapeText } from 'entities/escape';
import type { TokenizerCallbacks } from 'htmlparser2';
import { decodeReferences } from '../../character-references.ts';
import type { PageText } from '../../utf8-text.ts';
import { FrameElements } from './frame-elements.ts';
import { GrowingTree, MAX_ELEMENTS } from './growing-tree.ts';
import { closeFor, endTag } from './nesting.ts';
import { behindUnclosed, behindWrongEnd, frameOfScript, RawElement, RawTexts, resumesAt } from './raw-text.ts';
import { isStreamed } from './streamed.ts';
import { isBlank, isIndent, TagReader } from './tag-reader.ts';
import { BLOCK, HEAD_CONTENT, RAW, TABLE_PART, tagOf, VOID } from './tags.ts';
import { FastTokenizer, QuietCallbacks } from './tokenizer.ts';
import type { PageElement, Tree } from './tree.ts';

/** Elements that keep white space. */
const VERBATIM = new Set(['pre', 'listing']);

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

const START_TAG = /<([a-z]+)/gi;

/**
 * Builds the tree of a page from htmlparser2's token stream, close to how a browser builds it: the guard against deep
 * nesting and stray end tags stands here, before there is a tree.
 */
class TreeBuilder extends QuietCallbacks implements TokenizerCallbacks {
  readonly #tree = new GrowingTree();
  readonly root = this.#tree.root;
  readonly open = this.#tree.open;
  readonly headElements: PageElement[] = [];
  readonly streamed = new Map<string, PageElement>();
  readonly texts = new RawTexts(MAX_ELEMENTS);
  readonly frame = new FrameElements(this.open, () => this.#add(this.#tag.name, this.#tag.bits));
  #source: PageText = '';
  /** What the tokenizer sees of the source; offsets are the same. */
  #view = '';
  readonly #tag = new TagReader();
  /** Depth of nested `<svg>`; what stands in one is a drawing. */
  #drawing = 0;
  #raw: RawElement | null = null;
  #verbatim = 0;

  /** Reads a page, or the rest of one whose start was already read. */
  read(source: PageText): void {
    const outer = this.#source;
    this.#begin(source);
    const tokenizer = new FastTokenizer(this);
    tokenizer.write(this.#view);
    tokenizer.end();
    if (this.#raw !== null) this.#endRaw(false);
    this.#begin(outer);
  }

  #begin(source: PageText): void {
    this.#source = source;
    this.#view = typeof source === 'string' ? source : source.view;
  }

  ontext(start: number, end: number): void {
    if (this.#raw !== null) {
      this.#raw.add(start, end);
      return;
    }
    if (this.#drawing > 0) return;
    if (isBlank(this.#view, start, end)) {
      if (!this.#tree.atBoundary || this.#verbatim > 0 || isIndent(this.#view, start, end))
        this.#tree.addText(this.#view.slice(start, end));
      return;
    }
    const data = this.#source.slice(start, end);
    if (this.frame.inHead) this.frame.closeHead();
    this.#tree.atBoundary = false;
    this.#tree.addText(decodeReferences(data));
  }

  onopentagname(start: number, end: number): void {
    this.#tag.begin(this.#source.slice(start, end));
  }

  onattribname(start: number, end: number): void {
    this.#tag.attribute(this.#view.slice(start, end));
  }

  onattribdata(start: number, end: number): void {
    this.#tag.value(this.#source, start, end);
  }

  onattribend(): void {
    this.#tag.endAttribute();
  }

  onopentagend(): void {
    this.#openTag(false);
  }

  onselfclosingtag(): void {
    this.#openTag(true);
  }

  #openTag(selfClosing: boolean): void {
    const { name, bits, attribs } = this.#tag;
    if (this.#drawing > 0) {
      if (attribs['data-latex'] !== undefined) this.#stateFormula(attribs['data-latex']);
      if ((bits & BLOCK) === 0 && name !== 'body' && name !== 'img') {
        if (name === 'svg' && !selfClosing) this.#drawing++;
        else if ((bits & RAW) !== 0 && !selfClosing) this.#raw = new RawElement('', {});
        return;
      }
      this.#drawing = 0;
    }
    if (name === 'svg') {
      if (!selfClosing) this.#drawing = 1;
      this.#tree.atBoundary = false;
      return;
    }
    if (this.frame.read(name, attribs)) {
      this.#tree.atBoundary = true;
      return;
    }
    if ((bits & HEAD_CONTENT) === 0 && this.frame.inHead) this.frame.closeHead();
    if (this.#tree.isFull) {
      this.#passOver(name, bits, selfClosing);
      return;
    }
    if (name === 'a') this.#tree.closeOuterLink();
    closeFor(this.open, name, bits);
    if ((bits & TABLE_PART) !== 0 && (name === 'td' || name === 'th')) this.#tree.beginRow();
    if ((bits & RAW) !== 0 && name !== 'xmp' && name !== 'textarea') {
      if (!selfClosing) this.#raw = new RawElement(name, attribs);
      return;
    }
    const element = this.#add(name, bits);
    if (isStreamed(attribs.id)) this.streamed.set(attribs.id, element);
    if (name === 'meta' || name === 'link' || name === 'base') this.headElements.push(element);
    if ((bits & VOID) !== 0) return;
    if ((bits & RAW) !== 0) {
      if (!selfClosing) this.#raw = new RawElement(name, attribs);
    } else if (selfClosing && (name === 'iframe' || name === 'a')) {
      return;
    }
    this.open.push(element);
    if (VERBATIM.has(name)) this.#verbatim++;
  }

  /** Reads a start tag for which there is no room: what it holds is text like that around it, on a line of its own. */
  #passOver(name: string, bits: number, selfClosing: boolean): void {
    if ((bits & BLOCK) !== 0 || name === 'br') this.#tree.breakLine();
    if ((bits & VOID) !== 0) return;
    if ((bits & RAW) === 0) {
      this.open.flatten(name, bits);
      if (VERBATIM.has(name)) this.#verbatim++;
    } else if (!selfClosing) this.#raw = new RawElement(name, this.#tag.attribs);
  }

  #add(name: string, bits: number): PageElement {
    return this.#tree.add(name, bits, this.#tag.attribs, this.#tag.traits);
  }

  onclosetag(start: number, end: number): void {
    if (this.#raw !== null) {
      this.#endRaw(true);
      return;
    }
    const { name, bits } = tagOf(this.#source.slice(start, end));
    if (this.#drawing > 0) {
      if (name === 'svg') {
        this.#drawing--;
        return;
      }
      if ((bits & BLOCK) === 0 || !this.open.has(name)) return;
      this.#drawing = 0;
    }
    if ((bits & VOID) !== 0) {
      if (name === 'br' && this.#tree.isFull) this.#tree.breakLine();
      else if (name === 'br') {
        this.#tag.begin(name);
        this.#add(name, bits);
      }
      return;
    }
    if ((bits & BLOCK) !== 0) {
      if (this.#tree.isFull) this.#tree.breakLine();
      this.#tree.atBoundary = true;
    }
    if (VERBATIM.has(name) && this.#verbatim > 0) this.#verbatim--;
    if (this.open.endsFlattened(name)) return;
    if (endTag(this.open, name, bits)) return;
    if (name === 'p' && !this.#tree.isFull) {
      this.#tag.begin(name);
      this.#add(name, bits);
    }
  }

  /** Ends a raw element, and reads on inside it where it swallowed the page. */
  #endRaw(closed: boolean): void {
    const raw = this.#raw;
    this.#raw = null;
    if (raw === null || raw.name === '') return;
    const start = Math.max(0, raw.start);
    const rest = resumesAt(raw.name, this.#view.slice(start, raw.end), closed);
    this.#keepRaw(raw, start, rest < 0 ? raw.end : start + rest);
    if (rest < 0) return;
    const renamed = (tag: string, name: string) => (name.toLowerCase().startsWith(raw.name) ? `<x-${name}` : tag);
    this.read(this.#source.slice(start + rest, raw.end).replace(START_TAG, renamed));
  }

  #keepRaw(raw: RawElement, start: number, end: number): void {
    const { name, attribs } = raw;
    const text = this.texts.keep(raw, this.#source, start, end);
    const frame = name === 'script' ? frameOfScript(attribs.src ?? '') : '';
    if (frame !== '') this.read(frame);
    if (text === null) return;
    if (name === 'script') {
      const { type = '', class: names = '' } = attribs;
      if (this.#tree.isFull) return;
      if (/^\s*math/i.test(type)) this.#addFormula(type, text);
      else this.#addCode(names, text);
      return;
    }
    this.#tree.addText(text);
    const at = this.open.inScope(name);
    if (at >= 0) this.open.closeFrom(at);
    this.#tree.atBoundary = true;
  }

  /** MathJax says what it draws on the outermost part of the drawing: the element around that states it. */
  #stateFormula(tex: string): void {
    const around = this.open.top;
    if (around !== undefined && this.#drawing === 1) around.attribs['data-latex'] ??= tex;
  }

  /** MathJax leaves a formula's source in a script: it becomes an element that states it. */
  #addFormula(type: string, tex: string): void {
    this.#tag.begin('math');
    const formula = this.#add('math', this.#tag.bits);
    formula.attribs.alttext = tex;
    if (/mode=display/i.test(type)) formula.attribs.display = 'block';
  }

  /** SyntaxHighlighter reads code from scripts, whose text needs no entities. */
  #addCode(names: string, text: string): void {
    const inside = text.trim();
    const code =
      inside.startsWith(CDATA) && inside.endsWith(CDATA_END) ? inside.slice(CDATA.length, -CDATA_END.length) : text;
    this.read(`<pre class="${escapeAttribute(names)}">${escapeText(code)}</pre>`);
  }

  oncomment(start: number, end: number, offset: number): void {
    const closed = this.#view.slice(start, end).indexOf('--!>');
    if (closed >= 0) this.read(behindWrongEnd(this.#source.slice(start + closed + 4, end)));
    else if (offset === 0 && end === this.#source.length) this.read(behindUnclosed(this.#source.slice(start, end)));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (offset === 0 && end === this.#source.length) this.read(behindUnclosed(this.#source.slice(start, end)));
  }
}

/**
 * Parses a page into a tree that is at most {@link MAX_DEPTH} deep and has at most {@link MAX_ELEMENTS} elements, in time linear in its length.
 *
 * @param html the page, or a piece of one.
 * @returns the tree, without scripts, styles, comments and drawings.
 */
export function buildTree(html: PageText): Tree {
  const builder = new TreeBuilder();
  builder.read(html);
  const { root, headElements, texts, frame, streamed } = builder;
  const { title, scripts } = texts;
  return { root, headElements, title, scripts, streamed, html: frame.html, body: frame.body };
}
