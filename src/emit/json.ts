import type { PartialRecord } from './fields.ts';

/**
 * What JSON allows raw but a terminal takes for a command (delete, C1), or a reader of lines for the end of one
 * (U+0085, U+2028, U+2029).
 */
const RAW = /[\u007f-\u009f\u2028\u2029]/g;

/** A record as JSON, indented by two spaces, and a line break. */
export function renderJson(record: PartialRecord): string {
  return `${escapeRaw(JSON.stringify(record, null, 2))}\n`;
}

/** A record as JSON in one line, and a line break. */
export function renderJsonLine(record: PartialRecord): string {
  return `${escapeRaw(JSON.stringify(record))}\n`;
}

/** A string in JSON's quotes. */
export function jsonString(text: string): string {
  return escapeRaw(JSON.stringify(text));
}

/** Escapes what JSON allows raw and readers stumble over. */
export function escapeRaw(json: string): string {
  return json.replace(RAW, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
