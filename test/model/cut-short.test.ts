import { describe, expect, it } from 'vitest';
import { words } from '../../bench/eval/words.ts';
import { cutShort } from '../../model/cut-short.ts';
import { load } from '../../src/load/index.ts';

const PARAGRAPH = 'The mole has been closed since the storm took forty metres of its parapet';
const BODY = Array.from({ length: 9 }, (_, at) => `${PARAGRAPH}, part ${at}.`);

/** The texts of a dump's blocks when it is cut short; null where it isn't. Blocks among `labelled` are gold's, those among `kept` the rules'. */
async function cut(texts: readonly string[], labelled: readonly string[], kept = labelled): Promise<string[] | null> {
  const page = await load(texts.join('\n\n'), { inputFormat: 'text' });
  const mark = (list: readonly string[]) => page.blocks.map(({ text }) => Number(list.includes(text)));
  const rows = Int32Array.from(page.blocks, ({ index }) => index);
  const sizes = page.blocks.map(({ text }) => words(text).length);
  const labels = { rows, sizes, label: Float32Array.from(mark(labelled)), keep: Uint8Array.from(mark(kept)) };
  const short = cutShort(page, labels, 'a page');
  expect(short?.blocks.map(({ index }) => index)).toEqual(short?.blocks.map((_, at) => at));
  return short?.blocks.map(({ text }) => text) ?? null;
}

describe('a page cut short', () => {
  it('has a few paragraphs and what stands around the body', async () => {
    const all = ['News', ...BODY.slice(0, 8), 'Share this', BODY[8] as string, 'Most read'];
    const texts = (await cut(all, BODY)) as string[];
    const left = texts.filter((text) => BODY.includes(text));
    expect(left.length).toBeGreaterThanOrEqual(2);
    expect(left.length).toBeLessThanOrEqual(5);
    expect(left).toEqual(BODY.slice(0, left.length));
    expect(texts.filter((text) => !left.includes(text))).toEqual(['News', 'Most read']);
  });

  it('is none of a text that is short already', async () => {
    expect(await cut(['News', ...BODY.slice(0, 4)], BODY)).toBeNull();
  });

  it('is none where rules keep much that gold leaves out', async () => {
    expect(await cut(BODY, BODY.slice(0, 8), BODY)).not.toBeNull();
    expect(await cut(BODY, BODY.slice(0, 6), BODY)).toBeNull();
  });
});
