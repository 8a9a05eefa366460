/** Controls, line separators and the marks that reorder text on a terminal. */
const UNSAFE = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/**
 * Makes a name or a message safe to print: one line, and no escape sequence of a page or a file name reaches the terminal.
 *
 * @param text any text.
 * @returns the text with unsafe characters written as escapes, such as `\x1b`.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (char) => {
    if (char === '\n') return '\\n';
    if (char === '\t') return '\\t';
    const code = char.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });
}

/** Writes lines for people to standard error. */
export class Reporter {
  /** Whether notes are left out. */
  quiet = false;
  readonly #open: () => NodeJS.WriteStream;
  #stream: NodeJS.WriteStream | undefined;

  /** @param open gives the stream that lines go to; asked at the first line, since opening one costs time. */
  constructor(open: () => NodeJS.WriteStream) {
    this.#open = open;
  }

  /** Something went wrong. The line begins in colour on a terminal, unless `NO_COLOR` is set. */
  error(message: string): void {
    const stream = this.#ready();
    // Not imported: what node:util brings along costs time at every start.
    const { styleText } = process.getBuiltinModule('node:util');
    stream.write(`${styleText('red', 'clean-article:', { stream })} ${printable(message)}\n`);
  }

  /** Something worth knowing; silent under `--quiet`. */
  note(message: string): void {
    if (!this.quiet) this.#ready().write(`clean-article: ${printable(message)}\n`);
  }

  #ready(): NodeJS.WriteStream {
    if (this.#stream === undefined) {
      this.#stream = this.#open();
      // Nobody listening to messages is no reason to stop.
      this.#stream.on('error', () => undefined);
    }
    return this.#stream;
  }
}
