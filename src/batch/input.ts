/**
 * A page that was read already, such as one that came inside another file: a record of an archive, a line of JSON Lines.
 * Who gives it leaves the bytes as they are from then on.
 */
export interface Content {
  readonly bytes: Uint8Array;
  /** What the file says about this page; stands above what the job says about all pages. */
  readonly url?: string;
  readonly language?: string;
  readonly inputFormat?: 'auto' | 'text' | 'html';
  readonly encoding?: string;
}

/** One page to clean, before it is read. */
export interface Input {
  /** The record's `source`: the path as given or found, with `/` between its parts; `-` for standard input. */
  readonly source: string;
  /** The file to open; null for standard input. */
  readonly path: string | null;
  /** Where its record goes under an output folder, without the format's extension; parts separated by `/`. */
  readonly name: string;
  /** The page itself, when it was read already; then nothing is read from `path`, the file that it came in. */
  readonly content?: Content;
  /** What tells, together with `source`, whether it is the same page as in an earlier run; only where that is asked. */
  readonly identity?: string;
}

/** Something that was given or found and can't be cleaned. */
export interface Failure {
  readonly source: string;
  /** Stable name of what is wrong: an `InputError`'s code, a system error's (`ENOENT`), or `internal`. */
  readonly code: string;
  /** One line, without the source's name. */
  readonly message: string;
}

/** What a search for inputs gives, in order. A failure has its input when it is that input that failed. */
export type Found = { readonly input: Input } | { readonly failure: Failure; readonly input?: Input };

/** A page that an earlier run dealt with, so that this one doesn't. */
export interface Done {
  readonly done: { readonly source: string; readonly failure?: Failure };
}
