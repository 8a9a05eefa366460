import { describe, expect, it } from 'vitest';
import { judge, verdictOf } from './support.ts';

/** What stands on a page, in languages of which no weights know a word. */
interface Words {
  readonly menu: readonly string[];
  readonly headline: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
  readonly more: readonly string[];
  readonly comments: readonly string[];
  readonly footer: readonly string[];
}

const ESTONIAN: Words = {
  menu: ['Uudised', 'Sport', 'Majandus', 'Kultuur', 'Arvamus', 'Ilm', 'Telli'],
  headline: 'Vana sild suletakse pooleks aastaks',
  author: 'Mari Tamm',
  paragraphs: [
    'Linna vana sild suletakse esmaspäevast kogu liiklusele, teatas linnavalitsus teisipäeval. Tööd peaksid kestma kuus kuud.',
    '„Me oleme juba talve kaotanud ja nüüd kaotame ka suve,“ ütles pagariäri omanik Liis Kask, kes on paremkaldal töötanud kaksteist aastat.',
    'Jalakäijatele jäetakse kitsas rada, kuid bussid sõidavad ümber linna põhjaosa kaudu.',
    'Viimati remonditi silda nelikümmend aastat tagasi, kui üks sammastest pärast üleujutust mõranes.',
  ],
  more: [
    'Loe veel',
    'Õpetajad ähvardavad streigiga: läbirääkimised lükati märtsi',
    'Miks või jälle kallines ja millal hinnad langevad',
    'Korvpallurid võitsid neljandat korda järjest',
    'Viis retsepti pühapäevaseks lõunaks',
    'Ilm: nädalavahetusel on oodata kiilasjääd',
  ],
  comments: ['Kommentaarid (3)', 'Lisa kommentaar', 'Jaan: Lõpuks ometi!'],
  footer: ['Meist', 'Reklaam', 'Kontakt', 'Privaatsuspoliitika', '© 2024 Jõe Uudised. Kõik õigused kaitstud.'],
};

const GEORGIAN: Words = {
  menu: ['სიახლეები', 'სპორტი', 'ბიზნესი', 'კულტურა', 'აზრი', 'ამინდი', 'გამოწერა'],
  headline: 'ძველი ხიდი ექვსი თვით დაიკეტება',
  author: 'ნინო ბერიძე',
  paragraphs: [
    'ქალაქის ძველი ხიდი ორშაბათიდან ყველა სახის მოძრაობისთვის დაიკეტება, განაცხადა სამშაბათს მერიამ. სამუშაოები ექვსი თვე გაგრძელდება.',
    '„ზამთარი უკვე დავკარგეთ და ახლა ზაფხულსაც დავკარგავთ“, ამბობს თონის მფლობელი მარიამ კაპანაძე, რომელიც მარჯვენა ნაპირზე თორმეტი წელია მუშაობს.',
    'ფეხით მოსიარულეებისთვის ვიწრო ბილიკს დატოვებენ, ავტობუსები კი ჩრდილოეთის უბნის გავლით ივლიან.',
    'ხიდი ბოლოს ორმოცი წლის წინ შეკეთდა, როდესაც წყალდიდობის შემდეგ ერთ-ერთი ბურჯი დაიბზარა. მას შემდეგ მხოლოდ საფარი იცვლებოდა, თუმცა ინჟინრები წლების განმავლობაში ითხოვდნენ საძირკვლის გამაგრებას.',
  ],
  more: [
    'წაიკითხეთ ასევე',
    'მასწავლებლები გაფიცვით იმუქრებიან: მოლაპარაკება მარტამდე გადაიდო',
    'რატომ გაძვირდა კარაქი ისევ',
    'კალათბურთელებმა ზედიზედ მეოთხედ მოიგეს',
    'ხუთი რეცეპტი კვირის სადილისთვის',
    'ამინდი: შაბათ-კვირას ყინვაა მოსალოდნელი',
  ],
  comments: ['კომენტარები (3)', 'დატოვეთ კომენტარი', 'გიორგი: როგორც იქნა!'],
  footer: ['ჩვენ შესახებ', 'რეკლამა', 'კონტაქტი', 'კონფიდენციალურობა', '© 2024 მდინარის ამბები. ყველა უფლება დაცულია.'],
};

describe.each([
  ['Estonian', ESTONIAN],
  ['Georgian, which has no capitals', GEORGIAN],
])(
  'a dump in a language of which no word was learned: %s',
  (_, { menu, headline, author, paragraphs, more, comments, footer }) => {
    it.each([
      ['a whole article', 4],
      ['a short one', 2],
    ])('has its body told from what stands around it, in %s', async (_name, count) => {
      const body = paragraphs.slice(0, count);
      const around = [...menu, ...more, ...comments, ...footer];
      const page = await judge([...menu, headline, author, ...body, ...more, ...comments, ...footer].join('\n'));
      const kept = (texts: readonly string[]) => texts.filter((text) => verdictOf(page, text) === 'body');
      expect(kept(body)).toEqual(body);
      expect(kept(around)).toEqual([]);
    });
  },
);
