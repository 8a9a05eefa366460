import { open } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { realPathOf } from '../batch/atomic.ts';
import { shownPath } from '../batch/raw-path.ts';
import type { Selection } from '../batch/select.ts';
import { REVIEW_TITLE } from '../review/title.ts';
import { UsageError } from './arguments.ts';

/** How far into a page for looking through records its title stands at most, in bytes. */
const HEAD = 2_000;

/**
 * Refuses an output that is an input, or would take the place of a page in a folder of inputs. A page that an earlier run made for looking through
 * records is none.
 *
 * @param outputs real paths of where output goes.
 * @param inputs the files and folders to clean.
 * @param selection which files of folders are pages.
 * @throws {UsageError} which names the output.
 */
export async function refuseInputs(
  outputs: ReadonlySet<string>,
  inputs: readonly string[],
  selection: Selection,
): Promise<void> {
  if (outputs.size === 0) return;
  for (const input of inputs) {
    const real = input === '-' ? null : await realPathOf(input);
    if (real === null) continue;
    if (outputs.has(real))
      throw new UsageError(`${shownPath(input)} is an input too; choose another place for the output`);
    for (const output of outputs) {
      const path = output.startsWith(real + sep) ? relative(real, output) : null;
      if (path === null || !selection.takes(path.split(sep).join('/'))) continue;
      const head = await readHead(output);
      if (head === null || head.includes(`<title>${REVIEW_TITLE}</title>`)) continue;
      throw new UsageError(`${output} is a page of ${shownPath(input)}; choose another place for the output`);
    }
  }
}

/** The beginning of a file; null for what isn't one. */
async function readHead(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    if (!(await file.stat()).isFile()) return null;
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD), position: 0 });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
