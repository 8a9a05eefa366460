// Preloaded with --import into the command that is tested: makes pages do to their worker, by the name of their file, what
// no page is known to do.
import { spawn } from 'node:child_process';
import fs, { existsSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { availableParallelism, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

const FAULTS = {
  // Synchronous code that never returns.
  hang() {
    for (;;);
  },
  // Halts the whole program for a while, as Ctrl-Z and `fg` do.
  pause() {
    spawn('sh', ['-c', `sleep 3; kill -CONT ${process.pid}`]);
    process.kill(process.pid, 'SIGSTOP');
  },
  // Takes four seconds, of which its thread, the last in line at cores that other programs keep busy, runs for few moments.
  starve() {
    const busy = 'os.setPriority(9); for (const end = Date.now() + 6000; Date.now() < end; );';
    const programs = Array.from({ length: 2 * availableParallelism() }, () => spawn(process.execPath, ['-e', busy]));
    // After they began: they would have this thread's priority.
    setPriority(0, 19);
    for (const end = Date.now() + 4000; Date.now() < end; );
    for (const program of programs) program.kill();
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
  // Whatever the page becomes: only as JSON is its source printed alone.
  const { openSync } = fs;
  fs.openSync = (path, ...rest) => {
    if (/\/hang[^/]*$/.test(String(path))) FAULTS.hang();
    return openSync(path, ...rest);
  };
  syncBuiltinESMExports();
  const { stringify } = JSON;
  JSON.stringify = (value, ...rest) => {
    const fault = /\/(hang|pause|starve|exit|once)[^/]*$/.exec(String(value?.source));
    if (fault) FAULTS[fault[1]]();
    return stringify(value, ...rest);
  };
}
