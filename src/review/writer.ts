import { createHash } from 'node:crypto';
import type { ReviewEntry, ReviewIndex, ReviewPage } from './data.ts';
import { type Assets, dataScript, documentEnd, documentStart } from './document.ts';
import { reviewEntry } from './entry.ts';

/** Pages are compressed together up to this many characters of JSON: the browser unpacks a chunk when it shows one. */
const CHUNK = 256 * 1024;

/** Writes a review page piece by piece; what it remembers of a page is only its entry in the list. */
export class ReviewWriter {
  readonly #assets: Assets;
  readonly #entries: ReviewEntry[] = [];
  #chunks = 0;
  #pending: string[] = [];
  #size = 0;

  constructor(assets: Assets) {
    this.#assets = assets;
  }

  /** What the file begins with. */
  start(): string {
    return documentStart(this.#assets);
  }

  /**
   * Takes one page.
   *
   * @param json a {@link ReviewPage} as JSON.
   * @returns what the file goes on with; often nothing yet.
   */
  add(json: string): string {
    this.#entries.push(reviewEntry(JSON.parse(json) as ReviewPage, this.#chunks, this.#pending.length));
    this.#pending.push(json);
    this.#size += json.length;
    return this.#size < CHUNK ? '' : this.#flush();
  }

  /** What the file ends with. */
  end(): string {
    const rest = this.#pending.length > 0 ? this.#flush() : '';
    const entries = this.#entries;
    const id = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
    const index: ReviewIndex = { id, entries };
    return rest + dataScript('index', JSON.stringify(index)) + documentEnd(this.#assets);
  }

  #flush(): string {
    const script = dataScript(`chunk-${this.#chunks++}`, `[${this.#pending.join(',')}]`);
    this.#pending = [];
    this.#size = 0;
    return script;
  }
}
