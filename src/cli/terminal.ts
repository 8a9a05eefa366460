import { styleText } from 'node:util';

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
export interface Reporter {
  /** Something went wrong. */
  error(message: string): void;
  /** Something worth knowing; silent under `--quiet`. */
  note(message: string): void;
}

/**
 * Makes a reporter. Colour is used on a terminal only, and not when `NO_COLOR` is set.
 *
 * @param stream where lines go. Nobody listening there is no reason to stop.
 * @returns the reporter.
 */
export function createReporter(stream: NodeJS.WriteStream): Reporter & { quiet: boolean } {
  stream.on('error', () => undefined);
  const line = (prefix: string, message: string) => stream.write(`${prefix} ${printable(message)}\n`);
  return {
    quiet: false,
    error: (message) => void line(styleText('red', 'clean-article:', { stream }), message),
    note(message) {
      if (!this.quiet) line('clean-article:', message);
    },
  };
}
