import { expect, test } from 'vitest';
import { cleanArticle } from '../src/pipeline.ts';
import { STORY } from './strip/support.ts';

test('a name and password that a page was fetched with are in nothing of its record', async () => {
  const body = STORY.map((text) => `<p>${text} <a href="more@tolm">More</a></p>`).join('');
  const page = `<head><meta property="og:image" content="mole.jpg"></head><h1>Mole closed</h1>${body}<img src="/a.jpg">`;
  const record = await cleanArticle(page, { url: 'https://ann:secret@tolm.example/news/mole', explain: true });
  expect(record).toMatchObject({ url: 'https://tolm.example/news/mole', image: 'https://tolm.example/news/mole.jpg' });
  expect(JSON.stringify(record.blocks)).toContain('"https://tolm.example/news/more@tolm"');
  expect(JSON.stringify(record)).not.toContain('secret');
  // A sign in the path is none of a login.
  const { url } = await cleanArticle(STORY.join('\n\n'), { url: 'https://tolm.example/@ann/mole' });
  expect(url).toBe('https://tolm.example/@ann/mole');
});
