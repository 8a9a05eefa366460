import { collapseWhitespace } from '../whitespace.ts';
import type { Draft } from './blocks.ts';
import type { Layout } from './layout.ts';
import type { Passage } from './passage.ts';

export function toDrafts(
  passages: readonly Passage[],
  _layout: Layout,
  _targets: ReadonlyMap<number, string>,
): Draft[] {
  return passages.map((p) => ({
    kind: 'paragraph',
    inlines: [{ text: collapseWhitespace(p.text.replace(/\[\d+\]/g, '')) }],
    first: p.start.number,
    last: p.last,
    blankBefore: p.start.blankBefore,
    indent: p.start.indent,
  }));
}
