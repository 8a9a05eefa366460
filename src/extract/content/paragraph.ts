import type { Block } from '../../page.ts';
import type { RecordBlock } from '../../record.ts';
import { codeAlone } from './code.ts';
import { buildInlines } from './inlines.ts';
import { announcedList, typedList } from './lists/typed-list.ts';
import { withoutPermalink } from './permalink.ts';
import { typedQuote } from './typed-quote.ts';

/**
 * A paragraph, also of a block that is no prose where strip kept it: a control, a caption whose image is gone. A formula
 * with no text around it stands by itself, and so do lines of code;
 * lines with bullets are a list, lines behind `>` a quote.
 */
export function paragraph(block: Block): RecordBlock[] {
  const content = buildInlines(block.inlines.length > 0 ? withoutPermalink(block.inlines) : [{ text: block.text }]);
  const [first] = content;
  const lines = codeAlone(content);
  if (lines !== null) return [lines];
  if (first?.math && content.length === 1 && !block.list) return [{ type: 'math', text: first.text }];
  if (block.list === undefined && block.kind !== 'caption') {
    const list = typedList(content);
    if (list !== null) return [list];
    const announced = announcedList(content);
    if (announced !== null) return announced;
  }
  // In a dump, one such line alone may lead anywhere.
  const quote = block.list === undefined && 'path' in block.origin ? typedQuote(content) : null;
  if (quote !== null) return [quote];
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}
