import { describe, expect, it } from 'vitest';
import { textsOf, wrap } from './load-text.ts';

const PROSE =
  'The council of the island said on Monday that the ferry runs again from May, and that nobody knows for how long it does so.';
const SET_IN = Array.from({ length: 4 }, () => [...wrap(PROSE, 77, '   '), '']).flat();

describe('a dump that centres its headline', () => {
  it('has it as one text where it takes two lines', () => {
    const lines = [
      ' Council of the island says that the ferry to the harbour of Brellin runs again',
      '                              from May, for once',
      '',
      ...SET_IN,
    ];
    expect(textsOf(...lines)[0]).toBe(
      'Council of the island says that the ferry to the harbour of Brellin runs again from May, for once',
    );
  });

  it('has two texts where the upper had room for another word', () => {
    const lines = [
      '                         The ferry runs again',
      '                             From May on',
      '',
      ...SET_IN,
    ];
    expect(textsOf(...lines).slice(0, 2)).toEqual(['The ferry runs again', 'From May on']);
  });
});

describe('a dump that sets lists in', () => {
  it('need not be wrapped', () => {
    const menu = ['Home', 'News of the island and of the', 'harbour', 'Sport', 'Tides', 'Weather'].map(
      (text) => `    ${text}`,
    );
    const paragraphs = Array.from({ length: 2 }, () => `    ${PROSE} ${PROSE}`);
    expect(textsOf(...menu, ...paragraphs)).toEqual([...menu, ...paragraphs].map((text) => text.trim()));
  });
});
