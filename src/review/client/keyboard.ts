/** What keys do, and the page that says so. */
import { REASONS } from '../../page.ts';
import { button, h } from './dom.ts';
import { toneBadge } from './parts.ts';
import { MEANINGS } from './tones.ts';

/** One key or several that do the same. */
export interface Key {
  readonly keys: readonly string[];
  readonly does: string;
  readonly run: () => void;
}

const STORED = 'clean-article-review-keys';

/** Whether letters alone do something. Who dictates, or types by accident, turns it off. */
let enabled = readEnabled();

/**
 * Listens for keys. Those typed into a field, or with a modifier, are left alone.
 *
 * @param keys what each does.
 */
export function listen(keys: readonly Key[]): void {
  document.addEventListener('keydown', (event) => {
    if (!enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.matches('input, select, textarea') === true) {
      if (event.key === 'Escape') target.blur();
      return;
    }
    const key = keys.find((one) => one.keys.includes(event.key));
    if (key === undefined) return;
    event.preventDefault();
    key.run();
  });
}

/** Makes the dialog that tells all keys and reasons; call `showModal` to open it. */
export function helpDialog(keys: readonly Key[]): HTMLDialogElement {
  const single = h('input', { type: 'checkbox', id: 'single-keys', checked: enabled });
  single.addEventListener('change', () => {
    enabled = single.checked;
    try {
      localStorage.setItem(STORED, enabled ? 'on' : 'off');
    } catch {
      // It holds until the page is closed.
    }
  });
  const dialog: HTMLDialogElement = h(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    h(
      'div',
      { class: 'help-head' },
      h('h2', { id: 'help-title' }, 'Keys and reasons'),
      button({ class: 'tool', 'aria-label': 'Close' }, () => dialog.close(), '×'),
    ),
    h(
      'div',
      { class: 'help-body', tabindex: 0, role: 'region', 'aria-label': 'Keys and reasons' },
      h(
        'dl',
        { class: 'keys' },
        ...keys.flatMap(({ keys: names, does }) => [
          h('dt', {}, ...names.flatMap((name, i) => [i > 0 && ' ', h('kbd', {}, NAMES[name] ?? name)])),
          h('dd', {}, does),
        ]),
      ),
      h(
        'dl',
        { class: 'meanings' },
        ...REASONS.flatMap((reason) => [h('dt', {}, toneBadge(reason, reason)), h('dd', {}, MEANINGS[reason])]),
      ),
    ),
    h(
      'p',
      { class: 'help-foot' },
      single,
      ' ',
      h('label', { for: 'single-keys' }, 'Use these single-key shortcuts. Everything also works with Tab and Enter.'),
    ),
  );
  return dialog;
}

const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc' };

function readEnabled(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}
