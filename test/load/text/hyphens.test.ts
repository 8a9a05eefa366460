import { describe, expect, it } from 'vitest';
import { textsOf, wrap } from './load-text.ts';

const PROSE =
  'The harbour town will keep its ferry after all, the council decided on Monday night after five hours of debate in a crowded hall.';

/** A dump wrapped at 60 columns whose first paragraph is these lines. */
function dump(lines: readonly string[], ...rest: string[]): string[] {
  return textsOf(
    ...lines,
    '',
    ...wrap(PROSE, 60),
    '',
    ...wrap(PROSE, 60),
    ...rest.flatMap((line) => ['', ...wrap(line, 60)]),
  );
}

describe('words divided at the end of a line', () => {
  it('are restored where the page has them undivided', () => {
    const lines = [
      'Nobody in the hall spoke against it, and so the old har-',
      'bour will stay as it is until the spring of next year.',
    ];
    expect(dump(lines)[0]).toBe(
      'Nobody in the hall spoke against it, and so the old harbour will stay as it is until the spring of next year.',
    );
  });

  it('keep their hyphen where the dump divides no words', () => {
    const lines = [
      'Nobody in the hall spoke against it, for it was a well-',
      'known fact that there is no other way across the water.',
    ];
    expect(dump(lines)[0]).toBe(
      'Nobody in the hall spoke against it, for it was a well-known fact that there is no other way across the water.',
    );
  });

  it('are restored where the dump divides words again and again, but for those of two words of the page', () => {
    const lines = [
      'Nobody in the hall spoke against it, and that was aston-',
      'ishing since the plan had been opposed for years by ship-',
      'owners, by the fisher-men and by everyone who had a long-',
      'term view of the town, as far as one can have such a ma-',
      'jority in a place of this size.',
    ];
    expect(dump(lines, 'It was a long term for the mayor.')[0]).toBe(
      'Nobody in the hall spoke against it, and that was astonishing since the plan had been opposed for years by shipowners, by the fisher-men and by everyone who had a long-term view of the town, as far as one can have such a majority in a place of this size.',
    );
  });

  it('keep the space after a hyphen that waits for another word', () => {
    const lines = [
      'Nobody in the hall spoke against it, so that both the two-',
      'and the three-year plans were passed without any change.',
    ];
    expect(dump(lines)[0]).toBe(
      'Nobody in the hall spoke against it, so that both the two- and the three-year plans were passed without any change.',
    );
  });

  it('keep a hyphen that ends a paragraph', () => {
    expect(dump(['Nobody in the hall spoke against it, so the harbour wall-'])[0]).toBe(
      'Nobody in the hall spoke against it, so the harbour wall-',
    );
  });

  it('keep the space in a dump of a text-mode browser, which breaks lines at spaces', () => {
    const lines = [
      'Nobody in the hall spoke against it, the crossing is open- ',
      'its end is not in sight and the water has been calm.',
    ];
    const indented = [...lines, '', ...wrap(PROSE, 57), '', ...wrap(PROSE, 57)].map((line) =>
      line === '' ? '' : `   ${line.trim()}`,
    );
    expect(textsOf(...indented)[0]).toBe(
      'Nobody in the hall spoke against it, the crossing is open- its end is not in sight and the water has been calm.',
    );
  });
});
