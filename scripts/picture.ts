/** `npm run picture`: takes the pictures of the review page in docs/ anew, from the fixtures, with Debian's Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = [
  { file: 'docs/review.png', colorScheme: 'light', height: 940, row: 'weather-widget' },
  { file: 'docs/review-overview.png', colorScheme: 'dark', height: 860, row: null },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'clean-article-picture-'));
const review = join(folder, 'review.html');
spawnSync(
  process.execPath,
  ['bin/clean-article.js', 'review', 'fixtures', '--include', 'input.*', '--output', review, '--quiet'],
  { cwd: ROOT, stdio: 'inherit' },
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  for (const { file, colorScheme, height, row } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1280, height }, colorScheme });
    await page.goto(`file://${review}`);
    if (row !== null) {
      await page.getByRole('searchbox').fill(row);
      await page.locator('.rows a', { hasText: row }).click();
      await page.locator('.blocks').waitFor();
      await page.getByRole('searchbox').fill('');
      await page.keyboard.press('Escape');
    }
    await page.locator('.rows a').first().waitFor();
    await page.screenshot({ path: join(ROOT, file) });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
