// Preloaded with --import into the command that is tested: makes pages do to their worker, by the name of their file, what
// no page is known to do.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readlinkSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

const FAULTS = {
  // Synchronous code that never returns.
  hang() {
    for (;;);
  },
  // Takes four seconds, of which its thread, the last in line at a core that another program keeps busy, runs for few moments.
  starve() {
    execFileSync('taskset', ['-cp', '0', readlinkSync('/proc/thread-self').split('/').at(-1)]);
    setPriority(0, 19);
    const other = spawn('taskset', ['-c', '0', 'timeout', '6', 'bash', '-c', 'while :; do :; done']);
    for (const end = Date.now() + 4000; Date.now() < end; );
    other.kill();
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
    const fault = /\/(hang|starve|exit|once)[^/]*$/.exec(String(value?.source));
    if (fault) FAULTS[fault[1]]();
    return stringify(value, ...rest);
  };
}
