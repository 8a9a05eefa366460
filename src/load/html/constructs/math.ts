import { following, isBlankNode, isBlock, ownText, PageElement, Text } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';
import { expressionIn } from './kept-data.ts';
import { mathmlToTex } from './mathml.ts';
import { cellsOf } from './table.ts';

/** A formula of the page. */
export interface Formula {
  /** Without delimiters; empty for what only repeats a formula beside it. */
  readonly tex: string;
  /** Whether it stands by itself. */
  readonly display: boolean;
}

/** How many nodes are looked at for the formula inside of what was drawn of it. */
const MAX_NODES = 500;
/** How many nodes are looked at for what says in words what was drawn. */
const MAX_LABEL_NODES = 5;
/** What is drawn of a formula stands at most this many elements before its source. */
const MAX_SIBLINGS = 3;

/** What only formulas hold, or those of one letter. */
const FORMULA = /[\\^_={}+]|^[a-z]$/i;

/** Rows of a table that is looked at for equations, and the number of one. */
const MAX_EQUATIONS = 50;
const NUMBER = /^\(([\w.]{1,12})\)$/;

/** Addresses of services that draw formulas. */
const DRAWS_TEX = /latex|\/tex\/|mathtex|mimetex|\/formula\/|[?&]cht=tx(?:&|$)/i;
const MAX_ADDRESS = 4000;

const TEX_ATTRIBUTES = ['data-latex', 'data-tex', 'data-math', 'data-formula'];

/**
 * Reads a formula: `<math>`, or what KaTeX, MathJax and wikis make of one. Its TeX is what the page states (MathML's TeX
 * annotation, `alttext`, a `data-` attribute, an image's alternative text), or else is made from the MathML.
 *
 * @param element `<math>`, or one whose class or attribute says that it shows a formula.
 * @param display whether the class says that the formula stands by itself.
 * @returns the formula; null where there is none to be found.
 */
export function readFormula(element: PageElement, display: boolean): Formula | null {
  const { attribs } = element;
  if (element.name === 'img') return formula(texOfImage(element), display);
  if (element.name === 'd-math') return formula(ownText(element), attribs.block !== undefined);
  const math = find(element, 'math');
  if (math !== null) {
    const stated = statedTex(math);
    if (stated === undefined && math !== element && repeatsNext(element)) return { tex: '', display };
    const tex = stated ?? mathmlToTex(math);
    return formula(tex, display || math.attribs.display === 'block');
  }
  const said = labelOf(element) ?? expressionIn(attribs['data-attrs']);
  if (said !== undefined) return formula(said, display || isBlock(element));
  // Drawings have the source on the outermost of their parts.
  const drawing = find(element, 'svg') ?? find(element, 'mjx-math');
  const drawn = drawing === null ? null : findStated(drawing);
  if (drawn !== null) return formula(drawn, display || attribs.display === 'true');
  for (const name of TEX_ATTRIBUTES) {
    const tex = attribs[name];
    if (tex !== undefined && tex !== '' && tex !== 'true') return formula(tex, display || isBlock(element));
  }
  const style = attribs['data-math-style'] ?? attribs['data-katex-display'];
  if (style !== undefined)
    return formula(ownText(find(element, 'code') ?? element), style === 'display' || style === 'true');
  return repeatsNext(element) ? { tex: '', display } : null;
}

/**
 * Reads equations laid out as a table: a row each, its formulas in cells, its number in the last.
 *
 * @param table a `<table>`.
 * @returns the TeX of each row; none where a row holds no formula.
 */
export function readEquations(table: PageElement): string[] {
  const equations: string[] = [];
  for (const row of cellsOf(table)) {
    let tex = '';
    let label = '';
    for (const { element } of row) {
      const math = find(element, 'math');
      if (math === null) label = leadingText(element) || label;
      else tex += `${tex === '' ? '' : ' '}${readFormula(math, true)?.tex ?? ''}`;
    }
    if (tex === '') return [];
    const number = NUMBER.exec(label)?.[1];
    equations.push(number === undefined ? tex : `${tex} \\tag{${number}}`);
  }
  return equations;
}

/** Whether a table does no more than put numbers beside formulas, one a row. */
export function isNumbering(table: PageElement): boolean {
  const rows = cellsOf(table);
  if (rows.length === 0 || rows.length > MAX_EQUATIONS) return false;
  return rows.every((row) => {
    const cells = row.map(({ element }) => element).filter((cell) => leadingText(cell) !== '');
    const label = cells.pop();
    return label !== undefined && NUMBER.test(leadingText(label)) && cells.length > 0 && cells.every(isFormulaAlone);
  });
}

/** Whether a cell holds a formula and no text around it. */
function isFormulaAlone(cell: PageElement): boolean {
  const [only, ...others] = cell.children.filter((child) => !isBlankNode(child));
  return only instanceof PageElement && others.length === 0 && find(only, 'math') !== null;
}

/** Whether a picture is one of a formula, which services draw from the TeX in its address. */
export function isFormulaImage(img: PageElement): boolean {
  return DRAWS_TEX.test((img.attribs.src ?? '').slice(0, 200)) && FORMULA.test(texOfImage(img));
}

/** What a picture of a formula shows: its alternative text, where that is TeX, or else what its address says. */
function texOfImage({ attribs }: PageElement): string {
  const { src = '', alt = '' } = attribs;
  return FORMULA.test(alt) || !DRAWS_TEX.test(src.slice(0, 200)) ? alt : (texInAddress(src) ?? alt);
}

/** The TeX that an address hands to the service that draws it: a parameter, the whole query, or the last part of the path. */
function texInAddress(src: string): string | null {
  if (src.length > MAX_ADDRESS) return null;
  const query = src.indexOf('?');
  const parameter = /[?&]chl=([^&#]*)/i.exec(src)?.[1]?.replaceAll('+', ' ');
  const encoded = parameter ?? (query < 0 ? src.slice(src.lastIndexOf('/') + 1) : src.slice(query + 1));
  try {
    return decodeURIComponent(encoded).replaceAll('&space;', ' ');
  } catch {
    return null;
  }
}

/** The TeX that CommonHTML, drawn on a server, states for who can't see it. */
function labelOf(element: PageElement): string | undefined {
  let node = element.firstChild;
  for (let seen = 0; node !== null && seen < MAX_LABEL_NODES; seen++) {
    if (node instanceof PageElement && node.attribs.class === 'mjx-math') return node.attribs['aria-label'];
    node = following(node, element);
  }
  return undefined;
}

function statedTex(math: PageElement): string | undefined {
  const annotation = find(math, 'annotation');
  const isTex = annotation !== null && /tex/i.test(annotation.attribs.encoding ?? '');
  return isTex ? ownText(annotation) : math.attribs.alttext || math.attribs['data-latex'] || undefined;
}

function formula(source: string | undefined, display: boolean): Formula | null {
  let tex = (source ?? '').trim();
  const styled = /^\{\\(?:displaystyle|textstyle)\b/.exec(tex);
  if (styled !== null && tex.endsWith('}')) tex = tex.slice(styled[0].length, -1).trim();
  tex = tex.replace(/^\\(?:displaystyle|textstyle)(?![a-z])\s*/i, '');
  for (const [open, close] of [
    ['\\(', '\\)'],
    ['\\[', '\\]'],
    ['$$', '$$'],
    ['$', '$'],
  ] as const) {
    if (tex.length > open.length + close.length && tex.startsWith(open) && tex.endsWith(close))
      tex = tex.slice(open.length, -close.length).trim();
  }
  return tex === '' ? null : { tex, display };
}

/** Whether the source of what was drawn here follows as a formula of its own, as MathJax leaves it. */
function repeatsNext(element: PageElement): boolean {
  let { next } = element;
  for (let seen = 0; next !== null && seen < MAX_SIBLINGS; next = next.next) {
    if (next instanceof Text) {
      if (next.data.trim() !== '') return false;
    } else if (next instanceof PageElement) {
      if (next.name === 'math') return true;
      seen++;
    }
  }
  return false;
}

/** The TeX that a drawing, or the first part of it that has any, states. */
function findStated(drawing: PageElement): string | null {
  let node: PageElement['firstChild'] = drawing;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof PageElement && node.attribs['data-latex'] !== undefined) return node.attribs['data-latex'];
    node = following(node, drawing);
  }
  return null;
}

/** The element itself or the first one of that name inside of it. */
function find(element: PageElement, name: string): PageElement | null {
  if (element.name === name) return element;
  let node = element.firstChild;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof PageElement && node.name === name) return node;
    node = following(node, element);
  }
  return null;
}
