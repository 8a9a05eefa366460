import { describe, expect, it } from 'vitest';
import { words } from '../../bench/eval/words.ts';
import { inUnknownLanguage } from '../../model/foreign.ts';
import { labelRows, WordIds } from '../../model/label.ts';
import { load } from '../../src/load/index.ts';
import type { Page } from '../../src/page.ts';
import { evidenceBit } from '../../src/strip/evidence.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';

const GOLD = { id: 'a page', text: 'The mole of Tolm has been closed since Monday. Nobody knows for how long.' };
const HTML = `<html lang="en"><head><title>The mole is closed</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mole is closed","datePublished":"2024-02-03"}</script></head>
<body><div class="story"><h1>The mole is closed</h1><p>The mole of <a href="https://tolm.example/map">Tolm</a> has been closed since Monday.
Nobody knows for how long.</p><table><tr><td>Length</td><td>40 m</td></tr></table><h3>Read more</h3></div></body></html>`;

function labelsOf(page: Page, text: string): number[] {
  const ids = new WordIds();
  const idsOf = (of: string) => words(of).map((word) => ids.of(word));
  return [
    ...labelRows(
      page.blocks.map((block) => idsOf(block.text)),
      idsOf(text),
    ),
  ];
}

describe.each([
  ['Latin letters', true, /^\p{Uppercase}\p{Lowercase}+ \p{Lowercase}+ \p{Lowercase}+ \p{Lowercase}+$/u],
  ['letters without capitals', false, /^\p{sc=Georgian}+ \p{sc=Georgian}+ \p{sc=Georgian}+ \p{sc=Georgian}+$/u],
])('a page in an unknown language in %s', async (_, hasCapitals, shape) => {
  const known = await load(HTML);
  const { page, gold } = inUnknownLanguage(known, GOLD, hasCapitals);

  it('has other letters in all that is read, and the same signs and digits', () => {
    const headline = page.blocks.find(({ kind }) => kind === 'heading');
    expect(headline?.text).toMatch(shape);
    expect(page.head).toMatchObject({ title: headline?.text, language: null, jsonld: [{ headline: headline?.text }] });
    for (const { kind, text, inlines, table } of page.blocks) {
      if (kind === 'table') expect(table?.flat().map((cell) => cell.inlines[0]?.text)).toEqual(text.split('\t'));
      else expect(inlines.map((run) => run.text).join('')).toBe(text);
    }
    expect(page.blocks.map(({ text }) => text.replace(/\p{Letter}/gu, 'x'))).toEqual(
      known.blocks.map(({ text }) => text.replace(/\p{Letter}/gu, 'x')),
    );
  });

  it('keeps addresses, dates and names of containers', () => {
    expect(page.blocks.flatMap(({ inlines }) => inlines.flatMap(({ href }) => href ?? []))).toEqual([
      'https://tolm.example/map',
    ]);
    expect(page.head.jsonld).toMatchObject([{ '@type': 'NewsArticle', datePublished: '2024-02-03' }]);
    expect(page.containers).toEqual(known.containers);
  });

  it('is labelled as the known one', () => {
    expect(labelsOf(page, gold.text ?? '')).toEqual(labelsOf(known, GOLD.text));
  });

  it('says nothing to cues', () => {
    const isRelated = (of: Page) => computeFeatures(of).cues.some((cue) => (cue & evidenceBit('related')) !== 0);
    expect([isRelated(known), isRelated(page)]).toEqual([true, false]);
  });
});
