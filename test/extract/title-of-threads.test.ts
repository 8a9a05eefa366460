import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { cleanArticle } from '../../src/pipeline.ts';
import { BODY, makePage, meta } from './page.ts';

describe('the title', () => {
  test('isn’t the part of the site that the page is in', async () => {
    const lines = [{ text: 'beekeepers', heading: 1 }, ...BODY];
    const title = 'Bees drop the sugar in the grass : beekeepers';
    expect((await extract(makePage(lines, { title }), {})).title).toBe('Bees drop the sugar in the grass');
    // A heading that the title begins with is its own.
    const own = [{ text: 'Barometers', heading: 1 }, ...BODY];
    expect((await extract(makePage(own, { title: 'Barometers - Harbour Post' }), {})).title).toBe('Barometers');
  });

  test('has nothing in brackets behind it that the page’s own title hasn’t', async () => {
    const lines = [
      { text: 'Bees drop the sugar in the grass (self.beekeepers)', field: 'title' as const },
      ...BODY,
    ] as const;
    const title = 'Bees drop the sugar in the grass';
    expect((await extract(makePage(lines, { title }), {})).title).toBe(title);
    expect((await extract(makePage(lines, { title: 'Bees' }), {})).title).toBe(lines[0].text);
  });

  test('isn’t the account that posted the page', async () => {
    const head = {
      title: 'Ten years of readings from one garden',
      meta: meta({ 'og:title': 'Ann Lee (@ann@social.example)' }),
    };
    expect((await extract(makePage(BODY, head), {})).title).toBe('Ten years of readings from one garden');
  });

  test('of one word is no heading of the body', async () => {
    const body = BODY.map((text) => `<p>${text}</p>`).join('');
    const page = `<html><head><title>Barometers - Harbour Post</title></head><body><article><h1>Barometers</h1>${body}</article></body></html>`;
    const record = await cleanArticle(page);
    expect(record.title).toBe('Barometers');
    expect(record.blocks.map(({ type }) => type)).not.toContain('heading');
  });
});
