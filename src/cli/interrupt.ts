import { removeUnfinished } from '../batch/atomic.ts';

/** Ctrl-C: the first asks the run to end in good order, the second ends the process at once. */
export class Interrupt {
  readonly #controller = new AbortController();
  readonly #listener: () => void;

  /** @param asked called at the first interrupt. */
  constructor(asked: () => void) {
    this.#listener = () => {
      if (this.signal.aborted) {
        removeUnfinished();
        process.off('SIGINT', this.#listener);
        process.kill(process.pid, 'SIGINT');
        return;
      }
      this.#controller.abort();
      asked();
    };
    process.on('SIGINT', this.#listener);
  }

  /** Aborted once the run should end. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Interrupts end the process again. */
  stop(): void {
    process.off('SIGINT', this.#listener);
  }
}
