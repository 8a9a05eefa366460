import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { type CueTable, compileCues, innerWords, matchCues } from '../../src/strip/cues/compile.ts';
import { evidenceBit, firstReason } from '../../src/strip/evidence.ts';
import { hashWords } from '../../src/strip/features/characters.ts';
import { evidenceOfNames } from '../../src/strip/features/containers.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { readVocabulary } from '../../src/strip/features/vocabulary.ts';
import { pageOf, STORY } from './support.ts';

describe('the features of a block', () => {
  it('count words, sentences, capitals and digits', async () => {
    const features = computeFeatures(
      await pageOf(['NATO met in Brellin on 12 May 2021. It rained, and rained!', 'Next line:']),
    );
    expect(features.words[0]).toBe(12);
    expect(features.sentences[0]).toBe(2);
    expect(features.commas[0]).toBe(1);
    expect(features.ending[0]).toBe(1);
    expect(features.ending[1]).toBe(2);
    expect(features.upperShare[0]).toBeCloseTo(1 / 12);
    expect(features.capitalShare[0]).toBeCloseTo(4 / 12);
    expect(features.digitShare[0]).toBeCloseTo(6 / 44);
  });

  it('read a sentence’s end behind closing quotes', async () => {
    const features = computeFeatures(await pageOf(['He said: “It is over.”', 'She left…', 'Without an end']));
    expect([...features.ending]).toEqual([1, 4, 0]);
  });

  it('count an ideograph as part of a word', async () => {
    const features = computeFeatures(await pageOf(['港口管理员关闭了东堤。']));
    expect(features.words[0]).toBeCloseTo(10 * 0.6);
    expect(features.ending[0]).toBe(1);
  });

  it('count a Korean word with the particles that it holds', async () => {
    const features = computeFeatures(await pageOf(['항구 관리소는 동쪽 방파제를 Tolm 막았다.']));
    expect(features.words[0]).toBeCloseTo(5 * 1.6 + 1);
  });

  it.each([
    ['en', STORY[0]],
    [
      'de',
      'Der Hafenmeister hat die Mole für Spaziergänger gesperrt, nachdem ein Sturm die Brüstung fortgerissen hat und niemand weiß, wer das bezahlt.',
    ],
    [
      'ru',
      'Начальник порта закрыл восточный мол для прогулок после того, как зимний шторм унёс сорок метров парапета, и никто не знает, кто за это заплатит.',
    ],
    ['ja', '港の管理者は、冬の嵐で四十メートルの胸壁が流された後、東の防波堤を散歩する人に対して閉鎖した。'],
    [
      'ko',
      '항만 관리소장은 겨울 폭풍이 난간 사십 미터를 쓸어간 뒤 동쪽 방파제를 산책하는 사람들에게 폐쇄했다고 밝혔다.',
    ],
    [
      'ar',
      'أغلق مدير الميناء الرصيف الشرقي أمام المتنزهين بعد أن جرفت عاصفة شتوية أربعين مترا من السور ولا أحد يعرف من الذي سيدفع الثمن في هذا العام.',
    ],
  ])('find the stop words of %s', async (language, text) => {
    const features = computeFeatures(await pageOf([text, text]));
    expect(features.languages[0]).toBe(language);
    expect(features.stopShare[0]).toBeGreaterThan(0.15);
  });

  it('tell Thai by its letters', async () => {
    const text = 'นายท่าเรือปิดเขื่อนด้านตะวันออกหลังจากพายุฤดูหนาวพัดกำแพงยาวสี่สิบเมตรหายไป และไม่มีใครรู้ว่าใครจะเป็นผู้จ่าย';
    expect((await computeFeatures(await pageOf([text, text]))).languages).toEqual(['th']);
  });

  it('tell dates, readings and repeats', async () => {
    const features = computeFeatures(
      await pageOf(['Thursday, 1 February 2024', '23.1 C', 'Read it again', 'Read it again']),
    );
    expect(features.dateShare[0]).toBe(1);
    expect(features.degrees[1]).toBe(1);
    expect([...features.repeatsBefore]).toEqual([0, 0, 0, 1]);
    expect([...features.repeats]).toEqual([0, 0, 1, 1]);
  });

  it('are a date or a reading of a thermometer on short lines alone', async () => {
    const dates = computeFeatures(await pageOf(['May '.repeat(20).trim(), 'May '.repeat(21).trim()]), 'en');
    expect([...dates.dateShare]).toEqual([1, 0]);
    const readings = ['In Tolm now 17°C', 'In all of Tolm now 17°C'];
    expect([...computeFeatures(await pageOf(readings), 'en').degrees]).toEqual([1, 0]);
  });

  it('are a credit at the end of what isn’t longer than captions are', async () => {
    const word = (i: number) => 'abcdefghijklmnopqrstuvwxyz'.charAt(i % 26).repeat(1 + (i % 7));
    const caption = (words: number) =>
      `${Array.from({ length: words - 4 }, (_, i) => word(i)).join(' ')} seen. Photo: Ada Lund`;
    const { cues } = computeFeatures(await pageOf([caption(130), caption(131)]), 'en');
    expect([...cues].map((cue) => cue & evidenceBit('credit'))).toEqual([evidenceBit('credit'), 0]);
  });

  it('are that it is said twice, with eight words behind at most', async () => {
    const said = 'The watchman and his rope at dawn';
    const twice = (behind: number) => `${said} ${said}${' lund'.repeat(behind)}`;
    const { cues } = computeFeatures(await pageOf([twice(8), twice(9)]), 'en');
    expect([...cues].map((cue) => cue & evidenceBit('credit'))).toEqual([evidenceBit('credit'), 0]);
  });

  it('count the stop words of the languages that the page begins in', async () => {
    const german =
      'Der Hafenmeister hat die Mole für Spaziergänger gesperrt, nachdem ein Sturm die Brüstung fortgerissen hat und niemand weiß, wer das bezahlt.';
    const ratioOfGerman = async (...lines: string[]) => {
      const page = await pageOf(lines);
      return computeFeatures(page).stopShare[lines.lastIndexOf(german)] as number;
    };
    const english = Array.from({ length: 20 }, (_, i) => STORY[i % STORY.length] as string);
    const more = Array.from({ length: 100 }, () => german);
    expect(await ratioOfGerman(...more)).toBeGreaterThan(0.3);
    // Twenty paragraphs are more than is looked at.
    expect(await ratioOfGerman(...english, ...more)).toBeLessThan(0.2);
    // Of each block no more than its beginning is looked at.
    const long = `${german} ${german} ${german} ${english.join(' ')}`;
    expect(await ratioOfGerman(long, german)).toBeGreaterThan(0.3);
  });

  it('are numbers of each block, a column a name', async () => {
    const features = computeFeatures(
      await load('<p>One <a href="/x">link</a>.</p><p>Two</p>', { inputFormat: 'html' }),
    );
    expect([...features.linkCount]).toEqual([1, 0]);
    const columns = Object.values(features).filter((column): column is Float64Array => column instanceof Float64Array);
    expect(columns.length).toBeGreaterThan(20);
    for (const column of columns) expect([column.length, column.every(Number.isFinite)]).toEqual([features.size, true]);
  });
});

describe('cues', () => {
  const table: CueTable = compileCues([
    [1, 'weather|more *'],
    [2, '* sign up here *|we use cookies **|** all rights reserved **'],
    [4, 'more cookies *|# comments'],
    [8, 'by &|from &'],
  ]);
  const found = (text: string) => {
    const hashes = Int32Array.from(hashWords(text));
    const lead = text.includes(':') ? hashWords(text.slice(0, text.indexOf(':'))).length : 0;
    const vocabulary = readVocabulary(hashes);
    const { numbers } = vocabulary;
    const isNames = text.startsWith('By');
    const block = { hashes, numbers, first: 0, last: hashes.length, words: hashes.length, lead, isNames };
    return matchCues(table, block, innerWords(table, vocabulary));
  };
  const filler = ' word'.repeat(30);

  it.each([
    ['a whole block', 'WEATHER', 1],
    ['a line of names', 'By Inga Holm, Mikkel Brandt and Ann Lee', 8],
    ['a short line that may be none', 'from the harbour', 8],
    ['no longer line', 'from the harbour to the lighthouse', 0],
    ['a whole block and numbers', 'Weather 24', 1],
    ['no block that only begins so', 'Weather was bad', 0],
    ['the beginning of a short block', 'More from us', 1],
    ['no beginning of a long one', `More${filler}`, 0],
    ['a label before a colon', `More: ${filler.slice(0, 100)}`, 1],
    ['the longest phrase of those that begin it', 'More cookies now', 4],
    ['a phrase inside a short block', 'Please sign up here today', 2],
    ['none inside a long one', `Please sign up here${filler}`, 0],
    ['an opening of any length', `We use cookies to${filler}`, 2],
    ['a phrase anywhere', `The ${filler} all rights reserved`, 2],
    ['a number', '12 comments', 4],
    ['the beginning of four words', 'More of this town', 1],
    ['no beginning of five', 'More of this old town', 0],
    ['a label before 44 words', `More:${' word'.repeat(44)}`, 1],
    ['no label before 45', `More:${' word'.repeat(45)}`, 0],
    ['a phrase inside 25 words', `Please sign up here${' word'.repeat(21)}`, 2],
    ['none inside 26', `Please sign up here${' word'.repeat(22)}`, 0],
    ['a phrase anywhere in 120 words', `The${' word'.repeat(116)} all rights reserved`, 2],
    ['none anywhere in 121', `The${' word'.repeat(117)} all rights reserved`, 0],
  ])('match %s', (_, text, bits) => {
    expect(found(text)).toBe(bits);
  });

  it.each([
    [
      'legal',
      'The Courier has affiliate partnerships. What you buy may cost us nothing and you no more than elsewhere.',
    ],
    ['legal', 'Mit einem Stern sind sogenannte Affiliate-Links bezeichnet, und für sie erhalten wir eine Provision.'],
    [
      'legal',
      'Cet article contient des liens affiliés, et la rédaction peut percevoir une commission de la part des boutiques.',
    ],
    [
      'legal',
      'Este artículo contiene enlaces de afiliados, por los que el periódico puede recibir una comisión de la tienda.',
    ],
    ['related', 'Also: The best ropes for boats that have to ride out a storm at their berth'],
  ] as const)('speak for %s in what pages say: %s', async (reason, text) => {
    const features = computeFeatures(await pageOf([text]));
    expect(firstReason(features.cues[0] as number)).toBe(reason);
  });

  it.each([
    ['en', 'advertisement', ['Start a free trial', 'Schedule a demo']],
    ['en', 'navigation', ['Filter and sort', 'Show child attributes']],
    ['de', 'comments', ['11 Antworten zu „Die Brücke“', 'Kommentarfeed']],
    ['de', 'navigation', ['Ältere Beiträge', 'Beitragsnavigation', 'Vorschau auf den nächsten Artikel']],
    ['de', 'cookies', ['Externer Inhalt', 'Empfohlener redaktioneller Inhalt']],
    ['fr', 'comments', ['3 réponses à « Le pont »', 'Une réflexion sur « Le pont »']],
    ['fr', 'navigation', ['Articles plus anciens', 'Navigation des articles', 'Fièrement propulsé par WordPress']],
    ['es', 'comments', ['Los comentarios están cerrados.', '3 respuestas a “El puente”']],
    ['es', 'related', ['Leé también: el puente cierra', 'Mirá también']],
    ['it', 'navigation', ['Articoli meno recenti', 'Navigazione articoli']],
    ['pt', 'navigation', ['Posts mais antigos', 'Navegação de posts']],
    ['nl', 'comments', ['3 reacties op “De brug”']],
    ['pl', 'navigation', ['Poprzedni wpis', 'Spis treści']],
    ['ru', 'comments', ['3 ответа на «Мост»']],
    ['sv', 'navigation', ['Äldre inlägg', 'Innehållsförteckning']],
    ['fi', 'navigation', ['Artikkelien selaus', 'Lukuaika: 5 minuuttia']],
    ['tr', 'navigation', ['Eski yazılar', 'İçindekiler']],
    ['id', 'navigation', ['Pos sebelumnya', 'Waktu baca: 5 menit']],
    ['zh', 'navigation', ['继续阅读', '阅读时间：5 分钟']],
    ['ko', 'comments', ['댓글이 닫혔습니다']],
    ['ko', 'related', ['함께 읽기', '함께 읽으면 좋은 기사']],
    ['tr', 'related', ['Bunu da okuyun', 'Bu da ilginizi çekebilir']],
    ['hu', 'related', ['Olvassa el ezt is', 'Ezt is olvasd el']],
    ['ta', 'paywall', ['முழுச் செய்தியைப் படிக்க சந்தா செலுத்துங்கள்', 'உள்நுழைக']],
    ['zh', 'paywall', ['本文为会员专享，登录后阅读全文', '已有账号？登录']],
  ] as const)('know what content systems print around an article: %s, %s', async (language, reason, lines) => {
    const { cues } = computeFeatures(await pageOf(lines), language);
    expect([...cues].map((cue) => firstReason(cue))).toEqual(lines.map(() => reason));
  });

  it.each([
    ['de', 'Mit der Anmeldung stimmen Sie unseren Datenschutzbestimmungen zu.'],
    ['pt', 'Ao se inscrever, você concorda com nossos termos de uso.'],
    ['it', 'Dichiaro di aver letto l’informativa sulla privacy'],
    ['cs', 'Přihlášením souhlasíte se zpracováním osobních údajů.'],
    ['ro', 'Sunt de acord cu prelucrarea datelor personale.'],
    ['ru', 'Нажимая кнопку, вы соглашаетесь на обработку персональных данных.'],
    ['da', 'Ved tilmelding accepterer du vores persondatapolitik.'],
    ['no', 'Ved å melde deg på godtar du vår personvernerklæring.'],
    ['vi', 'Tôi đồng ý với điều khoản sử dụng.'],
    ['id', 'Saya setuju dengan syarat dan ketentuan.'],
  ])('know what one agrees to in signing up for mails: %s, %s', async (language, line) => {
    const { cues } = computeFeatures(await pageOf([line]), language);
    expect(firstReason(cues[0] as number)).toBe('newsletter');
  });

  it.each([
    ['en', 'This entry was posted in News.'],
    ['de', 'Verschlagwortet mit Brücke, Hafen'],
    ['fr', 'Étiqueté avec pont'],
    ['es', 'Etiquetado con puente'],
    ['nl', 'Getagd met brug'],
  ])('know how a post is filed: %s, %s', async (language, line) => {
    const { cues } = computeFeatures(await pageOf([line]), language);
    expect((cues[0] as number) & evidenceBit('tags')).toBe(evidenceBit('tags'));
  });

  it.each([
    [
      '2 minuti di lettura',
      'navigation',
      'Il ponte del porto è stato chiuso per lavori, e la città attende la riapertura.',
    ],
    [
      'Ten tekst przeczytasz w 3 minuty',
      'navigation',
      'Most w porcie jest zamknięty na sześć tygodni, ale promy nie są droższe.',
    ],
    ['کد خبر: ۸۵۳۲۱۴۷', 'navigation', 'پل بندر به مدت شش هفته بسته است و قایق‌ها از اسکله قدیمی حرکت می‌کنند.'],
    ['有料記事', 'paywall', '港の橋は六週間閉鎖され、古い桟橋から船が出ると市は発表した。'],
    [
      'Compartí esta nota',
      'share',
      'El puente del puerto estará cerrado durante seis semanas y los barcos salen del muelle.',
    ],
    [
      'Taip pat skaitykite: trys mažo miesto knygynai',
      'related',
      'Uosto tiltas uždarytas šešioms savaitėms, o keltai plaukia nuo senosios prieplaukos.',
    ],
    [
      'Jäta kommentaar',
      'comments',
      'Sadama sild on kuus nädalat suletud ja laevad väljuvad vanalt kailt, teatas linn.',
    ],
    [
      'Të gjitha të drejtat e rezervuara',
      'legal',
      'Ura e portit është e mbyllur për gjashtë javë dhe anijet nisen nga moli i vjetër.',
    ],
    ['Կարդալ նաև', 'related', 'Նավահանգստի կամուրջը փակ է վեց շաբաթ, և նավերը մեկնում են հին կառամատույցից։'],
    ['დატოვეთ კომენტარი', 'comments', 'პორტის ხიდი ექვსი კვირით დაიკეტა და გემები ძველი ნავმისადგომიდან გადიან.'],
    ['看更多：小鎮的三間書店', 'related', '港口的橋將關閉六個星期，渡輪改從舊碼頭出發，市府昨天宣布。'],
  ] as const)('hold what “%s” speaks for, in its language', async (line, reason, prose) => {
    const { cues } = computeFeatures(await pageOf([line, prose]));
    expect((cues[0] as number) & evidenceBit(reason)).toBe(evidenceBit(reason));
  });

  it('say nothing of headings about social media', async () => {
    const features = computeFeatures(await pageOf(['Social media reacts to the closed mole', 'Social media']));
    expect([firstReason(features.cues[0] as number), firstReason(features.cues[1] as number)]).toEqual([null, 'share']);
  });

  it('give the first reason in order of precedence', () => {
    expect(firstReason(evidenceBit('legal') | evidenceBit('comments') | evidenceBit('byline'))).toBe('comments');
    expect(firstReason(evidenceBit('wall'))).toBeNull();
  });
});

describe('names of containers', () => {
  it.each([
    ['entry-content', 'body'],
    ['main-nav top', 'navigation'],
    ['c-article__comments', 'comments'],
    ['relatedposts_list', 'related'],
    ['ad slot_3', 'advertisement'],
    ['mc_embed_signup', 'newsletter'],
  ] as const)('%s speaks for %s', (names, expected) => {
    expect(evidenceOfNames(names) & evidenceBit(expected)).not.toBe(0);
  });

  it.each([
    ['address-shadow', 'advertisement'],
    ['commence', 'comments'],
    ['navy-blue', 'navigation'],
  ] as const)('%s doesn’t speak for %s', (names, expected) => {
    expect(evidenceOfNames(names) & evidenceBit(expected)).toBe(0);
  });
});
