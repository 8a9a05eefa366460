import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/extract/dates/find.ts';
import type { DayOrder } from '../../../src/extract/dates/forms.ts';
import { MAX_DATE_TEXT } from '../../../src/extract/dates/tokens.ts';

describe('languages', () => {
  test.each([
    ['English', 'Published on the 24th of June, 2024'],
    ['English, month first', 'Jun. 24th, 2024'],
    ['German', 'Montag, 24. Juni 2024'],
    ['French', 'le 24 juin 2024'],
    ['Spanish', '24 de junio de 2024'],
    ['Portuguese', '24 de junho de 2024'],
    ['Italian', 'lunedì 24 giugno 2024'],
    ['Dutch', 'maandag 24 juni 2024'],
    ['Swedish', 'den 24 juni 2024'],
    ['Finnish', '24. kesäkuuta 2024'],
    ['Polish', '24 czerwca 2024'],
    ['Czech', '24. června 2024'],
    ['Hungarian', '2024. június 24.'],
    ['Romanian', '24 iunie 2024'],
    ['Turkish', '24 Haziran 2024'],
    ['Indonesian', 'Senin, 24 Juni 2024'],
    ['Vietnamese', '24 tháng 6, 2024'],
    ['Russian', '24 июня 2024 г.'],
    ['Ukrainian', '24 червня 2024'],
    ['Bulgarian', '24 юни 2024'],
    ['Greek', '24 Ιουνίου 2024'],
    ['Arabic', '24 يونيو 2024'],
    ['Arabic with its own digits', '٢٤ يونيو ٢٠٢٤'],
    ['Arabic of the Levant', '24 حزيران 2024'],
    ['Persian', '24 ژوئن 2024'],
    ['Hebrew', '24 ביוני 2024'],
    ['Hindi', '24 जून 2024'],
    ['Thai, years of the Buddha', '24 มิถุนายน 2567'],
    ['Thai, its short months', '24 มิ.ย. 2567'],
    ['Arabic, both names of the month', '24 حزيران/يونيو 2024'],
    ['Bengali', '২৪ জুন ২০২৪'],
    ['Marathi', '२४ जून २०२४'],
    ['Tamil', '24 ஜூன் 2024'],
    ['Urdu', '24 جون 2024'],
    ['Galician', '24 de xuño de 2024'],
    ['Lithuanian', '2024 m. birželio 24 d.'],
    ['Estonian', '24. juuni 2024'],
    ['Slovenian', '24. junij 2024'],
    ['Albanian', '24 qershor 2024'],
    ['Kazakh', '24 маусым 2024'],
    ['Azerbaijani', '24 iyun 2024'],
    ['Malay', '24 Jun 2024'],
    ['Japanese, years of the emperor', '令和6年6月24日'],
    ['year first, month named', '2024-Jun-24'],
    ['Chinese', '2024年6月24日 星期一'],
    ['Japanese', '2024年6月24日（月）'],
    ['Korean', '2024년 6월 24일'],
    ['Chinese, years of the republic', '中華民國113年6月24日'],
    ['Arabic with its own comma', '24 يونيو، 2024'],
    ['Urdu with its comma apart', '24 جون ، 2024'],
    ['Thai, years of the Buddha said to be', 'วันจันทร์ที่ 24 มิถุนายน พ.ศ. 2567'],
    ['Thai, two digits of a year of the Buddha', '24 มิ.ย. 67'],
    ['Turkish in capitals', '24 HAZİRAN 2024'],
    ['Hungarian, short', '2024. jún. 24.'],
    ['Latvian', '2024. gada 24. jūnijs'],
    ['Kazakh, year first', '2024 жылғы 24 маусым'],
    ['Basque', '2024ko ekainaren 24a'],
    ['Swahili', '24 Juni 2024'],
    ['Tagalog', 'Ika-24 ng Hunyo, 2024'],
    ['Georgian', '24 ივნისი, 2024'],
    ['Armenian', '24 հունիսի, 2024'],
    ['Telugu', '24 జూన్ 2024'],
    ['Kannada', '24 ಜೂನ್ 2024'],
    ['Malayalam', '2024 ജൂൺ 24'],
    ['Gujarati, with its own digits', '૨૪ જૂન ૨૦૨૪'],
    ['Punjabi', '24 ਜੂਨ 2024'],
    ['Sinhala', '2024 ජූනි 24'],
    ['Uzbek', '24-iyun, 2024'],
    ['Persian, the solar calendar', 'دوشنبه ۴ تیر ۱۴۰۳'],
    ['Persian, the solar calendar in numbers', '۱۴۰۳/۰۴/۰۴'],
    ['Persian, letters of an Arabic keyboard', '٤ تير ١٤٠٣'],
    ['Dari', '۴ سرطان ۱۴۰۳'],
  ])('%s', (_language, text) => {
    expect(findDates(text, 'day-first').map((found) => found.iso)).toEqual(['2024-06-24']);
  });

  test.each([
    ['Swedish', 'Publicerad 24 juni 2024 kl. 14.30'],
    ['Finnish', '24.6.2024 klo 14.30'],
    ['Italian', '24 giugno 2024 ore 14.30'],
    ['Indonesian', '24 Juni 2024 pukul 14.30'],
    ['Polish', '24 czerwca 2024 r. godz. 14:30'],
    ['Russian', '24 июня 2024 г. 14:30'],
    ['Turkish', '24 Haziran 2024 Pazartesi 14:30'],
    ['Japanese', '2024年6月24日(月) 14時30分'],
    ['Thai', '24 มิ.ย. 2567 14:30 น.'],
    ['Thai, with a word before it', '24 มิถุนายน 2567 เวลา 14.30 น.'],
    ['Persian', 'دوشنبه ۴ تیر ۱۴۰۳ - ۱۴:۳۰'],
    ['Persian, with a word before it', '۱۴۰۳/۰۴/۰۴ ساعت ۱۴:۳۰'],
    ['Japanese, in marks of full width', '２０２４／０６／２４（月）１４：３０'],
    ['Thai, with a word behind it', '24 มิถุนายน 2567 - 14.30 น.'],
    ['Dutch', 'ma. 24 juni 2024, 14.30 uur'],
    ['Greek', 'Δευτέρα 24 Ιουνίου 2024, ώρα 14:30'],
    ['Hebrew', '24/06/2024 בשעה 14:30'],
    ['Hungarian, behind the day of the week', '2024. jún. 24., hétfő 14:30'],
    ['Chinese, behind the day of the week', '2024年6月24日 周一 14:30'],
    ['Arabic, in the afternoon', '24 يونيو 2024 02:30 م'],
    ['Arabic, in the evening, behind the era', '24 يونيو 2024 م - 2:30 مساءً'],
    ['Persian, in the afternoon', '۱۴۰۳/۰۴/۰۴ ۲:۳۰ ب.ظ'],
    ['Greek, in the afternoon', '24 Ιουνίου 2024, 2:30 μ.μ.'],
    ['Greek, in the afternoon, without points', '24 Ιουν 2024 02:30 μμ'],
    ['Vietnamese, in the afternoon', '24/06/2024 02:30 CH'],
    ['Bengali, in the afternoon', '২৪ জুন ২০২৪, ০২:৩০ পিএম'],
    ['Greek, behind its small word', '24 Ιουνίου 2024 στις 14:30'],
    ['Catalan', '24 de juny de 2024 a les 14:30'],
    ['Galician', '24 de xuño de 2024 ás 14:30'],
    ['Russian, behind the word for the year', '24 июня 2024 года в 14:30'],
    ['Arabic with its own comma and digits', '٢٤ حزيران ٢٠٢٤، ١٤:٣٠'],
    ['Lithuanian', '2024 m. birželio 24 d. 14:30'],
    ['Russian, before the date', '14:30, 24 июня 2024'],
    ['Vietnamese, before the date', '14:30 ngày 24/06/2024'],
    ['Persian, before the date', '۱۴:۳۰ - ۴ تیر ۱۴۰۳'],
    ['Malay, in the afternoon', '24 Jun 2024 2:30 petang'],
    ['Hindi, in the afternoon', '24 जून 2024 शाम 2:30'],
  ])('the time in %s', (_language, text) => {
    expect(findDates(text, 'day-first').map((found) => found.iso)).toEqual(['2024-06-24T14:30']);
  });

  test.each([
    ['Korean', '2024년 6월 24일 오전 12:30'],
    ['Chinese', '2024年6月24日 凌晨0:30'],
    ['Arabic', '24 يونيو 2024 12:30 ص'],
    ['Greek', '24 Ιουνίου 2024, 12:30 π.μ.'],
  ])('the half hour past midnight in %s', (_language, text) => {
    expect(findDates(text, 'day-first').map((found) => found.iso)).toEqual(['2024-06-24T00:30']);
  });

  test('years that are counted in another way are no years', () => {
    expect(findDates('الاثنين 18 ذو الحجة 1445 هـ - 14:30', 'day-first')).toEqual([]);
    expect(findDates('1445/12/18', 'day-first')).toEqual([]);
    expect(findDates('24.6.2024 14.30', 'day-first').map((found) => found.iso)).toEqual(['2024-06-24']);
  });
});

test.each([
  ['ม.ค.', 1],
  ['ก.พ.', 2],
  ['มี.ค.', 3],
  ['เม.ย.', 4],
  ['พ.ค.', 5],
  ['มิ.ย.', 6],
  ['ก.ค.', 7],
  ['ส.ค.', 8],
  ['ก.ย.', 9],
  ['ต.ค.', 10],
  ['พ.ย.', 11],
  ['ธ.ค.', 12],
])('the short month %s of Thai, which a vowel may tell from another', (month, number) => {
  expect(findDates(`15 ${month} 2567`, 'day-first')[0]?.iso).toBe(`2024-${String(number).padStart(2, '0')}-15`);
});

test.each([
  ['the last day of a leap year', '۳۰ اسفند ۱۴۰۳', '2025-03-20'],
  ['the first day after one', '۱ فروردین ۱۴۰۴', '2025-03-21'],
  ['the first day of an earlier year', '۱ فروردین ۱۳۹۵', '2016-03-20'],
  ['the last day of a month of 31', '۳۱ شهریور ۱۳۸۸', '2009-09-22'],
])('%s in the solar calendar', (_name, text, iso) => {
  expect(findDates(text, 'day-first').map((found) => found.iso)).toEqual([iso]);
});

test('the solar calendar has no such day', () => {
  for (const text of ['۳۰ اسفند ۱۴۰۲', '۳۱ مهر ۱۴۰۳', '۱۴۰۳/۱۳/۰۱']) expect(findDates(text, 'day-first')).toEqual([]);
});

describe('order of day and month', () => {
  test('where the year comes first, it does so with two digits, too', () => {
    const first = (text: string, order: DayOrder) => findDates(text, order)[0]?.iso;
    expect(first('24.05.03 14:30', 'year-first')).toBe('2024-05-03T14:30');
    expect(first('24.05.03 14:30', 'day-first')).toBe('2003-05-24T14:30');
    expect(first('3.5.2024', 'year-first')).toBe('2024-05-03');
  });

  test('between dots the month comes first only where that is known', () => {
    expect(findDates('06.07.2024', 'month-first')).toMatchObject([{ iso: '2024-07-06' }]);
    expect(findDates('06.07.2024', 'month-always-first')).toMatchObject([{ iso: '2024-06-07' }]);
  });

  test('numbers with dashes that more stands beside are no date', () => {
    expect(findDates('Call 06-24-24-11', 'month-first')).toEqual([]);
    expect(findDates('Room 06-24-24', 'month-first')).toEqual([]);
    expect(findDates('6-24-24', 'month-first')).toEqual([]);
  });

  test('a number above twelve is the day, and shows the order', () => {
    expect(findDates('24/06/2024', 'month-first')).toMatchObject([{ iso: '2024-06-24', shows: 'day-first' }]);
    expect(findDates('06/24/2024', 'day-first')).toMatchObject([{ iso: '2024-06-24', shows: 'month-first' }]);
    expect(findDates('06.24.2024', 'day-first')).toMatchObject([{ iso: '2024-06-24', shows: 'month-always-first' }]);
    expect(findDates('24.06.2024', 'month-first')).toMatchObject([{ iso: '2024-06-24', shows: null }]);
  });
});

describe('dates in text', () => {
  test('several, with their places', () => {
    const text = 'Published 24 June 2024, updated 2 July 2024 09:15';
    const found = findDates(text, 'day-first');
    expect(found.map((date) => date.iso)).toEqual(['2024-06-24', '2024-07-02T09:15']);
    expect(found.map((date) => text.slice(date.start, date.end))).toEqual(['24 June 2024', '2 July 2024 09:15']);
  });

  test('a day that a count stands behind without a space', () => {
    expect(findDates('2025-11-0314 min read', 'day-first').map(({ iso }) => iso)).toEqual(['2025-11-03']);
  });

  test('a number of a product’s name is no day, one that has lost its space behind a month is', () => {
    expect(findDates('We tried the WF-1000XM6. February 2026', 'day-first').map(({ iso }) => iso)).toEqual(['2026-02']);
    expect(findDates('ANN LEE24/06/2024 - 10:23h', 'day-first').map(({ iso }) => iso)).toEqual(['2024-06-24T10:23']);
    expect(findDates('ANN LEE24 JUNE 2024', 'day-first').map(({ iso }) => iso)).toEqual(['2024-06-24']);
    expect(findDates('김하늘June 24, 2024', 'day-first').map(({ iso }) => iso)).toEqual(['2024-06-24']);
    expect(findDates('DECEMBER12, 2024', 'day-first').map(({ iso }) => iso)).toEqual(['2024-12-12']);
  });

  test('numbers that are no dates', () => {
    expect(findDates('The 2011-12 season ended 24-6, version 1.2.24, call 555-0123', 'day-first')).toEqual([]);
    expect(findDates('In 2024 they may march again', 'day-first')).toEqual([]);
  });

  test.each(['1 ', 'june ', '( '])('of a long line, only its beginning is looked at: %j', (filler) => {
    const date = '24/06/2024';
    const within = filler.repeat(Math.floor((MAX_DATE_TEXT - date.length) / filler.length));
    expect(findDates(within + date, 'day-first').map(({ iso }) => iso)).toEqual(['2024-06-24']);
    expect(findDates(filler.repeat(200_000) + date, 'day-first')).toEqual([]);
  });
});

describe('two dates with nothing between', () => {
  const texts = (line: string): string[] => findDates(line, 'day-first').map(({ iso }) => iso);
  test.each([
    ['24 juin 2024 à 08h1525 juin 2024 à 09h30', '2024-06-24T08:15', '2024-06-25T09:30'],
    ['24.6.2024 klo 8.1525.6.2024 klo 9.30', '2024-06-24T08:15', '2024-06-25T09:30'],
    ['24 июня 2024, 08:1525 июня 2024, 09:30', '2024-06-24T08:15', '2024-06-25T09:30'],
    ['২৪ জুন ২০২৪, ০৮:১৫২৫ জুন ২০২৪, ০৯:৩০', '2024-06-24T08:15', '2024-06-25T09:30'],
    ['2024-06-24 08:152024-06-25 09:30', '2024-06-24T08:15', '2024-06-25T09:30'],
    ['24/06/202425/06/2024', '2024-06-24', '2024-06-25'],
  ])('%s', (line, first, second) => {
    expect(texts(line)).toEqual([first, second]);
  });

  test.each([
    ['24.6.2024 klo 8.15', '2024-06-24T08:15'],
    ['6.2024 Juni', undefined],
  ])('%s has one at most', (line, only) => {
    expect(texts(line)).toEqual(only === undefined ? [] : [only]);
  });
});
