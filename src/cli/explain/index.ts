import { toFailure } from '../../batch/failure.ts';
import { reader } from '../../batch/read.ts';
import { DEFAULT_MAX_INPUT_SIZE, InputError } from '../../load/index.ts';
import { explainArticle } from '../../pipeline.ts';
import { type Settings, UsageError } from '../arguments.ts';
import { lookAt } from '../inputs.ts';
import { openSites } from '../sites.ts';
import { print } from '../stdout.ts';
import type { Reporter } from '../terminal.ts';
import { renderExplained } from './lines.ts';

/** Columns where nothing says how many there are, as in a pipe. */
const COLUMNS = 100;

/**
 * Prints one page with what became of each of its blocks.
 *
 * @param settings the page and how it is read.
 * @param reporter takes the line when the page can't be read.
 * @returns the exit status.
 * @throws {UsageError} when it is no lone page, or the encoding has no such name; `ClosedPipe` when nobody reads any more.
 */
export async function runExplain(settings: Settings, reporter: Reporter): Promise<number> {
  const {
    inputs: [source = '-'],
    clean,
  } = settings;
  const limit = clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
  const { several, stdin } = await lookAt([source], settings);
  if (several) throw new UsageError(`${source}: explain takes one page, no folder and no archive`);
  const { stdout } = process;
  const known = await openSites(settings.sites);
  let text: string;
  try {
    const bytes = await reader(stdin)(source === '-' ? null : source, limit);
    const article = await explainArticle(bytes, { ...clean, ...(known && { sites: known.sites }), source });
    const { styleText } = process.getBuiltinModule('node:util');
    const stated = Number(process.env.COLUMNS);
    text = renderExplained(article, {
      // A terminal that doesn't know its width says 0.
      columns: stdout.columns || (stated > 0 ? stated : COLUMNS),
      style: (format, line) => styleText(format, line, { stream: stdout }),
    });
  } catch (error) {
    const failure = toFailure(source, error);
    if (failure.code === 'internal') throw error;
    if (error instanceof InputError && failure.code === 'unknown-encoding') throw new UsageError(failure.message);
    reporter.error(`${source}: ${failure.message}`);
    return 1;
  }
  await print(text);
  return 0;
}
