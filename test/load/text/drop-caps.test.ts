import { expect, it } from 'vitest';
import { textsOf } from './load-text.ts';

const REST = 'he pit is nine feet deep, and at the bottom of it a man in an apron is whistling.';

it('joins the large first letter of a paragraph with its word', () => {
  expect(textsOf('The Bell', '', 'T', REST)).toEqual(['The Bell', `T${REST}`]);
  expect(textsOf('“', 'The Bell', '', '“T', REST)).toContain(`“T${REST}`);
  expect(textsOf('I', 'n June, a letter came from a school three hundred miles away.')).toEqual([
    'In June, a letter came from a school three hundred miles away.',
  ]);
});

it('leaves a letter that is a word a word, and what is no paragraph a line', () => {
  expect(textsOf('A', 'bell is a slow thing, he said when I first went there.', '', 'Pour a bell in May.')[0]).toBe(
    'A bell is a slow thing, he said when I first went there.',
  );
  expect(textsOf('A', 'b c')).toEqual(['A', 'b c']);
  expect(textsOf('T', '', REST)).toEqual(['T', REST]);
});
