/** An input that is no page. `message` is one line, without the input's name. */
export class InputError extends Error {
  /** Stable name of what is wrong. */
  readonly code: 'binary' | 'too-large' | 'bad-gzip' | 'unknown-encoding';

  constructor(code: InputError['code'], message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}
