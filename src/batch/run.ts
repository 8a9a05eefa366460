import { type Outcome, weigh } from './clean.ts';
import type { Done, Found, Input } from './input.ts';
import { type Ahead, inOrder } from './ordered.ts';

/** Most pages that are begun while the first of them isn't finished, so that one that hangs doesn't halt the rest. */
const MOST_PAGES_AHEAD = 2048;

/** Most that finished records may weigh that wait for one before them, and pages that came inside another file, in bytes. */
const MOST_BYTES_AHEAD = 32 * 1024 * 1024;

/**
 * Cleans inputs, several at once, and gives what became of them in their order. What comes out slowly is read slowly.
 *
 * @param found the inputs; failures, and what an earlier run did, pass through in their place.
 * @param clean cleans one page and never rejects for what is that page's own fault.
 * @param room how many pages may be asked for at once; it may change.
 * @param stop when it is aborted no further page is begun, and the run ends with those in hand.
 * @yields one outcome for each of `found`, in its order.
 * @throws what `found` throws, and `clean` when no page can be cleaned any more.
 */
export function runBatch(
  found: AsyncIterable<Found | Done>,
  clean: (input: Input) => Promise<Outcome>,
  room: () => number,
  stop: AbortSignal,
): AsyncGenerator<Outcome | Done> {
  const work = async (one: Found | Done) => ('done' in one || 'failure' in one ? one : clean(one.input));
  const ahead: Ahead = {
    get active() {
      return room();
    },
    items: MOST_PAGES_AHEAD,
    weight: MOST_BYTES_AHEAD,
  };
  return inOrder(found, work, { item: contentOf, result: weightOf }, ahead, stop);
}

function contentOf(one: Found | Done): number {
  return 'input' in one ? (one.input?.content?.bytes.length ?? 0) : 0;
}

function weightOf(outcome: Outcome | Done): number {
  return 'done' in outcome ? 0 : weigh(outcome);
}
