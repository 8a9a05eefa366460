import { type Command, CommanderError } from 'commander';
import type { OutputFormat, RenderOptions } from '../emit/index.ts';
import type { CleanOptions } from '../pipeline.ts';
import type { BatchSettings } from './batch-options.ts';
import { commandOf, suggestion } from './commands.ts';
import type { Shell } from './completion/shells.ts';
import { createProgram } from './program.ts';
import { type SourceOptionValues, type SourceSettings, sourceSettings } from './source-options.ts';

/** What the command line asks for when it asks to clean pages. */
export interface Settings {
  /** Files and folders as given, `-` for standard input; empty when none was given. */
  readonly inputs: readonly string[];
  /** `review`: one page to look through them all, by the command of that name. */
  readonly format?: OutputFormat | 'parquet' | 'review';
  readonly output?: string;
  readonly outputDir?: string;
  readonly render: RenderOptions;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly quiet: boolean;
  readonly batch: BatchSettings;
  readonly source: SourceSettings;
  /** Whether records whose text was there before say so. */
  readonly dedupe: boolean;
  /** A file of what recurs over the pages of sites; and one into which that is written first. */
  readonly sites?: string;
  readonly learnSites?: string;
  readonly clean: Omit<CleanOptions, 'source' | 'sites'>;
}

/** What the command line asks for. */
export type Request =
  | {
      readonly command: 'clean' | 'explain';
      readonly settings: Settings;
      readonly help: () => string;
      /** What command may be meant by a word that is no input. */
      readonly suggest?: (word: string) => string | null;
    }
  | { readonly command: 'worker'; readonly settings: Settings }
  | { readonly command: 'schema' }
  | { readonly command: 'completion'; readonly shell: Shell; readonly program: Command }
  | { readonly command: 'print'; readonly text: string };

/** The command line makes no sense. `message` is one line. */
export class UsageError extends Error {}

type Options = Pick<Settings, 'format' | 'output' | 'outputDir' | 'sites' | 'learnSites'> &
  Pick<RenderOptions, 'fields'> &
  /** What `--no-…` leaves out; commander makes these true where the option isn't given. */
  Required<Pick<RenderOptions, 'links' | 'images' | 'frontMatter'>> &
  Omit<CleanOptions, 'source' | 'sites' | 'inputFormat' | 'prefer'> & {
    include?: string[];
    exclude?: string[];
    quiet?: boolean;
    precision?: boolean;
    recall?: boolean;
    dedupe?: boolean;
  } & BatchSettings &
  SourceOptionValues;

/**
 * Reads the command line.
 *
 * @param argv the arguments, without the program's name.
 * @param version what `--version` prints.
 * @param defaultMaxInputSize what the help states for `--max-input-size`.
 * @returns what is asked for.
 * @throws {UsageError} when the arguments make no sense.
 */
export function parseArguments(argv: readonly string[], version: () => string, defaultMaxInputSize: string): Request {
  let request: Request | undefined;
  let printed = '';
  const program = createProgram(defaultMaxInputSize);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => undefined,
      outputError: () => undefined,
    });
  }
  program.action((inputs: string[], options: Options & { version?: boolean }) => {
    request = options.version
      ? { command: 'print', text: `${version()}\n` }
      : {
          command: 'clean',
          settings: toSettings(inputs, options),
          help: () => program.helpInformation(),
          suggest: (word) =>
            suggestion(
              program.commands.map((command) => command.name()),
              word,
            ),
        };
  });
  const settingsFor = (inputs: string[]) => toSettings(inputs, program.opts<Options>());
  const review = commandOf(program, 'review').action((inputs: string[]) => {
    const settings: Settings = { ...settingsFor(inputs), format: 'review' };
    request = { command: 'clean', settings, help: () => review.helpInformation() };
  });
  const explain = commandOf(program, 'explain').action((input: string | undefined) => {
    const settings = settingsFor(input === undefined ? [] : [input]);
    request = { command: 'explain', settings, help: () => explain.helpInformation() };
  });
  commandOf(program, 'worker').action(() => {
    request = { command: 'worker', settings: settingsFor([]) };
  });
  commandOf(program, 'schema').action(() => {
    request = { command: 'schema' };
  });
  commandOf(program, 'completion').action((shell: Shell) => {
    request = { command: 'completion', shell, program };
  });
  commandOf(program, 'help').action((name: string | undefined) => {
    (name === undefined ? program : commandOf(program, name)).outputHelp();
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /, '').replaceAll('\n', ' '));
    return { command: 'print', text: printed };
  }
  return request ?? { command: 'print', text: printed };
}

function toSettings(inputs: string[], options: Options): Settings {
  const { format, output: named, outputDir, include = [], exclude = [], quiet = false, ...others } = options;
  const output = named === '-' ? undefined : named;
  const { fields, links, images, frontMatter, precision, recall, ...more } = others;
  const prefer = precision ? 'precision' : recall ? 'recall' : undefined;
  const { textField, htmlField, base64Field, urlField, idField, filesFrom, null: nul, ...rest } = more;
  const { inputFormat: stated, ...further } = rest;
  const { jobs, timeout, workerMemory, errors, summary, resume, dedupe = false, sites, learnSites, ...clean } = further;
  const { source, inputFormat } = sourceSettings(more);
  if (filesFrom === '') throw new UsageError('--files-from needs a file name');
  if (nul && filesFrom === undefined) throw new UsageError('--null needs --files-from');
  if (filesFrom === '-' && inputs.includes('-')) throw new UsageError('standard input can be given only once');
  if (dedupe && resume)
    throw new UsageError('--dedupe compares the records of one run, so --resume makes no sense with it');
  if (inputs.filter((input) => input === '-').length > 1) throw new UsageError('standard input can be given only once');
  if (inputs.includes('')) throw new UsageError('an input has an empty name');
  if (sites !== undefined && learnSites !== undefined) {
    throw new UsageError('--learn-sites already cleans with what it learns; leave out --sites');
  }
  if (sites === '') throw new UsageError('--sites needs a file name');
  if ([output, outputDir, errors, summary, learnSites].includes(''))
    throw new UsageError('the output has an empty name');
  for (const [option, path] of Object.entries({ output, errors, summary, 'learn-sites': learnSites })) {
    if (path === '-') throw new UsageError(`--${option} needs the name of a file; - is none`);
    if (path?.endsWith('/')) throw new UsageError(`--${option} needs the name of a file; ${path} is that of a folder`);
  }
  if (named === '-' && learnSites !== undefined) {
    throw new UsageError('--learn-sites cleans into a file or a folder; learn first, then clean with --sites');
  }
  if (learnSites !== undefined && output === undefined && outputDir === undefined) {
    const { explain } = clean;
    for (const [option, value] of Object.entries({ format, fields, explain, dedupe, resume })) {
      if (value)
        throw new UsageError(`--learn-sites alone prints no records: --${option} needs --output or --output-dir`);
    }
  }
  if (named !== undefined && outputDir !== undefined) {
    throw new UsageError("--output and --output-dir can't be combined");
  }
  return {
    inputs,
    include,
    exclude,
    quiet,
    dedupe,
    source,
    clean: { ...clean, ...(inputFormat && { inputFormat }), ...(prefer && { prefer }) },
    batch: {
      ...(jobs !== undefined && { jobs }),
      ...(timeout !== undefined && { timeout }),
      ...(workerMemory !== undefined && { workerMemory }),
      ...(errors !== undefined && { errors }),
      ...(summary !== undefined && { summary }),
      ...(resume && { resume }),
    },
    render: { links, images, frontMatter, ...(fields && { fields }) },
    ...(sites !== undefined && { sites }),
    ...(learnSites !== undefined && { learnSites }),
    ...(format && { format }),
    ...(output !== undefined && { output }),
    ...(outputDir !== undefined && { outputDir }),
  };
}
