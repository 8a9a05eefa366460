import { PageElement } from '../parse/tree.ts';

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
    'racket purescript agda coq tcl verilog vhdl asm nasm glsl hlsl wgsl abap puppet pycon jsonl ps1 bat python2 python3 ipython ipython3'
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

/**
 * The language that an element's attributes name.
 *
 * @returns in lower case; null where they name none.
 */
export function languageOf({ attribs, name }: PageElement): string | null {
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
  // Knitr calls code after its language and nothing else.
  if (names === 'r ' || names === 'r') return 'r';
  const bare = [lang, ...names.split(/\s+/)].find((each) => each.length > 1 && LANGUAGES.has(each.toLowerCase()));
  return bare?.toLowerCase() ?? null;
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
