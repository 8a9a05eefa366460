import { ReviewWriter, readAssets } from '../review/index.ts';
import type { Input } from './input.ts';
import type { Sink } from './sink.ts';

/** The whole page comes from no input. */
const NO_INPUT: Input = { source: '', path: null, name: '' };

/**
 * Makes one review page of all that is written.
 *
 * @param inner where the page goes.
 * @returns a sink that takes pages as `cleanInput` prints them for review.
 */
export async function reviewSink(inner: Sink): Promise<Sink> {
  const writer = new ReviewWriter(readAssets());
  const pass = async (html: string) => {
    if (html !== '') await inner.write(NO_INPUT, html);
  };
  await pass(writer.start());
  return {
    write: (_input, printed) => pass(writer.add(printed)),
    async finish() {
      await pass(writer.end());
      await inner.finish();
    },
    abort: () => inner.abort(),
  };
}
