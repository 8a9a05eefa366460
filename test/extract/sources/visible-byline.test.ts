import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { BODY, type Line, makePage } from '../page.ts';

const HEADLINE = 'Harbour bridge to close for six weeks of repair';

/** The authors of a dump with these lines between headline and body. */
async function authorsUnder(...under: readonly (Line | string)[]): Promise<string[]> {
  const lines = under.map((line): Line => (typeof line === 'string' ? { text: line, dropped: 'navigation' } : line));
  const page = makePage([{ text: HEADLINE, field: 'title' }, ...lines, ...BODY]);
  return (await extract(page)).authors;
}

describe('names between headline and body', () => {
  it.each([
    ['May 20, 2023 at 1:39 pm | By Lexi Grant', ['Lexi Grant']],
    ['Posted On : May 20, 2018 Published By : William J. Pattersby', ['William J. Pattersby']],
    ['by JILL BARLOW August 25, 2023', ['JILL BARLOW']],
    ['BY ALMA BATYRPUBLISHED: DEC 22, 2023 10:55 AM EST', ['ALMA BATYR']],
    ['By Dara Epling Harbour Correspondent, Updated December 22, 2023', ['Dara Epling']],
    ['Interview by Clemence Arbour', ['Clemence Arbour']],
    ['Von Jana Hofer und Nils Brandt', ['Jana Hofer', 'Nils Brandt']],
    ['文＝水野はるか', ['水野はるか']],
    ['Von Jana Hofer und Nils Brandt Veröffentlicht am 24. Juni 2024, 14:30 Uhr', ['Jana Hofer', 'Nils Brandt']],
    ['Par Luce Arbour Publié le 24/06/2024 à 14h30', ['Luce Arbour']],
    ['记者 王小明 发布时间：2024-06-24 14:30', ['王小明']],
    ['โดย สมชาย ใจดี 24 มิ.ย. 2567 14:30 น.', ['สมชาย ใจดี']],
    ['Author Posted by Solenne on December 20, 2023', ['Solenne']],
    ['By Noor Handal. Last Updated on December 11, 2023', ['Noor Handal']],
  ])('reads %j', async (line, names) => {
    expect(await authorsUnder(line)).toEqual(names);
  });

  it('reads a name alone above a date, a role or an account', async () => {
    expect(await authorsUnder('Noor Handal', 'December 21, 2023')).toEqual(['Noor Handal']);
    expect(await authorsUnder('Noor Handal', 'Senior Contributor')).toEqual(['Noor Handal']);
    expect(await authorsUnder('NOOR HANDAL', '@NOORHANDAL')).toEqual(['NOOR HANDAL']);
  });

  it('takes no entry of a menu for a name', async () => {
    const page = makePage([
      { text: HEADLINE, field: 'title' },
      { text: 'Harbour News | Noor | Tides' },
      { text: 'December 21, 2023' },
      ...BODY,
    ]);
    const authors = async (linkCount: number) => {
      const blocks = page.blocks.map((block, i) =>
        i === 1 ? { ...block, text: 'Noor Handal | past', linkCount } : block,
      );
      return (await extract({ ...page, blocks })).authors;
    };
    expect([await authors(1), await authors(4)]).toEqual([['Noor Handal'], []]);
  });

  it('takes words that are no name for a label, though a date stands beside them', async () => {
    expect(await authorsUnder('Contact Us', 'December 21, 2023')).toEqual([]);
    expect(await authorsUnder('Bridge Bearings', 'December 21, 2023')).toEqual([]);
    expect(await authorsUnder('Key Takeaways', 'Noor Handal', 'December 21, 2023')).toEqual(['Noor Handal']);
  });

  it('takes what stands beside people for their role, and the text of their picture for them', async () => {
    const byline = (text: string): Line => ({ text, field: 'byline' });
    const lines = [byline('Headshot of Noor Handal'), byline('Noor Handal'), byline('Tides')];
    expect(await authorsUnder(...lines)).toEqual(['Noor Handal']);
    expect(await authorsUnder(byline('Noor'), byline('Tides'))).toEqual(['Noor', 'Tides']);
  });

  it('reads a name behind the standfirst that strip took for the body, above the date', async () => {
    const page = makePage([
      { text: HEADLINE, field: 'title' },
      'Ferries will run from the old pier while the bearings are replaced.',
      { text: 'Noor Handal', dropped: 'navigation' },
      { text: 'December 21, 2023', dropped: 'date' },
      ...BODY,
    ]);
    expect((await extract(page)).authors).toEqual(['Noor Handal']);
  });

  it('takes a role off a name', async () => {
    expect(await authorsUnder('Will Macbride Editor', 'Updated: August 8, 2023')).toEqual(['Will Macbride']);
    expect(await authorsUnder('By Nadia Wall HARBOURNews Staff')).toEqual(['Nadia Wall']);
  });

  it.each([
    ['Reviewed by Margaret Jones'],
    ['Text size'],
    ['Staff | 3 min read'],
    ['Show Caption'],
    ['Fact checked by Yara Perez'],
  ])('reads no name from %j', async (line) => {
    expect(await authorsUnder(line, 'May 4, 2023')).toEqual([]);
  });

  it('does not take whom the headline names for the author', async () => {
    const page = makePage([
      { text: 'Harbour bridge: engineers praise Ottoline Serre for the repair', field: 'title' },
      { text: 'Ottoline Serre', dropped: 'navigation' },
      { text: 'May 4, 2023', dropped: 'date' },
      ...BODY,
    ]);
    expect((await extract(page)).authors).toEqual([]);
  });

  it('leaves the bylines of other articles below alone', async () => {
    const page = makePage([
      { text: HEADLINE, field: 'title' },
      { text: 'by Julia Jansen, Harbour Reporter', field: 'subtitle' },
      ...BODY,
      ...Array.from({ length: 12 }, (): Line => ({ text: 'Other news of the day', dropped: 'related' })),
      { text: 'By Mike Brandt', field: 'byline' },
    ]);
    expect((await extract(page)).authors).toEqual(['Julia Jansen']);
  });

  it('takes no name from the entries of a listing', async () => {
    const under = (text: string): Line => ({ text, dropped: 'navigation' });
    const page = makePage([
      { text: 'Notes from the harbour', field: 'title' },
      under('Ann Lee'),
      under('May 4, 2023'),
      ...BODY,
    ]);
    expect((await extract(page)).authors).toEqual(['Ann Lee']);
    expect((await extract({ ...page, kind: 'listing' })).authors).toEqual([]);
  });
});
