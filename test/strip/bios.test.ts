import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY, verdictOf } from './support.ts';

const HEADLINE = 'Harbour master closes storm-damaged mole to walkers';

describe('a note on the author below a story', () => {
  it.each([
    ['By Ada Lund', 'Ada Lund is an engineer who has looked after moles and locks on three coasts for twenty years.'],
    [
      'By Ada Lund and Jon Brekke',
      'Jon Brekke writes about boats, and has lost two of his own to the swell in the inner basin.',
    ],
  ])('is known by the name in %s', async (byline, note) => {
    const page = await judge([HEADLINE, byline, ...STORY, note].join('\n\n'));
    expect(verdictOf(page, note)).toBe('dropped:author-bio');
    expect(bodyOf(page)).toEqual([...STORY]);
  });

  it('is no note when it is about somebody else', async () => {
    const about =
      'Jon Brekke is the one who will have to pay: the mole has belonged to his family since the harbour was dug.';
    const page = await judge([HEADLINE, 'By Ada Lund', ...STORY.slice(0, 2), about, ...STORY.slice(2)].join('\n\n'));
    expect(verdictOf(page, about)).toBe('body');
  });
});
