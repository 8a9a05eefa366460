import type { Line } from './lines.ts';

/** How long a heading is at most, and prose at least, in UTF-16 units. */
const MAX_HEADING = 120;
const PROSE = 80;
/** So many headings have the link, and prose stands right below so many and one in so many of them. */
const MIN_HEADINGS = 3;
const MIN_ABOVE_PROSE = 2;
const SHARE = 3;
/** What stands in brackets at a line's end, right behind other text. */
const AT_END = /^(.{1,118}[^\s[\]]) ?\[([^\d[\]]{2,40})\]$/;

/**
 * Takes the links by which wikis have a section edited off the lines that they stand behind, which are headings: `History[edit]`.
 * They are known by recurring, in any language.
 *
 * @param lines of any dump.
 * @returns the same lines where none have such links.
 */
export function withoutEditLinks(lines: Line[]): Line[] {
  const found = new Map<string, Map<Line, string>>();
  for (const line of lines) {
    if (line.text.length > MAX_HEADING || !line.text.endsWith(']')) continue;
    const [, text, label] = AT_END.exec(line.text) ?? [];
    if (text === undefined || label === undefined) continue;
    found.set(label, (found.get(label) ?? new Map()).set(line, text));
  }
  const headings = [...found.values()].find(({ size }) => size >= MIN_HEADINGS);
  if (headings === undefined) return lines;
  const above = lines.filter((line, i) => headings.has(line) && (lines[i + 1]?.text.length ?? 0) >= PROSE);
  if (above.length < MIN_ABOVE_PROSE || above.length * SHARE < headings.size) return lines;
  return lines.map((line) => {
    const text = headings.get(line);
    return text === undefined ? line : { ...line, text, isHeading: true };
  });
}
