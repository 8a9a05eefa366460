/** A process that scores the parts it is sent the numbers of, one at a time; its command line is that of `main.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArticleRecord } from '../../src/record.ts';
import { pageWordF1 } from './metrics.ts';
import { type EvalOptions, readEvalOptions } from './options.ts';
import type { Part } from './parts.ts';
import { type Row, scoreSet } from './run.ts';

/** A part's row, and its worst pages, a line each. */
export interface ScoredPart {
  readonly row: Row;
  readonly worst: readonly string[];
}

type Records = ReadonlyMap<string, ArticleRecord>;

const options = readEvalOptions();

process.on('message', async (number: number) => {
  process.send?.(await scorePart(options.parts[number] as Part, options));
});

async function scorePart(
  { set, name, gold, flavour }: Part,
  { secondOpinion, prefer, weights, records: dir, worst }: EvalOptions,
): Promise<ScoredPart> {
  const { row, records } = await scoreSet(
    set,
    name,
    gold,
    flavour,
    { secondOpinion, ...(prefer && { prefer }) },
    weights,
  );
  if (dir !== undefined) keep(records, join(dir, `${name.replaceAll(' ', '-')}.${flavour}.jsonl`));
  return { row, worst: worstOf({ gold, records }, worst).map((line) => `${name} ${flavour}  ${line}`) };
}

function worstOf({ gold, records }: { gold: Part['gold']; records: Records }, count: number): string[] {
  return gold
    .filter(({ text }) => text !== undefined)
    .map((page) => ({ page, f1: pageWordF1(records.get(page.id)?.text ?? '', page.text ?? '') }))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, count)
    .map(({ page, f1 }) => `${f1.toFixed(3)}  ${page.id}  ${page.url}`);
}

function keep(records: Records, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, [...records.values()].map((record) => `${JSON.stringify(record)}\n`).join(''));
}
