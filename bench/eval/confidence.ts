/** Whether confidence means what the record says: of the pages that are given 0.9, nine in ten should be right. */
import type { ArticleRecord } from '../../src/record.ts';
import type { Gold } from './corpus.ts';
import { pageWordF1 } from './metrics.ts';

/** Word F1 from which a text is right, by the record's definition of confidence. */
const RIGHT = 0.9;
/** Lower ends of the bins that pages are gathered in. */
const BINS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95];

/** Pages whose confidence is in one bin. */
export interface ReliabilityBin {
  readonly from: number;
  readonly pages: number;
  /** Their mean confidence, and the share whose text is right. */
  readonly confidence: number;
  readonly right: number;
}

/** Gathers pages by confidence; empty bins are left out. */
export function reliability(gold: readonly Gold[], records: ReadonlyMap<string, ArticleRecord>): ReliabilityBin[] {
  const judged = gold.flatMap((page) => {
    const record = records.get(page.id);
    if (page.text === undefined || record === undefined) return [];
    return [{ confidence: record.confidence, right: pageWordF1(record.text, page.text) >= RIGHT }];
  });
  return BINS.flatMap((from, i) => {
    const to = BINS[i + 1] ?? Number.POSITIVE_INFINITY;
    const bin = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (bin.length === 0) return [];
    const confidence = bin.reduce((sum, page) => sum + page.confidence, 0) / bin.length;
    return [{ from, pages: bin.length, confidence, right: bin.filter(({ right }) => right).length / bin.length }];
  });
}
