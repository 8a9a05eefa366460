/** Runs that are measured: what comes in between, such as collecting garbage, does in few of them. */
const RUNS = 3;

/**
 * The CPU time that something takes, in milliseconds: that of the quickest of a few runs. Time by the clock would be that of all
 * else that the machine does.
 */
export async function cpuTimeOf(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
