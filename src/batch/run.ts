import type { Outcome } from './clean.ts';
import type { Done, Found, Input } from './input.ts';
import { inOrder } from './ordered.ts';

/** Most pages that are begun while the first of them isn't finished, so that one that hangs doesn't halt the rest. */
const MOST_PAGES_AHEAD = 2048;

/** Most that finished records may weigh that wait for one before them, in characters. */
const MOST_TEXT_AHEAD = 32 * 1024 * 1024;

/**
 * Cleans inputs, several at once, and gives what became of them in their order. What comes out slowly is read slowly.
 *
 * @param found the inputs; failures, and what an earlier run did, pass through in their place.
 * @param clean cleans one page and never rejects for what is that page's own fault.
 * @param jobs how many pages may be cleaned at once.
 * @param stop when it is aborted no further page is begun, and the run ends with those in hand.
 * @yields one outcome for each of `found`, in its order.
 * @throws what `found` throws, and `clean` when no page can be cleaned any more.
 */
export function runBatch(
  found: AsyncIterable<Found | Done>,
  clean: (input: Input) => Promise<Outcome>,
  jobs: number,
  stop: AbortSignal,
): AsyncGenerator<Outcome | Done> {
  const work = async (one: Found | Done) => ('done' in one || 'failure' in one ? one : clean(one.input));
  const ahead = { jobs, items: MOST_PAGES_AHEAD, weight: MOST_TEXT_AHEAD };
  return inOrder(found, work, weigh, ahead, stop);
}

function weigh(outcome: Outcome | Done): number {
  return 'printed' in outcome ? outcome.printed.length : 0;
}
