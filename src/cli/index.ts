import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { removeUnfinished } from '../batch/atomic.ts';
import { describe } from '../batch/failure.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import { parseArguments, type Request, UsageError } from './arguments.ts';
import { runClean } from './clean.ts';
import { ClosedPipe } from './closed-pipe.ts';
import { formatSize } from './size.ts';
import { print, writeTo } from './stdout.ts';
import { Reporter } from './terminal.ts';

/**
 * Runs the command and sets the process's exit status: 0 when all was cleaned, 1 when some input failed, 2 for wrong
 * usage.
 *
 * @param argv the arguments, without the program's name.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const reporter = new Reporter(() => process.stderr);
  // An error that no page's cleaning can catch, such as one thrown in a timer of a library.
  process.once('uncaughtException', (error) => {
    reporter.error(`internal error: ${describe(error)}`);
    removeUnfinished();
    process.exit(1);
  });
  try {
    process.exitCode = await dispatch(
      parseArguments(argv, packageVersion, formatSize(DEFAULT_MAX_INPUT_SIZE)),
      reporter,
    );
  } catch (error) {
    if (error instanceof ClosedPipe) return;
    reporter.error(describe(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
    if (error instanceof UsageError) reporter.note('try clean-article --help');
  }
}

async function dispatch(request: Request, reporter: Reporter): Promise<number> {
  if (request.command === 'print') {
    await print(request.text);
    return 0;
  }
  if (request.command === 'schema') {
    const { recordJsonSchema } = await import('../record.ts');
    await print(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
    return 0;
  }
  if (request.command === 'completion') {
    const { completionScript } = await import('./completion/index.ts');
    await print(completionScript(request.shell, request.program));
    return 0;
  }
  if (request.command === 'worker') {
    const { runLineWorker } = await import('./line-worker.ts');
    return runLineWorker(request.settings);
  }
  const { inputs, source } = request.settings;
  if (inputs.length === 0 && source.filesFrom === undefined && process.stdin.isTTY) {
    await writeTo(process.stderr, request.help());
    return 2;
  }
  if (request.command === 'explain') {
    const { runExplain } = await import('./explain/index.ts');
    return runExplain(request.settings, reporter);
  }
  const suggestion = missedCommand(inputs[0], request.suggest);
  if (suggestion !== null) throw new UsageError(suggestion);
  reporter.quiet = request.settings.quiet;
  return runClean(request.settings, reporter, packageVersion);
}

/** What to say where the first input is no file but a command with a slip; null where it may be one. */
function missedCommand(word = '', suggest: (word: string) => string | null = () => null): string | null {
  if (!/^[a-z]+$/i.test(word) || existsSync(word)) return null;
  const suggestion = suggest(word);
  return suggestion && `${word}: no such file or folder, and no such command. ${suggestion}`;
}

function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('clean-article/package.json') as { version: string };
  return version;
}
