import type { Line } from './lines.ts';

/** Levels of quoting that are read. */
const MAX_DEPTH = 16;

/**
 * Takes the `>` off quoted lines, as e-mail and Markdown set them, and notes how deep each is quoted. Where no two such lines
 * stand together they are text, as a lone word always is; `>>` without a space is an arrow.
 *
 * @param lines the dump's lines.
 * @returns the lines, quoted blank ones gone.
 */
export function readQuotes(lines: Line[]): Line[] {
  if (!lines.some((line, i) => isQuoted(line) && isNeighbour(lines, i))) return lines;
  const read: Line[] = [];
  let blanks = 0;
  for (const [i, line] of lines.entries()) {
    if (!isQuoted(line) || !(isNeighbour(lines, i) || isSentence(line))) {
      read.push({ ...line, blankBefore: line.blankBefore + blanks });
      blanks = 0;
      continue;
    }
    let at = 0;
    let quoteDepth = 0;
    for (; line.text[at] === '>' && quoteDepth < MAX_DEPTH; quoteDepth++) at += line.text[at + 1] === ' ' ? 2 : 1;
    const text = line.text.slice(at).trimStart();
    if (text === '') {
      blanks += line.blankBefore + 1;
      continue;
    }
    read.push({ ...line, text, quoteDepth, blankBefore: line.blankBefore + blanks });
    blanks = 0;
  }
  return read;
}

function isQuoted({ text }: Line): boolean {
  return text === '>' || text.startsWith('> ');
}

/** Whether a line is quoted text of several words: in a dump with longer quotes, it is one of a single line. */
function isSentence({ text }: Line): boolean {
  return text.includes(' ', 3) && /[.?!…:,;]["”»’)]?$/.test(text);
}

/** Whether the line above or below is quoted too. */
function isNeighbour(lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1];
  const after = lines[i + 1];
  return (before !== undefined && isQuoted(before)) || (after !== undefined && isQuoted(after));
}
