import { ReviewWriter, readAssets } from '../review/index.ts';
import type { Input } from './input.ts';
import type { Sink } from './sink.ts';

/** The whole page comes from no input. */
const NO_INPUT: Input = { source: '', path: null, name: '' };

/**
 * Makes one review page of all that is written, and none where nothing is.
 *
 * @param inner where the page goes.
 * @returns a sink that takes pages as `cleanInput` prints them for review.
 */
export function reviewSink(inner: Sink): Sink {
  const writer = new ReviewWriter(readAssets());
  const pass = async (html: string) => {
    if (html !== '') await inner.write(NO_INPUT, Buffer.from(html));
  };
  let begun = false;
  return {
    async write(_input, printed) {
      if (!begun) await pass(writer.start());
      begun = true;
      await pass(writer.add(new TextDecoder().decode(printed)));
    },
    async finish() {
      if (!begun) return inner.abort();
      await pass(writer.end());
      await inner.finish();
    },
    abort: () => inner.abort(),
  };
}
