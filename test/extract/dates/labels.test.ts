import { expect, test } from 'vitest';
import { dateLabel } from '../../../src/extract/dates/labels.ts';

test.each([
  ['Pubblicato il ', 'published'],
  [' (modifica il ', 'modified'],
  ['Modificato il ', 'modified'],
  ['Zadnja izmjena: ', 'modified'],
  ['Posljednja izmjena ', 'modified'],
  ['Последња измена: ', 'modified'],
])('“%s” says what a date is', (before, label) => {
  expect(dateLabel(before)).toBe(label);
});
