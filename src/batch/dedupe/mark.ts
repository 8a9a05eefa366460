import { type OutputFormat, render } from '../../emit/index.ts';
import type { Job, Outcome } from '../clean.ts';
import type { Done } from '../input.ts';
import { Duplicates } from './index.ts';

/**
 * Marks the records of a run whose text was there before. All that it changes of a record is to say so.
 *
 * @param outcomes what became of the pages, in the order of the run.
 * @param job how records are printed; it must want the records themselves.
 * @yields the same, some with `duplicateOf` in what is printed.
 */
export async function* markDuplicates(
  outcomes: AsyncIterable<Outcome | Done>,
  job: Job & { readonly format: OutputFormat },
): AsyncGenerator<Outcome | Done> {
  const duplicates = new Duplicates();
  for await (const outcome of outcomes) {
    if (!('record' in outcome) || outcome.record === undefined) {
      yield outcome;
      continue;
    }
    const duplicateOf = duplicates.firstOf(outcome.record.source, outcome.record.text);
    if (duplicateOf === null) {
      yield outcome;
      continue;
    }
    const record = { ...outcome.record, duplicateOf };
    const printed = new TextEncoder().encode(await render(record, job.format, job.render));
    yield { ...outcome, record, printed };
  }
}
