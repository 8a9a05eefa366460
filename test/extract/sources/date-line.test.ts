import { describe, expect, test } from 'vitest';
import { datesOf, isCitedDate, isFiledDate, isSignedDate, labelOf } from '../../../src/extract/sources/date-line.ts';
import type { Block } from '../../../src/page.ts';
import { makePage } from '../page.ts';

const read = (text: string, label: 'published' | 'modified' | null = null): string[] =>
  datesOf(text, 'published', 0.5, () => label).map(({ field, values }) => `${field} ${values[0]}`);

const block = (text: string): Block | undefined => makePage([text]).blocks[0];

describe('the dates of a line', () => {
  test.each([
    ['June 24, 2024', ['published June 24, 2024']],
    ['By Ann Lee on June 24, 2024', ['published June 24, 2024']],
    ['Ann Lee • 24 June 2024 • 5 min read', ['published 24 June 2024']],
    ['Updated June 25, 2024', ['modified June 25, 2024']],
    ['Reviewed by Dr Moor on June 25, 2024', ['modified June 25, 2024']],
    ['June 24, 2024 Updated June 25, 2024', ['published June 24, 2024', 'modified June 25, 2024']],
    ['HealthJUNE 24, 2024Updated: JUNE 25, 2024', ['published JUNE 24, 2024', 'modified JUNE 25, 2024']],
    ['Published On 24 Jun 202424 Jun 2024', ['published 24 Jun 2024']],
    ['June 25, 2024June 24, 2024 by Ann Lee', ['modified June 25, 2024', 'published June 24, 2024']],
    ['Posted on June 24, 2024June 25, 2024 in Bridges', ['published June 24, 2024', 'modified June 25, 2024']],
    ['Updated June 24, 2024 June 25, 2024', ['modified June 24, 2024', 'modified June 25, 2024']],
    ['June 24, 2024 to June 25, 2024', []],
    ['March 3, 1938 – January 19, 2025', []],
    ['August 23, 2025 @ 8:00 pm - 11:00 pm', []],
    ['24. Juni 2024, 20:00 – 22:30 Uhr', []],
    ['Posted: June 24, 2024 – June 25, 2024', ['published June 24, 2024']],
    ['June 24, 2024 - 22:14', ['published June 24, 2024 - 22:14']],
    ['June 24, 2024 – Updated June 25, 2024', ['published June 24, 2024', 'modified June 25, 2024']],
    ['Received March 3, 2024; accepted May 4, 2024; published June 24, 2024', ['published June 24, 2024']],
    [
      'by Ann Lee | June 24, 2024 | All about bridges and their bearings, Ferries and piers, The harbour and its authority',
      ['published June 24, 2024'],
    ],
    ['She wore it in Florence, Italy, on April 23, 1985.', []],
    ['The sale ends June 24, 2024', []],
    ['June 2024', []],
    ['Par Ann Lee le 24 juin 2024', ['published 24 juin 2024']],
    ['La nuit du 24 juin 2024', []],
    ['Release: 24.06.2024', []],
    ['Datum: 24.06.2024', ['published 24.06.2024']],
    [
      '2024年6月24日 14時07分 (2024年6月25日 9時30分更新)',
      ['published 2024年6月24日 14時07分', 'modified 2024年6月25日 9時30'],
    ],
    ['24.06.2024 Yayınlanma | 25.06.2024 Güncelleme', ['published 24.06.2024', 'modified 25.06.2024']],
    ['14:07, 24 июня 2024', ['published 14:07, 24 июня 2024']],
    [
      'Đăng lúc 14:07 24/06/2024 - Cập nhật lúc 09:30 25/06/2024',
      ['published 14:07 24/06/2024', 'modified 09:30 25/06/2024'],
    ],
    ['3:05 min | Published June 24, 2024', ['published June 24, 2024']],
    ['June 24, 2024. Updated: June 25, 2024', ['published June 24, 2024', 'modified June 25, 2024']],
    ['Erstveröffentlichung: 24. Juni 2024', ['published 24. Juni 2024']],
    ['Released: June 24, 2024, in a room full of people who had come a very long way to be there that day', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the label of the line before is that of a date which its line begins with', () => {
    expect(read('June 25, 2024', 'modified')).toEqual(['modified June 25, 2024']);
    expect(read('Ann Lee, June 25, 2024', 'modified')).toEqual(['published June 25, 2024']);
    expect(read('Published June 25, 2024', 'modified')).toEqual(['published June 25, 2024']);
  });

  test('what counts from now is proposed as it stands', () => {
    expect(read('2 hours ago')).toEqual(['published 2 hours ago']);
    expect(read('Updated 2 hours ago')).toEqual(['modified Updated 2 hours ago']);
    expect(read('5 min read')).toEqual([]);
  });

  test('a long line of years has no date', () => {
    expect(datesOf('2024 '.repeat(200_000), 'published', 1)).toEqual([]);
  });
});

test('a date under a label that says nothing of publication is of something else', () => {
  expect(labelOf(block('Date of birth:'))).toBe('other');
  expect(labelOf(block('Written by:'))).toBeNull();
  expect(datesOf('June 24, 2024', 'published', 0.5, () => 'other')).toEqual([]);
});

describe('a line that is a label', () => {
  test.each([
    ['Published:', 'published'],
    ['Last updated', 'modified'],
    ['Veröffentlicht am', 'published'],
    ['Contributions from Alexandra Coxworth last updated', 'modified'],
  ])('%s', (text, label) => {
    expect(labelOf(block(text))).toBe(label);
  });

  test.each([
    ['Ann Lee'],
    ['Updated 3 times'],
    ['Reviewed by Ann Lee'],
    ['They published a book about the bridge that nobody in the town had read'],
  ])('%s is none', (text) => {
    expect(labelOf(block(text))).toBeNull();
  });
});

test.each([
  ['By Ann Lee | June 24, 2024 | Bridges', true],
  ['June 24, 2024 By Ann Lee 4 Comments', true],
  ['Ann LeeJune 24, 2024', true],
  ['Storms of June 24, 2024', false],
  ['By Ann Lee', false],
])('%s: a date and its author is %s', (text, expected) => {
  expect(isSignedDate(text)).toBe(expected);
});

test.each([
  ['June 24, 2024 · 6 Comments', true],
  ['Monday, June 24th, 2024 at 11:00 am | Categories: Bridges, Ferries |', true],
  ['24. Juni 2024 | 3 Kommentare', true],
  ['BRIDGESAnn LeeJune 24, 2024bridges, ferries4 Comments', true],
  ['AnnLee2024-06-25T13:00:39+00:00June 24, 2024|Bridges|', true],
  ['June 24, 2024', false],
  ['June 24, 2024 June 24, 2024', false],
  ['He commented on June 24, 2024', false],
  ['6 Comments', false],
])('%s: a date at a post’s foot is %s', (text, expected) => {
  expect(isFiledDate(text)).toBe(expected);
});

test.each([
  ['. 2024 Jun 24;15(1):e334. doi: 10.9999/bridges.334', true],
  ['J Bridges. 2024 Jun 24;28:43–51.', true],
  ['2024 Jun;15(1):e334', false],
  ['Opened on June 24, 2024; closed for two years', false],
])('%s: a paper’s date beside its volume is %s', (text, expected) => {
  expect(isCitedDate(text)).toBe(expected);
});
