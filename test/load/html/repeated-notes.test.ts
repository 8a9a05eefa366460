/** Notes that stand inside of the text and again in a list. */
import { expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';

const LONG = 'The harbour master kept the gate shut for three tides, as the log of that week says';
const text = (...notes: string[]) =>
  `<p>The gate was shut${notes.map((note) => `<sup>[1]</sup><span class="footnote_tooltip">${note}</span> and opened`).join('')}.</p>`;
const notesOf = (html: string) =>
  loadHtml(html)
    .blocks.filter(({ index }) => index > 0)
    .map(({ text, hidden, anchors = [], kind }) => `${hidden ? 'hidden ' : ''}${kind}: ${text} ${anchors}`.trim());

it('are the ones in the list, and what is shown on demand is hidden', () => {
  const list = '<ol><li id="n1">By hand. <a href="#r1">↩</a></li><li id="n2">By the wind.</li></ol>';
  expect(notesOf(text('By hand.', 'By the wind.') + list)).toEqual([
    'hidden paragraph: By hand.',
    'hidden paragraph: By the wind.',
    'list-item: By hand. ↩ note-beside-1',
    'list-item: By the wind. note-beside-2',
  ]);
});

it('are whole in the list where the text has the beginning of one alone, and a table lays them out', () => {
  const table = `<table class="footnotes_table"><tr><th>↑1</th><td>${LONG} in full.</td></tr></table>`;
  expect(notesOf(text(`${LONG}… Read on`) + table)).toEqual([
    `hidden paragraph: ${LONG}… Read on`,
    'control: ↑1',
    `paragraph: ${LONG} in full. note-beside-1`,
  ]);
});

it('are those in the text where what follows says something else', () => {
  expect(notesOf(`${text('By hand.')}<p>By hand, and by the wind.</p><p>${LONG}.</p>`)).toEqual([
    'paragraph: By hand. note-beside-1',
    'paragraph: By hand, and by the wind.',
    `paragraph: ${LONG}.`,
  ]);
});
