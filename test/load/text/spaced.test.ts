import { describe, expect, it } from 'vitest';
import { judgeGaps } from '../../../src/load/text/gaps/index.ts';
import { textsOf } from './load-text.ts';

const LABELS = 'Skip Home News Sport Weather Tides Harbour Culture Opinion Jobs';
const HEADLINE = 'Ferry to the Merenna Islands Runs Again From May';
const PARAGRAPHS = [
  'The ferry to the islands runs again from May, as the council of the harbour said on a windy morning. It had been laid up for the better part of two years.',
  'Mr. Corvane was there, and so was Dr. Lee, who had asked for it since the year began. “A boat is a boat,” said one of those who had waited for it at the quay for so long.',
  'Nobody knew for how long it would run, or what it would cost those who live there. The council wants to decide on the fares by the end of the month, and to ask the people of the islands first.',
  'Some of them have moved to the mainland in the meantime, where the schools and the doctors are. Others have bought boats of their own and take their neighbours along for a few coins.',
  'What the old captain thinks of all this he kept to himself. He has a key to the bridge and was seen there twice with a bucket of paint, early in the day and without his hat.',
  'For the summer the harbour expects three times as many guests as there are islanders, and has had the pier mended where the storm of the last autumn had taken the planks away.',
  'Whether the night boat will come back as well is not known. It has never paid for itself, and the crew that knew its engine has long since gone to work on the tugs down the coast.',
  'The last word will be with the court in the capital, which has yet to hear the two builders that lost the contract and who say that the pier was measured wrong from the start.',
  'Until then the ship lies at the quay with new paint and new benches, and whoever wants to see her from the inside may do so on the first Sunday of the month, if the wind lets them.',
];
const PROSE = PARAGRAPHS.join(' ');
const FOOT =
  'Share on Facebook Share on Twitter Read more: Two Builders Go to Court Over Pier Contact us Privacy Policy Terms of Use';

describe('a page on one line', () => {
  const texts = textsOf(
    `${HEADLINE} | Tessin Post ${LABELS} ${HEADLINE} By Ilse Corvane Published March 14, 2024 ${PROSE} ${FOOT}`,
  );

  it('is split where the headline stands again, and around the byline and the date', () => {
    expect(texts.filter((text) => text === HEADLINE)).toHaveLength(1);
    expect(texts).toContain('By Ilse Corvane');
    expect(texts).toContain('March 14, 2024');
  });

  it('has menus and what stands below the article apart from its text', () => {
    const prose = texts.filter((text) => PROSE.includes(text) && text.length > 40);
    expect(prose.join(' ')).toBe(PROSE);
    expect(texts).toContain('Weather');
    expect(texts).toContain('Contact us');
    expect(texts).toContain('Privacy Policy');
  });

  it('is not split inside sentences, at abbreviations and names', () => {
    const starts = judgeGaps(`${HEADLINE} ${PROSE}`)
      .filter(({ isStop, odds }) => !isStop && odds > 0)
      .map(({ at }) => at);
    expect(starts).toEqual([HEADLINE.length + 1]);
  });

  it('is split at runs of spaces', () => {
    expect(textsOf(`Home   News    Tides   ${PROSE}`).slice(0, 3)).toEqual(['Home', 'News', 'Tides']);
  });

  it('is left whole where it is a list beside lines with much more', () => {
    const page = `${LABELS} ${PROSE} ${FOOT}`;
    const list = Array.from({ length: 30 }, (_, i) => `Pier ${i} Tide Table Crew Boat Rope Lamp. Home News Sport`).join(
      ' ',
    );
    expect(list.length).toBeGreaterThan(1500);
    expect(textsOf(...Array<string>(5).fill(page), list)).toContain(list);
    expect(textsOf(page, list)).not.toContain(list);
  });

  it('is no long paragraph', () => {
    expect(textsOf(LABELS, PROSE)).toEqual([LABELS, PROSE]);
  });
});

describe('a short page on one line', () => {
  const prose = PARAGRAPHS.slice(0, 4);
  const headline = 'Ferry back at the quay after two years';

  it('is split where it begins with labels', () => {
    const page = `Home Islands Mainland Tides Search ${headline} By Ilse Corvane Published 14 March 2024 ${prose.join(' ')} Read also Two builders go to court over the pier By Jon Lee Privacy Policy`;
    expect(page.length).toBeLessThan(1000);
    expect(textsOf(page)).toContain('By Ilse Corvane');
    expect(textsOf(page)).toContain(headline);
  });

  it('is split at wide gaps', () => {
    const texts = textsOf(['Home', 'Tides', headline, 'By Ilse Corvane', ...prose].join('     '));
    expect(texts).toEqual(['Home', 'Tides', headline, 'By Ilse Corvane', ...texts.slice(4)]);
    expect(texts.slice(4).join(' ')).toBe(prose.join(' '));
  });

  it('is no paragraph, with or without a headline, and no page beside others', () => {
    const paragraph = PARAGRAPHS.slice(0, 6).join(' ');
    expect(paragraph.length).toBeGreaterThan(1000);
    expect(textsOf(paragraph)).toEqual([paragraph]);
    expect(textsOf(`${headline} ${paragraph}`)).toHaveLength(1);
    const labelled = `Home Islands Mainland Tides Search ${headline} By Ilse Corvane ${prose.join(' ')}`;
    expect(textsOf(labelled, ...PARAGRAPHS)).toContain(labelled);
  });
});

describe('a page on one line in a language without capitals', () => {
  it('is split at the ends of sentences and around the words of buttons', () => {
    const sentences = [
      'أعلن مجلس الميناء صباح الاثنين أن العبارة إلى الجزر ستعود إلى العمل في الشهر القادم بعد توقف دام أكثر من عامين.',
      'وقال أحد السكان إنه انتظر هذا اليوم طويلا وإن القارب هو القارب مهما كان لونه أو عمره.',
      'ولم يعرف أحد كم ستكلف الرحلة ولا كم من الوقت ستستمر قبل أن تأتي عواصف الخريف.',
      'وينتظر الميناء في الصيف ضيوفا يزيد عددهم ثلاث مرات على عدد سكان الجزر كلها.',
    ];
    const prose = Array.from({ length: 7 }, (_, i) => sentences.map((text) => `${i}${text}`).join(' ')).join(' ');
    const texts = textsOf(
      `الرئيسية الأخبار الرياضة الطقس اتصل بنا مشاركة طباعة   ${prose}   شارك المقال   سياسة الخصوصية`,
    );
    expect(texts.length).toBeGreaterThan(7);
    expect(texts).toContain('سياسة الخصوصية');
    expect(texts.filter((text) => text.includes('القارب')).every((text) => !text.includes('الخصوصية'))).toBe(true);
  });

  it('is split at spaces between characters that words are not parted in', () => {
    const prose =
      '港口委员会周一早上宣布，前往群岛的渡轮将从五月起恢复运行。一位居民说，船就是船，他在码头上等了很久。没有人知道票价会是多少。';
    const paragraphs = Array.from({ length: 26 }, (_, i) => `第${i}段：${prose}`);
    const texts = textsOf(`首页 新闻 体育 天气 ${paragraphs.join(' ')} 分享 打印 联系我们`);
    expect(texts.slice(0, 4)).toEqual(['首页', '新闻', '体育', '天气']);
    expect(texts.filter((text) => text.startsWith('第'))).toEqual(paragraphs);
    expect(texts.slice(-3)).toEqual(['分享', '打印', '联系我们']);
  });
});

describe('a page on one line in German', () => {
  it('is split around labels though all nouns have capitals', () => {
    const prose = [
      'Die Fähre zu den Inseln fährt ab Mai wieder, wie der Rat des Hafens an einem windigen Morgen mitteilte. Sie hatte fast zwei Jahre lang still gelegen.',
      'Niemand wusste, wie lange sie fahren wird und was sie die Leute kosten soll, die dort leben. Der Rat will bis zum Ende des Monats über die Preise entscheiden.',
      'Einige sind inzwischen auf das Festland gezogen, wo die Schulen und die Ärzte sind. Andere haben eigene Boote gekauft und nehmen ihre Nachbarn für ein paar Münzen mit.',
      'Was der alte Kapitän davon hält, behielt er für sich. Er hat einen Schlüssel zur Brücke und wurde dort zweimal mit einem Eimer Farbe gesehen, früh am Tag und ohne Hut.',
      'Für den Sommer erwartet der Hafen dreimal so viele Gäste, wie es Bewohner gibt, und hat den Steg dort ausbessern lassen, wo der Sturm die Bretter mitgenommen hatte.',
      'Ob auch das Nachtboot wiederkommt, ist nicht bekannt. Es hat sich nie gerechnet, und die Leute, die seine Maschine kannten, arbeiten längst auf den Schleppern.',
      'Das letzte Wort hat das Gericht in der Hauptstadt, das die beiden Firmen noch hören muss, die den Auftrag nicht bekommen haben und den Steg für falsch vermessen halten.',
      'Bis dahin liegt das Schiff am Kai, frisch gestrichen und mit neuen Bänken, und wer will, darf es am Sonntag von innen ansehen, wenn das Wetter es zulässt.',
      'Für die Schüler soll es eine Karte geben, mit der sie das ganze Jahr fahren können, ohne dass ihre Eltern jedes Mal anstehen müssen.',
      'Wer sein Rad mitnehmen will, muss es am Abend vorher sagen, weil auf dem Deck nur zwölf Räder stehen dürfen und die Kisten der Händler mehr Platz brauchen als früher.',
    ].join(' ');
    const texts = textsOf(
      `Startseite Nachrichten Sport Wetter Kultur Meinung Kontakt Impressum Drucken Artikel teilen ${prose} Artikel teilen Datenschutz Impressum Kontakt`,
    );
    expect(texts).toContain('Impressum');
    expect(texts.filter((text) => prose.includes(text) && text.length > 40).join(' ')).toBe(prose);
  });
});
