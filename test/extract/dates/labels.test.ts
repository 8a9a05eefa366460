import { expect, test } from 'vitest';
import { dateLabel } from '../../../src/extract/dates/labels.ts';

test.each([
  ['Pubblicato il ', 'published'],
  [' (modifica il ', 'modified'],
  ['Modificato il ', 'modified'],
  ['Zadnja izmjena: ', 'modified'],
  ['Posljednja izmjena ', 'modified'],
  ['Последња измена: ', 'modified'],
  ['發佈時間：', 'published'],
  ['Δημοσιεύτηκε: ', 'published'],
  ['Data utworzenia: ', 'published'],
  ['Létrehozva: ', 'published'],
  ['Data publicării: ', 'published'],
  ['Creado: ', 'published'],
  ['Paskelbta ', 'published'],
  [', обновена на ', 'modified'],
  ['. Data aktualizacji: ', 'modified'],
  [' Poslední aktualizace ', 'modified'],
  [' Upravené ', 'modified'],
  [' Ultima actualizare: ', 'modified'],
  [' Dernière modification le ', 'modified'],
  ['. Última modificación: ', 'modified'],
  [' Actualització: ', 'modified'],
  [' Atnaujinta ', 'modified'],
  [' Uuendatud ', 'modified'],
  [' آخر تعديل: ', 'modified'],
])('“%s” says what a date is', (before, label) => {
  expect(dateLabel(before)).toBe(label);
});
