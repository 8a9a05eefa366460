import { describe, expect, it } from 'vitest';
import { cleanArticle, render } from '../src/index.ts';
import { load } from '../src/load/index.ts';
import { recordSchema } from '../src/record.ts';
import { strip } from '../src/strip/index.ts';
import { align, type Fixture, nameVerdict, readFixtures } from './support/fixtures.ts';

/** Shares that only rise: blocks whose verdict is body where the reader says so and only there; reasons that agree. */
const BODY_FLOOR = 0.99;
const REASON_FLOOR = 0.94;

const fixtures = readFixtures();

describe.each(fixtures)('fixture $name', (fixture) => {
  it('gives the record that a careful reader expects', async () => {
    const record = await cleanArticle(fixture.input, { explain: true });
    expect(() => recordSchema.parse(record)).not.toThrow();
    const { removed, ...fields } = fixture.expected;
    const stated = Object.keys(fields) as (keyof typeof record)[];
    expect(Object.fromEntries(stated.map((key) => [key, record[key]]))).toEqual(fields);
    if (removed !== undefined) expectRemoved(record.removed ?? [], removed as Removed[]);
  });

  it('has a label for each block and a block for each label', async () => {
    const page = await load(fixture.input);
    const { unlabelled, missing } = align(page.blocks, fixture.labels);
    expect({ unlabelled, missing }).toEqual({ unlabelled: [], missing: [] });
  });
});

describe.each(fixtures.filter(({ markdown }) => markdown !== null))('fixture $name', ({ name, input, markdown }) => {
  it('prints as the Markdown that an editor would have typed', async () => {
    expect(await render(await cleanArticle(input, { source: name }), 'markdown')).toBe(markdown);
  });
});

interface Removed {
  readonly text: string;
  readonly reason: readonly string[];
}

/** Exactly these blocks are dropped, in this order, each for one of the reasons listed. */
function expectRemoved(removed: readonly { text: string; reason: string }[], expected: readonly Removed[]): void {
  expect(removed.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
  for (const [i, { text, reason }] of removed.entries()) expect(expected[i]?.reason, text).toContain(reason);
}

interface Tally {
  blocks: number;
  bodyAgrees: number;
  dropped: number;
  reasonAgrees: number;
}

async function tally(fixture: Fixture): Promise<Tally> {
  const page = await strip(await load(fixture.input));
  const sum: Tally = { blocks: 0, bodyAgrees: 0, dropped: 0, reasonAgrees: 0 };
  for (const { block, label } of align(page.blocks, fixture.labels).pairs) {
    const verdict = page.verdicts[block.index];
    const given = verdict ? nameVerdict(verdict) : '';
    const bodyOrNot = label.accepted.some((accepted) => (accepted === 'body') === (given === 'body'));
    sum.blocks++;
    if (bodyOrNot) sum.bodyAgrees++;
    if (!label.accepted[0]?.startsWith('dropped:')) continue;
    sum.dropped++;
    if (label.accepted.includes(given)) sum.reasonAgrees++;
  }
  return sum;
}

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

describe('the verdicts of all fixtures', () => {
  it('are the reader’s, body or not and why not, but for a few', async () => {
    const tallies = await Promise.all(fixtures.map(tally));
    const total = (key: keyof Tally) => tallies.reduce((sum, each) => sum + each[key], 0);
    const [blocks, bodyAgrees, dropped, reasonAgrees] = [
      total('blocks'),
      total('bodyAgrees'),
      total('dropped'),
      total('reasonAgrees'),
    ];
    console.log(`body or not agrees: ${bodyAgrees} of ${blocks} blocks (${share(bodyAgrees, blocks)})`);
    console.log(`reasons agree: ${reasonAgrees} of ${dropped} dropped blocks (${share(reasonAgrees, dropped)})`);
    expect(blocks).toBeGreaterThanOrEqual(450);
    expect(bodyAgrees / blocks).toBeGreaterThanOrEqual(BODY_FLOOR);
    expect(reasonAgrees / dropped).toBeGreaterThanOrEqual(REASON_FLOOR);
  });
});
