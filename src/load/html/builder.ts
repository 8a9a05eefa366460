import { decodeHTML } from 'entities/decode';
import type { TokenizerCallbacks } from 'htmlparser2';
import type { PageText } from '../utf8-text.ts';
import { closeFormatting } from './formatting.ts';
import { closeFor, endTag } from './nesting.ts';
import { markBlock, markSection, OpenElements } from './open-elements.ts';
import { behindUnclosed, behindWrongEnd, resumesAt } from './raw-text.ts';
import { isBlank, isIndent, TagReader } from './tag-reader.ts';
import { BLOCK, HEAD_CONTENT, RAW, tagOf, VOID } from './tags.ts';
import { FastTokenizer } from './tokenizer.ts';
import { append, Document, PageElement, Script, Text, type Tree } from './tree.ts';

/** Elements that keep white space. */
const VERBATIM = new Set(['pre', 'listing']);

/**
 * Elements of a page's tree, and scripts; what lies beyond is text of the element that is open. The longest pages that
 * people wrote, standards in one piece, have some 300,000.
 */
const MAX_ELEMENTS = 600_000;

const START_TAG = /<([a-z]+)/gi;

const SECTIONS = new Set(['article', 'section', 'h1', 'h2', 'h3', 'h4']);

/**
 * Builds the tree of a page from htmlparser2's token stream, close to how a browser builds it: the guard against deep
 * nesting and stray end tags stands here, before there is a tree.
 */
class TreeBuilder implements TokenizerCallbacks {
  readonly root = new Document([]);
  readonly open = new OpenElements();
  readonly headElements: PageElement[] = [];
  readonly scripts: Script[] = [];
  title: string | null = null;
  html: PageElement | null = null;
  body: PageElement | null = null;
  #source: PageText = '';
  /** What the tokenizer sees of the source; offsets are the same. */
  #view = '';
  readonly #tag = new TagReader();
  /** Depth of nested `<svg>`; what stands in one is a drawing. */
  #drawing = 0;
  #raw: { name: string; attribs: Record<string, string>; start: number; end: number } | null = null;
  #verbatim = 0;
  /** The last token bounded a block, so white space here is never shown. */
  #atBoundary = true;
  #head: PageElement | null = null;
  #elements = 0;

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
      if (this.#raw.start < 0) this.#raw.start = start;
      this.#raw.end = end;
      return;
    }
    if (this.#drawing > 0) return;
    if (isBlank(this.#view, start, end)) {
      if (!this.#atBoundary || this.#verbatim > 0 || isIndent(this.#view, start, end))
        this.#addText(this.#view.slice(start, end));
      return;
    }
    const data = this.#source.slice(start, end);
    if (this.#head !== null && this.open.top === this.#head) this.#closeHead();
    this.#atBoundary = false;
    this.#addText(data.includes('&') ? decodeHTML(data) : data);
  }

  #addText(data: string): void {
    const parent = this.open.top ?? this.root;
    const last = parent.children[parent.children.length - 1];
    if (last instanceof Text) last.data += data;
    else append(parent, new Text(data));
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
      if ((bits & BLOCK) === 0 && name !== 'body' && name !== 'img') {
        if (name === 'svg' && !selfClosing) this.#drawing++;
        else if ((bits & RAW) !== 0 && !selfClosing) this.#raw = { name: '', attribs: {}, start: -1, end: -1 };
        return;
      }
      this.#drawing = 0;
    }
    if (name === 'svg') {
      if (!selfClosing) this.#drawing = 1;
      this.#atBoundary = false;
      return;
    }
    if (this.#isOneOfAKind(name)) return;
    if (this.#head !== null && (bits & HEAD_CONTENT) === 0 && this.open.top === this.#head) this.#closeHead();
    if (this.#isFull) {
      this.#passOver(name, bits, selfClosing);
      return;
    }
    if (name === 'a') this.#closeOuterLink();
    closeFor(this.open, name, bits);
    if ((bits & RAW) !== 0 && name !== 'xmp' && name !== 'textarea') {
      if (!selfClosing) this.#raw = { name, attribs, start: -1, end: -1 };
      return;
    }
    const element = this.#add(name, bits);
    if (name === 'meta' || name === 'link' || name === 'base') this.headElements.push(element);
    if ((bits & VOID) !== 0) return;
    if ((bits & RAW) !== 0) {
      if (!selfClosing) this.#raw = { name, attribs, start: -1, end: -1 };
    } else if (selfClosing && (name === 'iframe' || name === 'a')) {
      return;
    }
    this.open.push(element);
    if (VERBATIM.has(name)) this.#verbatim++;
  }

  get #isFull(): boolean {
    return this.#elements >= MAX_ELEMENTS;
  }

  /** Reads a start tag for which there is no room: what it holds is text like that around it, on a line of its own. */
  #passOver(name: string, bits: number, selfClosing: boolean): void {
    if ((bits & BLOCK) !== 0 || name === 'br') this.#breakLine();
    if ((bits & VOID) !== 0) return;
    if ((bits & RAW) === 0) {
      this.open.flatten(name, bits);
      if (VERBATIM.has(name)) this.#verbatim++;
    } else if (!selfClosing) this.#raw = { name, attribs: this.#tag.attribs, start: -1, end: -1 };
  }

  #breakLine(): void {
    if (!this.#atBoundary) this.#addText('\n');
    this.#atBoundary = true;
  }

  /** `html`, `head` and `body` come once; what a second one says is added to the first. */
  #isOneOfAKind(name: string): boolean {
    if (name !== 'html' && name !== 'body' && name !== 'head') return false;
    const first = name === 'html' ? this.html : name === 'body' ? this.body : this.#head;
    this.#atBoundary = true;
    if (first !== null) {
      for (const [key, value] of Object.entries(this.#tag.attribs)) first.attribs[key] ??= value;
      return true;
    }
    if (name === 'html') {
      if (this.open.stack.length > 0) return true;
      this.html = this.#add(name, this.#tag.bits);
      this.open.push(this.html);
    } else if (name === 'head') {
      if (this.body !== null || this.open.stack.length > 1) return true;
      this.#head = this.#add(name, this.#tag.bits);
      this.open.push(this.#head);
    } else {
      this.#closeHead();
      if (this.open.stack.length > (this.html === null ? 0 : 1)) this.open.closeFrom(this.html === null ? 0 : 1);
      this.body = this.#add(name, this.#tag.bits);
      this.open.push(this.body);
    }
    return true;
  }

  #closeHead(): void {
    if (this.#head === null) return;
    const at = this.open.stack.indexOf(this.#head);
    if (at >= 0) this.open.closeFrom(at);
  }

  /** A link doesn't stand in a link. */
  #closeOuterLink(): void {
    if (this.open.has('a')) closeFormatting(this.open, 'a');
  }

  #add(name: string, bits: number): PageElement {
    this.#elements++;
    const parent = this.open.top;
    const position = parent === undefined ? this.root.children.length + 1 : ++parent.elementCount;
    const element = new PageElement(name, this.#tag.attribs, bits, position, this.#tag.traits);
    append(parent ?? this.root, element);
    if ((bits & BLOCK) !== 0) {
      this.#atBoundary = true;
      markBlock(this.open);
      if (SECTIONS.has(name)) markSection(this.open, 'li');
      else if (name === 'table') markSection(this.open, 'table');
    } else if ((bits & VOID) === 0 || name === 'img' || name === 'input') this.#atBoundary = false;
    return element;
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
      if (name === 'br' && this.#isFull) this.#breakLine();
      else if (name === 'br') {
        this.#tag.begin(name);
        this.#add(name, bits);
      }
      return;
    }
    if ((bits & BLOCK) !== 0) {
      if (this.#isFull) this.#breakLine();
      this.#atBoundary = true;
    }
    if (VERBATIM.has(name) && this.#verbatim > 0) this.#verbatim--;
    if (this.open.endsFlattened(name)) return;
    if (endTag(this.open, name, bits)) return;
    if (name === 'p' && !this.#isFull) {
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
    const end = raw.start < 0 ? 0 : raw.end;
    const rest = resumesAt(raw.name, this.#view.slice(start, end), closed);
    this.#keepRaw(raw.name, raw.attribs, start, rest < 0 ? end : start + rest);
    if (rest < 0) return;
    const renamed = (tag: string, name: string) => (name.toLowerCase().startsWith(raw.name) ? `<x-${name}` : tag);
    this.read(this.#source.slice(start + rest, end).replace(START_TAG, renamed));
  }

  #keepRaw(name: string, attribs: Record<string, string>, start: number, end: number): void {
    if (name === 'title') {
      const text = this.#source.slice(start, end);
      if (this.title === null && text.trim() !== '') this.title = decodeHTML(text);
    } else if (name === 'script') {
      if (!this.#isFull && /^\s*math\/tex/i.test(attribs.type ?? ''))
        this.#addFormula(attribs.type ?? '', this.#source.slice(start, end));
      if (this.scripts.length < MAX_ELEMENTS)
        this.scripts.push(new Script((attribs.type ?? '').trim().toLowerCase(), this.#source, start, end));
    } else if (name === 'textarea' || name === 'xmp') {
      const text = this.#source.slice(start, end);
      this.#addText(name === 'xmp' ? text : decodeHTML(text));
      const at = this.open.inScope(name);
      if (at >= 0) this.open.closeFrom(at);
      this.#atBoundary = true;
    }
  }

  /** MathJax leaves a formula's source in a script: it becomes an element that states it. */
  #addFormula(type: string, tex: string): void {
    this.#tag.begin('math');
    const formula = this.#add('math', this.#tag.bits);
    formula.attribs.alttext = tex;
    if (/mode=display/i.test(type)) formula.attribs.display = 'block';
  }

  oncomment(start: number, end: number, offset: number): void {
    const closed = this.#view.slice(start, end).indexOf('--!>');
    if (closed >= 0) this.read(behindWrongEnd(this.#source.slice(start + closed + 4, end)));
    else if (offset === 0 && end === this.#source.length) this.read(behindUnclosed(this.#source.slice(start, end)));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (offset === 0 && end === this.#source.length) this.read(behindUnclosed(this.#source.slice(start, end)));
  }

  onattribentity(): void {}
  ontextentity(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
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
  const { root, headElements, scripts, title, body } = builder;
  return { root, headElements, title, scripts, html: builder.html, body };
}
