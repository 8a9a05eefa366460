import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { columnNames, fillColumns } from '../../../src/strip/model/columns.ts';
import { viewOf } from '../../../src/strip/model/view.ts';
import { judgeByRules } from '../../../src/strip/rules/judge.ts';

/** Reads columns of the lines of a dump: `of(name, beginning)`. */
async function columnsOf(dump: string): Promise<(name: string, beginning: string) => number> {
  const page = await load(dump);
  const { decision, keep } = judgeByRules(page, computeFeatures(page));
  const view = viewOf(decision, keep);
  const names = columnNames('text');
  const values = fillColumns(view, 'text');
  return (name, beginning) => {
    const row = [...view.rows].findIndex((b) => page.blocks[b]?.text.startsWith(beginning));
    const column = names.indexOf(name);
    if (row < 0 || column < 0) throw new Error(`no ${row < 0 ? beginning : name}`);
    return values[row * names.length + column] as number;
  };
}

const ARTICLE = `Ferry to run at night

The night ferry between the two islands returns in May, after eleven years in which the last boat left at nine.

The council will pay for three crossings each night, and for a bus that waits at the harbour until the boat is in.`;

describe('the rhythm of a page', () => {
  const comments = `${ARTICLE}

Anna Lund
December 3, 2024, 9:59 pm

At last, I have waited for this since the old boat was sold.

Per Holm
December 4, 2024, 10:02 am

Who pays when the boat is empty, as it was in the last winter?

Maja Berg
January 12, 2025, 7:15 am

The bus is the better part of it, if you ask me.`;

  it('is in the lines that differ by numbers and words of dates alone', async () => {
    const of = await columnsOf(comments);
    expect(of('worded', 'December 3')).toBe(2);
    expect(of('worded', 'January 12')).toBe(2);
    expect(of('worded', 'Ferry to run')).toBe(0);
  });

  it('tells what stands between such lines from what stands before them', async () => {
    const of = await columnsOf(comments);
    expect(of('sincePattern', 'Who pays')).toBe(1);
    expect(of('patternBefore', 'Who pays')).toBe(2);
    expect(of('sincePattern', 'The council will pay')).toBe(40);
    expect(of('untilPattern', 'The council will pay')).toBe(2);
    expect(of('patterns~', 'Who pays')).toBeGreaterThan(of('patterns~', 'The night ferry'));
  });

  it('is in lines of the same first and last word', async () => {
    const entries = ['by Anna Lund (12)', 'by Per Holm (7)', 'by Maja von Berg (130)'];
    const of = await columnsOf(`${ARTICLE}\n\n${entries.join('\n\nWhat they wrote about it, in a few words.\n\n')}`);
    expect(entries.map((entry) => of('framed', entry))).toEqual([2, 2, 2]);
  });
});

describe('what closes an article', () => {
  const closed = `${ARTICLE}

About the author: Anna Lund writes about the sea, and has done so for twenty years.

Related articles

The harbour is dredged again, for the third time in as many years, and the sand goes to the beach.`;

  it('is counted from where it is said', async () => {
    const of = await columnsOf(closed);
    expect(of('closersBefore', 'The council will pay')).toBe(0);
    expect(of('closersAfter', 'The council will pay')).toBe(2);
    expect(of('closersBefore', 'The harbour is dredged')).toBe(2);
    expect(of('closerKinds', 'The harbour is dredged')).toBe(2);
    expect(of('since:author-bio', 'The harbour is dredged')).toBe(2);
    expect(of('since:related', 'The harbour is dredged')).toBe(1);
    expect(of('since:comments', 'The harbour is dredged')).toBe(61);
  });

  it('says nothing before the article begins', async () => {
    const of = await columnsOf(`Share on Facebook\n\n${closed}`);
    expect(of('closersBefore', 'The council will pay')).toBe(0);
    expect(of('since:share', 'The council will pay')).toBe(61);
  });
});
