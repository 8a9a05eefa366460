/** How long the command line takes on a small dump, beside a Node that does nothing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { inTurns } from './timing.ts';

const ROUNDS = 21;

/** Files of the checkout, which the benches are run from. */
const path = (name: string) => join(process.cwd(), name);

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}: ${stderr}`);
}

/** Prints the wall time of `clean-article` on the seed's fixture as a multiple of `node -e 0`. */
export async function benchStart(): Promise<void> {
  const bin = path('bin/clean-article.js');
  const text = path('fixtures/seed/input.txt');
  const times = await inTurns(ROUNDS, {
    node: () => run(['-e', '0']),
    seed: () => run([bin, text]),
    help: () => run([bin, '--help']),
  });
  const row = (name: string, ms: number) => console.log(`${name.padEnd(44)} ${(ms / times.node).toFixed(2)}`);
  console.log(`Wall time of the command, times that of \`node -e 0\` (medians of ${ROUNDS} runs in turn)`);
  row('clean-article fixtures/seed/input.txt', times.seed);
  row('clean-article --help', times.help);
}
