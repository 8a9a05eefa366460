/** What is read as code, and how far is looked for it. */
import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';

const blocksOf = (html: string) => loadHtml(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const lines = (count: number) => Array.from({ length: count }, (_, i) => `call(${i});`).join('\n');

describe('code in the cell of a table', () => {
  const kindsOf = (pre: string) =>
    new Set(
      loadHtml(
        `<table><tr><th>Call</th><th>Does</th></tr><tr><td><pre>${pre}</pre></td><td>opens it</td></tr></table>`,
      ).blocks.map(({ kind }) => kind),
    );

  it('is data up to three lines that aren’t set in', () => {
    expect([...kindsOf(lines(3))]).toEqual(['table']);
    expect(kindsOf(lines(4))).toContain('code');
    expect(kindsOf('if\n  a')).toContain('code');
  });

  it('is data up to two hundred pieces', () => {
    expect([...kindsOf(`call()${'<b></b>'.repeat(199)}`)]).toEqual(['table']);
    expect(kindsOf(`call()${'<b></b>'.repeat(202)}`)).toContain('code');
  });

  it('numbers the lines of the code in the next, from two elements inside at most', () => {
    const table = (depth: number) =>
      blocksOf(
        `<table><tr><td>${'<div>'.repeat(depth)}<pre>1\n2</pre>${'</div>'.repeat(depth)}</td><td><pre>let a;\nlet b;</pre></td></tr></table>`,
      );
    const code = 'code: let a;\nlet b;';
    expect(table(2)).toEqual([code]);
    expect(table(3)).toEqual(['code: 1\n2', code]);
  });
});

describe('a block of code', () => {
  it('is told from what stands beside it among twelve elements', () => {
    const beside = (count: number) =>
      blocksOf(`<pre><div>JS</div>${'<button>Copy</button>'.repeat(count - 2)}<code>let a;</code></pre>`);
    expect(beside(4)).toContain('code: let a;');
    expect(beside(12)).toContain('code: let a;');
    expect(beside(13)).not.toContain('code: let a;');
  });

  it('is one whose white space is shown, where a line ends among its first two hundred pieces', () => {
    const code = (count: number) =>
      loadHtml(`<p><code style="white-space: pre">${'<b>a</b>'.repeat(count)}\nlet b;</code></p>`).blocks[0]?.kind;
    expect([code(1), code(90), code(110)]).toEqual(['code', 'code', 'paragraph']);
  });

  it('has the language of its class names, the first five hundred characters of them', () => {
    const language = (count: number) =>
      loadHtml(`<pre class="${'x'.repeat(count)} language-js"><code>let a;</code></pre>`).blocks[0]?.codeLanguage;
    expect([language(480), language(500)]).toEqual(['js', undefined]);
  });
});

describe('numbers before the lines of code', () => {
  const number = (n: number, name = ' class="n"') => `<span${name}>${n}</span>`;

  it('are none of it, two at least', () => {
    expect(blocksOf(`<pre>${number(1)}a\n${number(2)}b</pre>`)).toEqual(['code: a\nb']);
    expect(blocksOf(`<pre>${number(1)}a</pre>`)).toEqual(['code: 1a']);
  });

  it('stand before every line, and are said to be something', () => {
    expect(blocksOf(`<pre>${number(1)}a\nb\n${number(2)}c</pre>`)).toEqual(['code: 1a\nb\n2c']);
    expect(blocksOf(`<pre>${number(1, '')}a\n${number(2, '')}b</pre>`)).toEqual(['code: 1a\n2b']);
  });
});

describe('the signs of a diff', () => {
  const diff = (tag: string, names: string, marker: string) =>
    blocksOf(
      `<${tag} class="${names}"><tbody><tr><td data-code-marker="${marker}">let a;</td></tr><tr><td data-code-marker="-">let b;</td></tr></tbody></${tag}>`,
    );

  it('are those of new and old lines, in a table that is called so', () => {
    expect(diff('table', 'diff-table', '+')).toEqual(['code: +let a;\n-let b;']);
    expect(diff('table', 'diff-table', '*')).toEqual(['code: let a;\n-let b;']);
    expect(diff('div', 'diff-table', '+')).toEqual(['code: let a;\nlet b;']);
    expect(diff('table', `${'x'.repeat(500)} diff-table`, '+')).toEqual(['code: let a;\nlet b;']);
  });
});

describe('a field that can’t be written in', () => {
  it('holds code where it has lines', () => {
    expect(blocksOf('<textarea readonly>let a;\nlet b;</textarea>')).toEqual(['code: let a;\nlet b;']);
    expect(blocksOf('<textarea readonly>let a;\n</textarea>')).toEqual(['control: let a;']);
    expect(blocksOf('<textarea>let a;\nlet b;</textarea>')[0]).toMatch(/^control: /);
  });
});
