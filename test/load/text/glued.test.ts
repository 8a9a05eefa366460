import { describe, expect, it } from 'vitest';
import { MAX_LINES } from '../../../src/load/text/lines.ts';
import { blocksOf } from './load-text.ts';

const texts = (...lines: string[]) => blocksOf(...lines).map(({ text }) => text);

/** Enough sentences that end without a space to show that blocks follow one another so. */
const PROSE =
  'Skip to contentOpen menuNewsThe ferry runs again, the council said.It had been laid up since May.Nobody knew for how long.' +
  'Tickets cost £4.”A boat is a boat,” said one.';

describe('a dump that has no breaks between blocks', () => {
  it('is split where a sentence ends, and where a capital follows a small letter', () => {
    expect(texts(`${PROSE}Share on FacebookCopy link`)).toEqual([
      'Skip to content',
      'Open menu',
      'News',
      'The ferry runs again, the council said.',
      'It had been laid up since May.',
      'Nobody knew for how long.',
      'Tickets cost £4.”',
      'A boat is a boat,” said one.',
      'Share on Facebook',
      'Copy link',
    ]);
  });

  it('is split at words in capitals, digits, brackets and hours', () => {
    expect(
      texts(
        `${PROSE}NewsTOP STORIESFormer mayor diesComments (12)Posted 9:30 AMWeather 2021All rights reserved© Harbour Post`,
      ).slice(8),
    ).toEqual([
      'News',
      'TOP STORIES',
      'Former mayor dies',
      'Comments (12)',
      'Posted 9:30 AM',
      'Weather 2021',
      'All rights reserved',
      '© Harbour Post',
    ]);
  });

  it('is split where a number or a word of one letter follows a word', () => {
    expect(
      texts(`${PROSE}Subscribe16 new boats arriveCultureI was a ferryman, on the A4 and on route66`).slice(-4),
    ).toEqual(['Subscribe', '16 new boats arrive', 'Culture', 'I was a ferryman, on the A4 and on route66']);
  });

  it('keeps names with a capital inside: by their prefix, well-known ones, and those that stand alone elsewhere', () => {
    const lines = [
      'Ask HarbourWatch first, whose HarbourWatch map shows it.',
      'Ann McLean saw it on YouTube and on her iPhoneHarbourWatchFollow',
    ];
    expect(texts(PROSE, ...lines).slice(-4)).toEqual([
      'Ask HarbourWatch first, whose HarbourWatch map shows it.',
      'Ann McLean saw it on YouTube and on her iPhone',
      'HarbourWatch',
      'Follow',
    ]);
  });

  it('gives each piece the line it stands on', () => {
    const blocks = blocksOf('First line', '', `${PROSE}Home`);
    expect(blocks.at(-1)).toMatchObject({ text: 'Home', origin: { lines: [3, 3] }, blankBefore: 0 });
    expect(blocks[1]).toMatchObject({ text: 'Skip to content', blankBefore: 1 });
  });
});

describe('a very long dump that has no breaks', () => {
  it('has no more pieces than lines are read, and the last holds the rest', () => {
    const blocks = blocksOf('The boat.'.repeat(MAX_LINES + 3));
    expect(blocks).toHaveLength(MAX_LINES + 1);
    expect(blocks.at(-1)?.text).toBe('The boat.The boat.The boat.');
  });

  it('is read in a time that grows with its length where nothing stands between its words', () => {
    const words = Array.from({ length: 150_000 }, (_, i) => `Boat${i}`);
    expect(texts(words.join(''))).toEqual(words);
  });
});

describe('a dump with breaks', () => {
  it('stays as it is, where a space is missing here and there', () => {
    const line = 'The ferry runs again, the council said.It had been laid up since May. Ann McLean saw it on JetBoat.';
    const more = 'And this is a line of plain prose that says nothing of interest about any boat at all. '
      .repeat(20)
      .trim();
    expect(texts(line, more)).toEqual([line, more]);
  });

  it('is no dump that has capitals in addresses alone', () => {
    const key = 'eyJlIjoiaHR0cHM6Ly9zbWFsbHRyYWRlcy5zdWJzdGFjay5leGFtcGxlL2FjdGlvbi9kaXNhYmxlX2VtYWlsP3Rva2VuPWV5SjFjM';
    const lines = ['The ferry runs again.', `Unsubscribe https://post.example/redirect/2/${key}${key}`];
    expect(texts(...lines)).toEqual(lines);
    expect(texts(`${PROSE}Read https://post.example/${key}`).at(-1)).toBe(`Read https://post.example/${key}`);
  });
});
