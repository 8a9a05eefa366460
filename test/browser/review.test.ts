import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/record.ts';
import { dump, run, temporaryFolder } from '../cli/command.ts';
import { open, violations } from './browser.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const DOCUMENT = fileURLToPath(new URL('../../docs/review.md', import.meta.url));

/** A review page of all fixtures, how many they are, and the records of the same pages. */
let file: string;
let records: ArticleRecord[];
const ALL = readdirSync(FIXTURES).length;

beforeAll(async () => {
  const cwd = temporaryFolder();
  for (const name of readdirSync(FIXTURES)) {
    const input = readdirSync(join(FIXTURES, name)).find((entry) => entry.startsWith('input.')) ?? '';
    cpSync(join(FIXTURES, name, input), join(cwd, 'pages', `${name}${input.slice('input'.length)}`));
  }
  await run(['review', 'pages', '--output', 'review.html'], { cwd });
  file = join(cwd, 'review.html');
  records = (await run(['pages', '--explain'], { cwd })).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ArticleRecord);
});

/** Sources of the rows in sight. */
const rows = (page: Page): Promise<string[]> => page.locator('.row-source').allTextContents();
const heading = (page: Page): Promise<string> => page.locator('.view h2').innerText();
const found = (page: Page): Promise<string> => page.locator('.found').innerText();
const WIDGET = 'pages/weather-widget.txt';

/** Opens the page of a source by the list's own link. */
async function openSource(page: Page, source: string): Promise<void> {
  await page.getByRole('searchbox').fill(source);
  await page.locator('.rows a', { hasText: source }).first().click();
  await page.locator('.blocks').waitFor();
  // The search of texts ends later than the row is there, and says how many it found.
  await expect.poll(() => found(page)).not.toContain('searching');
}

describe('filters', () => {
  test('by reason: the pages that have it, and it alone stands out on them', async () => {
    const page = await open(file);
    await page.getByLabel('Reason', { exact: true }).selectOption('weather');
    const having = records.filter(({ removed }) => removed?.some(({ reason }) => reason === 'weather'));
    expect(having.map(({ source }) => source)).toContain(WIDGET);
    expect(await found(page)).toBe(`${having.length} of ${ALL} pages`);
    expect((await rows(page)).sort()).toEqual(having.map(({ source }) => source).sort());
    await page.keyboard.press('j');
    await page.locator('.block.dropped:not([hidden])').first().waitFor();
    const names = await page.locator('.block.dropped:not([hidden]) .badge').allTextContents();
    expect(new Set(names)).toEqual(new Set(['weather']));
  });

  test('by kind, low confidence and a missing field', async () => {
    const page = await open(file);
    await page.getByLabel('Kind', { exact: true }).selectOption('product');
    expect(await rows(page)).toEqual(['pages/product-page.html']);
    await page.getByLabel('Kind', { exact: true }).selectOption('');
    await page.getByRole('button', { name: 'Low confidence' }).click();
    const scores = (await page.locator('.rows .row-score').allTextContents()).map(Number);
    expect(scores.length).toBeGreaterThan(2);
    expect(scores.every((score) => score < 0.5)).toBe(true);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Without the field').selectOption('title');
    expect(await rows(page)).toEqual(['pages/empty-dump.txt', 'pages/empty-page.html']);
  });

  test('a search looks into titles at once and into texts after', async () => {
    const page = await open(file);
    await page.getByRole('searchbox').fill('landing fees');
    await expect.poll(() => found(page)).toBe(`1 of ${ALL} pages`);
    expect(await rows(page)).toEqual([WIDGET]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.locator('.blocks mark').first().waitFor();
    expect(await page.locator('.blocks mark').allTextContents()).toEqual(['landing fees']);
  });

  test('a bar of a chart is a filter, and takes itself off', async () => {
    const page = await open(file);
    await page.getByRole('list', { name: 'Pages by kind' }).getByRole('button', { name: 'listing' }).click();
    expect(await rows(page)).toEqual(['pages/listing.txt']);
    await page.getByRole('list', { name: 'Pages by kind' }).getByRole('button', { name: 'listing' }).click();
    expect(await found(page)).toBe(`${ALL} pages`);
    await page.getByRole('list', { name: 'Pages by confidence' }).getByRole('button', { name: '0.4–0.5' }).click();
    for (const score of await page.locator('.rows .row-score').allTextContents()) expect(score).toMatch(/^0\.4/);
  });

  test('the order is by confidence when asked for', async () => {
    const page = await open(file);
    await page.getByLabel('Order').selectOption('confidence');
    const scores = (await page.locator('.rows .row-score').allTextContents()).map(Number);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[0]).toBe(0);
  });
});

describe('a page', () => {
  test('has what was kept on the left and what was dropped on the right, in its order', async () => {
    const page = await open(file);
    await openSource(page, WIDGET);
    const lines = readFileSync(join(FIXTURES, 'weather-widget/input.txt'), 'utf8').split('\n').filter(Boolean);
    const texts = await page.locator('.block .text').allTextContents();
    expect(texts).toEqual(lines.filter((line) => texts.includes(line)));
    const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? 0;
    expect(await left('.block.dropped')).toBeGreaterThan((await left('.block.kept')) + 300);
    const first = page.locator('.block').first();
    expect(await first.locator('.badge').innerText()).toBe('weather');
    expect(await first.locator('.place').innerText()).toBe('line 1');
    const { stdout } = await run([join(FIXTURES, 'weather-widget/input.txt'), '--explain']);
    const { confidence, wordCount, removed } = JSON.parse(stdout);
    const score = (removed?.[0]?.score ?? Number.NaN).toFixed(2);
    expect(await first.locator('.metered').textContent()).toBe(`chance to belong to the body: ${score}`);
    expect(await page.locator('.facts').textContent()).toBe(
      `articleconfidence: ${confidence.toFixed(2)}confidence${wordCount} wordsen`,
    );
    expect(await page.locator('.field-list').innerText()).toMatch(/captured\s+2024-03-14/);
  });

  test('a long run of dropped blocks is folded until it is opened', async () => {
    const page = await open(file);
    await openSource(page, 'pages/news-cms.html');
    await page.getByRole('searchbox').fill('');
    const hidden = page.locator('.block[hidden]');
    await page.keyboard.press('Escape');
    await openSource(page, 'pages/wordpress-blog.html');
    await page.getByRole('searchbox').fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await expect.poll(() => hidden.count()).toBeGreaterThan(3);
    const fold = page.locator('.fold').first();
    const [, many = ''] = /^(\d+) more/.exec(await fold.innerText()) ?? [];
    const before = await hidden.count();
    await fold.getByRole('button').click();
    expect(before - (await hidden.count())).toBe(Number(many));
    await page.keyboard.press('f');
    expect(await hidden.count()).toBe(0);
    expect(await page.locator('.fold').count()).toBe(0);
  });
});

describe('keys', () => {
  test('go from page to page, and to the overview', async () => {
    const page = await open(file);
    expect(await heading(page)).toBe('Overview');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => heading(page)).toContain('Bell foundry');
    await page.keyboard.press('k');
    await expect.poll(() => heading(page)).toContain('مكتبة');
    await page.keyboard.press('o');
    await expect.poll(() => heading(page)).toBe('Overview');
    await page.keyboard.press('l');
    const scores = (await page.locator('.rows .row-score').allTextContents()).map(Number);
    expect(scores.filter((score) => score < 0.5)).toHaveLength(scores.length);
    expect(await found(page)).toBe(`${scores.length} of ${ALL} pages`);
  });

  test('leave the page that is open in the list’s sight when a search is taken off', async () => {
    const page = await open(file);
    await openSource(page, WIDGET);
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => found(page)).toBe(`${ALL} pages`);
    const current = page.locator('.rows a[aria-current]');
    expect(await current.locator('.row-source').textContent()).toBe(WIDGET);
    const box = async (of: Locator) => (await of.boundingBox()) ?? { y: Number.NaN, height: 0 };
    const [row, list] = [await box(current), await box(page.locator('.list'))];
    expect(row.y).toBeGreaterThanOrEqual(list.y);
    expect(row.y + row.height).toBeLessThanOrEqual(list.y + list.height + 1);
  });

  test('go from block to block, move one, and undo that', async () => {
    const page = await open(file);
    await openSource(page, WIDGET);
    const sides = page.locator('.sides');
    await page.locator('.view h2').focus();
    for (const key of ['n', 'n', 'n', 'p']) await page.keyboard.press(key);
    const current = page.locator('.block.current');
    expect(await current.locator('.text').innerText()).toBe('Brellin');
    expect(await sides.innerText()).toMatch(/7 blocks of body, 2 fields[\s\S]*16 blocks/);
    await page.keyboard.press('x');
    expect(await sides.innerText()).toMatch(/8 blocks of body, 2 fields[\s\S]*15 blocks/);
    expect(await current.getAttribute('class')).toContain('kept');
    expect(await current.locator('.was').innerText()).toBe('was weather');
    expect(await page.getByRole('status').innerText()).toBe('Moved to the body');
    await page.keyboard.press('u');
    expect(await sides.innerText()).toMatch(/7 blocks of body/);
    await page.keyboard.press('ArrowDown');
    expect(await current.locator('.text').innerText()).toBe('Thursday, March 14, 2024');
  });

  test('search, theme and help; letters are only letters in a field, and nothing when turned off', async () => {
    const page = await open(file, '', { colorScheme: 'light' });
    const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = await ground();
    await page.keyboard.press('t');
    expect(await ground()).not.toBe(light);
    await page.keyboard.press('/');
    await page.keyboard.type('jot');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jot');
    expect(await heading(page)).toBe('Overview');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    const [, table = ''] = readFileSync(DOCUMENT, 'utf8').split('\n## Keys\n');
    const documented = [
      ...table
        .split('\n## ', 1)
        .join('')
        .matchAll(/^\| (`.*?) \|/gm),
    ].flatMap(([, cell = '']) => [...cell.matchAll(/`(.+?)`/g)].map(([, key]) => key));
    expect((await help.locator('dt kbd').allTextContents()).sort()).toEqual(documented.sort());
    await help.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    expect(await help.isVisible()).toBe(false);
    const dark = await ground();
    await page.keyboard.press('t');
    expect(await ground()).toBe(dark);
  });

  test('the theme is the system’s until one is chosen, and then that one', async () => {
    const page = await open(file, '', { colorScheme: 'dark' });
    const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const dark = await ground();
    await page.emulateMedia({ colorScheme: 'light' });
    // The page hears of it after the browser says that it is done.
    await expect.poll(ground, { timeout: 10_000 }).not.toBe(dark);
    await page.keyboard.press('t');
    expect(await ground()).toBe(dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).toBe(dark);
    await page.reload();
    await page.locator('.view h2').waitFor();
    expect(await ground()).toBe(dark);
  });
});

describe('a hostile page', () => {
  const EVIL = '</script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>';

  test('runs nothing and loads nothing, wherever its markup stands', async () => {
    const cwd = temporaryFolder({
      'pages/evil.txt': `${dump(`oaks ${EVIL}`)}\n${EVIL}\n`,
      [`pages/${EVIL.replaceAll('/', '')}.txt`]: dump('elms'),
      'pages/evil.html': `<title>${EVIL.replaceAll('<', '&lt;')}</title><meta name=author content="${EVIL.replaceAll('"', '')}">
        <base href="javascript:alert(4)//"><body onload=alert(5)><article onclick=alert(6)><h1>${EVIL.replaceAll('<', '&lt;')}</h1>
        <p>${dump('ash')}</p><p style="background:url(http://example.org/x)"><img src=http://example.org/y.png alt="${EVIL.replaceAll('"', '')}"></p>
        <a href="javascript:alert(7)">${EVIL.replaceAll('<', '&lt;')}</a></article>`,
    });
    const { status } = await run(['review', 'pages', '--output', 'review.html', '-q'], { cwd });
    expect(status).toBe(0);
    const page = await open(join(cwd, 'review.html'));
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('j');
      await page.locator('.blocks').waitFor();
      await page.keyboard.press('e');
      await page.keyboard.press('Escape');
      await page.keyboard.press('f');
    }
    expect(await page.locator('.row-source').allTextContents()).toContain(`pages/${EVIL.replaceAll('/', '')}.txt`);
    expect(await page.locator('#app img, #app svg, #app script, #app iframe, #app [onclick]').count()).toBe(0);
    // Alerts, requests and errors are looked for when the page is closed.
  });

  test('what would run all the same is refused by the browser', async () => {
    const refusal = (type: string) =>
      `error: This document requires '${type}' assignment. The action has been blocked.`;
    const page = await open(file, '', { complaints: [refusal('TrustedHTML'), refusal('TrustedScript')] });
    const tries = await page.evaluate(() =>
      [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x>'),
        () => document.createElement('script').append('alert(1)'),
        () => {
          document.createElement('script').text = 'alert(1)';
        },
      ].map((act) => {
        try {
          act();
          return 'done';
        } catch {
          return 'refused';
        }
      }),
    );
    expect(tries).toEqual(['refused', 'done', 'refused']);
  });

  test('the browser loads nothing for it, lets no other style in, and sends nothing away', async () => {
    const complaint: string = expect.stringMatching(/Content Security Policy|^request: http:\/\/example\.org\/$/);
    const page = await open(file, '', { complaints: Array.from({ length: 9 }, () => complaint) });
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        document.body.dataset.refused = `${document.body.dataset.refused ?? ''} ${effectiveDirective}`;
      });
      const add = <Name extends keyof HTMLElementTagNameMap>(name: Name, attribute: string, value: string) => {
        const element = document.createElement(name);
        element.setAttribute(attribute, value);
        return document.body.appendChild(element);
      };
      const away = 'http://example.org/';
      add('img', 'src', away);
      add('video', 'src', away);
      add('base', 'href', away);
      add('p', 'style', 'color: red');
      add('style', 'title', 'x');
      add('form', 'action', away).submit();
      fetch(away).catch(() => undefined);
    });
    const refused = () => page.evaluate(() => document.body.dataset.refused?.trim().split(' ').sort().join(' '));
    await expect.poll(refused).toBe('base-uri connect-src form-action img-src media-src style-src-attr style-src-elem');
  });
});

describe('axe finds nothing', () => {
  test.each(['light', 'dark'] as const)('%s: overview, page, form, help', async (colorScheme) => {
    const page = await open(file, '', { colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await openSource(page, 'pages/tutorial-with-code-and-table.html');
    await page.locator('.block').nth(1).focus();
    await page.keyboard.press('x');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('e');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await violations(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('%s: on a narrow screen', async (colorScheme) => {
    const page = await open(file, '#page-21', {
      colorScheme,
      viewport: { width: 400, height: 800 },
      reducedMotion: 'reduce',
    });
    await page.locator('.blocks').waitFor();
    expect(await violations(page)).toEqual([]);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(400);
    await page.getByRole('button', { name: 'Pages', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.rows a').first().isVisible()).toBe(true);
    // With a correction to export there are the most buttons.
    await page.locator('.rows a').first().click();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Export 1' }).waitFor();
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await width()).toBe(320);
    expect(await violations(page)).toEqual([]);
  });
});

test('two thousand pages: a few rows at a time, every one reachable', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => [`pages/${String(i).padStart(4, '0')}.txt`, dump(`tree-${i}`)]),
  );
  const cwd = temporaryFolder(pages);
  await run(['review', 'pages', '--output', 'review.html', '-q'], { cwd });
  const page = await open(join(cwd, 'review.html'));
  expect(await page.locator('.rows li').count()).toBeLessThan(40);
  const overflowing = () =>
    page.locator('.tile dd').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await overflowing()).toBe(0);
  await page.setViewportSize({ width: 1400, height: 900 });
  expect(await overflowing()).toBe(0);
  await page.locator('.list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await page.locator('.rows a', { hasText: 'pages/1999.txt' }).click();
  await expect.poll(() => heading(page)).toContain('tree-1999');
  expect(await page.locator('.rows li').count()).toBeLessThan(60);
  expect(await page.locator('.rows li').last().getAttribute('aria-setsize')).toBe('2000');
  await page.getByRole('searchbox').fill('plant tree-777 along both banks');
  await expect.poll(() => found(page)).toBe('1 of 2,000 pages');
  expect(await rows(page)).toEqual(['pages/0777.txt']);
});

test('a page of ten thousand blocks is made as it is looked at', async () => {
  const cwd = temporaryFolder({
    'long.txt': Array.from(
      { length: 10_000 },
      (_, i) => `The council met for the ${i}th time, and nobody was surprised that nothing came of it.`,
    ).join('\n\n'),
  });
  await run(['review', 'long.txt', '--output', 'review.html', '-q'], { cwd });
  const page = await open(join(cwd, 'review.html'), '#page-1');
  await page.locator('.block').first().waitFor();
  const made = () => page.locator('.block').count();
  const before = await made();
  expect(before).toBeLessThan(1000);
  await page.locator('.view').evaluate((view) => view.scrollTo(0, view.scrollHeight));
  await expect.poll(made).toBeGreaterThan(before);
  expect(await made()).toBeLessThan(2000);
});

test('on paper a page is whole, alone and dark on light, whatever the theme', async () => {
  const cwd = temporaryFolder({
    'long.txt': Array.from(
      { length: 400 },
      (_, i) => `The council met for the ${i}th time, and nobody was surprised that nothing came of it.`,
    ).join('\n\n'),
  });
  await run(['review', 'long.txt', '--output', 'review.html', '-q'], { cwd });
  const page = await open(join(cwd, 'review.html'), '#page-1', { colorScheme: 'dark' });
  await page.locator('.block').first().waitFor();
  expect(await page.locator('.block').count()).toBeLessThan(400);
  await page.pdf();
  expect(await page.locator('.block').count()).toBe(400);
  await page.emulateMedia({ media: 'print' });
  const brightness = (element: string, property: string) =>
    page
      .locator(element)
      .first()
      .evaluate((shown, name) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
        canvas.fillStyle = getComputedStyle(shown).getPropertyValue(name);
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[1] ?? 0;
      }, property);
  expect(await brightness('.block .text', 'color')).toBeLessThan(128);
  expect(await page.locator('.side, .top, .flip').locator('visible=true').count()).toBe(0);
  const [shown, whole] = await page.evaluate(() => [
    document.documentElement.scrollHeight,
    document.querySelector('.view')?.scrollHeight ?? 0,
  ]);
  expect(shown).toBeGreaterThan(10_000);
  expect(shown).toBeGreaterThanOrEqual(whole);
});
