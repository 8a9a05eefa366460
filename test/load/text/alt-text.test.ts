import { describe, expect, it } from 'vitest';
import { blocksOf } from './load-text.ts';

const MENU = ['   [1]Home', '   [2]News', '   [3]Sport', ''];
const LINKS = [
  '',
  'References',
  '',
  '   Visible links:',
  '   1. https://news.example/',
  '   2. https://news.example/news',
  '   3. https://news.example/sport',
];
const PARAGRAPH = [
  '   The harbour town will keep its ferry after all, the council decided on',
  '   Monday night after five hours of debate in a crowded hall.',
];
const TEXT = PARAGRAPH.map((line) => line.trim()).join(' ');

function shownOf(...lines: string[]): string[] {
  const blocks = blocksOf(...MENU, ...lines, ...LINKS);
  return blocks.filter((block) => !block.hidden && block.linkCount === 0).map((block) => block.text);
}

describe('alt texts in a text-mode browser’s dump', () => {
  it('stand once where one is printed twice in a paragraph of its own: it may be what the image leads to', () => {
    const alt = ['   The old ferry at its berth in Tolm The old ferry at its berth in Tolm', ''];
    expect(shownOf(...alt, ...PARAGRAPH)).toEqual(['The old ferry at its berth in Tolm', TEXT]);
  });

  it('are cut off the paragraph that they run into', () => {
    const joined = [
      '   The ferry at its berth. The ferry at its berth. Skippers had warned',
      '   that the crossing is ninety years old.',
    ];
    expect(shownOf(...joined)).toEqual(['Skippers had warned that the crossing is ninety years old.']);
  });

  it('aren’t seen in a refrain, nor in words said twice', () => {
    const refrain = ['   Row, row, row your boat', '   Row, row, row your boat', '   gently down the stream', ''];
    const twice = '   Never again, never again, said the skipper of the ferry.';
    expect(shownOf(...refrain, twice)).toEqual([...refrain.slice(0, 3), twice].map((line) => line.trim()));
  });

  it('aren’t looked for in other dumps', () => {
    const said = 'The ferry at its berth. The ferry at its berth. Skippers had warned of it.';
    expect(blocksOf(said, '', TEXT).map(({ text }) => text)).toEqual([said, TEXT]);
  });
});
