import { describe, expect, test } from 'vitest';
import { isRelative, resolveRelative } from '../../../src/extract/dates/relative.ts';

describe('days that are counted from when the page was seen', () => {
  test.each([
    ['2 days ago', '2024-06-22'],
    ['vor 2 Tagen', '2024-06-22'],
    ['il y a 2 jours', '2024-06-22'],
    ['hace 2 días', '2024-06-22'],
    ['há 2 dias', '2024-06-22'],
    ['2 giorni fa', '2024-06-22'],
    ['2 dagen geleden', '2024-06-22'],
    ['2 дня назад', '2024-06-22'],
    ['2 gün önce', '2024-06-22'],
    ['منذ 2 أيام', '2024-06-22'],
    ['2天前', '2024-06-22'],
    ['2일 전', '2024-06-22'],
    ['1 week ago', '2024-06-17'],
    ['Yesterday', '2024-06-23'],
    ['gestern', '2024-06-23'],
  ])('%s', (text, day) => {
    expect(resolveRelative(text, '2024-06-24')).toBe(day);
  });

  test('across the end of a month', () => {
    expect(resolveRelative('3 days ago', '2024-03-01')).toBe('2024-02-27');
  });

  test('hours and minutes need the time of day, and keep its zone', () => {
    expect(resolveRelative('2 hours ago', '2024-06-24')).toBeNull();
    expect(resolveRelative('2 hours ago', '2024-06-24T01:30+02:00')).toBe('2024-06-23T23:30+02:00');
    expect(resolveRelative('vor 45 Minuten', '2024-06-24T10:00:05')).toBe('2024-06-24T09:15');
  });

  test.each([['2 days'], ['5 min read'], ['24 hours of racing'], ['In two days the bridge opens'], ['3 weeks left']])(
    '%s counts nothing',
    (text) => {
      expect(isRelative(text)).toBe(false);
      expect(resolveRelative(text, '2024-06-24T10:00')).toBeNull();
    },
  );

  test('a sentence isn’t read, nor is a month enough to count from', () => {
    expect(isRelative('The pool was closed 2 days ago because the water in it had turned a strange shade')).toBe(false);
    expect(resolveRelative('2 days ago', '2024-06')).toBeNull();
  });
});
