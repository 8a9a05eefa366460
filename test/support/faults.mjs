// Preloaded with --import into the command that is tested: makes pages do to their worker, by the name of their file, what
// no page is known to do.
import { existsSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const FAULTS = {
  // Synchronous code that never returns.
  hang() {
    for (;;);
  },
  exit() {
    process.exit(7);
  },
  // Ends its worker the first time only, as if a page before it had left something behind.
  once() {
    if (existsSync('once')) return;
    writeFileSync('once', '');
    process.exit(8);
  },
};

if (!isMainThread) {
  const { stringify } = JSON;
  JSON.stringify = (value, ...rest) => {
    const fault = /\/(hang|exit|once)[^/]*$/.exec(String(value?.source));
    if (fault) FAULTS[fault[1]]();
    return stringify(value, ...rest);
  };
}
