import type { Outcome } from './clean.ts';
import type { Failure } from './input.ts';

/** What became of a batch, as `--summary` prints it. */
export interface Summary {
  /** Pages with a record from this run. */
  readonly cleaned: number;
  /** Inputs without one. */
  readonly failed: number;
  /** Pages with a record from an earlier run that this one went on with; not in the counts by kind and reason. */
  readonly done: number;
  /** Files of folders that were left out since they aren't named as pages are. */
  readonly passedOver: number;
  /** Whether the run was stopped before its end. */
  readonly interrupted: boolean;
  /** Records by kind. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Dropped blocks by reason, over all pages. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Failures by code. */
  readonly failures: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly pagesPerSecond: number;
}

/** Counts what becomes of pages. */
export class Tally {
  cleaned = 0;
  failed = 0;
  done = 0;
  /** Files of folders that aren't named as pages are: no inputs. */
  passedOver = 0;
  readonly #kinds = new Counts();
  readonly #reasons = new Counts();
  readonly #failures = new Counts();
  readonly #start = performance.now();

  /** Counts a page that gave a record, which was written. */
  addCleaned(outcome: Extract<Outcome, { kind: unknown }>): void {
    this.cleaned++;
    this.#kinds.add(outcome.kind);
    for (const [reason, count] of Object.entries(outcome.reasons ?? {})) this.#reasons.add(reason, count);
  }

  /** Counts an input that gave none. */
  addFailure({ code }: Failure): void {
    this.failed++;
    this.#failures.add(code);
  }

  /** Counts a page that an earlier run gave a record of. */
  addDone(): void {
    this.done++;
  }

  /** Inputs so far. */
  get total(): number {
    return this.cleaned + this.failed + this.done;
  }

  /** Seconds since the count began. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** All counts; `interrupted` is whether more inputs were left. */
  summary(interrupted: boolean): Summary {
    const { cleaned, failed, done, passedOver, seconds } = this;
    return {
      cleaned,
      failed,
      done,
      passedOver,
      interrupted,
      kinds: this.#kinds.sorted(),
      reasons: this.#reasons.sorted(),
      failures: this.#failures.sorted(),
      seconds: rounded(seconds),
      pagesPerSecond: rounded((cleaned + failed) / seconds),
    };
  }
}

/** Numbers by name. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  /** Most frequent first. */
  sorted(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  }
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
