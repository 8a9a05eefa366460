import { expect, it } from 'vitest';
import { bodyOf, judge } from './support.ts';

const TURNS = [
  'You closed the bakery when there was a queue around the block every morning. Why?',
  'Because of the queue. I would look at it through the window at six and feel that I was about to disappoint each one of them.',
  'What did you do on the first morning?',
  'I slept until nine. Then I baked a loaf, and it was terrible. I had forgotten how to bake one; I only knew how to bake four hundred.',
  'Do you still look for the perfect one?',
  'I stopped looking for the perfect loaf on the day that my daughter asked for toast and wanted butter to the edges.',
  'Would you open again?',
  'No.',
  'Never?',
  'Ask me in the autumn.',
];
const HEAD = ['Menu', '', '“I stopped looking for the perfect loaf”', 'Interview: Daniel Roe', '12 June 2024', ''];
const FOOT = [
  '',
  'Share this article',
  'Facebook',
  '',
  'You might also like',
  'Five cookbooks for the winter',
  'Imprint',
];

it('an interview is kept to its last turn, however short', async () => {
  expect(bodyOf(await judge([...HEAD, ...TURNS, ...FOOT].join('\n')))).toEqual(TURNS);
});

it('what an article that is no interview ends above stays out', async () => {
  const story = TURNS.filter((turn) => turn.length > 60).map((turn) => turn.replace(/\?$/, '.'));
  const body = bodyOf(await judge([...HEAD, ...story, '', 'Never?', 'Ask me.', ...FOOT].join('\n')));
  expect(body).not.toContain('Ask me.');
});
