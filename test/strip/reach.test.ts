/** How far the rules of strip look, and how long what they look at may be. */
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { judgeByRules } from '../../src/strip/rules/judge.ts';
import { markBios } from '../../src/strip/rules/parts/bios.ts';
import { findPullQuotes } from '../../src/strip/rules/parts/pull-quotes.ts';
import { keepTables } from '../../src/strip/rules/parts/tables.ts';
import { keepVoids } from '../../src/strip/rules/parts/voids.ts';
import { type Decision, reasonOf } from '../../src/strip/rules/reasons.ts';
import { takeStandfirst } from '../../src/strip/rules/standfirst.ts';
import { pageOf, STORY } from './support.ts';

const HEADLINE = 'Harbour master closes storm-damaged mole to walkers';
/** So many words, all but the last few of them different from their neighbours. */
const words = (count: number) =>
  Array.from({ length: count }, (_, i) => 'abcdefghijklmnopqrstuvwxyz'.charAt(i % 26).repeat(1 + (i % 7))).join(' ');

describe('the reason of a dropped line', () => {
  /** The reason of a line on a page whose headline is its first line and whose body is the story before it. */
  async function reasonIn(lines: readonly string[], line: string, changes: Partial<Decision> = {}): Promise<string> {
    const page = await pageOf(lines);
    const { decision } = judgeByRules(page, computeFeatures(page, 'en'));
    return reasonOf({ ...decision, ...changes }, lines.indexOf(line));
  }
  const above = (...lines: readonly string[]) => [...lines, HEADLINE, ...STORY];
  const inside = (line: string) =>
    reasonIn([HEADLINE, ...STORY.slice(0, 3), line, ...STORY.slice(3)], line, {
      headline: 0,
      run: { first: 1, last: 6 },
    });

  it('is the weather two lines from a thermometer’s reading', async () => {
    const lines = (between: number) =>
      above('Brellin', ...Array.from({ length: between }, () => 'Sunny spells'), '11.4 C');
    expect(await reasonIn(lines(1), 'Brellin')).toBe('weather');
    expect(await reasonIn(lines(2), 'Brellin')).not.toBe('weather');
  });

  it('is no weather beside degrees that no thermometer shows', async () => {
    for (const [line, reason] of [
      ['140° at noon', 'weather'],
      ['-4°', 'weather'],
      ['141° at noon', 'navigation'],
      ['360° Views', 'navigation'],
    ] as const)
      expect([line, await reasonIn(above('Brellin', line), line)]).toEqual([line, reason]);
  });

  it('is no date where its numbers are prices, shares or counts', async () => {
    const reasonOfLine = (line: string) => reasonIn([HEADLINE, ...STORY, line], line, { headline: 0 });
    expect(await reasonOfLine('12 May 2024')).toBe('date');
    for (const line of ['$3,560.00 $1,779.00', '3 to 4.99 (1)', '12 15 20 %'])
      expect([line, await reasonOfLine(line)]).not.toEqual([line, 'date']);
  });

  it('is a menu’s two lines from another of its words', async () => {
    const lines = (between: number) =>
      above('Main menu', ...Array.from({ length: between }, () => 'Brellin'), 'Weather');
    const headline = (count: number) => ({ headline: 2 + count });
    expect(await reasonIn(lines(1), 'Weather', headline(1))).toBe('navigation');
    expect(await reasonIn(lines(2), 'Weather', headline(2))).toBe('weather');
  });

  it('is a duplicate where it says the headline and little else', async () => {
    const title = (count: number) => `${HEADLINE} ${words(count - 8)}`;
    const reason = (line: string) => reasonIn([line, HEADLINE, ...STORY], line, { headline: 1 });
    expect([await reason(title(45)), await reason(title(46))]).toEqual(['duplicate', 'related']);
  });

  it('is the publisher’s where a copyright sign stands in sixty words', async () => {
    const line = (count: number) => `© ${words(count)}.`;
    expect([await inside(line(60)), await inside(line(61))]).toEqual(['legal', 'related']);
  });

  it('is a picture’s caption in eighty words, and a teaser in ninety', async () => {
    const caption = (count: number) => `${words(count - 1)} pictured.`;
    expect([await inside(caption(80)), await inside(caption(81))]).toEqual(['caption', 'related']);
    expect([await inside(`${words(90)}.`), await inside(`${words(91)}.`)]).toEqual(['related', 'other']);
  });

  it('is a consent’s where its beginning speaks of cookies again and again', async () => {
    const line = (before: number) => `Our cookies: ${'x'.repeat(before - 26)} more cookies on this site.`;
    expect([await inside(line(1500)), await inside(line(1502))]).toEqual(['cookies', 'related']);
  });
});

describe('what belongs to the text that it stands in', () => {
  async function htmlOf(html: string) {
    const page = await load(`<article><h1>Mole closed</h1>${html}</article>`, { inputFormat: 'html' });
    const features = computeFeatures(page);
    const { around } = judgeByRules(page, features).decision;
    const keep = Uint8Array.from(page.blocks, ({ kind }) => (kind === 'paragraph' ? 1 : 0));
    return { page, features, around, keep };
  }
  const story = STORY.map((line) => `<p>${line}</p>`).join('');
  const images = (count: number) =>
    Array.from({ length: count }, (_, i) => `<img src="/${i}.jpg" alt="Mole ${i}">`).join('');

  it('are three images before its first paragraph', async () => {
    const { page, features, around, keep } = await htmlOf(`${images(4)}${story}`);
    keepVoids(page, features, around, new Map(), keep, null);
    const kept = page.blocks.filter(({ kind, index }) => kind === 'image' && keep[index] === 1);
    expect(kept.map(({ text }) => text)).toEqual(['Mole 1', 'Mole 2', 'Mole 3']);
  });

  it('is no picture of what isn’t the text’s: all that is said around it, in four words at least, was dropped', async () => {
    const isKept = async (html: string) => {
      const { page, features, around, keep } = await htmlOf(`<p>${STORY[0]}</p>${html}<p>${STORY[1]}</p>`);
      for (const { index, text } of page.blocks) if (!STORY.some((line) => line === text)) keep[index] = 0;
      keepVoids(page, features, around, new Map(), keep, null);
      return keep[page.blocks.findIndex(({ kind }) => kind === 'image')];
    };
    const picture = '<img src="/oil.jpg" alt="Oil">';
    const box = (html: string) => `<div class="item"><div>${html}</div></div>`;
    expect(await isKept(box(`<div>${picture}</div><h4>Oil number 4</h4><p>Thin</p>`))).toBe(0);
    expect(await isKept(box(`<div>${picture}</div><h4>Oil</h4><p>Thin</p>`))).toBe(1);
    expect(await isKept(box(`<div>${picture}</div><h4>Oil number 4</h4><p>${STORY[2]}</p>`))).toBe(1);
    expect(await isKept(box(`${picture}${picture}<h4>Oil number 4, thin</h4>`))).toBe(1);
    expect(await isKept(`<figure>${picture}<p>View this image in full size</p></figure>`)).toBe(1);
    expect(await isKept(box(`${picture}<p>Photo: Ada Lund / Tolm Mercury</p>`))).toBe(1);
    expect(await isKept(box('<audio src="/oil.mp3"></audio><p>0:00 of 1:33, play it faster</p>'))).toBe(1);
  });

  it('is a table with two pictures between', async () => {
    const table =
      '<table><tr><th>Firm</th><th>Sum</th></tr><tr><td>Corby</td><td>4</td></tr><tr><td>Dahl</td><td>5</td></tr></table>';
    const isKept = async (between: number) => {
      const { page, features, around, keep } = await htmlOf(`${story}${images(between)}${table}`);
      keepTables(page, features, around, new Map(), keep);
      return keep[page.blocks.findIndex(({ kind }) => kind === 'table')];
    };
    expect([await isKept(2), await isKept(3)]).toEqual([1, 0]);
  });
});

describe('the standfirst', () => {
  async function isTaken(standfirst: string, between: number): Promise<boolean> {
    const lines = [
      HEADLINE,
      standfirst,
      ...Array.from({ length: between }, (_, i) => (i === 0 ? 'By Ada Lund' : 'Share')),
      ...STORY,
    ];
    const page = await pageOf(lines);
    const { decision } = judgeByRules(page, computeFeatures(page, 'en'));
    const fields = new Map([[2, 'byline'] as const]);
    const keep = Uint8Array.from(lines, (line) =>
      line === standfirst || STORY.some((story) => story === line) ? 1 : 0,
    );
    takeStandfirst(
      { ...decision, headline: 0, fields: new Map(fields) },
      new Float64Array(lines.length).fill(0.8),
      keep,
    );
    return keep[1] === 0;
  }

  it('has sixty words at most', async () => {
    expect([await isTaken(words(60), 1), await isTaken(words(61), 1)]).toEqual([true, false]);
  });

  it('stands no farther than 25 blocks from the text', async () => {
    expect([await isTaken(words(20), 24), await isTaken(words(20), 25)]).toEqual([true, false]);
  });
});

describe('a pull quote', () => {
  async function quotedIn(lines: readonly string[]): Promise<number[]> {
    const page = await pageOf(lines);
    return [...findPullQuotes(page, computeFeatures(page, 'en'), new Float64Array(lines.length).fill(1))];
  }

  it('has eight words at least and seventy at most', async () => {
    const text = words(100);
    const part = (count: number) =>
      text
        .split(' ')
        .slice(10, 10 + count)
        .join(' ');
    expect(await quotedIn([text, part(7), part(8), part(70), part(71)])).toEqual([0, 0, 1, 1, 0]);
  });

  it('is one of four that begin alike', async () => {
    const text = `${words(80)}.`;
    const start = words(8);
    const others = ['oak', 'elm', 'ash', 'fir'].map((tree) => `${start} ${tree}`);
    expect((await quotedIn([text, ...others.slice(0, 3), words(9)])).at(-1)).toBe(1);
    expect((await quotedIn([text, ...others, words(9)])).at(-1)).toBe(0);
  });
});

describe('a note on the author', () => {
  async function isMarked(note: string): Promise<boolean> {
    const lines = [HEADLINE, 'By Ada Lund', ...STORY, note];
    const page = await pageOf(lines);
    const features = computeFeatures(page, 'en');
    const prose = new Float64Array(lines.length).fill(1);
    markBios(page, features, prose, new Map([[1, 'byline']]));
    return prose.at(-1) === 0;
  }

  it('has 150 words at most', async () => {
    const note = (count: number) => `Ada Lund is ${words(count - 3)}.`;
    expect([await isMarked(note(150)), await isMarked(note(151))]).toEqual([true, false]);
  });

  it('says within four words of the name what its bearer does', async () => {
    const note = (between: number) => `Ada Lund ${'oak '.repeat(between)}writes about boats and moles.`;
    expect([await isMarked(note(3)), await isMarked(note(4))]).toEqual([true, false]);
  });
});
