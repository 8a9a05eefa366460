import { describe, expect, it } from 'vitest';
import { blocksOf, textsOf, wrap } from './load-text.ts';

const FIRST =
  'The harbour town will keep its ferry after all, the council decided on Monday night after five hours of debate in a crowded hall.';
const SECOND =
  'Skippers had warned that the crossing, which is ninety years old, could not be run with the money that the town had set aside for it.';
const BODY = [FIRST, SECOND, FIRST, SECOND];

/** Wraps a paragraph whose first line alone is set in. */
const setIn = (text: string, by: number): string[] => wrap(`${'x'.repeat(by - 1)} ${text}`, 68).map(unmarked);
const unmarked = (line: string): string => line.replace(/^x+/, (run) => ' '.repeat(run.length));

describe('paragraphs whose first lines are set in', () => {
  it('are unwrapped, with and without blank lines between', () => {
    expect(textsOf(...BODY.flatMap((text) => setIn(text, 3)))).toEqual(BODY);
    expect(textsOf(...BODY.flatMap((text) => [...setIn(text, 5), '']))).toEqual(BODY);
  });

  it('leave the line of a menu, which had room, apart', () => {
    expect(textsOf('     Contents', 'Ferries of the coast', '', ...BODY.flatMap((text) => setIn(text, 3)))).toEqual([
      'Contents',
      'Ferries of the coast',
      ...BODY,
    ]);
  });
});

it('unwraps wire copy in capitals', () => {
  const body = BODY.map((text) => text.toUpperCase());
  expect(textsOf(...body.flatMap((text) => [...wrap(text, 68), '']))).toEqual(body);
});

it('keeps lines apart that stand in columns', () => {
  const head = ['The Otter Falls Gazette, March 1996                    No. 12, Page 3', 'Circumstances'];
  const texts = textsOf(...head, ...BODY.flatMap((text) => [...wrap(text, 68), '']));
  expect(texts.slice(0, 2)).toEqual([head[0]?.replace(/ +/g, ' '), head[1]]);
});

it('takes stars around a line, with spaces, for no mark of Markdown', () => {
  const stars = ['*** BEGIN OF THE BOOK ***', '***** This file is called a.txt *****', '*** END OF THE BOOK ***'];
  expect(textsOf(...stars.flatMap((line) => [line, '', ...wrap(FIRST, 68), '']))).toEqual(
    stars.flatMap((line) => [line, FIRST]),
  );
  expect(textsOf('**One**', '', '**Two**', '', '***Three***')).toEqual(['One', 'Two', 'Three']);
});

it('reads a quoted sentence of one line as a quote where longer ones are quoted', () => {
  const quoted = [...wrap(FIRST, 66).map((line) => `> ${line}`), '', ...wrap(SECOND, 68), ''];
  const last = (line: string) =>
    blocksOf(...quoted, line, '', ...wrap(FIRST, 68)).find(({ text }) => text.includes('drive'));
  expect(last('> Is it worth the drive?')).toMatchObject({ kind: 'quote', text: 'Is it worth the drive?' });
});

describe('a line over a ruler', () => {
  const RULER = '-'.repeat(68);

  it('is a heading where it stands alone', () => {
    const blocks = blocksOf(RULER, 'The ferry', RULER, '', ...BODY.flatMap((text) => [...wrap(text, 68), ''])).slice(
      0,
      3,
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['rule', ''],
      ['heading', 'The ferry'],
      ['paragraph', FIRST],
    ]);
  });

  it('is none as the last of several in a box', () => {
    const blocks = blocksOf(
      RULER,
      'The ferry',
      '  by Mira Olsen',
      RULER,
      '',
      ...BODY.flatMap((text) => [...wrap(text, 68), '']),
    ).slice(0, 5);
    expect(blocks.map(({ kind }) => kind)).toEqual(['rule', 'paragraph', 'paragraph', 'rule', 'paragraph']);
  });
});

it('finds a headline that was centred between the margins of the page', () => {
  const body = BODY.flatMap((text) => [...wrap(text, 72, '   '), '']);
  const blocks = blocksOf('              A Simple Protocol for Ferries and Boats', '', ...body);
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
});

it('leaves a quote no quote for its first line that is set in, as a browser prints first lines', () => {
  const setInBy = (text: string) => [
    `     ${wrap(text, 66)[0]}`,
    ...wrap(text, 66)
      .slice(1)
      .map((line) => `   ${line}`),
    '',
  ];
  const blocks = blocksOf(...BODY.flatMap(setInBy), 'References', '', '   1. https://a.example/');
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual(BODY.map((text) => ['paragraph', text]));
});
