import { ownText, PageElement } from '../parse/tree.ts';
import { texSymbol } from './tex-symbols.ts';

/** What a formula is made of, its white space gone: elements alone, in order. */
type Parts = readonly PageElement[];

/** Names of functions, which TeX prints upright. */
const FUNCTIONS = new Set(['sin', 'cos', 'tan', 'log', 'ln', 'exp', 'lim', 'max', 'min', 'sup', 'inf', 'det', 'gcd']);

/** Characters that mean something else in TeX. */
const SPECIAL = /[#$%&_{}]/g;

/** How TeX builds the elements that place their parts around one another; `1` is the first part. */
const BUILDS = new Map([
  ['msup', '1^{2}'],
  ['msub', '1_{2}'],
  ['msubsup', '1_{2}^{3}'],
  ['munder', '1_{2}'],
  ['mover', '1^{2}'],
  ['munderover', '1_{2}^{3}'],
  ['mfrac', '\\frac{1}{2}'],
  ['mroot', '\\sqrt[2]{1}'],
]);

/** What stands over or under a part as its accent, by the element that puts it there. */
const ACCENTS = new Map([
  ['mover^', '\\hat'],
  ['moverˆ', '\\hat'],
  ['mover~', '\\tilde'],
  ['mover˜', '\\tilde'],
  ['mover˙', '\\dot'],
  ['mover¨', '\\ddot'],
  ['mover→', '\\vec'],
  ['mover¯', '\\overline'],
  ['mover‾', '\\overline'],
  ['mover―', '\\overline'],
  ['mover⏞', '\\overbrace'],
  ['munder_', '\\underline'],
  ['munder⏟', '\\underbrace'],
]);

/**
 * Writes MathML as TeX. Symbols that TeX has no common name for stay the characters they are, which its successors understand.
 *
 * @param element a `<math>` element or a part of one; the tree's depth is capped.
 * @returns TeX without delimiters.
 */
export function mathmlToTex(element: PageElement): string {
  const { name } = element;
  const parts: Parts = element.children.filter((child) => child instanceof PageElement);
  if (parts.length === 0) return leaf(name, ownText(element));
  const build = BUILDS.get(name);
  if (build !== undefined) {
    const texts = parts.map(mathmlToTex);
    const accent = ACCENTS.get(name + (parts[1] ? ownText(parts[1]).trim() : ''));
    if (accent !== undefined) return `${accent}{${texts[0]}}`;
    const base = parts[0]?.name === 'mrow' && /^m(?:su[bp]|subsup)$/.test(name) ? `{${texts[0]}}` : texts[0];
    return build.replace(/[123]/g, (place) => (place === '1' ? base : texts[Number(place) - 1]) ?? '');
  }
  switch (name) {
    case 'semantics':
      return mathmlToTex(parts[0] as PageElement);
    case 'msqrt':
      return `\\sqrt{${row(parts)}}`;
    case 'mtable':
      return `\\begin{matrix}${parts.map(mathmlToTex).join(' \\\\ ')}\\end{matrix}`;
    case 'mtr':
      return parts.map(mathmlToTex).join(' & ');
    case 'mfenced':
      return `(${parts.map(mathmlToTex).join(', ')})`;
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return row(parts);
  }
}

function row(parts: Parts): string {
  let tex = '';
  // Kept beside the whole, which would be copied whenever its end is looked at.
  let end = '';
  for (const part of parts) {
    const next = mathmlToTex(part);
    // A command's name would swallow the letter behind it.
    const piece = /\\[a-z]{1,20}$/i.test(end) && /^\p{Alphabetic}/u.test(next) ? ` ${next}` : next;
    tex += piece;
    end = (end + piece.slice(-21)).slice(-21);
  }
  return tex;
}

function leaf(name: string, text: string): string {
  const trimmed = text.trim().replace(/[\u2061-\u2064]/g, '');
  if (name === 'annotation' || name === 'annotation-xml') return '';
  if (name === 'mspace') return ' ';
  if (name === 'mtext') return trimmed === '' ? ' ' : `\\text{${text.replace(/\s+/g, ' ').replace(SPECIAL, '\\$&')}}`;
  if (name === 'mi' && FUNCTIONS.has(trimmed)) return `\\${trimmed}`;
  return texSymbol(trimmed.replaceAll('\\', '\\backslash ').replace(SPECIAL, '\\$&'));
}
