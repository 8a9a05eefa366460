import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { cleanArticle } from '../../../src/pipeline.ts';
import type { ArticleRecord } from '../../../src/record.ts';

const ARTICLE =
  '<head><title>Willows</title></head><body><h1>Willows along the river</h1><p>The council agreed on Tuesday to <a href="../bridge">plant willows</a>.</p></body>';

/** The record of a page with something written above it. */
const saved = (above: string, url?: string): Promise<ArticleRecord> =>
  cleanArticle(`<!DOCTYPE html>${above}${ARTICLE}</html>`, url === undefined ? {} : { url });

describe('what programs that save pages write at the top', () => {
  it.each([
    ['a browser', '<!-- saved from url=(0038)https://post.example/town/willows --><html>', null],
    [
      'an extension',
      '<html><!--\n Page saved with SingleFile \n url: https://post.example/town/willows \n saved date: Thu May 09 2024 12:00:11 GMT+0200 (CEST)\n-->',
      '2024-05-09T12:00:11+02:00',
    ],
    [
      'a mirroring program',
      "<html><!-- Mirrored from post.example/town/willows by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 09 May 2024 10:00:11 GMT -->",
      '2024-05-09T10:00:11Z',
    ],
    [
      'a command',
      '<!-- Saved from https://post.example/town/willows at 2024-05-09T10:00:11Z using monolith v2.8.1 --><html>',
      '2024-05-09T10:00:11Z',
    ],
  ])('%s says where the page was, and when', async (_, above, captured) => {
    const record = await saved(above);
    expect(record).toMatchObject({ url: 'https://post.example/town/willows', captured, published: null });
    expect(JSON.stringify(record.blocks)).toContain('"https://post.example/bridge"');
  });

  it('counts less than what the caller knows', async () => {
    const above = '<!-- saved from url=(0020)https://other.example/ --><html>';
    expect((await saved(above, 'https://post.example/town/willows')).url).toBe('https://post.example/town/willows');
  });

  it('is no other comment, and no address without the Web', async () => {
    for (const comment of [
      'See https://cms.example/help for help',
      'This template was downloaded from https://templates.example/free',
      'saved from url=(0014)about:internet',
      'saved from url=(0020)file:///C:/willows.htm',
      `saved ${'x'.repeat(1000)} https://post.example/town/willows`,
    ]) {
      expect((await load(`<!-- ${comment} --><html>${ARTICLE}</html>`)).savedFrom).toBeUndefined();
    }
  });

  it('gives away no password', async () => {
    const page = await load(`<!-- saved from url=(0038)https://ann:key@post.example/town --><html>${ARTICLE}</html>`);
    expect(page.savedFrom).toBe('https://post.example/town');
  });
});

describe('a copy in an archive', () => {
  const COPY = 'https://archive.example/web/20240504120000';
  const page = (head: string) =>
    `<html><head>${head}</head><body><h1>Willows along the river</h1><p>The council agreed on Tuesday to plant willows.</p></body></html>`;

  it('is known by its address, and stands for the original', async () => {
    const head = `<link rel="canonical" href="${COPY}/https://post.example/town/willows"><meta property="og:image" content="${COPY}im_/https://post.example/i.jpg">`;
    expect(await cleanArticle(page(head))).toMatchObject({
      url: 'https://post.example/town/willows',
      image: 'https://post.example/i.jpg',
      captured: '2024-05-04T12:00:00Z',
      published: null,
    });
    const given = await cleanArticle(page(''), { url: `${COPY}/https://post.example/town/willows` });
    expect(given).toMatchObject({ url: 'https://post.example/town/willows', captured: '2024-05-04T12:00:00Z' });
  });

  it('has links to other copies, which lead to the originals', async () => {
    const link = '<a href="/web/20240504120000/https://post.example/more">plant willows</a>';
    const copy = page('').replace('plant willows', link);
    const { blocks } = await cleanArticle(copy, { url: `${COPY}/https://post.example/town/willows` });
    expect(JSON.stringify(blocks)).toContain('"https://post.example/more"');
  });

  it('is what a link on any other page leads to that leads there', async () => {
    const link = `<a href="${COPY}/https://post.example/more">plant willows</a>`;
    const { blocks } = await cleanArticle(page('').replace('plant willows', link), { url: 'https://post.example/a' });
    expect(JSON.stringify(blocks)).toContain(`"${COPY}/https://post.example/more"`);
  });

  it('is no address with another number in it', async () => {
    for (const url of [
      'https://post.example/20241399999999/https://other.example/a',
      'https://post.example/202405/https://other.example/a',
      'https://post.example/web/20240504120000/a',
    ]) {
      expect((await cleanArticle(page(''), { url })).url).toBe(url);
    }
  });
});
