import { describe, expect, test } from 'vitest';
import { findCount } from '../src/time-ago.ts';

describe('a count of time', () => {
  test.each([
    ['3 hours ago', 180],
    ['2 HOURS AGO', 120],
    ['46 mins agoAnn Lee', 46],
    ['vor 5 Min.', 5],
    ['il y a 2 jours', 2880],
    ['hace 3 semanas', 30240],
    ['2天前', 2880],
    ['منذ ٣ ساعات', 180],
    ['2 years ago', null],
    ['30 seconds ago', 0.5],
  ])('%s lies in the past', (text, minutes) => {
    expect(findCount(text)).toMatchObject({ minutes, isAgo: true });
  });

  test.each([
    ['annlee · 5d', 7200],
    ['Ann Lee 12 min', 12],
    ['4 hrs', 240],
    ['7mo', null],
  ])('%s is printed so by sites', (text, minutes) => {
    expect(findCount(text)).toMatchObject({ minutes, isAgo: false });
  });

  test.each([
    ['5 Tage'],
    ['v2.5d'],
    ['12 mins.'],
    ['1234 hours'],
    ['3 bridges ago'],
    ['the 1980s'],
    ['6月24日'],
    ['hours ago'],
    [''],
  ])('%s counts nothing', (text) => {
    expect(findCount(text)).toBeNull();
  });

  test('what words put into the past goes before what stands alone', () => {
    expect(findCount('5 min · 2 days ago')).toMatchObject({ minutes: 2880, isAgo: true });
  });

  test('a long text takes no longer than its length', () => {
    expect(findCount('1 a '.repeat(300_000))).toBeNull();
  });
});

test.each([
  ['Ann Lee 3 hours ago, edited', '3 hours ago'],
  ['Ann Lee vor 5 Min. bearbeitet', 'vor 5 Min'],
  ['annlee · 5d', '5d'],
])('a count stands with the words that put it into the past: %s', (text, printed) => {
  const count = findCount(text);
  expect(text.slice(count?.start, count?.end)).toBe(printed);
});
