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

/** What records may hold, as other data may, and a terminal must not get: C1 controls, line separators, and marks that turn text around. */
const MISLEADING = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Makes records safe to show on a terminal. JSON stays JSON, and says the same.
 *
 * @param text what is printed, without other controls than the program's own.
 * @returns the text with unsafe characters written as JSON escapes, such as `\u202e`.
 */
export function shownOnTerminal(text: string): string {
  return text.replace(MISLEADING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Writes lines for people to standard error. */
export class Reporter {
  /** Whether notes are left out. */
  quiet = false;
  readonly #open: () => NodeJS.WriteStream;
  #stream: NodeJS.WriteStream | undefined;
  #line: { clear(): void } | undefined;

  /** @param open gives the stream that lines go to; asked at the first line, since opening one costs time. */
  constructor(open: () => NodeJS.WriteStream) {
    this.#open = open;
  }

  /** Something went wrong. The line begins in colour on a terminal, unless `NO_COLOR` is set. */
  error(message: string): void {
    const stream = this.#ready();
    this.#line?.clear();
    // Not imported: what node:util brings along costs time at every start.
    const { styleText } = process.getBuiltinModule('node:util');
    stream.write(`${styleText('red', 'clean-article:', { stream })} ${printable(message)}\n`);
  }

  /** Something worth knowing; silent under `--quiet`. */
  note(message: string): void {
    if (this.quiet) return;
    const stream = this.#ready();
    this.#line?.clear();
    stream.write(`clean-article: ${printable(message)}\n`);
  }

  /** The terminal, for a line that is drawn over; undefined where there is none or one that can't, and under `--quiet`. */
  get screen(): NodeJS.WriteStream | undefined {
    if (this.quiet) return undefined;
    const stream = this.#ready();
    const isDumb = ['', 'dumb'].includes(process.env.TERM ?? '') && process.platform !== 'win32';
    return stream.isTTY && !isDumb ? stream : undefined;
  }

  /** Messages are printed above this line, which is cleared before each. */
  above(line: { clear(): void } | undefined): void {
    this.#line = line;
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
