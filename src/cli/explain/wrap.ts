import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns of the widest characters. */
const WIDEST = 2;
/** Looking at one character of a text takes time by the text's length; so long texts are taken in pieces. */
const PIECE = 512;
const ASCII = /^[ -~]*$/;

/**
 * Wraps a line at its spaces, and inside of words that are wider than a line, in linear time.
 *
 * @param line text without line breaks or control characters.
 * @param width columns that a line may have; at least 2, since a character may be two wide.
 * @returns lines no wider than that; the space at which a line was broken is left out.
 */
export function wrapLine(line: string, width: number): string[] {
  if (columnsOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  let used = 0;
  const put = (text: string, columns: number) => {
    current += text;
    used += columns;
  };
  const end = () => {
    lines.push(current);
    current = '';
    used = 0;
  };
  for (const word of line.split(' ')) {
    const columns = columnsOf(word);
    // What is wider than a line begins on this one, if there is room for any of it.
    const least = columns <= width ? columns : WIDEST;
    if (used > 0 && used + 1 + least > width) end();
    else if (used > 0) put(' ', 1);
    if (columns <= width) {
      put(word, columns);
      continue;
    }
    for (const piece of pieces(word)) {
      for (const { segment } of graphemes.segment(piece)) {
        const wide = columnsOf(segment);
        if (used + wide > width) end();
        put(segment, wide);
      }
    }
  }
  end();
  return lines;
}

/** Columns that a text takes; of a long one only that it is too wide for any line. */
function columnsOf(text: string): number {
  if (text.length > PIECE) return Number.POSITIVE_INFINITY;
  return ASCII.test(text) ? text.length : stringWidth(text);
}

function* pieces(word: string): Generator<string> {
  for (let from = 0; from < word.length; ) {
    let to = from + PIECE;
    if (/[\ud800-\udbff]/.test(word[to - 1] ?? '')) to++;
    yield word.slice(from, to);
    from = to;
  }
}
