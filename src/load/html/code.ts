import { leadingText } from './annotate.ts';
import type { Construct } from './constructs.ts';
import { following, isBlock, PageElement, Text } from './tree.ts';

/** Class names that highlighters and Markdown renderers give a language in. */
const NAMED =
  /(?:^|\s)(?:lang(?:uage)?-|mw-highlight-lang-|highlight\shl-|highlight-source-|highlight-(?:text-)?|src\ssrc-|enlighter-l-|brush:\s?|sourceCode\s|data type-)([\w+#.-]+)/i;
/** Class names of highlighters beside which a language stands by its bare name. */
const HIGHLIGHTED = /(?:^|\s)(?:hljs|prettyprint|highlight|codehilite|sourceCode|syntaxhighlighter|code-block)(?:$|\s)/;
const LANGUAGES = new Set(
  (
    'bash c clojure cmake cpp cs csharp css csv dart diff dockerfile elixir elm erlang fish fortran fsharp go graphql groovy ' +
    'haskell hcl html http ini java javascript js json json5 jsonc jsx julia kotlin latex less lisp lua makefile markdown ' +
    'matlab md nginx nim nix objc objectivec ocaml perl php plaintext powershell prolog protobuf python py r rb regex ' +
    'ruby rust rs sass scala scheme scss sh shell sql svelte swift tex text toml ts tsx typescript vb vue wasm xml yaml yml zig zsh ' +
    'mermaid plantuml dot graphviz console awk sed vim solidity terraform jinja liquid handlebars haml pug erb cobol ada ' +
    'racket purescript agda coq tcl verilog vhdl asm nasm glsl hlsl wgsl abap puppet pycon jsonl ps1 bat'
  ).split(' '),
);
/** Languages as people write them. */
const LABELS = new Set([
  'c++',
  'c#',
  'f#',
  'objective-c',
  'shell session',
  'console',
  'terminal',
  'plain text',
  'golang',
  'node.js',
]);
const MAX_LABEL = 20;
/** What a button beside a label says. */
const BUTTON = /\s(?:select all|copy(?: code)?|expand)$/;
/** What notebooks number the cells by whose code or output follows. */
const PROMPT = /^(?:in|out)\s?\[[\d\s*]{0,6}\]\s?:$/i;
/** What highlighters call code whose language nobody named. */
const UNNAMED = new Set(['', 'default', 'none', 'nohighlight', 'no-highlight', 'unknown', 'auto', 'source', 'wrapper']);

/** Elements that may be the frame of the one code block they hold. */
const FRAMES = new Set(['div', 'figure', 'table', 'tbody', 'tr', 'td', 'code']);
/** How many elements around the code may name its language. */
const MAX_OUTER = 8;
const MAX_CLASS = 500;
/** How many children of an element may stand beside the code. */
const MAX_BESIDE = 12;

/**
 * The language of a code block, as the page names it.
 *
 * @param element a `<pre>`.
 * @param code the element in it that holds the code.
 * @returns the name, lower-case; null where there is none.
 */
export function codeLanguage(
  element: PageElement,
  code = element.children.find((child) => child instanceof PageElement),
): string | null {
  const around = [
    code?.name === 'pre' ? code.children.find((child) => child instanceof PageElement) : code,
    code,
    element,
  ];
  let { parent } = element;
  for (let i = 0; i < MAX_OUTER && parent instanceof PageElement && FRAMES.has(parent.name); i++) {
    around.push(parent);
    parent = parent.parent;
  }
  for (const each of around) {
    const found = each === undefined ? null : languageOf(each);
    if (found !== null && !UNNAMED.has(found)) return found;
  }
  return null;
}

function languageOf({ attribs, name }: PageElement): string | null {
  const stated =
    attribs['data-lang'] ??
    attribs['data-language'] ??
    attribs['data-enlighter-language'] ??
    attribs.language ??
    attribs.syntax;
  if (stated !== undefined) return stated.toLowerCase();
  const names = `${attribs.class ?? ''} ${attribs['data-syntaxhighlighter-params'] ?? ''}`.slice(0, MAX_CLASS);
  const named = NAMED.exec(names)?.[1]?.toLowerCase();
  if (named !== undefined) return named;
  if (HIGHLIGHTED.test(names)) {
    const bare = names
      .toLowerCase()
      .split(/\s+/)
      .find((each) => LANGUAGES.has(each));
    if (bare !== undefined) return bare;
  }
  if (name !== 'pre' && name !== 'code') return null;
  const { lang = '' } = attribs;
  const bare = [lang, ...names.split(/\s+/)].find((each) => each.length > 1 && LANGUAGES.has(each.toLowerCase()));
  return bare?.toLowerCase() ?? null;
}

/**
 * The element inside of a `<pre>` that holds the code, where what stands beside it is set apart in elements of its own: the
 * name of the language, a button.
 *
 * @param pre a `<pre>`.
 * @returns the `<code>` and what is beside it; null where the element is all code.
 */
export function codeApart(pre: PageElement): { code: PageElement; beside: PageElement[] } | null {
  const beside: PageElement[] = [];
  let at = pre;
  for (let depth = 0; depth < MAX_OUTER; depth++) {
    const shown = at.children
      .slice(0, MAX_BESIDE)
      .filter((child) => !(child instanceof Text && child.data.trim() === ''));
    const inner = shown.filter((child) => child instanceof PageElement && holdsCode(child, MAX_OUTER));
    const [only] = inner;
    if (inner.length !== 1 || !(only instanceof PageElement) || at.children.length > MAX_BESIDE) return null;
    for (const child of shown) {
      if (child === only) continue;
      if (!(child instanceof PageElement)) return null;
      if (!isBlock(child) && child.name !== 'button' && !isLabel(child, pre)) return null;
      beside.push(child);
    }
    if (only.name === 'code') return beside.length > 0 ? { code: only, beside } : null;
    at = only;
  }
  return null;
}

/** Whether an element beside the code shows the name of its language. */
function isLabel(element: PageElement, pre: PageElement): boolean {
  const label = leadingText(element);
  return namesLanguage(label) || (label !== '' && label.toLowerCase() === languageOf(pre));
}

/** Styles and class names under which white space is shown. */
const KEEPS_SPACE = /white-?space\s?[:-]\s?pre(?!-line)/i;
/** How many nodes of a `<code>` are looked at for its lines. */
const MAX_NODES = 200;

/** Styles that set text as code. */
const MONOSPACED = /mono|courier|consolas|menlo/i;

/** Whether a block shows white space in a font for code, as editors copy code. */
export function isCodeByStyle({ attribs }: PageElement): boolean {
  const { style } = attribs;
  return style !== undefined && KEEPS_SPACE.test(style) && MONOSPACED.test(style);
}

/** Whether a `<code>` is a block of code: its lines are shown as lines, or are blocks. */
export function isCodeBlock(code: PageElement): boolean {
  const { style = '', class: names = '' } = code.attribs;
  if (code.holdsBlock && code.children.filter((child) => child instanceof PageElement && isBlock(child)).length > 1)
    return true;
  if (!KEEPS_SPACE.test(style) && !KEEPS_SPACE.test(names.slice(0, MAX_CLASS))) return false;
  let node = code.firstChild;
  let began = false;
  let broke = false;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof Text) {
      const text: string = began ? node.data : node.data.trimStart();
      const shown: string = text.trimEnd();
      if (shown.includes('\n') || (shown !== '' && broke)) return true;
      began ||= shown !== '';
      broke ||= began && text.includes('\n');
    }
    node = following(node, code);
  }
  return false;
}

/** Whether an element in code is a line of it, by what its class says or an attribute with its number. */
export function isLine({ attribs }: PageElement, construct: Construct | null): boolean {
  return construct === 'line' || (construct === null && attribs['data-line'] !== undefined);
}

/** Whether an element in code only numbers a line: text that can't be selected, as no code is. */
export function isLineNumber(element: PageElement): boolean {
  const { style = '', class: names = '' } = element.attribs;
  const isUnselectable = /user-select\s?:\s?none/i.test(style) || /(?:^|\s)select-none(?:\s|$)/.test(names);
  return isUnselectable && /^\d{1,7}$/.test(leadingText(element));
}

function holdsCode(element: PageElement, depth: number): boolean {
  if (element.name === 'code') return true;
  if (depth === 0 || (element.name !== 'div' && element.name !== 'span')) return false;
  return element.children
    .slice(0, MAX_BESIDE)
    .some((child) => child instanceof PageElement && holdsCode(child, depth - 1));
}

/** Whether a text is the name of a language, as a label beside code gives it. */
export function namesLanguage(label: string): boolean {
  return languageNamed(label) !== null;
}

/**
 * The language that a label beside code names, with a colon behind it or not.
 *
 * @returns in lower case; empty where the label says no more than that it is code, null where it says anything else.
 */
export function languageNamed(label: string): string | null {
  if (label.length > MAX_LABEL) return null;
  if (PROMPT.test(label)) return '';
  const said = label.toLowerCase().replace(BUTTON, '');
  const name = said.replace(/\s?:$/, '');
  if (name === 'code') return name === said ? null : '';
  return LANGUAGES.has(name) || LABELS.has(name) ? name : null;
}

/** How many elements stand between the numbers of lines and their cell, at most. */
const GUTTER_DEPTH = 2;

/** Whether a `<pre>` in one cell numbers the lines of the code in the next. */
export function isGutter(pre: PageElement, text: string): boolean {
  let cell = pre.parent;
  for (let depth = 0; depth < GUTTER_DEPTH && cell instanceof PageElement && cell.name === 'div'; depth++)
    cell = cell.parent;
  if (!(cell instanceof PageElement) || cell.name !== 'td' || !numbersLines(text)) return false;
  let { next } = cell;
  while (next !== null && !(next instanceof PageElement)) next = next.next;
  return next !== null;
}

/**
 * Whether a text does nothing but number the lines of code beside it: whole numbers, each one more than the last.
 *
 * @param text lines, or numbers separated by any white space.
 */
export function numbersLines(text: string): boolean {
  const numbers = text.trim().split(/\s+/);
  const first = Number(numbers[0]);
  return numbers.every((number, i) => /^\d{1,7}$/.test(number) && Number(number) === first + i);
}

/** Longest code in the cell of a table, in lines; more of it, or lines set in, need a block of their own. */
const MAX_CELL_LINES = 3;

/** Whether code may stand in the cell of a table, where white space isn't kept. */
export function isShortCode(pre: PageElement): boolean {
  let text = '';
  let node = pre.firstChild;
  for (let seen = 0; node !== null; seen++) {
    if (seen > MAX_NODES) return false;
    if (node instanceof Text) text += node.data;
    else if (node instanceof PageElement && node.name === 'br') text += '\n';
    node = following(node, pre);
  }
  const lines = text.trim().split('\n');
  return lines.length <= MAX_CELL_LINES && !lines.some((line) => /^\s/.test(line));
}
