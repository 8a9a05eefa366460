/**
 * `npm run eval -- DIR [options]`: cleans every set and flavour of an annotated corpus and prints one table.
 */
import { writeFileSync } from 'node:fs';
import { scoreParts } from './all-parts.ts';
import { readEvalOptions } from './options.ts';
import { renderKinds, renderReliability, renderStructure, renderTable } from './table.ts';

const { parts, reasons, json } = readEvalOptions();
const scored = await scoreParts(parts.length);
for (const { worst } of scored) for (const line of worst) console.log(line);
const rows = scored.map(({ row }) => row);
console.log(renderTable(rows));
for (const more of [renderStructure(rows), renderReliability(rows), renderKinds(rows)]) {
  if (more !== '') console.log(`\n${more}`);
}
if (reasons) {
  for (const row of rows) console.log(`${row.set} ${row.flavour}: ${JSON.stringify(row.droppedWords)}`);
}
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
