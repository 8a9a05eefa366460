import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { cleanArticle } from '../../../src/index.ts';
import { BODY, makePage } from '../page.ts';

describe('a visible line of tags', () => {
  it('is read without its label', async () => {
    const page = makePage([...BODY, { text: 'Filed under: harbour, #bridges', field: 'tags' }]);
    expect((await extract(page)).tags).toEqual(['harbour', 'bridges']);
  });

  it('is split at the commas of other scripts', async () => {
    const page = makePage([...BODY, { text: 'الوسوم: الجسر، الميناء', field: 'tags' }]);
    expect((await extract(page)).tags).toEqual(['الجسر', 'الميناء']);
  });

  it('is none that is only its label, or that asks readers to tag somebody', async () => {
    const prose =
      'The bridge over the harbour will close on Monday for six weeks, the office said, while it is repaired.';
    const tags = async (line: string) =>
      (await cleanArticle(['The bridge closes', ...Array(5).fill(prose), line].join('\n\n'))).tags;
    expect(await tags('Tag: harbour, bridges')).toEqual(['harbour', 'bridges']);
    for (const line of ['Ključne riječi', 'Tag your friends @harbourpost', 'Tag @harbourpost on Instagram']) {
      expect(await tags(line)).toEqual([]);
    }
  });

  it('is read to its end where a box stands between it and the text', async () => {
    const prose =
      '<p>The bridge over the harbour will close on Monday for six weeks, the office said, while it is repaired.</p>';
    const box =
      '<div><h3>The Morning Brief</h3><p>In your inbox at seven.</p><button>Sign up</button><p>See our terms.</p></div>';
    const names = ['Bridges', 'Harbours', 'Repairs', 'Tolm', 'Traffic'];
    const list = names.map((name) => `<li><a href="/topic/${name}">${name}</a></li>`).join('');
    const tags = `<div class="tags"><span>Topics:</span><ul>${list}</ul></div>`;
    const html = `<html><body><article><h1>The bridge closes</h1>${prose.repeat(6)}${box}${tags}</article></body></html>`;
    expect((await cleanArticle(html)).tags).toEqual(names);
  });

  it('is read link by link', async () => {
    const page = makePage([...BODY, { text: 'Tags: harbour old bridges', field: 'tags' }]);
    const href = 'https://harbour.example/tag';
    const inlines = [{ text: 'Tags: ' }, { text: 'harbour', href }, { text: ' ' }, { text: 'old bridges', href }];
    const blocks = page.blocks.map((block) => (block.index === BODY.length ? { ...block, inlines } : block));
    expect((await extract({ ...page, blocks })).tags).toEqual(['harbour', 'old bridges']);
  });

  it('goes on over the blocks of a list, and its label is none', async () => {
    const tagsOf = async (...lines: { text: string; href?: string }[]) => {
      const page = makePage([...BODY, ...lines.map(({ text }) => ({ text, field: 'tags' as const }))]);
      const blocks = page.blocks.map((block) => {
        const line = lines[block.index - BODY.length];
        return line?.href ? { ...block, inlines: [{ text: line.text, href: line.href }] } : block;
      });
      return (await extract({ ...page, blocks })).tags;
    };
    const link = (text: string) => ({ text, href: `https://harbour.example/${text}` });
    expect(await tagsOf({ text: 'Topics' }, link('harbour'), link('bridges'))).toEqual(['harbour', 'bridges']);
    expect(await tagsOf({ text: 'harbour' }, { text: 'bridges' })).toEqual(['harbour', 'bridges']);
  });

  it('keeps its signs, also where the page has encoded them once too often', async () => {
    const page = makePage([...BODY, { text: 'Piers &amp; bridges, tunnels', field: 'tags' }]);
    expect((await extract(page)).tags).toEqual(['Piers & bridges', 'tunnels']);
  });
});

describe('a visible line of sections', () => {
  it('gives the first of links that stand against each other', async () => {
    const sectionOf = async (...inlines: { text: string; href?: string }[]) => {
      const text = inlines.map((run) => run.text).join('');
      const page = makePage([{ text, field: 'section' }, ...BODY]);
      const blocks = page.blocks.map((block) => (block.index === 0 ? { ...block, inlines } : block));
      return (await extract({ ...page, blocks })).section;
    };
    const link = (text: string) => ({ text, href: `https://harbour.example/${text}` });
    expect(await sectionOf(link('Bridges'), link('Piers'))).toBe('Bridges');
    expect(await sectionOf(link('Bridges'), { text: ' & ' }, link('Piers'))).toBe('Bridges & Piers');
    expect(await sectionOf(link('Bridges '), link('Piers'))).toBe('Bridges Piers');
  });
});
