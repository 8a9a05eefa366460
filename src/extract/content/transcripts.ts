import type { RecordBlock } from '../../record.ts';
import { readTimestamp } from '../../timestamp.ts';
import { buildInlines } from './inlines.ts';

/** How many passages a transcript has at least. */
const MIN_PASSAGES = 3;

/**
 * Puts the places in a recording that a transcript prints on lines of their own before what is said there.
 *
 * @param blocks of a record.
 */
export function withTranscripts(blocks: readonly RecordBlock[]): RecordBlock[] {
  const made: RecordBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const passages: RecordBlock[] = [];
    for (let next = passage(blocks, at); next !== null; next = passage(blocks, at + 2 * passages.length))
      passages.push(next);
    if (passages.length >= MIN_PASSAGES) {
      for (const each of passages) made.push(each);
      at += 2 * passages.length;
    } else made.push(blocks[at++] as RecordBlock);
  }
  return made;
}

/** The paragraph that a place in a recording and what is said there are together; null where two blocks are no such thing. */
function passage(blocks: readonly RecordBlock[], at: number): RecordBlock | null {
  const [place, said] = [blocks[at], blocks[at + 1]];
  if (place?.type !== 'paragraph' || said?.type !== 'paragraph') return null;
  const time = place.content.map(({ text }) => text).join('');
  if (readTimestamp(time) === null || readTimestamp(said.content.map(({ text }) => text).join('')) !== null)
    return null;
  return { type: 'paragraph', content: buildInlines([{ text: time, strong: true }, { text: ' · ' }, ...said.content]) };
}
