// Preloaded with --import into the command that is tested: makes pages do to their worker, by the name of their file, what
// no page is known to do.
import { isMainThread } from 'node:worker_threads';

const FAULTS = {
  // Synchronous code that never returns.
  hang() {
    for (;;);
  },
  hoard() {
    for (const hoard = []; ; ) hoard.push(new Array(1000).fill(hoard.length));
  },
  exit() {
    process.exit(7);
  },
  // Ends the worker of the page after it.
  poison() {
    queueMicrotask(() => setImmediate(() => process.exit(8)));
  },
};

if (!isMainThread) {
  const { stringify } = JSON;
  JSON.stringify = (value, ...rest) => {
    const fault = /(?:^|\/)(hang|hoard|exit)[^/]*$/.exec(String(value?.source));
    if (fault) FAULTS[fault[1]]();
    return stringify(value, ...rest);
  };
}
