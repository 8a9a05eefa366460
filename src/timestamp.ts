/** A place in a recording, as transcripts print it: `0:04`, `1:02:10`, `[00:04]`. */
const TIMESTAMP = /^[[(]?(?:(\d{1,2}):)?(\d{1,3}):(\d{2})[\])]?$/;

/**
 * Reads a text that is nothing but a place in a recording.
 *
 * @returns seconds from its start; null for any other text.
 */
export function readTimestamp(text: string): number | null {
  const match = TIMESTAMP.exec(text);
  if (match === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(seconds) < 60 ? (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) : null;
}
