/** What two jobs do beside one, and what two processes that share nothing do beside one: more can't be had of the machine. */
import { median } from '../speed/timing.ts';
import { type Cost, startBatch, startLoop } from './command.ts';
import { inSlices } from './slices.ts';

/** Runs of one kind. */
interface Runs {
  readonly name: string;
  /** The costs of what ran at the same time, a list a round. */
  readonly rounds: Cost[][];
}

/**
 * Cleans the pages with one job, with two, in a process of its own, and in two such processes at the same time of which
 * each cleans all of them; the four share the machine in slices of time. Prints the rates and what each pair scales by.
 *
 * @param folder the pages.
 * @param pages how many there are.
 * @param rounds how often.
 * @returns pages a second with one job, after the first third.
 */
export async function benchScaling(folder: string, pages: number, rounds: number): Promise<number> {
  const one: Runs = { name: '--jobs 1', rounds: [] };
  const two: Runs = { name: '--jobs 2', rounds: [] };
  const loop: Runs = { name: 'the library in a loop', rounds: [] };
  const loops: Runs = { name: 'two of these at once', rounds: [] };
  const all = [one, two, loop, loops];
  for (let round = 0; round < rounds; round++) {
    const costs = await inSlices([
      (clock) => [startBatch(folder, pages, 1, clock)],
      (clock) => [startBatch(folder, pages, 2, clock)],
      (clock) => [startLoop(folder, pages, clock)],
      (clock) => [startLoop(folder, pages, clock), startLoop(folder, pages, clock)],
    ]);
    for (const [index, runs] of all.entries()) runs.rounds.push(costs[index] ?? []);
  }
  row('', ['the first third', 'the rest', 'CPU time']);
  for (const runs of all) tellRates(runs);
  row('scaling', ['the first third', 'the rest']);
  tellScaling('two jobs to one', one, two);
  tellScaling('two processes to one', loop, loops);
  return middle(one, (cost) => cost.restRate);
}

/** The median of the rounds' sums. */
function middle(runs: Runs, of: (cost: Cost) => number): number {
  return median(runs.rounds.map((costs) => sum(costs, of)));
}

function sum(costs: readonly Cost[], of: (cost: Cost) => number): number {
  return costs.reduce((total, cost) => total + of(cost), 0);
}

function tellRates(runs: Runs): void {
  const rates = [(cost: Cost) => cost.firstRate, (cost: Cost) => cost.restRate].map(
    (of) => `${middle(runs, of).toFixed(1)} pages/s`,
  );
  const cpu = `${middle(runs, (cost) => cost.cpuSeconds).toFixed(1)} s`;
  row(runs.name, [...rates, cpu]);
}

/** Prints how many times as much two do as one: the median of the rounds, and all of them. */
function tellScaling(name: string, one: Runs, two: Runs): void {
  const ratios = [(cost: Cost) => cost.firstRate, (cost: Cost) => cost.restRate].map((of) =>
    two.rounds.map((costs, round) => sum(costs, of) / sum(one.rounds[round] ?? [], of)),
  );
  row(
    name,
    ratios.map((list) => {
      const all = list.length > 1 ? ` (${list.map((ratio) => ratio.toFixed(2)).join(', ')})` : '';
      return median(list).toFixed(2) + all;
    }),
  );
}

function row(name: string, cells: readonly string[]): void {
  console.log(`  ${name.padEnd(24)}${cells.map((cell) => cell.padEnd(24)).join('')}`.trimEnd());
}
