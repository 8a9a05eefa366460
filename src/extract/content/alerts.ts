import type { RecordBlock, RecordInline } from '../../record.ts';
import { buildInlines } from './inlines.ts';
import { cutMarker } from './notes/marker.ts';

/** What a quote begins with that Markdown's renderers show as a callout: its kind, and whether it folds. Its own title may follow on the line. */
const ALERT = /^\[!([a-z]{1,20})\][+-]?([^\S\n]+|\n|$)/i;

/** How a text ends that is no title. */
const SENTENCE = /[.!?:…]["'”’»)]?$/;

/**
 * Names quotes that are callouts which nothing has drawn: their kind, written as a mark, becomes the title that it is drawn as, unless they
 * have one of their own.
 *
 * @param blocks of a record; those of quotes are changed.
 */
export function nameAlerts(blocks: readonly RecordBlock[]): void {
  for (const block of blocks) {
    if (block.type !== 'quote') continue;
    const [first, ...rest] = block.blocks;
    const alert = first?.type === 'paragraph' ? cutMarker(first.content, ALERT) : null;
    if (alert !== null) {
      const [, kind = '', gap = ''] = alert.marker;
      const [own, behind] = splitFirstLine(alert.content);
      const hasTitle = gap !== '\n' && behind.length > 0 && !SENTENCE.test(own.at(-1)?.text ?? '');
      const [line, text] = hasTitle ? [own, behind] : [[{ text: capitalized(kind) }], alert.content];
      const title = line.map((run): RecordInline => (run.footnote === undefined ? { ...run, strong: true } : run));
      block.blocks = [
        { type: 'paragraph', content: title },
        ...(text.length > 0 ? [{ type: 'paragraph' as const, content: text }] : []),
        ...rest,
      ];
    }
    nameAlerts(block.blocks);
  }
}

function capitalized(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}

/** The first line of a text, and what follows it. */
function splitFirstLine(content: readonly RecordInline[]): [RecordInline[], RecordInline[]] {
  const at = content.findIndex(({ text }) => text.includes('\n'));
  const run = content[at];
  if (run === undefined) return [[...content], []];
  const end = run.text.indexOf('\n');
  return [
    buildInlines([...content.slice(0, at), { ...run, text: run.text.slice(0, end) }]),
    buildInlines([{ ...run, text: run.text.slice(end + 1) }, ...content.slice(at + 1)]),
  ];
}
