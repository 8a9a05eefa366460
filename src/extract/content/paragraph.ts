import type { Block } from '../../page.ts';
import type { RecordBlock } from '../../record.ts';
import { buildInlines } from './inlines.ts';

/**
 * A paragraph, also of a block that is no prose where strip kept it: a control, a caption whose image is gone. A formula
 * with no text around it stands by itself.
 */
export function paragraph(block: Block): RecordBlock[] {
  const content = buildInlines(block.inlines.length > 0 ? block.inlines : [{ text: block.text }]);
  const [first] = content;
  if (first?.math && content.length === 1 && !block.list) return [{ type: 'math', text: first.text }];
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}
