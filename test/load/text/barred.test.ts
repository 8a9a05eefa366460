import { expect, it } from 'vitest';
import { textsOf } from './load-text.ts';

const MENU = ['News', 'Sport', 'Culture', 'Weather', 'Sign in', 'Home', 'Town', 'The ferry stays', 'By', 'Ann Lee'];
const STORY = [
  'The harbour town will keep its ferry after all, the council decided on Monday night.',
  'Skippers had warned that the crossing could not be run with so little money.',
  'The mayor said that she would ask the county for more.',
  'Work on the landing stage begins in May and should be over by the autumn.',
];
const FOOT = ['Share', 'Print', 'Contact', 'Terms', 'Privacy'];

it('reads a page whose texts a parser joined by bars', () => {
  const texts = [...MENU, ...STORY, ...FOOT];
  for (const bar of ['|', ' | ', '||']) {
    expect(textsOf(texts.join(bar)).filter((text) => STORY.includes(text))).toEqual(STORY);
  }
});

it('leaves the bars in menus and tables where they are', () => {
  const menu = [...MENU, ...FOOT, ...MENU].join(' | ');
  expect(textsOf(menu, '', ...STORY)).toEqual([menu, ...STORY]);
  const rows = STORY.map((text, at) => `| ${at} | ${text} |`);
  expect(textsOf('| No | What |', '|---|---|', ...rows).join('\n')).toContain(STORY[0]);
});
