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

it('reads the names of blocks whose second line says what part each had', async () => {
  const byline = (text: string): Line => ({ text, field: 'byline' });
  expect(await authorsUnder(byline('Anna-Liisa Koski\nteksti'), byline('Jukka Niemi\nkuvat'))).toEqual([
    'Anna-Liisa Koski',
  ]);
});

describe('several who wrote', () => {
  const authorsOf = async (author: string, byline: string) => {
    const page = makePage([{ text: HEADLINE, field: 'title' }, { text: byline, field: 'byline' }, ...BODY], {
      title: HEADLINE,
    });
    const jsonld = [
      { '@type': 'Article', headline: HEADLINE, author: { name: author }, contributor: [{ name: 'Nils Brandt' }] },
    ];
    return (await extract({ ...page, head: { ...page.head, jsonld } })).authors;
  };

  it('are those of the byline where the page’s data calls all but the first contributors', async () => {
    expect(await authorsOf('Jana Hofer', 'By Jana Hofer, Nils Brandt')).toEqual(['Jana Hofer', 'Nils Brandt']);
    expect(await authorsOf('Jana Hofer', 'By Jana Hofer, Lena Ostrow')).toEqual(['Jana Hofer']);
    expect(await authorsOf('Mara Voss', 'By Jana Hofer, Nils Brandt')).toEqual(['Mara Voss']);
  });

  it('are told apart by their links, and a body is called after what it is for', async () => {
    const inlines = [
      { text: 'By ' },
      { text: 'Department for Ports and Roads', href: 'https://tolm.example/ports' },
      { text: ' and ' },
      { text: 'Jana Hofer', href: 'https://tolm.example/hofer' },
    ];
    const page = makePage([
      { text: HEADLINE, field: 'title' },
      { text: inlines.map(({ text }) => text).join(''), field: 'byline' },
      ...BODY,
    ]);
    const blocks = page.blocks.map((block) => (block.index === 1 ? { ...block, inlines, linkCount: 2 } : block));
    expect((await extract({ ...page, blocks })).authors).toEqual(['Department for Ports and Roads', 'Jana Hofer']);
    expect(await authorsUnder('By Office for Harbours')).toEqual(['Office for Harbours']);
  });
});

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
    ['3 · by Noor Handal · Updated on 8 January 2024', ['Noor Handal']],
    ['Posted on July 1, 2023 by harbourwatch', ['harbourwatch']],
    ['by harbourwatch', ['harbourwatch']],
    ['By Noor Handal—10 min read', ['Noor Handal']],
    ['On January 12, 2023 By Noor HandalIn Bridges, Ports and Piers', ['Noor Handal']],
    ['Guide by Noor Handal Former Deputy Bridges Editor', ['Noor Handal']],
    ['By Noor HandalCity Columnist', ['Noor Handal']],
    ['By Noor McKenzie, Columnist', ['Noor McKenzie']],
    ['December 15, 2023 · 30 min · 6279 words · Noor Handal', ['Noor Handal']],
    ['12/19/2023 • Bearings Cracks • Noor Handal', ['Noor Handal']],
    ['记者 王小明 通讯员 赵刚 2024-06-24 14:30', ['王小明']],
    ['来源：新潮日报 作者：王小明 李大山 2024-06-24', ['王小明', '李大山']],
    ['2024-06-24 14:30 来源：新潮日报 作者：王小明', ['王小明']],
    ['作者｜王小明 编辑｜赵刚', ['王小明']],
    ['记者王小明／潮见报道', ['王小明']],
    ['採訪撰文╱王小明 2024年6月24日', ['王小明']],
    ['取材・文／鈴木一郎　写真／田中二郎', ['鈴木一郎']],
    ['ライター：鈴木 一郎', ['鈴木 一郎']],
    ['文・鈴木 一郎 | 公開日：2024年6月24日', ['鈴木 一郎']],
    ['24.6.2024 klo 8.1524.6.2024 klo 8.15 Teksti: Aino Koski 2 kommenttia', ['Aino Koski']],
    ['24 juin 2024 à 08h1524 juin 2024 à 08h15 Par Luce Arbour 2 commentaires', ['Luce Arbour']],
    ['24 มิถุนายน 2567 เวลา 14:30 น. โดย สมชาย ใจดี 2 ความคิดเห็น', ['สมชาย ใจดี']],
    ['24.06.2024, 14:30 von harbourwatch', ['harbourwatch']],
    ['24 juni 2024, 08:15 Door Noor van der Wal 2 reacties', ['Noor van der Wal']],
    ['社会部 鈴木一郎 2024年6月24日', ['鈴木一郎']],
    ['【鈴木一郎】', ['鈴木一郎']],
    ['【写真特集】', []],
    ['[강변신문=김하늘 기자]', ['김하늘']],
    ['김하늘·박바다 선임기자 입력 2024.06.24', ['김하늘', '박바다']],
    ['기자명 김하늘 기자승인 2024.06.24 14:30', ['김하늘']],
    ['(해오름=물결통신) 김하늘 기자 = 다리가 여섯 주 동안 닫힌다.', ['김하늘']],
    ['[해오름=물결통신]김하늘·박바다 선임기자 = 다리가 여섯 주 동안 닫힌다.', ['김하늘', '박바다']],
    ['김하늘 박바다 특파원 = 다리가 여섯 주 동안 닫힌다.', ['김하늘', '박바다']],
    ['글·사진 김하늘', ['김하늘']],
    ['글자크기', []],
    ['Compartir en Whatsapp Compartir en Facebook Copiar enlace', []],
    ['Lihat Foto', []],
    ['Автор: Десислава Тоневапубликувано на 22.11.23 в 16:10', ['Десислава Тонева']],
    ['Lucía Ferrer\nValència\n14 NOV 2023 - 05:40 CET\nActualizado: 14 NOV 2023 - 11:02 CET', ['Lucía Ferrer']],
    ['Lucía Ferrer\nValència', []],
    ['〔記者張育誠／基隆報導〕大橋今起關閉六週，渡輪增班。', ['張育誠']],
    ['本报讯（记者 陈晓岚 通讯员 周立）大桥今起关闭六周，渡轮增班。', ['陈晓岚']],
    ['Elif YILDIRIM 24.06.2024', ['Elif YILDIRIM']],
    ['작성자: 김하늘', ['김하늘']],
    ['鈴木一郎 2024年6月24日 10時00分', ['鈴木一郎']],
    ['佐伯 一郎　2024年6月24日 10時00分', ['佐伯 一郎']],
    ['鈴木一郎（編集部）', ['鈴木一郎']],
    ['王小明 2024.06.24 14:30', ['王小明']],
    ['김하늘 2024.06.24', ['김하늘']],
    ['新潮网 2024-06-24 14:30', []],
    ['Par Luce ArbourPublié le 24/06/2024 à 14h30', ['Luce Arbour']],
    ['Autor: Anna NowakOpublikowano: 24.06.2024', ['Anna Nowak']],
    ['NOOR HANDALLAST UPDATED JUNE 24, 2024', ['NOOR HANDAL']],
    ['بقلم: سلمى منصورالجمعة 24 يونيو 2024', ['سلمى منصور']],
    ['Door Piet de Witvrijdag 24 juni 2024', ['Piet de Wit']],
    ['Anna Nowak, piątek 24 czerwca 2024', ['Anna Nowak']],
    ['Par Luce Arbour le vendredi 24 juin 2024', ['Luce Arbour']],
    ['Door Piet de Wit op 24 juni 2024', ['Piet de Wit']],
    ['Por Plácido Domingo 24 de junio de 2024', ['Plácido Domingo']],
    ['Oluşturulma Tarihi: Haziran 24, 2024', []],
    ['Published June 24, 2024 at 2:30 PM Updated June 25, 2024 at 9:00 AM Noor Handal', ['Noor Handal']],
    ['24.06.2024, 14:30 Uhr Aktualisiert: 25.06.2024, 9:00 Uhr Jana Hofer', ['Jana Hofer']],
    ['Stand: 24. Juni 2024, 14:30 Uhr | Lesezeit: 3 Minuten | Jana Hofer', ['Jana Hofer']],
    ['Giriş: 24.06.2024 - 14:30 Haber: Ayşe Yılmaz', ['Ayşe Yılmaz']],
    ['Published June 24, 2024 in Bridges and Piers', []],
    ['4 min read · Jun 24 · Noor Handal', ['Noor Handal']],
    ['24. Juni · Jana Hofer', ['Jana Hofer']],
    ['Text und Fotos: Jana Hofer', ['Jana Hofer']],
    ['Text & foto: Sven Holm', ['Sven Holm']],
    ['Publicada por Ana Gil', ['Ana Gil']],
    ['BYLINE: By NOOR HANDAL; Staff Writer', ['NOOR HANDAL']],
    ['Text: Jana Hofer Fotos: Nils Brandt 24. Juni 2024', ['Jana Hofer']],
    ['testo di Carla Neri, foto di Anna Verdi', ['Carla Neri']],
    ['Tekst: Anna Nowak, zdjęcia: Jan Kowal', ['Anna Nowak']],
    ['Por Ana Gil, Portal do Porto — São Paulo 24/06/2024', ['Ana Gil', 'Portal do Porto']],
    ['Ana Gil Da Redação 24/06/2024', ['Ana Gil']],
    ['Ayşe Yılmaz yazdı 24.06.2024', ['Ayşe Yılmaz']],
    ['Dal nostro inviato Carla Neri', ['Carla Neri']],
    ['Подготовила Анна Ли', ['Анна Ли']],
    ['Penulis: Budi Santoso | Editor: Rina', ['Budi Santoso']],
    ['Tim Redaksi 24 Juni 2024', []],
    ['লেখা: নিজস্ব প্রতিবেদক', []],
    ['लेखक: वेब डेस्क', []],
    ['Erstellt 31.01.2016 Kategorien Hardware', []],
    ['लेखक: सुरेश यादव, रामघाट', ['सुरेश यादव']],
  ])('reads %j', async (line, names) => {
    expect(await authorsUnder(line)).toEqual(names);
  });

  it('reads a name alone above a date, a role or an account', async () => {
    expect(await authorsUnder('Noor Handal', 'December 21, 2023')).toEqual(['Noor Handal']);
    expect(await authorsUnder('Noor Handal', 'Senior Contributor')).toEqual(['Noor Handal']);
    expect(await authorsUnder('NOOR HANDAL', '@NOORHANDAL')).toEqual(['NOOR HANDAL']);
    expect(await authorsUnder('Noor Handal', 'VP - Bridges')).toEqual(['Noor Handal']);
    expect(await authorsUnder('Noor Handal CPP', 'December 21, 2023')).toEqual(['Noor Handal']);
    expect(await authorsUnder('Noor Handal III', 'December 21, 2023')).toEqual(['Noor Handal III']);
  });

  it('reads the names that stand in lines of their own behind a word that introduces them', async () => {
    expect(await authorsUnder('By', 'Noor Handal', 'and', 'Lexi Grant', 'December 21, 2023')).toEqual([
      'Noor Handal',
      'Lexi Grant',
    ]);
    expect(await authorsUnder('Noor Handal', 'and', 'Lexi Grant', 'in New Tolm', 'December 21, 2023')).toEqual([
      'Noor Handal',
      'Lexi Grant',
    ]);
    expect(await authorsUnder('Redacción', 'Noor Handal', 'December 21, 2023')).toEqual(['Noor Handal']);
    const block: Line = { text: 'Bridge closes\nBy NOOR HANDAL\nStaff writer\nDecember 21, 2023', field: 'byline' };
    expect(await authorsUnder(block)).toEqual(['NOOR HANDAL']);
    expect(await authorsUnder('By Noor Handal', ',', 'Lexi Grant', '&', 'Jill Barlow')).toEqual([
      'Noor Handal',
      'Lexi Grant',
      'Jill Barlow',
    ]);
  });

  it('reads who wrote a wire’s report where its first paragraph begins, however long that is', async () => {
    const start = `(해오름=물결통신) 김하늘 기자 = ${'다리가 여섯 주 동안 닫힌다고 항만이 밝혔다. '.repeat(9)}`;
    expect((await extract(makePage([{ text: HEADLINE, field: 'title' }, start, ...BODY]))).authors).toEqual(['김하늘']);
  });

  it('takes whom a caption shows, and the place that a report begins with, for no author', async () => {
    const caption = 'Noor Handal, left, and Lexi Grant on the bridge. Photograph: Jill Barlow/The Harbour Post';
    expect(await authorsUnder({ text: caption, dropped: 'caption' }, 'December 21, 2023')).toEqual([]);
    const report =
      'PORT NOOR - The bridge over the harbour will close on Monday for six weeks of repair of its bearings';
    expect(await authorsUnder('December 21, 2023', report)).toEqual([]);
  });

  it('reads the name of a team right above the date', async () => {
    expect(await authorsUnder('HBW Tide Team', 'December 21, 2023')).toEqual(['HBW Tide Team']);
    expect(await authorsUnder('December 21, 2023', 'HBW Tide Team')).toEqual([]);
  });

  it('reads a line of names and a date that strip took for the standfirst, which it is not', async () => {
    const standfirst: Line = { text: '文／王小明2024/06/24 14:30', field: 'subtitle' };
    const { authors, subtitle } = await extract(
      makePage([{ text: HEADLINE, field: 'title' }, standfirst, ...BODY], { title: HEADLINE }),
    );
    expect({ authors, subtitle }).toEqual({ authors: ['王小明'], subtitle: null });
  });

  it.each(['Une enquête de Luce Arbour', 'Luce Arbour', '3 min · 24 juin · Luce Arbour'])(
    'reads %j, which strip took for the standfirst',
    async (text) => {
      const page = makePage([
        { text: HEADLINE, field: 'title' },
        { text, field: 'subtitle' },
        { text: '24 juin 2024', field: 'date' },
        ...BODY,
      ]);
      const { authors, subtitle } = await extract(page);
      expect({ authors, subtitle }).toEqual({ authors: ['Luce Arbour'], subtitle: null });
    },
  );

  it('reads the byline right below the article, but none behind what is listed there', async () => {
    const below = async (...lines: Line[]) =>
      (await extract(makePage([{ text: HEADLINE, field: 'title' }, ...BODY, ...lines]))).authors;
    const byline: Line = { text: 'A cura di Carla Neri', dropped: 'related' };
    expect(await below({ text: 'Iscriviti', dropped: 'newsletter' }, byline)).toEqual(['Carla Neri']);
    expect(await below({ text: 'Il mercato del pesce cambia piazza', dropped: 'related' }, byline)).toEqual([]);
    expect(await below({ ...byline, dropped: 'comments' })).toEqual([]);
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
    expect(await authorsUnder('The Vale Herald', 'December 21, 2023')).toEqual([]);
    expect(await authorsUnder('Bridge Bearings', 'December 21, 2023')).toEqual([]);
    expect(await authorsUnder('Key Takeaways', 'Noor Handal', 'December 21, 2023')).toEqual(['Noor Handal']);
    expect(await authorsUnder('Harbour ChecklistsJust Added', 'December 21, 2023')).toEqual([]);
  });

  it('takes a word that the body has in small letters for no name', async () => {
    expect(await authorsUnder('By Ferries')).toEqual(['Ferries']);
    expect(await authorsUnder('By Bearings')).toEqual([]);
  });

  it('believes the dated byline under the headline before one that stands elsewhere', async () => {
    const page = makePage([
      { text: HEADLINE, field: 'title' },
      { text: 'by Noor Handal on Dec 16, 2023 at 11:00 AM', field: 'date' },
      { text: 'Share', dropped: 'share' },
      BODY[0],
      { text: 'by Tideways', field: 'byline' },
      ...BODY.slice(1),
    ]);
    expect((await extract(page)).authors).toEqual(['Noor Handal']);
  });

  it('reads what a byline says that strip took for a part of something else', async () => {
    const page = makePage([
      { text: HEADLINE, field: 'title' },
      'Ferries will run from the old pier.',
      { text: 'By Noor Handal, Bridges', dropped: 'related' },
      ...BODY,
    ]);
    expect((await extract(page)).authors).toEqual(['Noor Handal']);
  });

  it('reads a byline right above the body, however far below the headline', async () => {
    const menu = Array.from({ length: 40 }, (): Line => ({ text: 'Harbour', dropped: 'navigation' }));
    const byline: Line = { text: 'By Noor Handal', dropped: 'navigation' };
    const page = (...lines: Line[]) => makePage([{ text: HEADLINE, field: 'title' }, ...lines, ...BODY]);
    expect((await extract(page(...menu, byline))).authors).toEqual(['Noor Handal']);
    expect((await extract(page(...menu.slice(20), byline, ...menu.slice(20)))).authors).toEqual([]);
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
    ['By Yara Perez/PA Images'],
    ['Share by email'],
    ['Bridge by bridge: built by Yara Perez in May'],
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

  it('takes no entry of the table of contents for a name', async () => {
    const page = (name: string) =>
      makePage([
        { text: HEADLINE, field: 'title' },
        { text: 'May 4, 2023', dropped: 'date' },
        { text: 'Northern Harbours', dropped: 'navigation' },
        BODY[0],
        { text: name, heading: 2 },
        ...BODY.slice(1),
      ]);
    expect((await extract(page('Northern Harbours'))).authors).toEqual([]);
    expect((await extract(page('Southern Harbours'))).authors).toEqual(['Northern Harbours']);
  });

  it('takes no name from a sentence', async () => {
    const lines = [
      '0:03',
      'Hello, I’m Signe, and I count seals for a living.',
      '0:11',
      'We fly at 300 metres.',
      '0:41',
    ];
    const page = makePage([
      { text: HEADLINE, field: 'title' },
      { text: 'May 4, 2023', dropped: 'date' },
      ...lines.map((text): Line => ({ text })),
      ...BODY,
    ]);
    expect((await extract(page)).authors).toEqual([]);
  });

  it('takes the name before the count of comments', async () => {
    const page = (line: string) =>
      makePage([{ text: HEADLINE, field: 'title' }, { text: line, dropped: 'date' }, ...BODY]);
    expect((await extract(page('May 4, 2023 by Ann Lee 4 Comments'))).authors).toEqual(['Ann Lee']);
  });
});

describe('lines of a byline that are no names', () => {
  const byline = (text: string): Line => ({ text, field: 'byline' });

  it.each([
    ['Aino Koski', 'toimittaja, Saaren Sanomat'],
    ['Rahma Siregar', 'Reporter, Harian Muara'],
    ['王小明', '记者, 新潮晚报'],
    ['김하늘', '기자, 강변신문'],
  ])('%s is the author and %s says what for', async (name, role) => {
    expect(await authorsUnder(byline(name), byline(role))).toEqual([name]);
  });

  it('reads no names on buttons beside them', async () => {
    const button = (text: string): Line => ({ text, field: 'byline', control: true });
    expect(await authorsUnder(byline('王小明'), button('分享'), button('收藏'))).toEqual(['王小明']);
    expect(await authorsUnder(byline('ফারহানা ইসলাম'), button('শেয়ার করুন'))).toEqual(['ফারহানা ইসলাম']);
    expect(await authorsUnder(button('Ann Lee'))).toEqual(['Ann Lee']);
  });
});

it('takes no line in capitals for a name whose words the text has in small letters', async () => {
  const body =
    'The council backs a plan to repair the bridge over the harbour, which inspectors closed to trucks in March of this year.';
  const authorsOf = async (line: string): Promise<string[]> =>
    (
      await extract(
        makePage([
          { text: HEADLINE, field: 'title' },
          { text: line, dropped: 'navigation' },
          'May 23, 2023',
          body,
          ...BODY,
        ]),
      )
    ).authors;
  expect(await authorsOf('COUNCIL BACKS ANSELM')).toEqual([]);
  expect(await authorsOf('NOOR HANDAL')).toEqual(['NOOR HANDAL']);
});
