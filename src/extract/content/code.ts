import type { Block } from '../../page.ts';
import type { RecordBlock } from '../../record.ts';

/** A block of code, its white space as it is. */
export function code(block: Block): RecordBlock[] {
  if (block.text.trim() === '') return [];
  return [{ type: 'code', language: block.codeLanguage || null, text: block.text }];
}
