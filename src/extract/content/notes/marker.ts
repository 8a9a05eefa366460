import type { RecordInline } from '../../../record.ts';
import { buildInlines } from '../inlines.ts';

/** A marker that a text begins with, and the text behind it. */
export interface Marked {
  readonly marker: RegExpExecArray;
  readonly content: RecordInline[];
}

/**
 * Cuts a marker off the beginning of a text.
 *
 * @param pattern that of the marker.
 * @returns null for a text that doesn't begin with one in plain words.
 */
export function cutMarker(content: readonly RecordInline[], pattern: RegExp): Marked | null {
  const [first, ...rest] = content;
  if (first === undefined || first.code || first.math || first.footnote !== undefined) return null;
  const marker = pattern.exec(first.text);
  if (marker === null) return null;
  return { marker, content: buildInlines([{ ...first, text: first.text.slice(marker[0].length) }, ...rest]) };
}
