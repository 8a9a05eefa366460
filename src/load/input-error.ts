/**
 * An input that is no page. `message` is one line, without the input's name.
 *
 * @example
 * ```ts
 * import { cleanArticle, InputError } from 'clean-article';
 *
 * try {
 *   await cleanArticle(Buffer.from('%PDF-1.7\n\0\0'));
 * } catch (error) {
 *   if (!(error instanceof InputError)) throw error;
 *   console.log(error.code, error.message); // prints: binary not text: looks like a PDF document
 * }
 * ```
 */
export class InputError extends Error {
  /** Stable name of what is wrong. */
  readonly code: 'binary' | 'feed' | 'too-large' | 'bad-gzip' | 'bad-zstd' | 'bad-mhtml' | 'unknown-encoding';

  constructor(code: InputError['code'], message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}

/**
 * The error for an input that is too large.
 *
 * @param limit in bytes.
 * @param when it is, where not from the beginning.
 */
export function tooLarge(limit: number, when: '' | 'once decompressed' = ''): InputError {
  return new InputError('too-large', `larger than the limit of ${limit} bytes${when === '' ? '' : ` ${when}`}`);
}
