import { describe, expect, it } from 'vitest';
import { endsWithCredit } from '../src/credit.ts';
import { judge, STORY, verdictOf } from './strip/support.ts';

describe('the credit at a caption’s end', () => {
  it.each([
    'The mole of Tolm at low tide in 1998. Picture: Ada Lund',
    'The gap in the mole Credit: Ada Lund / Tolm Courier',
    'Two of the cracks are below the waterline (Image credit: Tolm Harbour Office)',
    'Granite from Hestholm. Photo by: ‘Ada Lund’.',
    'The watchman and his rope. Photograph courtesy of the council',
    'Image from the survey of May 2024.',
    'A boat that broke its moorings (AP Photo/Ada Lund)',
    'The quarry in its last year.Ada Lund / Getty Images',
    'Die Mole nach dem Sturm. Foto: Ada Lund',
    'Il molo dopo la tempesta. Foto Ada Lund',
    'Le môle après la tempête. Photo : Ada Lund',
    'The men of the rope. (Picture by the council of Tolm)Photo courtesy of the council of Tolm',
    'What lives in the cracks. Image credit: Lund et al., doi: 10.1000/182.',
    'Starý most před uzavřením. Fot. Ada Lund',
    'De oude brug (Beeld: Ada Lund)',
    'Kapanacak olan köprü (Fotoğraf: Ada Lund)',
    'Vanha silta. Kuva: Ada Lund',
    'Η παλιά γέφυρα. ΦΩΤΟ: Άδα Λουντ',
    'الجسر قبل إغلاقه (تصوير: سلمى منصور)',
    'הגשר הישן (צילום: עדה לונד)',
    'पुराना पुल (फोटो: अदा लुंड)',
    'পুরোনো সেতু। ছবি: আদা লুন্ড',
    'สะพานเก่า ภาพ: สมหญิง แก้วดี',
    '施工前的旧港桥。新潮社记者 王小明 摄',
    '施工前的舊港橋。（圖／王小明攝）',
    '工事の前の橋＝鈴木一郎撮影',
    '통제를 앞둔 다리. 김하늘 기자',
    '통제를 앞둔 다리. 사진=강변시',
    'The mole after the storm © Ada Lund / Tolm Courier',
    '© Ada Lund',
    'La bibliothèque municipale, le 1er février 2024. PHOTO / ADA LUND',
    'The mole at low tide. Photo / Ada Lund',
    'A sponge of the deep sea (Image: A. Lund/Marine Institute)',
    'The quay of Tolm in the rain. (Ada Lund / Tolm Courier)',
    'The quay of Tolm in the rain [Ada Lund/Reuters]',
  ])('is seen: %s', (text) => expect(endsWithCredit(text)).toBe(true));

  it.each([
    'The council gave the harbour master a credit of two million for the mole.',
    'She had posted a photo by the mole, and nobody had asked her to.',
    'Cost per credit: 472 in the county, 1,104 outside of it',
    'Photos: 24',
    'The agency told this to Reuters.',
    '시장은 기자회견에서 김하늘 기자에게 답했다.',
    '他说，这张照片：是谁拍的，没有人知道。',
    'The mole after the storm © 2024 Tolm Courier',
    'Choose one: (a) the rope, (b) the chain, or (c) Neither of them',
    'Whose sign is it? A © stands before the year in which a work was made, and says whose it is',
    'The ticket says which of the two is meant: video/photo/sound.',
    'The parapet went in the storm (photo taken on the day after)',
    'Two boats sank (Tern 1/Tern 2)',
    '„Wir haben jede Schraube in der Hand gehabt“, sagt die Vorsitzende. (kmo/dpa)',
    'They met in the bar of the ferry on Thursday, and agreed.',
  ])('isn’t seen in a sentence or a price: %s', (text) => expect(endsWithCredit(text)).toBe(false));

  it('keeps a caption out of a dump’s body that is said twice, as the picture’s own text and below it', async () => {
    const caption = 'The harbour master of Tolm on the closed mole, whose parapet the storm took away';
    const page = await judge([...STORY.slice(0, 2), `${caption} ${caption} Ada Lund`, ...STORY.slice(2)].join('\n\n'));
    expect(verdictOf(page, caption)).toBe('dropped:caption');
    for (const paragraph of STORY) expect(verdictOf(page, paragraph)).toBe('body');
  });

  it('isn’t a sentence said twice of other numbers', async () => {
    const year = (of: number, left: number) =>
      `The council put aside ${of} crowns for the mole, of which ${left} are left.`;
    const budget = `${year(1911, 40)} ${year(1912, 31)}`;
    const page = await judge([...STORY.slice(0, 2), budget, ...STORY.slice(2)].join('\n\n'));
    expect(verdictOf(page, budget)).toBe('body');
  });

  it('keeps a caption out that names all who are on the picture', async () => {
    const names = Array.from({ length: 24 }, (_, i) => `Officer ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]}. Lund`).join(', ');
    const caption = `From left, at the mole of Tolm on Thursday, are ${names}. (Photo courtesy of the council)`;
    const page = await judge([...STORY.slice(0, 2), caption, ...STORY.slice(2)].join('\n\n'));
    expect(verdictOf(page, caption)).toBe('dropped:caption');
  });

  it('keeps a caption out of a dump’s body, however much it is about the story', async () => {
    const caption = 'The harbour master of Tolm on the closed mole, whose parapet the storm took away Credit: Ada Lund';
    const page = await judge([...STORY.slice(0, 2), caption, ...STORY.slice(2)].join('\n\n'));
    expect(verdictOf(page, caption)).toBe('dropped:caption');
    for (const paragraph of STORY) expect(verdictOf(page, paragraph)).toBe('body');
  });
});
