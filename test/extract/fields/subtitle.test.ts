import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { BODY, type Line, makePage } from '../page.ts';

const HEADLINE = 'Harbour bridge closes for six weeks from Monday';

async function subtitleOf(text: string): Promise<string | null> {
  const lines: (Line | string)[] = [
    { text: HEADLINE, heading: 1, field: 'title' },
    { text, field: 'subtitle' },
    ...BODY,
  ];
  return (await extract(makePage(lines))).subtitle;
}

describe('the standfirst', () => {
  it.each([
    'Ferries run from the old pier until the bearings are replaced',
    'By the time the bridge opens again, lorries will have to take the tunnel',
    'From Monday, bicycles travel free',
    'Ann Lee | The editor on what the bridge means to her',
  ])('is what stands under the headline: %s', async (line) => {
    expect(await subtitleOf(line)).toBe(line);
  });

  it.each([
    ['the headline once more', `> ${HEADLINE}`],
    ['who wrote it', 'By Ann Lee, Harbour Editor'],
    ['who wrote it for whom', 'Ann Lee / The Coast Herald'],
    ['who wrote it, with a date', 'Von Julia Jansen | 24. Juni 2024'],
  ])('is not %s', async (_, line) => {
    expect(await subtitleOf(line)).toBeNull();
  });
});
