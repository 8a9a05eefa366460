import { describe, expect, it } from 'vitest';
import { render } from '../../src/emit/index.ts';
import { WEIGHTS } from '../../src/extract/crossheads/weights.ts';
import { cleanArticle } from '../../src/pipeline.ts';

const OPENING =
  'The harbour bridge will close for six weeks from Monday while engineers replace the bearings under its northern span, the council said on Tuesday after a debate of three hours.';
const FERRIES =
  'Ferries will run every twenty minutes from the old pier. Each of the boats takes two hundred people, and bicycles travel free as long as the bridge is closed to them.';
const COST =
  'The works cost four million crowns, of which the region pays a half. The town had put the money aside since the storm of two winters ago, when the bearings were first seen to move.';
const AFTER =
  'When the bridge opens again, lorries above twelve tonnes will have to take the tunnel. The council will look at that rule once more in spring, before the season begins.';

const ARTICLE = [
  'Harbour bridge closes for six weeks',
  'By Ann Lee',
  OPENING,
  'Where the ferries run',
  FERRIES,
  'What Will the Works Cost?',
  COST,
  '3. After the Works',
  AFTER,
];

async function blocksOf(lines: readonly string[], between = '\n'): Promise<string[]> {
  const { blocks } = await cleanArticle(lines.join(between), { explain: true });
  return blocks.flatMap((block) =>
    block.type === 'heading' || block.type === 'paragraph'
      ? [`${block.type === 'heading' ? '## ' : ''}${block.content.map(({ text }) => text).join('')}`]
      : [block.type],
  );
}

describe('crossheads of a dump', () => {
  const EXPECTED = [
    OPENING,
    '## Where the ferries run',
    FERRIES,
    '## What Will the Works Cost?',
    COST,
    '## 3. After the Works',
    AFTER,
  ];

  it.each([
    ['a line a block', '\n'],
    ['blank lines between blocks', '\n\n'],
  ])('are the short lines above prose that speaks of them, with %s', async (_, between) => {
    expect(await blocksOf(ARTICLE, between)).toEqual(EXPECTED);
  });

  it('leave the text as it is', async () => {
    const { text } = await cleanArticle(ARTICLE.join('\n'));
    expect(text).toBe(EXPECTED.map((line) => line.replace('## ', '')).join('\n\n'));
  });

  it('are printed as headings of the second level', async () => {
    const record = await cleanArticle(ARTICLE.join('\n'));
    expect((await render(record, 'markdown')).split('\n')).toContain('## Where the ferries run');
  });

  it.each([
    ['a short sentence', 'Nobody was hurt.'],
    ['the entry of a list that goes on', 'bicycles, prams and dogs,'],
    ['what introduces the next', 'she wrote in her letter to the council:'],
    ['an address', 'press@harbour.example'],
  ])('are not %s', async (_, line) => {
    expect(await blocksOf([...ARTICLE.slice(0, 3), FERRIES, line, COST, AFTER])).toContain(line);
  });

  it('are not guessed where the dump marks its headings', async () => {
    const marked = [
      '# Harbour bridge closes for six weeks',
      `${OPENING} [The plan](https://harbour.example/plan) is **public**.`,
      '## Ferries',
      FERRIES,
      '## Costs',
      COST,
      'What Will the Works Cost?',
      AFTER,
    ];
    const found = await blocksOf(marked, '\n\n');
    expect(found.filter((line) => line.startsWith('## '))).toEqual(['## Ferries', '## Costs']);
    expect(found).toContain('What Will the Works Cost?');
  });

  it('are not guessed where the dump is laid out', async () => {
    const wrapped = [
      '   [1]Harbour news',
      '',
      ...[OPENING, FERRIES, 'What Will the Works Cost?', COST, AFTER].flatMap((line) => [
        ...(line.match(/.{1,70}(?: |$)/g) ?? []).map((part) => `   ${part.trimEnd()}`),
        '',
      ]),
      'References',
      '',
      '   1. https://harbour.example/',
    ];
    const found = await blocksOf(wrapped);
    expect(found).toContain('What Will the Works Cost?');
    expect(found.filter((line) => line.startsWith('## '))).toEqual([]);
  });

  it('are a whole series where some of it are, though others look less like it', async () => {
    const list = ['1. Ferries', FERRIES, '2. bicycles, prams', COST, '3. After the Works', AFTER];
    const alone = [OPENING, FERRIES, '2. bicycles, prams', COST, AFTER];
    const headings = async (lines: string[]) =>
      (await blocksOf([...ARTICLE.slice(0, 2), ...lines])).filter((line) => line.startsWith('## '));
    expect(await headings(alone)).toEqual([]);
    expect(await headings([OPENING, ...list])).toEqual([
      '## 1. Ferries',
      '## 2. bicycles, prams',
      '## 3. After the Works',
    ]);
  });

  it('are not guessed on a page with markup', async () => {
    const paragraphs = ARTICLE.slice(2).map((line) => `<p>${line}</p>`);
    const html = `<html><head><title>Harbour bridge</title></head><body><h1>${ARTICLE[0]}</h1>${paragraphs.join('')}</body></html>`;
    const { blocks } = await cleanArticle(html);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.filter(({ type }) => type === 'heading')).toEqual([]);
  });

  it('have a weight for every sign', () => {
    for (const [sign, weight] of Object.entries(WEIGHTS)) expect(weight, sign).not.toBe(0);
  });
});
