import { parseDocument } from 'yaml';
import type { Line } from '../lines.ts';
import { type Entry, isValue } from './entries.ts';
import { readLabelledLines } from './labelled-lines.ts';

/**
 * Reads front matter: YAML, or labels with values that YAML doesn't allow to stand without quotation marks, such as titles with
 * a colon.
 *
 * @param lines those between its fences.
 */
export function readFrontMatter(lines: readonly Line[]): readonly Entry[] {
  const yaml = lines.map(({ text, indent }) => `${' '.repeat(indent)}${text}\n`).join('');
  const data = read(yaml);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return readLabelledLines(lines).entries;
  return Object.entries(data).map(([label, value]) => ({ label, values: textsIn(value) }));
}

/** What YAML says, every scalar as the text that it is written as; null where it is none, or refers to parts of itself, which can grow without end. */
function read(yaml: string): unknown {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
    return document.errors.length === 0 ? document.toJS({ maxAliasCount: 0 }) : null;
  } catch {
    return null;
  }
}

/** The texts of a value: itself, those of a list, the names of a list of people. */
function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap(textOf).filter(isValue);
}

function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // `[[Ann Lee]]` without quotation marks is a list in a list to YAML, and a link to a note to who wrote it.
  const texts = Array.isArray(value) ? value.flat() : [];
  if (texts.length === 1 && typeof texts[0] === 'string') return [texts[0]];
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? [value.name]
    : [];
}
