import { describe, expect, it } from 'vitest';
import { textsOf } from './load-text.ts';

const LABELS = 'Skip Home News Sport Weather Tides Harbour Culture Opinion Jobs';
const SENTENCES = [
  'The ferry to the islands runs again from May, as the council of the harbour said on a windy morning.',
  'Mr. Corvane was there, and so was Dr. Lee, who had asked for it since the year began.',
  '“A boat is a boat,” said one of those who had waited for it at the quay for so long.',
  'Nobody knew for how long it would run, or what it would cost those who live there.',
];
const PROSE = Array.from({ length: 6 }, () => SENTENCES.join(' ')).join(' ');

describe('a page on one line', () => {
  it('is split at the ends of sentences and where labels end', () => {
    const texts = textsOf(`${LABELS} ${PROSE}`);
    expect(texts.slice(0, 5)).toEqual([LABELS, ...SENTENCES]);
    expect(texts).toHaveLength(25);
  });

  it('is split at runs of spaces', () => {
    expect(textsOf(`Home   News    Tides   ${PROSE}`).slice(0, 4)).toEqual(['Home', 'News', 'Tides', SENTENCES[0]]);
  });

  it('is no long paragraph', () => {
    expect(textsOf(LABELS, PROSE)).toEqual([LABELS, PROSE]);
  });
});
