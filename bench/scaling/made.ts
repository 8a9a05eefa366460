/** How pages of any size are made. */

export const SENTENCE =
  'The council agreed on Tuesday to plant willows along both banks of the river, after a long debate.';
export const PARAGRAPH = `${SENTENCE} Members who had opposed the plan said that willows need more water than the town can spare.`;

/** How many pieces are put together at once: a list of all would take more memory than cleaning the page does. */
const TOGETHER = 10_000;

/** A page that is one piece again and again, numbered, of about so many characters. */
export function repeated(piece: (i: number) => string, start = '', end = ''): (size: number) => string {
  return (size) => {
    const parts = [start];
    let pieces: string[] = [];
    for (let length = start.length, i = 0; length < size; i++) {
      const next = piece(i);
      pieces.push(next);
      length += next.length;
      if (pieces.length < TOGETHER) continue;
      parts.push(pieces.join(''));
      pieces = [];
    }
    return [...parts, ...pieces, end].join('');
  };
}

/** A number in letters, for names that differ by more than their numbers. */
export function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

/** A page whose elements are all in one another: half of it opens them, half closes them. */
export function nested(open: string, close: string, text = 'word '): (size: number) => string {
  return (size) => {
    const depth = Math.max(1, Math.floor(size / (open.length + close.length + text.length)));
    return `<!doctype html><body>${(open + text).repeat(depth)}${close.repeat(depth)}`;
  };
}
