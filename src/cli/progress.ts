import type { Tally } from '../batch/tally.ts';

/** How often the line is drawn, in milliseconds. */
const INTERVAL = 200;

/** The rate and the time left are those of about so many seconds back. */
const MEMORY = 20;

/** Where a line can be drawn over. */
export interface Screen {
  /** 0 where the terminal doesn’t know its width. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line on a terminal that says how far a run has come; it is drawn over, and gone at the end. */
export class Progress {
  readonly #screen: Screen;
  readonly #tally: Tally;
  readonly #timer: NodeJS.Timeout;
  /** How many inputs there are, once they are counted. */
  #total: number | null = null;
  #rate = 0;
  #last: { seconds: number; pages: number };
  #drawn = false;

  /**
   * Begins to draw.
   *
   * @param screen the terminal.
   * @param tally what is counted.
   */
  constructor(screen: Screen, tally: Tally) {
    this.#screen = screen;
    this.#tally = tally;
    this.#last = { seconds: tally.seconds, pages: 0 };
    this.#timer = setInterval(() => this.draw(), INTERVAL);
    this.#timer.unref();
  }

  /** The inputs are counted. */
  setTotal(total: number | null): void {
    this.#total = total;
  }

  /** Draws the line anew. */
  draw(): void {
    this.#measure();
    const line = progressLine(this.#tally, this.#rate, this.#total);
    this.#screen.write(`\r\x1b[2K${line.slice(0, Math.max(0, (this.#screen.columns || 80) - 1))}`);
    this.#drawn = true;
  }

  /** Takes the line away, so that something else can be printed. */
  clear(): void {
    if (this.#drawn) this.#screen.write('\r\x1b[2K');
    this.#drawn = false;
  }

  /** Draws no more. */
  stop(): void {
    clearInterval(this.#timer);
    this.clear();
  }

  #measure(): void {
    const { seconds, cleaned, failed } = this.#tally;
    const pages = cleaned + failed;
    const passed = seconds - this.#last.seconds;
    if (passed <= 0) return;
    const weight = Math.max(passed / MEMORY, passed / seconds);
    this.#rate += Math.min(1, weight) * ((pages - this.#last.pages) / passed - this.#rate);
    this.#last = { seconds, pages };
  }
}

/**
 * Says how far a run has come.
 *
 * @param tally what is counted.
 * @param rate pages a second.
 * @param total how many inputs there are; null when that isn't known.
 * @returns for example `1200 of 5000 pages, 310/s, 2 failed, 13 s left`.
 */
export function progressLine(tally: Pick<Tally, 'total' | 'failed'>, rate: number, total: number | null): string {
  const of = total === null ? '' : ` of ${total}`;
  const left = total === null || rate <= 0 ? '' : `, ${duration(Math.max(0, total - tally.total) / rate)} left`;
  return `${tally.total}${of} pages, ${rate.toFixed(rate < 10 ? 1 : 0)}/s, ${tally.failed} failed${left}`;
}

function duration(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
