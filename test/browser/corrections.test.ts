/** Corrections from the page in the browser to the table of `npm run eval`. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { GoldLine } from '../../src/review/gold.ts';
import { dump, run, temporaryFolder } from '../cli/command.ts';
import { open } from './browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let cwd: string;

beforeAll(async () => {
  cwd = temporaryFolder({
    'pages/elms.txt': dump('elms'),
    'pages/oaks.txt': `${dump('oaks')}\nRelated Articles\n\nA note that the reader wants\n`,
  });
  await run(['review', join(cwd, 'pages'), '--output', 'review.html'], { cwd });
});

async function exported(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  expect(download.suggestedFilename()).toBe('corrections.jsonl');
  return readFileSync(await download.path(), 'utf8');
}

test('what a person corrects is what eval scores by', async () => {
  const page = await open(join(cwd, 'review.html'), '#page-2');
  expect(await page.getByRole('button', { name: 'Export' }).isDisabled()).toBe(true);
  const block = page.locator('.block', { hasText: 'Members who had opposed' });
  await block.hover();
  await block.getByRole('button', { name: 'Drop' }).click();
  await page.locator('.block', { hasText: 'Related Articles' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'title' }).fill('  Oaks for the river ');
  await page.getByRole('textbox', { name: 'authors' }).fill('Ada Elmhurst; Odo Brandt');
  await page.getByRole('textbox', { name: 'published' }).fill('2024-03-05');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await page.locator('.field-list').innerText()).toMatch(/title\s+Oaks for the river\s+corrected/);
  await page.keyboard.press('k');
  await expect.poll(() => page.locator('.view h2').innerText()).toContain('elms');
  await page.keyboard.press('c');
  const file = await exported(page, () => page.getByRole('button', { name: 'Export 2' }).click());

  const lines = file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldLine);
  expect(lines.map(({ id, title }) => [id.split('-').at(-1), title])).toEqual([
    ['elms', 'Town council agrees to plant elms along the river'],
    ['oaks', 'Oaks for the river'],
  ]);
  expect(lines[1]).toMatchObject({ type: 'article', authors: ['Ada Elmhurst', 'Odo Brandt'], published: '2024-03-05' });
  expect(lines[1]?.text).toMatch(/^The council agreed [\s\S]* after the vote\.\n\nRelated Articles$/);
  expect(lines[1]?.with).toEqual(['Related Articles']);
  expect(lines[1]?.without).toHaveLength(1);

  const corrections = temporaryFolder({ 'corrections.jsonl': file });
  const npm = (script: string, args: string[]) =>
    promisify(execFile)('npm', ['run', '--silent', script, '--', ...args], { cwd: ROOT });
  await npm('gold', [join(corrections, 'corrections.jsonl'), join(cwd, 'pages'), join(corrections, 'gold')]);
  await npm('eval', [join(corrections, 'gold'), '--json', join(corrections, 'rows.json')]);
  const [row] = JSON.parse(readFileSync(join(corrections, 'rows.json'), 'utf8')) as Record<string, number>[];
  // One page is right; of the other the title, the authors, the date and two blocks aren't.
  expect(row).toMatchObject({ pages: 2, title: 0.5, authorsF1: 0, dateMissed: 1, exact: 0.5, segmentR: 0, kind: 1 });
  expect(row?.wordF1).toBeGreaterThan(0.8);
  expect(row?.wordF1).toBeLessThan(1);
});

test('corrections outlive a reload, and are gone when they are taken back', async () => {
  const page = await open(join(cwd, 'review.html'), '#page-1');
  await page.locator('.block').nth(2).focus();
  await page.keyboard.press('x');
  await page.reload();
  await page.locator('.block.flipped').waitFor();
  expect(await page.getByRole('button', { name: 'Export 1' }).isEnabled()).toBe(true);
  await page.getByRole('button', { name: 'Corrected' }).click();
  expect(await page.locator('.row-source').allTextContents()).toEqual([expect.stringContaining('elms.txt')]);
  await page.locator('.block.flipped').focus();
  await page.keyboard.press('x');
  expect(await page.getByRole('button', { name: 'Export' }).isDisabled()).toBe(true);
  expect(await page.locator('.rows li').count()).toBe(0);
});
