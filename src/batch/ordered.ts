/** How far work may run ahead of who takes its results. */
export interface Ahead {
  /** Most items that are worked on at once, now. */
  readonly active: number;
  /** Most items that are begun and not taken yet. One slow item holds back the results of so many after it, no more. */
  readonly items: number;
  /** Nothing is begun beside another while items that are worked on, and finished results that weren't taken, weigh more than this. */
  readonly weight: number;
}

/** What the memory of a thing weighs, in units of {@link Ahead.weight}. */
export interface Weights<Item, Result> {
  /** An item while it is worked on. */
  readonly item: (item: Item) => number;
  /** A finished result while it waits. */
  readonly result: (result: Result) => number;
}

/**
 * Works on items side by side and gives the results in the items' order. Pulls an item only when there is room for it.
 *
 * @param source the items.
 * @param work begins one; a rejection ends everything.
 * @param weigh what items and results weigh.
 * @param ahead the bounds.
 * @param stop when it is aborted nothing more is begun; what was begun is still given.
 * @yields a result for each item that was begun, in order.
 * @throws what the source or the work throws, after the results before it.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  weigh: Weights<Item, Result>,
  ahead: Ahead,
  stop: AbortSignal,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let active = 0;
  let weight = 0;
  let ended = false;
  let left = false;
  const change = new Bell();
  const hasRoom = () => active < ahead.active && begun.length < ahead.items && (weight <= ahead.weight || active === 0);
  const mayGoOn = () => !left && !stop.aborted;

  const begin = (item: Item) => {
    active++;
    const held = weigh.item(item);
    weight += held;
    const result = work(item).then((done) => {
      weight += weigh.result(done);
      return done;
    });
    begun.push(result);
    const finished = () => {
      active--;
      weight -= held;
      change.ring();
    };
    result.then(finished, finished);
  };
  const pump = async () => {
    try {
      for await (const item of source) {
        while (!hasRoom() && mayGoOn()) await change.rung();
        if (!mayGoOn()) return;
        begin(item);
        change.ring();
        while (!hasRoom() && mayGoOn()) await change.rung();
        if (!mayGoOn()) return;
      }
    } finally {
      ended = true;
      change.ring();
    }
  };
  const ring = () => change.ring();
  stop.addEventListener('abort', ring);
  const pumping = pump();
  // Awaited at the end; until then its failure waits for the results before it.
  pumping.catch(() => undefined);
  try {
    for (;;) {
      const next = begun[0];
      if (next !== undefined) {
        const result = await next;
        begun.shift();
        weight -= weigh.result(result);
        change.ring();
        yield result;
      } else if (ended || stop.aborted) {
        break;
      } else {
        await change.rung();
      }
    }
    if (ended) await pumping;
  } finally {
    left = true;
    stop.removeEventListener('abort', ring);
    change.ring();
  }
}

/** Wakes all who wait for something to change. */
class Bell {
  #promise: Promise<void> | null = null;
  #resolve: () => void = () => undefined;

  /** Resolves at the next ring. */
  rung(): Promise<void> {
    this.#promise ??= new Promise((resolve) => {
      this.#resolve = resolve;
    });
    return this.#promise;
  }

  ring(): void {
    this.#promise = null;
    this.#resolve();
  }
}
