import { describe, expect, test } from 'vitest';
import type { RecordBlock } from '../../../src/record.ts';
import { contentOf } from './content.ts';

/** How deep quotes and lists stand in one another, and the text of the deepest. */
function deepest(blocks: readonly RecordBlock[], depth = 0): { depth: number; text: string } {
  let most = { depth, text: '' };
  for (const block of blocks) {
    const inner =
      block.type === 'quote'
        ? [block.blocks]
        : block.type === 'list'
          ? block.items.map(({ content, blocks }) => [{ type: 'paragraph', content } as RecordBlock, ...blocks])
          : [];
    for (const each of inner) {
      const found = deepest(each, depth + 1);
      if (found.depth >= most.depth) most = found;
    }
    if (block.type === 'paragraph' && most.depth === depth)
      most = { depth, text: most.text + block.content.map(({ text }) => text).join('') };
  }
  return most;
}

describe('quotes and lists in one another', () => {
  test.each([
    ['quotes', '<blockquote>', '</blockquote>'],
    ['lists', '<ul><li>x', '</ul>'],
    ['both', '<blockquote><ul><li>x', '</ul></blockquote>'],
  ])('of %s: 32, and the text of deeper ones stands in the last', async (_, open, close) => {
    const blocks = await contentOf(`<main>${open.repeat(50)}<p>Deepest of all</p>${close.repeat(50)}</main>`);
    const { depth, text } = deepest(blocks);
    expect(depth).toBe(32);
    expect(text).toContain('Deepest of all');
  });
});

describe('a formula between delimiters', () => {
  const isFormula = async (tex: string) => {
    const [block] = await contentOf(`<p>So ${tex} holds.</p>`);
    return block?.type === 'paragraph' && block.content.some(({ math }) => math);
  };
  const power = (length: number) => `x^{${'2'.repeat(length - 4)}}`;

  test.each([
    ['\\(', '\\)', 2_000],
    ['$$', '$$', 2_000],
    ['\\begin{align}', '\\end{align}', 1_980],
    ['$', '$', 198],
  ])('%s…%s is as long as people write it', async (open, close, most) => {
    expect(await isFormula(open + power(most) + close)).toBe(true);
    expect(await isFormula(open + power(most + 30) + close)).toBe(false);
  });

  test('in an environment begins with its name', async () => {
    expect(await isFormula('\\begin{displaymath*}x^2\\end{displaymath*}')).toBe(true);
  });
});

describe('labels of tabs', () => {
  const tabs = (i: number) =>
    `<div><div class="tabs"><button>A${i}</button><button>B${i}</button></div><div><p>one ${i}</p></div><div><p>two ${i}</p></div></div>`;

  test('are found for so many lists of them', async () => {
    const page = Array.from({ length: 1_010 }, (_, i) => tabs(i)).join('');
    const blocks = await contentOf(page);
    const labels = blocks.filter((block) => block.type === 'paragraph' && block.content.every(({ strong }) => strong));
    expect(labels).toHaveLength(2_000);
  });

  test('belong to panels that stand near by', async () => {
    const wrapped = (depth: number) =>
      `<div>${'<header>'.repeat(depth)}<div class="tabs"><button>A</button><button>B</button></div>${'</header>'.repeat(depth)}<section><div><p>one</p></div><div><p>two</p></div></section></div>`;
    const labelled = async (depth: number) => JSON.stringify(await contentOf(wrapped(depth))).includes('strong');
    expect([await labelled(1), await labelled(2)]).toEqual([true, false]);
  });
});
