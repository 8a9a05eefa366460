import type { Block } from '../../page.ts';
import type { RecordBlock, RecordInline } from '../../record.ts';

/** The language of code that GitHub and its kin show as the formula it is. */
const FORMULA = /^(?:math|katex)$/;

/** A block of code, its white space as it is. */
export function code(block: Block): RecordBlock[] {
  if (block.text.trim() === '') return [];
  if (FORMULA.test(block.codeLanguage ?? '')) return [{ type: 'math', text: block.text.trim() }];
  return [{ type: 'code', language: block.codeLanguage || null, text: block.text }];
}

/** The code that a text is where it is nothing but lines of code; null for any other. */
export function codeAlone(content: readonly RecordInline[]): RecordBlock | null {
  const [first] = content;
  const isCode = first?.code && content.length === 1 && first.text.includes('\n') && first.href === undefined;
  return isCode ? { type: 'code', language: null, text: first.text } : null;
}
