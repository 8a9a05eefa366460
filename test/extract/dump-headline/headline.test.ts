import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import type { JudgedPage } from '../../../src/page.ts';
import { BODY, type Line, makePage } from '../page.ts';

const menu = (text: string): Line => ({ text, dropped: 'navigation' });
const teaser = (text: string): Line => ({ text, dropped: 'related' });
const HEADLINE = 'Harbour bridge to close for six weeks of repair';

async function titleOf(lines: readonly (Line | string)[]): Promise<string | null> {
  return (await extract(makePage(lines))).title;
}

describe('the headline of a dump', () => {
  it('is the line that shares its words with the body, wherever strip put it', async () => {
    const lines = [menu('Sports results of the weekend'), menu(HEADLINE), menu('By Ann Lee'), ...BODY];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it('is not another headline of the page, though strip took it', async () => {
    const wrong: Line = { text: 'Five recipes for an autumn evening with friends', field: 'title' };
    expect(await titleOf([wrong, teaser(HEADLINE), menu('By Ann Lee'), menu('May 4, 2024'), ...BODY])).toBe(HEADLINE);
  });

  it('is not a date with who wrote behind it', async () => {
    const line = 'May 4, 2024 by Ann Lee, who saw the harbour bridge repair';
    expect(await titleOf([menu('Bridges and us'), menu(line), ...BODY])).not.toBe('May 4, 2024');
  });

  it('stands without the trail of sections that another line puts before it', async () => {
    const trail: Line = { text: `News / City / ${HEADLINE}`, field: 'title' };
    expect(await titleOf([trail, teaser(HEADLINE), menu('By Ann Lee'), ...BODY])).toBe(HEADLINE);
  });

  it('is not the standfirst under it', async () => {
    const standfirst = 'Ferries will run from the old pier while engineers replace the bearings';
    expect(await titleOf([menu(HEADLINE), menu(standfirst), menu('By Ann Lee'), ...BODY])).toBe(HEADLINE);
  });

  const above = 'Six weeks without a crossing';
  const below: Line = { text: 'Ferries will run from the old pier until then', field: 'subtitle' };
  const bylineOf: Line[] = [menu('By Ann Lee'), menu('May 4, 2024')];

  it('is not the teaser right above it', async () => {
    const wrong: Line = { text: 'Ten islands to reach on foot', field: 'title' };
    const right: Line = { text: HEADLINE, field: 'subtitle' };
    expect(await titleOf([menu('Home'), wrong, right, ...bylineOf, ...BODY])).toBe(HEADLINE);
    const near: Line = { text: 'Bridge of the mainland without power', field: 'title' };
    expect(await titleOf([menu('Breaking'), near, right, ...bylineOf, ...BODY])).toBe(HEADLINE);
    expect(await titleOf([menu('Home'), near, right, menu(below.text), ...bylineOf, ...BODY])).toBe(HEADLINE);
  });

  it.each(['Trending: ', 'Breaking – ', 'Meistgelesen: ', 'Читайте также: '])(
    'is not what a label on its line says another text is: %s',
    async (label) => {
      const ticker: Line = { text: `${label}ferries, bridges and the pier that engineers close`, field: 'title' };
      expect(await titleOf([menu('Home'), ticker, menu(above), menu('Ann Lee'), menu('May 4, 2024'), ...BODY])).toBe(
        above,
      );
    },
  );

  it('is not a line that prints an address', async () => {
    const link = {
      text: 'View this post on the bridge at https://post.example/harbour-bridge',
      field: 'title',
    } as const;
    expect(await titleOf([link, menu(above), ...bylineOf, ...BODY])).toBe(above);
    expect(await titleOf([link, ...BODY])).toBeNull();
  });

  it('is not how old the article is', async () => {
    const age: Line = { text: 'This article on the bridge over the harbour is old', dropped: 'legal' };
    expect(await titleOf([menu('Home'), teaser(above), age, ...bylineOf, ...BODY])).toBe(above);
  });

  it('is a play on words that shares none with the body, where who wrote it stands right below', async () => {
    const pun = 'Sour times at sea';
    expect(await titleOf([menu('Home'), menu(pun), menu('Ann Lee'), menu('May 4, 2024'), ...BODY])).toBe(pun);
    expect(await titleOf([menu('Home'), menu(pun), menu('Share'), menu('Menu'), ...BODY])).toBeNull();
    expect(await titleOf([menu(HEADLINE), menu('Rated four stars of five'), ...bylineOf, ...BODY])).toBe(HEADLINE);
  });

  it('is not where the text comes from, as Chinese pages say right under it', async () => {
    const headline = '石桥修缮后开放';
    const body = [
      '本报青川三月十四日电 经过两年的修缮，镇上的百年石桥于昨日重新开放，吸引了众多居民前来参观，桥头的茶馆也重新开张。',
      '据青川日报介绍，这座桥建于清朝末年，全长六十八米，长期受水流冲刷，桥墩出现裂缝，两年前一度禁止车辆和行人通行。',
    ];
    const lines = [menu('首页'), menu(headline), menu('来源：青川石桥开放日报'), menu('2024年3月15日'), ...body];
    expect(await titleOf(lines)).toBe(headline);
  });

  it('is not a caption with a credit that shares more with the body than the headline does', async () => {
    const short = 'Six weeks without it';
    const caption = 'The old harbour bridge, which engineers close for repair of its bearings. Photo: Bo Ek';
    const title = await titleOf([menu(short), teaser(caption), menu('May 4, 2024'), ...BODY]);
    expect(title).not.toBe(caption);
  });

  it('is not a caption with a credit, nor the byline', async () => {
    const caption = 'Engineers replace the bearings of the bridge. Photo: Bo Ek';
    expect(await titleOf([teaser(HEADLINE), menu('By Ann Lee, Harbour Editor'), teaser(caption), ...BODY])).toBe(
      HEADLINE,
    );
  });

  it('is found in a script whose vowels are marks, and is not the line with the date', async () => {
    const lines = [
      menu('होम'),
      menu('बंदरगाह का पुल छह सप्ताह तक बंद रहेगा'),
      menu('लेखक: अमित शर्मा'),
      menu('प्रकाशित: 24 जून 2024, 02:30 PM'),
      'बंदरगाह का पुल अगले सोमवार से छह सप्ताह के लिए बंद रहेगा ताकि उत्तरी हिस्से के नीचे लगे आधार बदले जा सकें।',
      'इस दौरान पुराने घाट से हर बीस मिनट पर नाव चलेगी और पुल खुलने तक साइकिल सवार सुरंग का इस्तेमाल करें।',
    ];
    expect(await titleOf(lines)).toBe('बंदरगाह का पुल छह सप्ताह तक बंद रहेगा');
  });

  it('is not a line of words run together, as a menu without its breaks is', async () => {
    const menus = 'Harbour bridge and ferriesEngineers on the pier';
    expect(await titleOf([menu('Six weeks without the bridge'), menu(menus), ...BODY])).toBe(
      'Six weeks without the bridge',
    );
  });

  it('is what the first line calls a page that is no article, if no line says it again', async () => {
    const lines = [menu('Spare parts for ferries and bridges'), menu('Basket'), menu('Old bridge bolts'), ...BODY];
    const listing: JudgedPage = { ...makePage(lines), kind: 'product' };
    expect((await extract(listing)).title).toBe('Spare parts for ferries and bridges');
  });

  it('is not an entry of the table of contents', async () => {
    const entry = 'Ferries from the old pier until the bridge is open';
    const lines = [teaser(HEADLINE), menu('By Ann Lee'), teaser(entry), BODY[0], { text: entry }, BODY[1], BODY[2]];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it('is not a line that asks the reader to do something with the site', async () => {
    const ask = 'Search all harbour bridge repair stories';
    expect(await titleOf([menu(ask), menu('Harbour bridge to close for repair of its bearings'), ...BODY])).toBe(
      'Harbour bridge to close for repair of its bearings',
    );
  });

  it('loses a byline that is printed on its line', async () => {
    expect(await titleOf([teaser(`${HEADLINE} by Ann Lee - 12/22/23 11:35 AM`), ...BODY])).toBe(HEADLINE);
  });

  it('is the visible one that the first line has with the name of the site', async () => {
    const lines = [menu(`${HEADLINE} - The Harbour Post`), menu('Menu and search'), teaser(HEADLINE), ...BODY];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it('is not the first heading of the text, under the headline and its date', async () => {
    const lines = [
      menu('Bridge to close for repair'),
      menu('Ann Lee'),
      menu('May 4, 2024'),
      menu('Repair of the bearings'),
      ...BODY,
    ];
    expect(await titleOf(lines)).toBe('Bridge to close for repair');
  });

  it('is the last entry of the trail, said again below it', async () => {
    const standfirst: Line = { text: 'Ferries, cyclists and engineers on the pier', field: 'title' };
    expect(await titleOf([menu('Home'), menu(HEADLINE), menu(HEADLINE), standfirst, ...BODY])).toBe(HEADLINE);
  });

  it('is above the article, not above a paragraph of the menu that strip took for the body', async () => {
    const promise = 'Read about the bridge, the ferries, the tunnel and the pier wherever you are.';
    const between = Array.from({ length: 12 }, (_, index) => menu(`Entry ${index}`));
    const lines = [
      menu('Bridge, ferries and tunnel in one app'),
      promise,
      ...between,
      menu(HEADLINE),
      menu('By Ann Lee'),
      ...BODY,
    ];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it.each([
    ['Home » City » {}', undefined],
    ['May 4, 2024 5:00am EST {}', undefined],
    ['{} May 4, 2024 at 1:39 pm', undefined],
    ['Presented By {}', '{} | The Harbour Post'],
    ['On the water — {}', '{} | The Harbour Post'],
    ['{} by Ann Lee, Harbour Reporter', '{} | The Harbour Post'],
    ['{} The port authority says that ferries will run from the old pier', '{} | The Harbour Post'],
  ])('loses what is printed on its line beside it: %j', async (line, first = 'Menu') => {
    const printed = teaser(line.replace('{}', HEADLINE));
    const lines = [menu(first.replace('{}', HEADLINE)), menu('Search'), printed, menu('By Ann Lee'), ...BODY];
    expect(await titleOf(lines)).toBe(HEADLINE);
  });

  it.each([
    [
      'The ferries run late: harbour bridge to close for repair',
      'Harbour bridge to close for repair | The Harbour Post',
    ],
    ['Harbour bridge to close for repair: what we know', 'Harbour bridge to close for repair | The Harbour Post'],
    ['Harbour bridge to close for repair on May 4, 2024', 'Menu'],
  ])('keeps what is its own: %j', async (headline, first) => {
    expect(await titleOf([menu(first), menu('Search'), teaser(headline), menu('By Ann Lee'), ...BODY])).toBe(headline);
  });

  it('is put together of the two centred lines that a laid-out dump makes of it', async () => {
    const page = makePage([
      menu('Harbour bridge to close for six weeks of repair of the bearings under its'),
      menu('northern span'),
      menu('By Ann Lee'),
      ...BODY,
    ]);
    const [first, second, ...rest] = page.blocks;
    const indented = second ? [{ ...second, indent: 33 }] : [];
    const laidOut = { ...page, blocks: [...(first ? [{ ...first, indent: 3 }] : []), ...indented, ...rest] };
    expect((await extract(laidOut)).title).toBe(
      'Harbour bridge to close for six weeks of repair of the bearings under its northern span',
    );
  });

  it('is absent where no line is about what the body is about', async () => {
    expect(await titleOf([menu('Skip to main content'), menu('Log in or register here'), ...BODY])).toBeNull();
  });

  it('is found behind a menu of any length', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => menu(`Entry ${index} of a very long menu`));
    expect(await titleOf([...many, teaser(HEADLINE), menu('By Ann Lee'), ...BODY])).toBe(HEADLINE);
  });

  it('is not a menu that lost its line breaks', async () => {
    const glued = 'Home News Business Arts Travel Podcasts Newsletters About Contact Log in Search';
    expect(await titleOf([{ text: glued, field: 'title' }, menu(HEADLINE), ...BODY])).toBe(HEADLINE);
    expect(await titleOf([menu(glued), ...BODY])).toBeNull();
  });

  it('is not a heading of the text, whose words the text has later on', async () => {
    const heading = 'Cracks in two of the bearings';
    expect(await titleOf([menu(HEADLINE), ...BODY, heading, ...BODY.toReversed()])).toBe(HEADLINE);
  });
});
