import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import { elements } from './html-tree.ts';

/** All that emit prints, and so all that may be there. */
const ATTRIBUTES = new Set(
  'lang dir charset name content rel href src alt start value id role class datetime type disabled checked'.split(' '),
);
const ELEMENTS = new Set(
  (
    'html head meta title link body article header time h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre code table thead tbody tr ' +
    'th td figure img figcaption hr dl dt dd section a strong em del sup sub br input'
  ).split(' '),
);

/** A browser's parser; one window for all documents, since each takes megabytes. */
const parser = new new JSDOM().window.DOMParser();

/** Controls but for tab and line feed: what a terminal may take for a command. */
export const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Whether what was printed in a format holds such a control; the lines of CSV end in two of them by its standard. */
export function holdsControl(printed: string, format: string): boolean {
  return CONTROL.test(format === 'csv' ? printed.replaceAll('\r\n', '\n') : printed);
}

/**
 * Fails the test where a document that emit printed could run, load or command anything, as htmlparser2 or a browser's
 * parser reads it.
 */
export function expectHarmless(html: string): void {
  expect(html).not.toMatch(CONTROL);
  const dom = parser.parseFromString(html, 'text/html');
  const seen = [
    ...elements(html).map(({ name, attribs }) => ({ name, attributes: Object.entries(attribs) })),
    ...[...dom.querySelectorAll('*')].map((node) => ({
      name: node.localName,
      attributes: [...node.attributes].map(({ name, value }): [string, string] => [name, value]),
    })),
  ];
  expect(seen.filter(({ name }) => !ELEMENTS.has(name))).toEqual([]);
  for (const [name, value] of seen.flatMap(({ attributes }) => attributes)) {
    expect(ATTRIBUTES).toContain(name);
    if (name === 'href' || name === 'src') {
      expect(new URL(value, 'https://base.example/').protocol).toMatch(/^(https?|mailto|tel|ftp):$/);
    }
  }
}
