import { expect, it } from 'vitest';
import { bodyOf, judge } from './support.ts';

const ABOVE = [
  'The company that runs the ferries to the Denholm islands is to drop nine of its weekly sailings this winter after its bill for marine fuel doubled in a year.',
  'Northgate Sea Lines said the cuts would begin on 3 November and last until the end of March. The early boat on Mondays is among those to go.',
  'The announcement was met with anger on Great Denholm, where about 1,900 people live all year round.',
  'Iain Fotheray, who represents the islands on the council, said patients would now have to travel the night before.',
  '"There are people here who go for dialysis three times a week," he said. "We can\'t plan a thing if the first boat is at noon."',
];
const TEASERS = [
  'Read more',
  'Harbour wall repairs to cost twice the first estimate',
  'Islanders vote for wind turbine',
];
const BELOW = [
  'The council said it was in talks with the company about a bus that would meet the later boat.',
  'Northgate received a subsidy last year, a sum that has not changed since the first sailings to the islands.',
  'The company will hold public meetings in the town hall at Port Denholm on 20 and 21 October.',
];
const FOOT = ['Most read', 'Man, 43, arrested after break-in at garden centre', 'Contact us', 'Privacy policy'];

it('an article goes on behind teasers that were put into it, in short paragraphs too', async () => {
  const lines = ['Ferry operator to cut winter sailings', 'By Tom Ashgrove', ...ABOVE, ...TEASERS, ...BELOW, ...FOOT];
  const body = bodyOf(await judge(lines.join('\n\n')));
  expect(body).toEqual(expect.arrayContaining([...ABOVE, ...BELOW]));
  expect(body).not.toContain('Read more');
});

it('but not with what is about something else', async () => {
  const others = [
    'A walk along the last mile of hemp shows what the ropemakers knew and nobody wrote down.',
    'She counted the mules again at dawn, and again there was one too many for the salt road.',
  ];
  const lines = ['Ferry operator to cut winter sailings', 'By Tom Ashgrove', ...ABOVE, ...TEASERS, ...others, ...FOOT];
  const body = bodyOf(await judge(lines.join('\n\n')));
  expect(body.filter((text) => others.includes(text))).toEqual([]);
});
