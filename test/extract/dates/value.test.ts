import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/extract/dates/value.ts';

describe('dates that stand alone', () => {
  test.each([
    ['2024-06-24', '2024-06-24'],
    ['2024-06', '2024-06'],
    ['2024', '2024'],
    ['2024-06-24T10:00:00+02:00', '2024-06-24T10:00:00+02:00'],
    ['2024-06-24T10:00:00+0200', '2024-06-24T10:00:00+02:00'],
    ['2024-06-24T08:00:00.123Z', '2024-06-24T08:00:00.123Z'],
    ['2024-06-24 10:00', '2024-06-24T10:00'],
    ['2024-06-24 10:00:05 -0500', '2024-06-24T10:00:05-05:00'],
    ['20240624', '2024-06-24'],
    ['1719216000', '2024-06-24T08:00:00Z'],
    ['1719216000000', '2024-06-24T08:00:00Z'],
    ['/Date(1719216000000)/', '2024-06-24T08:00:00Z'],
    ['/Date(1719216000000+0200)/', '2024-06-24T08:00:00Z'],
    ['Mon, 24 Jun 2024 10:00:00 GMT', '2024-06-24T10:00:00Z'],
    ['Mon Jun 24 2024 10:00:00 GMT+0200 (Central European Summer Time)', '2024-06-24T10:00:00+02:00'],
    ['Mon Jun 24 10:00:00 2024', '2024-06-24T10:00:00'],
    ['June 24, 2024 at 5:30 p.m. EDT', '2024-06-24T17:30-04:00'],
    ['12:05 AM EST, June 24, 2024', '2024-06-24T00:05-05:00'],
    ['June 24, 2024 08:00 AM Eastern Daylight Time', '2024-06-24T08:00-04:00'],
    ['June 24, 2024, 8:00 (Central European Summer Time)', '2024-06-24T08:00+02:00'],
    ['June 24, 2024 08:00 AM Eastern Time', '2024-06-24T08:00'],
    ['June 24, 2024 08:00 AM Eastern Standard', '2024-06-24T08:00'],
    ['24.06.2024, 10:30 Uhr', '2024-06-24T10:30'],
    ['24.06.2024, 10.30 Uhr MEZ', '2024-06-24T10:30+01:00'],
    ['24 June 2024 10.30 GMT', '2024-06-24T10:30Z'],
    ['24 June 2024 10.30 BST', '2024-06-24T10:30'],
    ['24 June 2024 10.30 kg', '2024-06-24'],
    ['24. 06. 2024. у 10:30', '2024-06-24T10:30'],
    ['June 24, 20244:46 PM', '2024-06-24T16:46'],
    ['2024/6/4', '2024-06-04'],
    ['06-24-24', '2024-06-24'],
    ['06-24-24PREMIUM', '2024-06-24'],
  ])('%s', (text, iso) => {
    expect(parseDate(text, 'month-first')).toBe(iso);
  });

  test.each([['2024-02-30'], ['2024-13-01'], ['1970-01-01T00:00:00Z'], ['0001-01-01'], ['soon'], ['24'], ['']])(
    '%s is none',
    (text) => {
      expect(parseDate(text, 'day-first')).toBeNull();
    },
  );

  test('time in Chinese and Korean words', () => {
    expect(parseDate('2024年6月24日 下午3時05分', 'day-first')).toBe('2024-06-24T15:05');
    expect(parseDate('2024년 6월 24일 15:05', 'day-first')).toBe('2024-06-24T15:05');
  });
});

describe('order of day and month in a value', () => {
  test('the order given decides where both can be meant', () => {
    expect(parseDate('06/07/2024', 'day-first')).toBe('2024-07-06');
    expect(parseDate('06/07/2024', 'month-first')).toBe('2024-06-07');
    expect(parseDate('12/6/24', 'month-first')).toBe('2024-12-06');
  });

  test('dots put the day first', () => {
    expect(parseDate('06.07.2024', 'month-first')).toBe('2024-07-06');
  });
});
