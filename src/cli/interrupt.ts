import { removeUnfinished } from '../batch/atomic.ts';
import type { Reporter } from './terminal.ts';

/** How long a run that was interrupted may take to end by itself, in milliseconds. */
const PATIENCE = 500;

/** Ctrl-C: the first asks the run to end in good order, the second ends the process at once. */
export class Interrupt {
  readonly #controller = new AbortController();
  readonly #listener: () => void;

  /** @param reporter tells of the first interrupt. */
  constructor(reporter: Reporter) {
    this.#listener = () => {
      if (this.signal.aborted) {
        removeUnfinished();
        process.off('SIGINT', this.#listener);
        process.kill(process.pid, 'SIGINT');
        return;
      }
      this.#controller.abort();
      reporter.note('finishing the pages in hand; interrupt again to stop at once');
    };
    process.on('SIGINT', this.#listener);
  }

  /** Aborted once the run should end. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * The run is over: interrupts end the process again. One that was interrupted may still wait for a pipe to be read, and
   * no exit gets past that: it ends by the signal, which shells tell as the same status.
   */
  stop(): void {
    process.off('SIGINT', this.#listener);
    if (this.signal.aborted) setTimeout(() => process.kill(process.pid, 'SIGINT'), PATIENCE).unref();
  }
}
