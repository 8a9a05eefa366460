/**
 * What two cores do beside one, two jobs beside one, and two processes that share nothing beside one: more can't be had of the
 * machine.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { median } from '../speed/timing.ts';
import { type Clock, type Cost, type Running, startBatch, startLoop } from './command.ts';
import { inSlices } from './slices.ts';

/** Runs of one kind. */
interface Runs {
  readonly name: string;
  readonly start: (clock: Clock) => readonly Running[];
  /** The costs of what ran at the same time, a list a round. */
  readonly rounds: Cost[][];
}

/** The rates that are told. */
const RATES: Readonly<Record<string, (cost: Cost) => number>> = {
  'the first third': ({ firstRate }) => firstRate,
  'the rest': ({ restRate }) => restRate,
  'over all': ({ rate }) => rate,
};

/** What runs have to themselves: one job and what V8 does in threads of its own share the cores that they have. */
const ONE_CORE = '0';
const TWO_CORES = '0,1';

/**
 * Cleans the pages with one job, with two, in a process of its own, and in two such processes at the same time of which
 * each cleans all of them; all that on two cores, and what one does on one core, too. They share the machine in slices of
 * time. Prints the rates and what each pair scales by: over the first third, the rest, and all.
 *
 * @param folder the pages.
 * @param pages how many there are.
 * @param rounds how often.
 * @returns pages a second with one job, after the first third.
 */
export async function benchScaling(folder: string, pages: number, rounds: number): Promise<number> {
  const pins = bindReader(ONE_CORE);
  const work = { folder, pages, ...(pins && { cores: TWO_CORES }) };
  const onOne = { folder, pages, cores: ONE_CORE };
  const one = runs('--jobs 1', (clock) => [startBatch(work, 1, clock)]);
  const two = runs('--jobs 2', (clock) => [startBatch(work, 2, clock)]);
  const loop = runs('the library in a loop', (clock) => [startLoop(work, clock)]);
  const loops = runs('two of these at once', (clock) => [startLoop(work, clock), startLoop(work, clock)]);
  const oneCore = runs('--jobs 1 on one core', (clock) => [startBatch(onOne, 1, clock)]);
  const loopOfOne = runs('a loop on one core', (clock) => [startLoop(onOne, clock)]);
  const all = [one, two, loop, loops, ...(pins ? [oneCore, loopOfOne] : [])];
  for (let round = 0; round < rounds; round++) {
    const costs = await inSlices(all.map(({ start }) => start));
    for (const [index, { rounds: done }] of all.entries()) done.push(costs[index] ?? []);
  }
  if (pins) bindReader(`0-${cpus().length - 1}`);
  row('', [...Object.keys(RATES), 'CPU time']);
  for (const each of all) tellRates(each);
  row('scaling', Object.keys(RATES));
  if (pins) {
    tellScaling('two cores to one core', oneCore, two);
    tellScaling('… by two processes', loopOfOne, loops);
  } else {
    console.log('  what one core does is not measured: programs are bound to cores with taskset, which is not here');
  }
  tellScaling('two jobs to one job', one, two);
  tellScaling('… by two processes', loop, loops);
  return middle(one, (cost) => cost.restRate);
}

/**
 * Binds this process, which takes what the others print, to cores of theirs: what one core does includes it as what two do. Tells
 * whether it can.
 */
function bindReader(cores: string): boolean {
  return spawnSync('taskset', ['-pc', cores, `${process.pid}`]).status === 0;
}

function runs(name: string, start: Runs['start']): Runs {
  return { name, start, rounds: [] };
}

/** The median of the rounds' sums. */
function middle(runs: Runs, of: (cost: Cost) => number): number {
  return median(runs.rounds.map((costs) => sum(costs, of)));
}

function sum(costs: readonly Cost[], of: (cost: Cost) => number): number {
  return costs.reduce((total, cost) => total + of(cost), 0);
}

function tellRates(runs: Runs): void {
  const rates = Object.values(RATES).map((of) => `${middle(runs, of).toFixed(1)} pages/s`);
  const cpu = `${middle(runs, (cost) => cost.cpuSeconds).toFixed(1)} s`;
  row(runs.name, [...rates, cpu]);
}

/** Prints how many times as much two do as one: the median of the rounds, and all of them. */
function tellScaling(name: string, one: Runs, two: Runs): void {
  const ratios = Object.values(RATES).map((of) =>
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
