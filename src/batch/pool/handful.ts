/** Most pages that a worker is sent at once. With more, a long run needs more memory than a short one, and none is cleaned sooner. */
const MOST = 4;

/** How many pages a worker is sent at once: as many as it cleans in a moment, so one where pages are large. */
export class Handful {
  #size = 1;

  get size(): number {
    return this.#size;
  }

  /** Learns from a task, of whose pages so many were cleaned before the moment was over. */
  learn(sent: number, cleaned: number): void {
    if (cleaned < sent) this.#size = Math.min(this.#size, Math.max(1, cleaned));
    else if (sent === this.#size) this.#size = Math.min(MOST, this.#size * 2);
  }
}
