import type { Draft } from './walk/writer.ts';

/** Name of the place of a note that stands inside of its text. */
const BESIDE = /^note-beside-\d+$/;
/** What a list of notes puts before and behind each: its mark, a way back. */
const BEFORE = /^[[(^↑\s]{0,4}\d{1,3}[\].):\s]{1,3}/;
const BEHIND = /\s?\[?[↩↑⤴⏎↵^]\ufe0e?\]?$/;
/** How much may stand behind the dots that an excerpt ends in: `… Read more`. */
const BEHIND_DOTS = 30;
/** A block that is nothing but the mark of the note behind it. */
const MARK = /^[[(^↑\s]{0,4}\d{1,3}[\].)]?$/;
/** How much of a note it is looked up by, and how many that begin alike are. */
const KEY = 40;
const MAX_ALIKE = 20;

/**
 * Settles which is the note where notes stand both inside of the text, as what is shown to who points at a mark, and in a list further down: the
 * one in the list, which is whole. What is shown on demand counts as hidden then.
 *
 * @param blocks of a page; are changed.
 */
export function settleRepeatedNotes(blocks: readonly Draft[]): void {
  const beside = new Map<string, Draft[]>();
  for (const block of blocks) {
    if (block.anchors !== undefined && BESIDE.test(block.anchors[0] ?? '')) {
      const key = keyOf(block.text);
      const known = beside.get(key);
      if (known === undefined) beside.set(key, [block]);
      else if (known.length < MAX_ALIKE) known.push(block);
    } else if (beside.size > 0 && block.kind !== 'code' && block.kind !== 'table') {
      const said = block.text.replace(BEFORE, '').replace(BEHIND, '');
      const notes = beside.get(keyOf(said));
      const at = notes?.findIndex(({ text, anchors }) => anchors !== undefined && says(said, text)) ?? -1;
      if (at >= 0) settle(notes?.splice(at, 1)[0] as Draft, block, blocks[block.index - 1]);
    }
  }
}

/** Where the dots begin that an excerpt ends in; -1 for a text that isn't cut. */
function cutOff(text: string): number {
  const from = Math.max(0, text.length - BEHIND_DOTS - 3);
  const end = text.slice(from);
  const dots = Math.max(end.lastIndexOf('…'), end.lastIndexOf('...'));
  return dots < 0 ? -1 : from + dots;
}

/** A text up to the dots that it ends in. */
function uncut(text: string): string {
  const end = cutOff(text);
  return end < 0 ? text : text.slice(0, end);
}

function keyOf(text: string): string {
  return uncut(text).slice(0, KEY).trimEnd();
}

function says(whole: string, note: string): boolean {
  return whole === note || (cutOff(note) >= 0 && whole.startsWith(uncut(note).trimEnd()));
}

function settle(note: Draft, whole: Draft, before: Draft | undefined): void {
  whole.anchors = [...(note.anchors ?? []), ...(whole.anchors ?? [])];
  note.anchors = undefined;
  note.hidden = true;
  if (before !== undefined && MARK.test(before.text)) before.kind = 'control';
}
