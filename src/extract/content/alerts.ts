import type { RecordBlock, RecordInline } from '../../record.ts';

/** What a quote begins with that Markdown's renderers show as a callout: its kind, and whether it folds. */
const ALERT = /^\[!([a-z]{1,20})\][+-]?(?:\s+|$)/i;

/**
 * Names quotes that are callouts which nothing has drawn: their kind, written as a mark, becomes the title that it is drawn as.
 *
 * @param blocks of a record; those of quotes are changed.
 */
export function nameAlerts(blocks: readonly RecordBlock[]): void {
  for (const block of blocks) {
    if (block.type !== 'quote') continue;
    const [first, ...rest] = block.blocks;
    const title = first?.type === 'paragraph' ? kindOf(first.content) : null;
    if (first?.type === 'paragraph' && title !== null) {
      const content = withoutMark(first.content);
      const text: RecordBlock[] = content.length > 0 ? [{ type: 'paragraph', content }] : [];
      block.blocks = [{ type: 'paragraph', content: [{ text: title, strong: true }] }, ...text, ...rest];
    }
    nameAlerts(block.blocks);
  }
}

/** The kind of a callout as a title; null for what is none. */
function kindOf([first]: readonly RecordInline[]): string | null {
  const kind = first === undefined || first.code ? undefined : ALERT.exec(first.text)?.[1]?.toLowerCase();
  return kind === undefined ? null : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function withoutMark([first, ...rest]: readonly RecordInline[]): RecordInline[] {
  const text = first?.text.replace(ALERT, '') ?? '';
  if (first !== undefined && text !== '') return [{ ...first, text }, ...rest];
  const [next, ...others] = rest;
  return next === undefined ? [] : [{ ...next, text: next.text.trimStart() }, ...others];
}
