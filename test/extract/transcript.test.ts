/** Transcripts from page to text: short passages behind their places in a recording. */
import { expect, test } from 'vitest';
import { cleanArticle } from '../../src/index.ts';

const STORY = [
  'The tide mill at the head of the creek has turned since the twelfth century, and its gate has been replaced more often than anybody has counted.',
  'When the pond is full the miller opens the gate, and the wheel begins to turn slowly before it finds its pace. That lasts for about four hours.',
];
const SAID = ['welcome back', 'today we lower the gate', 'and look at the hinge', 'thank you'];
const page = (times: readonly string[], heading = '<h2>Transcript</h2>') =>
  `<html lang="en"><head><title>The gate</title></head><body><article><h1>The gate</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}
  ${heading}<div>${SAID.map((said, i) => `<div class="segment"><div>${times[i]}</div><div>${said}</div></div>`).join('')}</div></article></body></html>`;

test('a transcript is kept whole, each passage behind its place in the recording', async () => {
  const { text, blocks } = await cleanArticle(page(['0:00', '0:59', '1:02:10', '[1:02:11]']));
  const lines = [
    '0:00 · welcome back',
    '0:59 · today we lower the gate',
    '1:02:10 · and look at the hinge',
    '[1:02:11] · thank you',
  ];
  expect(text).toBe([...STORY, 'Transcript', ...lines].join('\n\n'));
  expect(blocks.at(-1)).toEqual({
    type: 'paragraph',
    content: [{ text: '[1:02:11]', strong: true }, { text: ' · thank you' }],
  });
});

test('times that don’t count on are those of something else', async () => {
  const { text } = await cleanArticle(page(['9:30', '8:15', '9:10', '7:45']));
  expect(text).not.toContain('·');
  expect(text).not.toContain('thank you');
});

test('of two passages none is a transcript', async () => {
  const { blocks } = await cleanArticle(page(['0:01', '0:02', '0:70', '']));
  expect(JSON.stringify(blocks)).not.toContain('·');
});
