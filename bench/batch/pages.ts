/** The pages that the benchmark cleans. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { selectPages } from '../../src/batch/select.ts';
import { walk } from '../../src/batch/walk.ts';

/**
 * Finds all pages in a folder.
 *
 * @returns their paths, absolute.
 */
export async function findPages(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const one of walk(folder, await selectPages([], []), new Set())) {
    if ('failure' in one) throw new Error(`${one.failure.source}: ${one.failure.message}`);
    if (one.input.path !== null) found.push(resolve(one.input.path));
  }
  return found;
}

/**
 * Makes a folder with so many pages: links to the files, over and over, or to some of them. Every part of it has pages of every part of the
 * list, so that rates of its first pages and of its last can be compared.
 *
 * @param paths the files.
 * @param count how many pages there shall be.
 * @param folder the folder, which isn't there yet.
 * @returns the folder.
 */
export function makePages(paths: readonly string[], count: number, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const stride = coprimeStride(paths.length);
  for (let i = 0; i < count; i++) {
    const path = paths[(i * stride) % paths.length] ?? '';
    const extension = path.endsWith('.gz') ? `${extname(path.slice(0, -3))}.gz` : extname(path);
    symlinkSync(path, join(folder, `${String(i).padStart(8, '0')}${extension}`));
  }
  return folder;
}

/** The golden section of a number, or the next number above it of which multiples come to all below the number. */
function coprimeStride(length: number): number {
  let stride = Math.max(1, Math.round(length * 0.618));
  while (divisor(stride, length) > 1) stride++;
  return stride;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
