import { describe, expect, it } from 'vitest';
import { blocksOf, wrap } from './load-text.ts';

const PROSE =
  'The harbour town will keep its ferry after all, the council decided on Monday night after five hours of debate in a crowded hall.';
const LAID_OUT = [...wrap(PROSE, 72, '   '), '', ...wrap(PROSE, 72, '   '), '', ...wrap(PROSE, 72, '   '), ''];

/** Rows of the tables among a dump's blocks. */
function tablesOf(...lines: string[]): string[][] {
  return blocksOf(...lines)
    .filter(({ kind }) => kind === 'table')
    .map(({ text }) => text.split('\n'));
}

describe('tables of dumps', () => {
  it('reads columns that stand below one another, also where one space parts them', () => {
    const rows = ['   Ship  Tons Port', '   Alma  40   Tarnvik', '   Berit      Skagen', '   Dagny 38   Oslo'];
    expect(tablesOf(...LAID_OUT, ...rows)).toEqual([
      ['Ship\tTons\tPort', 'Alma\t40\tTarnvik', 'Berit\t\tSkagen', 'Dagny\t38\tOslo'],
    ]);
  });

  it('reads rows whose widest cell leaves one space behind it', () => {
    const rows = ['   Weight           41 t', '   Draught          2 m', '   Water resistance none at all'];
    expect(tablesOf(...LAID_OUT, ...rows)).toEqual([['Weight\t41 t', 'Draught\t2 m', 'Water resistance\tnone at all']]);
  });

  it('reads no column into spaces of a wide cell that stand below those of others', () => {
    const rows = ['    Candidate      Party', '   Jo Hallam (i) * Dem', '   Ray Stebbins    Rep'];
    expect(tablesOf(...LAID_OUT, ...rows)).toEqual([['Candidate\tParty', 'Jo Hallam (i) *\tDem', 'Ray Stebbins\tRep']]);
  });

  it('ends where a dump has more cells than a page has, and takes no line of hundreds for a row', () => {
    const rows = (columns: number, sign: string, lines: number) =>
      Array.from({ length: lines }, (_, i) =>
        Array.from({ length: columns }, (_, k) => `${i}${'abc'[k % 3]}`).join(sign),
      );
    for (const sign of ['\t', ' | ']) {
      expect(tablesOf(...rows(256, sign, 3))).toHaveLength(1);
      expect(tablesOf(...rows(257, sign, 3))).toEqual([]);
      const [first = [], ...others] = tablesOf(...rows(200, sign, 1_000), '', ...rows(200, sign, 1_000));
      expect(first).toHaveLength(1_000);
      expect(others.map((table) => table.length)).toEqual([500]);
    }
    const ships = ['   Alma    40', '   Berit   38', '   Dagny   39', ''];
    const few = [...rows(200, '\t', 3), '', ...ships];
    expect(tablesOf(...few)).toHaveLength(2);
    expect(tablesOf(...rows(200, '\t', 1_500), '', ...ships)).toHaveLength(1);
  });

  it('reads no columns into lines of prose', () => {
    const lines = ['   The sea is calm.', '   One ship  is out.', '   It won’t be long.'];
    expect(tablesOf(...LAID_OUT, ...lines)).toEqual([]);
  });

  it('reads pipes: in a frame, above a line, or in three rows', () => {
    const framed = ['+------+----+', '| Ship | T  |', '+------+----+', '| Alma | 40 |', '+------+----+'];
    expect(tablesOf(PROSE, '', ...framed)).toEqual([['Ship\tT', 'Alma\t40']]);
    expect(blocksOf(...framed)[0]?.table?.[0]?.[0]?.header).toBe(true);
    expect(tablesOf(PROSE, '', ' Ship | Tons', '------+------', ' Alma | 40')).toEqual([['Ship\tTons', 'Alma\t40']]);
    expect(tablesOf(PROSE, '', 'a | 1', 'b | 2', 'c | 3')).toEqual([['a\t1', 'b\t2', 'c\t3']]);
  });

  it('reads box drawing', () => {
    const single = ['┌──────┬────┐', '│ Ship │ T  │', '├──────┼────┤', '│ Alma │ 40 │', '└──────┴────┘'];
    const double = ['╔══════╦════╗', '║ Ship ║ T  ║', '╠══════╬════╣', '║ Alma ║ 40 ║', '╚══════╩════╝'];
    for (const drawn of [single, double]) {
      expect(tablesOf(PROSE, '', ...drawn, '', PROSE)).toEqual([['Ship\tT', 'Alma\t40']]);
      expect(blocksOf(...drawn)[0]?.table?.[0]?.[0]?.header).toBe(true);
    }
  });

  it('reads columns with a line ruled over each, also of two rows', () => {
    const ruled = ['=====  ==', 'Ship   T', '=====  ==', 'Alma   40', '=====  =='];
    expect(tablesOf(PROSE, '', ...ruled, '', PROSE)).toEqual([['Ship\tT', 'Alma\t40']]);
    const [, under] = blocksOf(PROSE, '', 'Ship   T', '-----  --', 'Alma   40', 'Berit  38');
    expect(under?.table?.map((row) => row.map(({ header }) => header))).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('reads aligned columns where nothing else is laid out, from three rows on', () => {
    const rows = ['Ship    Tons', 'Alma    40', 'Berit   38'];
    expect(tablesOf(PROSE, '', ...rows, '', PROSE)).toEqual([['Ship\tTons', 'Alma\t40', 'Berit\t38']]);
    expect(tablesOf(PROSE, '', ...rows.slice(1), '', PROSE)).toEqual([]);
    expect(tablesOf(PROSE, '', 'Home   About', 'A word  more', 'And   another')).toEqual([]);
  });

  it('reads no table into a menu', () => {
    expect(tablesOf('Home | About | Contact', PROSE, 'Terms | Privacy', 'Help | Jobs')).toEqual([]);
  });
});

describe('code in dumps', () => {
  const CODE = ['if (ready) {', '  sail();', '', '  wave();', '}'];

  it('is lines with signs of code, some further right than others', () => {
    const [, code, after] = blocksOf(PROSE, '', ...CODE, '', PROSE);
    expect(code).toMatchObject({ kind: 'code', text: CODE.join('\n'), origin: { lines: [3, 7] } });
    expect(after?.text).toBe(PROSE);
  });

  it('does not take in the line above', () => {
    expect(blocksOf(PROSE, '', 'The tool', ...CODE).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'code',
    ]);
  });

  it('is neither verse nor a list', () => {
    const verse = ['The ship goes out,', '    the ship comes in,', 'and nobody counts.'];
    const list = ['- the name;', '  - in ink;', '- the tons;'];
    expect(blocksOf(PROSE, '', ...verse, '', ...list).every(({ kind }) => kind !== 'code')).toBe(true);
  });
});
