import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const TEASERS = [
  [
    'Quay bakery closes after ninety years',
    'The last loaf is baked on Saturday by the founder’s granddaughter, who is moving inland.',
  ],
  [
    'Terns return to the grain silo at Hestholm',
    'Three weeks early, the birds have taken possession of the roof again, as they do every year.',
  ],
  [
    'Lifeboat moves to the west quay for now',
    'Its way to the open sea is longer by ten minutes, as the coxswain has told every skipper.',
  ],
  [
    'Ferry line to Brekke opens in the spring',
    'Two boats a day will cross the sound, more when the weather and the number of cars allow.',
  ],
];
const list = (date: (i: number) => string) =>
  TEASERS.map(
    ([headline, text], i) =>
      `<li><div><a href="/${i}">${headline}</a></div><p>${text}</p><div><a href="/ada">Ada Lund</a> ${date(i)}</div></li>`,
  ).join('');
/** What makes the story longer than what stands below it. */
const MORE = [
  'Old people in the town remember the winter of 1953, when the sea came over the mole for three nights and took the lamp at its head, which was found two years later in a net.',
  'The lamp stands in the museum now, beside a photograph of the men who carried it up from the beach, and the museum would like to have one of the broken stones as well.',
];
/** The same in a dump, and more than one of each. */
const lines = Array.from({ length: 40 }, (_, i) => {
  const [headline = '', text = ''] = TEASERS[i % TEASERS.length] ?? [];
  return [`${headline} for year ${i + 2}`, 'Ada Lund', `February ${(i % 28) + 1}, 2024`, text];
}).flat();
const page = (items: string, story = STORY.map((text) => `<p>${text}</p>`).join('')) =>
  `<html><body><div><h1>Harbour master closes mole</h1>${story}<ul>${items}</ul></div></body></html>`;

describe('a list below an article', () => {
  it('of headlines that lead elsewhere, each with its date, is no part of it', async () => {
    const judged = await judge(page(list((i) => `February ${i + 1}, 2024`)), 'html');
    expect(bodyOf(judged)).toEqual([...STORY]);
  });

  it('is what a page is made of that has hardly a text of its own', async () => {
    const judged = await judge(
      page(
        list((i) => `February ${i + 1}, 2024`),
        '<p>What happened in Tolm.</p>',
      ),
      'html',
    );
    expect(bodyOf(judged).join(' ')).toContain('The last loaf is baked on Saturday');
  });

  it('doesn’t make a list of an article', async () => {
    const story = ['Harbour master closes mole', 'By Ada Lund', 'March 2, 2024', ...STORY, ...MORE];
    const judged = await judge([...story, 'More news', ...lines].join('\n\n'));
    expect(judged.kind).toBe('article');
    expect(judged.verdicts[1]).toMatchObject({ verdict: 'field', field: 'byline' });
  });

  it('makes a list of a page that is made of it', async () => {
    expect((await judge(['News of the harbour', STORY[0], ...lines].join('\n\n'))).kind).toBe('listing');
  });
});
