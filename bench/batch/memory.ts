/** Whether a batch of many pages needs more memory than one of few. */
import { join } from 'node:path';
import { startBatch } from './command.ts';
import { makePages } from './pages.ts';

/** How many times as many pages memory must not grow with. */
const MANY = 10;

/**
 * Cleans few pages and ten times as many with two jobs, and prints the peaks.
 *
 * @param files the pages, which are repeated.
 * @param few how many.
 * @param work a folder to put them in.
 */
export async function benchMemory(files: readonly string[], few: number, work: string): Promise<void> {
  const peaks: number[] = [];
  for (const count of [few, few * MANY]) {
    const folder = makePages(files, count, join(work, `memory-${count}`));
    const { peakBytes } = await startBatch({ folder, pages: count }, 2, () => performance.now()).cost;
    console.log(`  peak memory over ${count} pages, --jobs 2: ${(peakBytes / 2 ** 20).toFixed(0)} MiB`);
    peaks.push(peakBytes);
  }
  console.log(`  grows ${((peaks[1] ?? Number.NaN) / (peaks[0] ?? Number.NaN)).toFixed(2)} times`);
}
