// Preloaded with --import into the command that is tested: tells what memory its threads hold once all garbage is collected, and its
// main thread how much room it has for new objects. That answers each message of the test; a worker writes it into a file when it prints a page named `measure`.
import { writeFileSync } from 'node:fs';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

function held() {
  // Buffers go in the collection after that of who held them.
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** How much room this thread has for new objects. */
function room() {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size;
}

if (isMainThread) {
  process.on('message', () => process.send({ held: held(), room: room() }));
  process.channel.unref();
} else {
  const { stringify } = JSON;
  JSON.stringify = (value, ...rest) => {
    if (value?.source === 'measure') writeFileSync('held-by-worker', String(held()));
    return stringify(value, ...rest);
  };
}
