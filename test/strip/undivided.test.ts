import { describe, expect, it } from 'vitest';
import { readFixtures } from '../support/fixtures.ts';
import { bodyOf, judge, STORY } from './support.ts';

/** The parts of a page, as a tool leaves them that makes every line break a space. */
const MENU = 'Tolm Gazette Home News Sport Weather Subscribe Log in';
const FOOT =
  'Related articles Ferry timetable changes in May Museum opens late © 2024 Tolm Gazette All rights reserved';
const CONSENT = 'This website uses cookies. Accept all cookies';
const page = (...parts: readonly string[]) => parts.join(' ');
const inMarkup = (text: string) => `<html><head><title>x</title></head><body><div>${text}</div></body></html>`;

describe('a page in one line', () => {
  for (const [shape, format, made] of [
    ['a dump', 'text', (text: string) => text],
    ['markup', 'html', inMarkup],
  ] as const) {
    it(`is an article that is kept as it is in markup, and split as a dump: as ${shape}`, async () => {
      const text = page(CONSENT, MENU, ...STORY, FOOT);
      const body = bodyOf(await judge(made(text), format));
      expect(format === 'html' ? body : [body.join(' ')]).toEqual([format === 'html' ? text : page(...STORY)]);
    });

    it(`is no list, however many headlines stand in it, as ${shape}`, async () => {
      const judged = await judge(
        made(page(MENU, ...Array<string>(40).fill('Sort by price View all 12 results'))),
        format,
      );
      expect(judged.kind).not.toBe('listing');
    });

    it(`is a notice where it is no longer than one, as ${shape}`, async () => {
      expect(bodyOf(await judge(made(page(CONSENT, CONSENT, 'Cookie policy', 'Cookie settings')), format))).toEqual([]);
    });
  }

  const weather = (): string => {
    const news = readFixtures().find(({ name }) => name === 'weather-widget')?.input;
    return Buffer.from(news ?? '')
      .toString()
      .trim()
      .replace(/\s+/g, ' ');
  };

  it('is an article in doubt where markup has it so', async () => {
    const judged = await judge(inMarkup(weather()), 'html');
    expect([judged.kind, bodyOf(judged).length]).toEqual(['article', 1]);
    expect(judged.confidence).toBeLessThan(0.5);
  });

  it('is read as if it had lines where a dump with labels around it has it so', async () => {
    const judged = await judge(weather());
    const body = bodyOf(judged).join(' ');
    expect([judged.kind, body.startsWith('Valdorian premier'), body.endsWith('debate the matter.')]).toEqual([
      'article',
      true,
      true,
    ]);
    expect(judged.confidence).toBeGreaterThan(0.5);
  });

  it('isn’t one that has its parts in several', async () => {
    const list = Array.from({ length: 30 }, (_, i) => `Harbour master number ${i} closes the eastern mole to walkers`);
    expect((await judge(list.join('\n'))).kind).toBe('listing');
  });
});
