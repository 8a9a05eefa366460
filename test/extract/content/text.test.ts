import { describe, expect, test } from 'vitest';
import { projectText } from '../../../src/extract/content/index.ts';
import { contentOf, item, paragraph, text } from './content.ts';

async function textOf(html: string): Promise<string> {
  return projectText(await contentOf(html));
}

describe('a rule for each kind of block', () => {
  test('paragraphs and headings: a blank line between, line breaks kept', async () => {
    expect(await textOf('<h2>Crossing</h2><p>The <b>night</b> ferry<br>sails.</p><p>At nine.</p>')).toBe(
      'Crossing\n\nThe night ferry\nsails.\n\nAt nine.',
    );
  });

  test('list: a line for each item and for what it holds, no marker, no blank line inside', async () => {
    const html = '<p>Pack</p><ol><li>rope<ul><li>thin</li></ul></li><li><p>oil</p><p>two cans</p></li></ol><p>Go.</p>';
    expect(await textOf(html)).toBe('Pack\n\nrope\nthin\noil\ntwo cans\n\nGo.');
  });

  test('quote: its blocks', async () => {
    expect(await textOf('<blockquote><p>One.</p><p>Two.</p></blockquote>')).toBe('One.\n\nTwo.');
  });

  test('code: verbatim', async () => {
    expect(await textOf('<pre>a\n\n    b</pre><p>c</p>')).toBe('a\n\n    b\n\nc');
  });

  test('table: a line for each row, a tab between cells and none at the end', async () => {
    const html = '<table><tr><td>a<td colspan=2>b<tr><td>c<td><td>e<tr><td>f<td>g<td>h</table>';
    expect(await textOf(html)).toBe('a\tb\nc\t\te\nf\tg\th');
  });

  test('definitions: a line for each term and definition', async () => {
    expect(await textOf('<dl><dt>Bow</dt><dd>Front</dd><dt>Aft</dt><dd>Back</dd></dl>')).toBe('Bow\nFront\nAft\nBack');
  });

  test('images, captions and rules: left out', async () => {
    const html = '<p>a</p><figure><img src="a.jpg" alt="Deck"><figcaption>The deck</figcaption></figure><hr><p>b</p>';
    expect(await textOf(html)).toBe('a\n\nb');
  });
});

test('a quote inside a list keeps to the list: no blank line', () => {
  const quote = { type: 'quote' as const, blocks: [paragraph('b'), paragraph('c')] };
  expect(projectText([{ type: 'list', ordered: false, start: null, items: [item('a', quote)] }, paragraph('d')])).toBe(
    'a\nb\nc\n\nd',
  );
});

test('an empty cell before text keeps the column', () => {
  expect(
    projectText([
      {
        type: 'table',
        header: false,
        rows: [
          [[], text('b')],
          [[], []],
        ],
      },
    ]),
  ).toBe('\tb');
});
