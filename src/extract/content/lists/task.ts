import type { RecordInline } from '../../../record.ts';

/** A box as it is typed, ticked or not. */
const BOX = /^\[([ xX])\] (?=\S)/;

/** What the text of a list item says of it as a task. */
export interface Task {
  readonly checked: boolean;
  /** The text without its box. */
  readonly content: RecordInline[];
}

/**
 * Reads the box that a task's text begins with, as people type one where nothing draws it.
 *
 * @param content of a list item.
 * @returns null for an item that is no task.
 */
export function typedTask(content: readonly RecordInline[]): Task | null {
  const [first, ...rest] = content;
  const box = first === undefined || Object.keys(first).length > 1 ? null : BOX.exec(first.text);
  if (first === undefined || box === null) return null;
  return { checked: box[1] !== ' ', content: [{ text: first.text.slice(box[0].length) }, ...rest] };
}
