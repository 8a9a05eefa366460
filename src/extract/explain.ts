import type { JudgedPage } from '../page.ts';
import type { FieldProvenance, RemovedBlock } from '../record.ts';
import type { Decision, Field } from './candidate.ts';
import { tiedCaptions } from './content/index.ts';

/** A chance as printed: three digits, more would claim what no score can. */
export function roundChance(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}

/** Every dropped block, in reading order. A caption that is tied to a kept image is none. */
export function listRemoved(page: JudgedPage): RemovedBlock[] {
  const removed: RemovedBlock[] = [];
  const tied = tiedCaptions(page);
  for (const [index, verdict] of page.verdicts.entries()) {
    const block = page.blocks[index];
    if (verdict.verdict !== 'dropped' || !block || tied.has(block)) continue;
    const { origin } = block;
    const place =
      'lines' in origin ? { lines: [origin.lines[0], origin.lines[1]] as [number, number] } : { path: origin.path };
    removed.push({ text: block.text, reason: verdict.reason, score: roundChance(verdict.score), ...place });
  }
  return removed;
}

const print = (values: readonly string[]): string => values.join('; ');

/** Every field's source and what lost. */
export function listProvenance(decisions: Readonly<Record<Field, Decision>>): Record<string, FieldProvenance> {
  return Object.fromEntries(
    Object.entries(decisions).map(([field, { source, lost }]) => [
      field,
      { source, candidates: lost.map((candidate) => ({ source: candidate.source, value: print(candidate.values) })) },
    ]),
  );
}
