import { expect, it } from 'vitest';
import { blocksOf, textsOf } from './load-text.ts';

const PROSE =
  'The first crossing was made in May by a steamer that the harbour board had bought second-hand for little.';

it('links behind headings to edit what is below are no text, and show what they are', () => {
  for (const label of ['[edit]', ' [Bearbeiten | Quelltext bearbeiten]']) {
    const lines = ['History', 'Steamers', 'Route', 'See also'].map((heading) => `${heading}${label}`);
    const blocks = blocksOf(lines[0] ?? '', lines[1] ?? '', PROSE, lines[2] ?? '', PROSE, lines[3] ?? '', 'Lighthouse');
    expect(blocks.map(({ text }) => text)).toEqual([
      'History',
      'Steamers',
      PROSE,
      'Route',
      PROSE,
      'See also',
      'Lighthouse',
    ]);
    expect(blocks.flatMap(({ kind }, i) => (kind === 'heading' ? [i] : []))).toEqual([0, 1, 3, 5]);
  }
});

it('what stands in brackets behind the entries of a list is theirs', () => {
  const files = ['Report [PDF]', 'Timetable [PDF]', 'Map [PDF]'];
  expect(textsOf(PROSE, ...files, 'Contact', PROSE)).toEqual([PROSE, ...files, 'Contact', PROSE]);
});
