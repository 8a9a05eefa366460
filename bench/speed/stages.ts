/** What each stage of cleaning takes. */
import { render } from '../../src/emit/index.ts';
import { extract } from '../../src/extract/index.ts';
import { load } from '../../src/load/index.ts';
import { strip } from '../../src/strip/index.ts';
import { median } from './timing.ts';

const STAGES = ['load', 'strip', 'extract', 'emit'] as const;
export type Stage = (typeof STAGES)[number];

/** Cleans pages stage by stage, as often as it is called, and keeps what each stage took. */
export class StageClock {
  private readonly rounds: Record<Stage, number>[] = [];

  /** Cleans the pages once without second opinions and prints them as Markdown. */
  async run(pages: readonly { readonly bytes: Uint8Array }[]): Promise<void> {
    const spent = { load: 0, strip: 0, extract: 0, emit: 0 };
    const timed = async <T>(stage: Stage, job: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      const result = await job();
      spent[stage] += performance.now() - start;
      return result;
    };
    for (const { bytes } of pages) {
      const page = await timed('load', () => load(bytes));
      const judged = await timed('strip', () => strip(page, { secondOpinion: 'never' }));
      const record = await timed('extract', () => extract(judged));
      await timed('emit', () => render(record, 'markdown'));
    }
    this.rounds.push(spent);
  }

  /** Median milliseconds of each stage over the rounds but the first, which warms up. */
  medians(): [Stage, number][] {
    return STAGES.map((stage) => [stage, median(this.rounds.slice(1).map((round) => round[stage]))]);
  }
}
