import type { Page } from '../page.ts';

/** Options of load: those of `cleanArticle` that say how bytes become a page. */
export interface LoadOptions {
  inputFormat?: 'auto' | 'text' | 'html';
  url?: string;
  encoding?: string;
  maxInputSize?: number;
}

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

export async function load(_input: Uint8Array | string, _options: LoadOptions = {}): Promise<Page> {
  return {
    blocks: [],
    containers: [{ parent: -1, tag: '', names: '', hidden: false }],
    annotations: [],
    head: { title: null, meta: [], links: [], jsonld: [], base: null, language: null },
  };
}
