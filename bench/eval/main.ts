/**
 * `npm run eval -- DIR [options]`: cleans every set and flavour of an annotated corpus and prints one table.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusIn, endWith, oneOf, readOptions } from '../usage.ts';
import type { Gold } from './corpus.ts';
import { pageWordF1 } from './metrics.ts';
import { PART_OPTIONS, partsOf } from './parts.ts';
import { type Row, type Scoring, scoreSet, type Weights } from './run.ts';
import { renderKinds, renderReliability, renderStructure, renderTable } from './table.ts';

const USAGE = `usage: npm run eval -- DIR [--set NAME] [--flavour NAME ...] [--every N] [--second-opinion never|auto|always]
                        [--weights folds|shipped] [--prefer precision|recall]
                        [--records OUT_DIR] [--worst N] [--json FILE] [--reasons]`;

function printWorst({ row, records }: Scoring, gold: readonly Gold[], count: number): void {
  const pages = gold
    .filter((page) => page.text !== undefined)
    .map((page) => ({ page, f1: pageWordF1(records.get(page.id)?.text ?? '', page.text ?? '') }))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, count);
  for (const { page, f1 } of pages) console.log(`${row.set} ${row.flavour}  ${f1.toFixed(3)}  ${page.id}  ${page.url}`);
}

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    ...PART_OPTIONS,
    'second-opinion': { type: 'string', default: 'auto' },
    weights: { type: 'string', default: 'folds' },
    prefer: { type: 'string' },
    records: { type: 'string' },
    worst: { type: 'string', default: '0' },
    json: { type: 'string' },
    reasons: { type: 'boolean', default: false },
  },
});
const secondOpinion = oneOf(USAGE, values['second-opinion'], ['never', 'auto', 'always']);
const weights = oneOf<Weights>(USAGE, values.weights, ['folds', 'shipped']);
const prefer = values.prefer === undefined ? undefined : oneOf(USAGE, values.prefer, ['precision', 'recall']);
const dir = positionals[0] ?? endWith(USAGE);
const rows: Row[] = [];
for (const { set, name, gold, flavour } of partsOf(corpusIn(dir), values)) {
  const scoring = await scoreSet(set, name, gold, flavour, { secondOpinion, ...(prefer && { prefer }) }, weights);
  rows.push(scoring.row);
  printWorst(scoring, gold, Number(values.worst));
  if (values.records !== undefined) {
    const file = join(values.records, `${name.replaceAll(' ', '-')}.${flavour}.jsonl`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, [...scoring.records.values()].map((record) => `${JSON.stringify(record)}\n`).join(''));
  }
}
console.log(renderTable(rows));
for (const more of [renderStructure(rows), renderReliability(rows), renderKinds(rows)]) {
  if (more !== '') console.log(`\n${more}`);
}
if (values.reasons) {
  for (const row of rows) console.log(`${row.set} ${row.flavour}: ${JSON.stringify(row.droppedWords)}`);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
