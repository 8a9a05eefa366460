import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { BODY, makePage } from '../page.ts';

describe('a visible line of tags', () => {
  it('is read without its label', async () => {
    const page = makePage([...BODY, { text: 'Filed under: harbour, #bridges', field: 'tags' }]);
    expect((await extract(page)).tags).toEqual(['harbour', 'bridges']);
  });

  it('is read link by link', async () => {
    const page = makePage([...BODY, { text: 'Tags: harbour old bridges', field: 'tags' }]);
    const href = 'https://harbour.example/tag';
    const inlines = [{ text: 'Tags: ' }, { text: 'harbour', href }, { text: ' ' }, { text: 'old bridges', href }];
    const blocks = page.blocks.map((block) => (block.index === BODY.length ? { ...block, inlines } : block));
    expect((await extract({ ...page, blocks })).tags).toEqual(['harbour', 'old bridges']);
  });
});
