/** What stands beside code and says nothing but its language or the numbers of its lines. */
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { outline } from './outline.ts';

const languageOf = async (html: string) =>
  (await load(html, { inputFormat: 'html' })).blocks.find(({ kind }) => kind === 'code')?.codeLanguage;

describe('the name of a language', () => {
  it('below the code in its frame is none of the text, with a title above the code or not', async () => {
    const frame = (title: string) =>
      `<p>Read it.</p><div>${title}<pre><code>load();</code></pre><span>PHP</span></div>`;
    expect(outline(frame(''))).toEqual(['paragraph: Read it.', 'code: load();', 'control: PHP']);
    expect(outline(frame('<div>load.php</div>'))).toContain('control: PHP');
    expect(await languageOf(frame(''))).toBe('php');
  });

  it('between a title and the code is none, what isn’t shown or a button between', async () => {
    const html =
      '<p>Weigh.</p><div><div><div>weigh.py</div><div>Python</div></div><div hidden>Copied</div><button>Copy</button><pre>weigh(3)</pre></div>';
    expect(outline(html)).toContain('control: Python');
    expect(await languageOf(html)).toBe('python');
  });

  it('on a button above the code is its language', async () => {
    expect(await languageOf('<div><button>Ruby</button><pre>weigh 3</pre></div>')).toBe('ruby');
  });

  it('is text where it stands in no frame with the code', () => {
    expect(outline('<p>As it stands:</p><pre>ls</pre><p>Bash</p>')).toContain('paragraph: Bash');
    expect(outline('<p>Bash</p><p>As it stands:</p><pre>ls</pre>')).toContain('paragraph: Bash');
  });
});

describe('numbers in blocks before code', () => {
  it('that are those of its lines are none of the text', () => {
    expect(outline('<div><div><i>1</i></div><div>2</div></div><pre>a = 1\nb = 2</pre>')).toEqual([
      'control: 1',
      'control: 2',
      'code: a = 1\nb = 2',
    ]);
  });

  it('are text where they are fewer, or others', () => {
    expect(outline('<p>2</p><pre>a = 1\nb = 2</pre>')).toContain('paragraph: 2');
    expect(outline('<p>2</p><p>2</p><pre>a = 1\nb = 2</pre>')).toContain('paragraph: 2');
    expect(outline('<p>1</p><pre>a = 1</pre>')).toContain('paragraph: 1');
  });
});
