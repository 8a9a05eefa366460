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
  const authors = [{ name: 'Ann Lee' }, { name: 'Bo Ek' }];
  const jsonld = [{ '@type': 'NewsArticle', author: authors }];
  return (await extract(makePage(lines, { title: HEADLINE, jsonld }))).subtitle;
}

describe('the standfirst', () => {
  it.each([
    'Ferries run from the old pier until the bearings are replaced',
    'By the time the bridge opens again, lorries will have to take the tunnel',
    'From Monday, bicycles travel free',
    'Por primera vez, Ann Lee cruza el puente',
    '记者从海港局获悉，大桥将关闭六周',
    'Published on June 24, 2024, the plan leaves open who pays',
    'Ann Lee | The editor on what the bridge means to her',
    'The plan that was published on March 3, 2024 says so',
    'Ferries run from the old pier | 24 June 2024',
    '24 June 2024 was the last day of the old bridge',
    'Ferries run for 20 minutes longer from 4 November',
    'The plan is at https://harbour.example/plan for all who want to read it',
    'The Coast Herald on what the bridge means',
  ])('is what stands under the headline: %s', async (line) => {
    expect(await subtitleOf(line)).toBe(line);
  });

  it.each([
    ['the headline once more', `> ${HEADLINE}`],
    ['who wrote it', 'By Ann Lee, Harbour Editor'],
    [
      'who wrote it, with their titles',
      'By Prof. Ann Lee and Dr. Bo Ek · Translated from the Danish by Ida Holm · June 24, 2024',
    ],
    [
      'when it appeared, and what else there is to it',
      'Published: Jun 24, 2024 · Modified: Jun 25, 2024 by Ann Lee · This post may contain affiliate links · 41 Comments',
    ],
    ['who did something else with it', 'Fact-checked by Ann Lee'],
    ['who wrote it, with raised marks behind the names', 'Ann Lee1,✉, Bo Ek2'],
    ['who wrote it for whom', 'Ann Lee / The Coast Herald'],
    ['who wrote it and where', 'Ann Lee at Corrie pier'],
    ['who wrote it and for whom, after a comma', 'Ann Lee, The Coast Herald'],
    ['who wrote it together', 'Ann Lee and Bo Ek'],
    ['when, and who wrote it, glued together', 'Nov 4Written By Ann Lee'],
    ['how long a read it is, when and who wrote it', '4 min read · Nov 4 · Ann Lee'],
    [
      'when it was written and changed, and by whom',
      'Published June 24, 2024 at 9:30 AM Updated June 24, 2024 at 10:30 AM Ann Lee',
    ],
    ['who wrote it for whom, when and where', 'Ann Lee Coast Herald Jun 24, 2024 Oslo'],
    ['where it is', 'Link: https://harbour.example/bridge'],
    ['where it is, in brackets', '( https://harbour.example/bridge )'],
    ['a caption with its credit in brackets', 'The bridge in the rain (Image: A. Lund/Marine Institute)'],
    ['who wrote it, with a date', 'Von Julia Jansen | 24. Juni 2024'],
    [
      'who wrote it, and when that was changed',
      'Herald Harbour Desk / herald.example / Updated: Jun 24, 2024, 21:47 IST',
    ],
  ])('is not %s', async (_, line) => {
    expect(await subtitleOf(line)).toBeNull();
  });

  it('is not a line that a class names so, of who wrote it and when', async () => {
    const lines: Line[] = [{ text: HEADLINE, heading: 1, field: 'title' }, ...BODY.map((text) => ({ text }))];
    const named = (text: string) => [
      { name: 'subtitle', value: text, source: 'class' as const, block: 0, container: 0 },
    ];
    const of = async (text: string) => (await extract(makePage(lines, { title: HEADLINE }, named(text)))).subtitle;
    expect(await of('Coast Herald • 02.02.2022')).toBeNull();
    expect(await of('Ferries run from the old pier')).toBe('Ferries run from the old pier');
  });

  it('is no tagline of the site, which is known by its host', async () => {
    const at = async (host: string, text: string) => {
      const lines: (Line | string)[] = [
        { text: HEADLINE, heading: 1, field: 'title' },
        { text, field: 'subtitle' },
        ...BODY,
      ];
      return (await extract(makePage(lines, { title: HEADLINE }), { url: `https://${host}/a` })).subtitle;
    };
    const tagline = 'De Tolmpédia, la enciclopedia libre';
    expect(await at('es.tolmpedia.example', tagline)).toBeNull();
    expect(await at('post.example', tagline)).toBe(tagline);
    const standfirst = 'Tolmpedia, said its founder, will close in May.';
    expect(await at('es.tolmpedia.example', standfirst)).toBe(standfirst);
  });

  it('is none of a dump’s frame, which stands above the headline that was found', async () => {
    const tagline = { text: 'News of the northern coast since 1999', field: 'subtitle' as const };
    const dump = [{ text: 'Coast Herald', field: 'title' as const }, tagline, HEADLINE, ...BODY];
    const { title, subtitle } = await extract(makePage(dump));
    expect([title, subtitle]).toEqual([HEADLINE, null]);
    const under = await extract(makePage([HEADLINE, tagline, ...BODY]));
    expect(under.subtitle).toBe(tagline.text);
  });
});
