import { describe, expect, it } from 'vitest';
import { signCrossheads } from '../../src/extract/crossheads/signs.ts';
import { makePage } from './page.ts';

const PROSE =
  'Ferries will run every twenty minutes from the old pier. Each of the boats takes two hundred people, and bicycles travel free as long as the bridge is closed to them.';

/** The signs of the middle one of three lines, with their amounts to two digits. */
function signsOf(before: string, line: string, after: string): Record<string, number> {
  const { blocks } = makePage([before, line, after]);
  const signs = signCrossheads(blocks).get(blocks[1] as (typeof blocks)[number]);
  return Object.fromEntries([...(signs ?? [])].map(([sign, amount]) => [sign, Math.round(amount * 100) / 100]));
}

describe('the signs of a crosshead', () => {
  it('are its length, its capitals, what ends before it and what it stands above', () => {
    expect(signsOf(PROSE, 'Where the Boats run', PROSE)).toEqual({
      always: 1,
      someWords: 1,
      length: 0.38,
      capitalized: 0.5,
      afterSentence: 1,
      beforeProse: 1,
      said: 0.5,
      saidBefore: 0.5,
      company: 0.33,
    });
  });

  it.each([
    ['asks', 'Where do boats run?'],
    ['stops', 'Boats run again.'],
    ['stops', '“Boats run again.”'],
    ['exclaims', 'Boats run again!'],
    ['colon', 'Boats that run:'],
    ['goesOn', 'Boats, trains,'],
    ['fewWords', 'Boats'],
    ['manyWords', 'Boats and trains and trams and buses and bicycles and lorries and more'],
    ['capitals', 'BOATS THAT RUN'],
    ['small', 'boats that run'],
    ['numbered', '3. Boats'],
    ['numbered', 'Step 4: Boats'],
    ['numbered', 'IV. Boats'],
    ['digits', 'Boats of 1924'],
    ['quoted', '“Boats run” at last'],
    ['bracketed', '[Boats at night]'],
    ['comma', 'Boats, trains and trams'],
    ['address', 'boats@harbour.example'],
  ])('has %s in %s', (sign, line) => {
    expect(signsOf(PROSE, line, PROSE)).toHaveProperty(sign);
    expect(signsOf(PROSE, 'Where the Boats run', PROSE)).not.toHaveProperty(sign);
  });

  it.each([
    ['afterColon', 'The boats that run are these:', PROSE],
    ['afterShort', 'Nobody was hurt.', PROSE],
    ['afterLike', 'Where the trams run', PROSE],
    ['afterPart', `${PROSE} More of them came with`, PROSE],
    ['beforeShort', PROSE, 'Nobody was hurt.'],
    ['beforeLike', PROSE, 'Where the trams run'],
    ['beforeRest', PROSE, 'and on Sundays, too, they run.'],
  ])('has %s from its neighbours', (sign, before, after) => {
    expect(signsOf(before, 'Where the Boats run', after)).toHaveProperty(sign);
    expect(signsOf(PROSE, 'Where the Boats run', PROSE)).not.toHaveProperty(sign);
  });

  it('are read of the first and the last line of a body, and of the blank lines around', () => {
    const { blocks } = makePage(['Boats', PROSE, 'Trams', PROSE, 'Buses']);
    const spaced = blocks.map((block, at) => ({ ...block, blankBefore: at === 2 || at === 3 ? 0 : 1 }));
    const [first, middle, last] = [...signCrossheads(spaced).values()];
    expect(first?.get('first')).toBe(1);
    expect(last?.get('last')).toBe(1);
    expect([middle?.get('tightAbove'), middle?.get('tightBelow')]).toEqual([1, 1]);
    expect([first?.has('tightAbove'), first?.has('tightBelow')]).toEqual([false, false]);
    expect([...signCrossheads(blocks).values()].some((signs) => signs.has('tightBelow'))).toBe(false);
  });

  it.each([
    ['long', 'boats '.repeat(17).trim()],
    ['of long words', 'b'.repeat(141)],
    ['without letters', '* * *'],
    ['of two lines', 'Boats\nand trams'],
  ])('are not read of a line that is %s', (_, line) => {
    expect(signsOf(PROSE, line, PROSE)).toEqual({});
  });
});
