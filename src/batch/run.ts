import { cleanInput, type Job, type Outcome } from './clean.ts';
import type { Found } from './input.ts';

/**
 * Cleans inputs one after the other, each when the one before has been taken: what comes out slowly is read slowly.
 *
 * @param found the inputs, and the failures among them, which pass through in their place.
 * @param job what to do with each.
 * @param stdin gives standard input.
 * @yields one outcome for each of `found`, in its order.
 */
export async function* runBatch(
  found: AsyncIterable<Found>,
  job: Job,
  stdin: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Outcome> {
  for await (const one of found) {
    yield 'input' in one ? await cleanInput(one.input, job, stdin) : one;
  }
}
