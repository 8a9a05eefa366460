import { expect, test } from 'vitest';
import { load } from '../../src/load/index.ts';
import { fingerprintPage, HALVES, printSites, readSites } from '../../src/strip/index.ts';

async function prints(text: string, where: { url?: string; source?: string } = {}): Promise<string[]> {
  const all = fingerprintPage(await load(text), where);
  return Array.from({ length: all.length / HALVES }, (_, k) => all.subarray(k * HALVES, (k + 1) * HALVES).join());
}

test('a block says the same whatever its case, punctuation and numbers', async () => {
  const [page, line] = await prints('Read more: 12 comments on this story');
  expect(await prints('READ MORE 4 comments, on this story!')).toEqual([page, line]);
  expect(await prints('Read more: 12 comments on that story')).not.toContain(line);
});

test('each block of a page counts once, and the page has a fingerprint of its own', async () => {
  const all = await prints('Home\n\nA line\n\nHome');
  expect(new Set(all).size).toBe(3);
  expect(all).toHaveLength(3);
  expect((await prints('A line\n\nHome'))[0]).not.toBe(all[0]);
});

test('hidden blocks and blocks without words are not counted', async () => {
  expect(await prints('<p hidden>Not shown to anybody</p><p>***</p><p>Shown to all</p>')).toHaveLength(2);
});

test('a site is the host of the address, else of an id that is one, else the folder', async () => {
  const at = async (where: { url?: string; source?: string }) => (await prints('A line', where))[1];
  const host = await at({ url: 'https://www.example.org/a' });
  expect(await at({ url: 'http://EXAMPLE.org:8080/b?c', source: 'x/y.html' })).toBe(host);
  expect(await at({ source: 'https://example.org/c' })).toBe(host);
  expect(await at({ url: 'https://blog.example.org/a' })).not.toBe(host);
  const folder = await at({ source: 'pages/2024/a.txt' });
  expect(await at({ source: './pages//2024/b.txt' })).toBe(folder);
  expect(await at({ source: 'pages/2023/a.txt' })).not.toBe(folder);
  expect(folder).not.toBe(host);
  const canonical = '<link rel="canonical" href="https://example.org/d"><p>A line</p>';
  expect((await prints(canonical, { source: 'pages/a.html' }))[1]).toBe(host);
  const blog = { url: 'https://blog.example.org/a' };
  expect((await prints(canonical, blog))[1]).toBe(await at(blog));
});

const SITES = { prints: Uint32Array.of(1, 0xffffffff, 0x80000000, 2), pages: Uint32Array.of(3, 4_000_000_000) };
const FILE = 'clean-article sites 1 2\n00000001ffffffff 3\n8000000000000002 4000000000\n';

test('what was learned is printed and read', () => {
  expect([...printSites(SITES)].join('')).toBe(FILE);
  const read = readSites(Buffer.from(FILE));
  expect(read).toEqual(SITES);
  expect(read.pages.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('a file that is none, or not whole, is refused', () => {
  const refused = [
    ['', 'not a file written by --learn-sites'],
    ['{"text": "A page."}\n', 'not a file written by --learn-sites'],
    ['clean-article sites 2 0\n', 'not a file written by --learn-sites'],
    ['clean-article sites 1 -1\n', 'not a file written by --learn-sites'],
    ['clean-article sites 1 4000000000\n', 'not a file written by --learn-sites'],
    [FILE.slice(0, -20), 'damaged --learn-sites file, at line 3'],
    [FILE.slice(0, -29), 'damaged --learn-sites file: 1 lines of 2'],
    [FILE.replace('80000000', '8000000g'), 'damaged --learn-sites file, at line 3'],
    [FILE.replace(' 3\n', ' 0\n'), 'damaged --learn-sites file, at line 2'],
    [`${FILE}8000000000000003 2\n`, 'damaged --learn-sites file, at line 4'],
  ] as const;
  for (const [file, message] of refused) {
    expect(() => readSites(Buffer.from(file)), file).toThrow(new RangeError(message));
  }
});
