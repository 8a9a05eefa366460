/** The record's fields, where each was found, and a form to say what they should be. */

import { FACT_FIELDS, type FactField } from '../../facts.ts';
import { PAGE_KINDS, type PageKind } from '../../page.ts';
import type { Correction, FieldFixes } from '../correction.ts';
import type { ReviewPage } from '../data.ts';
import { button, h } from './dom.ts';

/** Fields that gold has, so that a person may fix them. */
const FIXABLE = ['title', 'authors', 'published'] as const;

/** A value longer than this is cut, in characters; all of it is in the tip. */
const LONG = 110;

/** The fields as they are, corrected. */
export function fieldList(page: ReviewPage, { fields: fixes }: Correction): HTMLElement {
  const missing: FactField[] = [];
  const rows = FACT_FIELDS.flatMap((field) => {
    const { values, source, lost } = page.fields[field];
    const fix = fixOf(field, fixes);
    const value = fix ?? values.join('; ');
    if (value === '') {
      missing.push(field);
      if (fix === undefined) return [];
    }
    const others =
      lost.length === 0 || fix !== undefined
        ? null
        : h(
            'details',
            {},
            h('summary', {}, `${lost.length} lost`),
            h(
              'ul',
              {},
              ...lost.map((other) =>
                h('li', { dir: 'auto' }, other.value, ' ', h('span', { class: 'from' }, other.source)),
              ),
            ),
          );
    return [
      h('dt', {}, field),
      h(
        'dd',
        { dir: 'auto', class: fix === undefined ? null : 'fixed' },
        value.length > LONG ? h('span', { class: 'long', title: value }, value) : value || 'none',
        ' ',
        h('span', { class: 'from' }, fix === undefined ? source : 'corrected'),
        others,
      ),
    ];
  });
  return h(
    'div',
    { class: 'field-list' },
    h('dl', {}, ...rows),
    missing.length > 0 && h('p', { class: 'muted' }, `Not found: ${missing.join(', ')}`),
  );
}

function fixOf(field: FactField, fixes: FieldFixes): string | undefined {
  if (field === 'title' || field === 'published') return fixes[field];
  return field === 'authors' ? fixes.authors?.join('; ') : undefined;
}

/**
 * A form for the fields that can be fixed.
 *
 * @param save takes what differs from the record.
 * @param close is called when the form is done with, saved or not.
 */
export function fieldForm(
  page: ReviewPage,
  { fields: fixes }: Correction,
  save: (fixes: FieldFixes) => void,
  close: () => void,
): HTMLFormElement {
  const kind = h(
    'select',
    { id: 'fix-kind' },
    ...PAGE_KINDS.map((name) => h('option', { value: name, selected: name === (fixes.kind ?? page.kind) }, name)),
  );
  const inputs = FIXABLE.map((field) => {
    const value = fixOf(field, fixes) ?? page.fields[field].values.join('; ');
    return h('input', {
      id: `fix-${field}`,
      value,
      autocomplete: 'off',
      placeholder: field === 'published' ? 'such as 2024-03-05; empty when the page does not say' : null,
    });
  });
  const labels = ['title', 'authors, separated by ;', 'published'];
  const form = h(
    'form',
    { class: 'field-form', 'aria-label': 'Fix fields' },
    h('label', { for: 'fix-kind' }, 'kind'),
    kind,
    ...inputs.flatMap((input, i) => [h('label', { for: input.id }, labels[i] ?? ''), input]),
    h(
      'div',
      { class: 'form-buttons' },
      h('button', { type: 'submit', class: 'primary' }, 'Save'),
      button({}, close, 'Cancel'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [title = '', authors = '', published = ''] = inputs.map(({ value }) => value.trim());
    save(
      differing(page, {
        kind: kind.value as PageKind,
        title,
        authors: authors
          .split(';')
          .map((name) => name.trim())
          .filter(Boolean),
        published,
      }),
    );
    close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return form;
}

function differing(page: ReviewPage, { kind, title, authors, published }: Required<FieldFixes>): FieldFixes {
  const stated = (field: (typeof FIXABLE)[number]) => page.fields[field].values.join('; ');
  return {
    ...(kind !== page.kind && { kind }),
    ...(title !== stated('title') && { title }),
    ...(authors.join('; ') !== stated('authors') && { authors }),
    ...(published !== stated('published') && { published }),
  };
}
