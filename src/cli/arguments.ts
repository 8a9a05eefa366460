import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  OUTPUT_FORMATS,
  type OutputFormat,
  parseFields,
  type RecordField,
  type RenderOptions,
  UnknownFieldError,
} from '../emit/index.ts';
import type { CleanOptions } from '../pipeline.ts';
import { type BatchSettings, batchOptions } from './batch-options.ts';
import { SHELLS, type Shell } from './completion/shells.ts';
import { EXAMPLES } from './help.ts';
import { parseSize } from './size.ts';
import {
  INPUT_FORMATS,
  type SourceOptionValues,
  type SourceSettings,
  sourceOptions,
  sourceSettings,
} from './source-options.ts';

/** What the command line asks for when it asks to clean pages. */
export interface Settings {
  /** Files and folders as given, `-` for standard input; empty when none was given. */
  readonly inputs: readonly string[];
  readonly format?: OutputFormat | 'parquet';
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
  readonly clean: Omit<CleanOptions, 'source'>;
}

/** What the command line asks for. */
export type Request =
  | { readonly command: 'clean'; readonly settings: Settings; readonly help: () => string }
  | { readonly command: 'worker'; readonly settings: Settings }
  | { readonly command: 'schema' }
  | { readonly command: 'completion'; readonly shell: Shell; readonly program: Command }
  | { readonly command: 'print'; readonly text: string };

/** The command line makes no sense. `message` is one line. */
export class UsageError extends Error {}

type Options = Pick<Settings, 'format' | 'output' | 'outputDir'> &
  Pick<RenderOptions, 'fields'> &
  Required<Pick<RenderOptions, LeftOut>> &
  Omit<CleanOptions, 'source' | 'inputFormat' | 'prefer'> & {
    include?: string[];
    exclude?: string[];
    quiet?: boolean;
    precision?: boolean;
    recall?: boolean;
    dedupe?: boolean;
  } & BatchSettings &
  SourceOptionValues;

/** What `--no-…` leaves out of Markdown and HTML; commander makes it true where the option isn't given. */
const LEFT_OUT = { links: '--no-links', images: '--no-images', frontMatter: '--no-front-matter' } as const;
type LeftOut = keyof typeof LEFT_OUT;

/** Options that `worker` takes: how pages are read and cleaned, and what is printed of them. */
const WORKER_OPTIONS: ReadonlySet<string> = new Set([
  'textField',
  'htmlField',
  'urlField',
  'idField',
  'language',
  'secondOpinion',
  'precision',
  'recall',
  'maxInputSize',
  'fields',
  'explain',
  'jobs',
  'timeout',
  'workerMemory',
  'quiet',
]);

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
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .action((inputs: string[], options: Options & { version?: boolean }) => {
      request = options.version
        ? { command: 'print', text: `${version()}\n` }
        : { command: 'clean', settings: toSettings(inputs, options), help: () => program.helpInformation() };
    });
  subcommand(program, 'schema')
    .copyInheritedSettings(program)
    .action(() => {
      if (Object.keys(program.opts()).some((name) => program.getOptionValueSource(name) === 'cli'))
        throw new UsageError('schema takes no options');
      request = { command: 'schema' };
    });
  subcommand(program, 'completion')
    .copyInheritedSettings(program)
    .action((shell: Shell) => {
      request = { command: 'completion', shell, program };
    });
  subcommand(program, 'worker')
    .copyInheritedSettings(program)
    .action(() => {
      const given = program.options.filter((option) => program.getOptionValueSource(option.attributeName()) === 'cli');
      const foreign = given.find((option) => !WORKER_OPTIONS.has(option.attributeName()));
      if (foreign !== undefined) throw new UsageError(`worker takes no ${foreign.long}`);
      request = { command: 'worker', settings: toSettings([], program.opts<Options>()) };
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

function subcommand(program: Command, name: string): Command {
  const command = program.commands.find((one) => one.name() === name);
  if (command === undefined) throw new Error(`no command ${name} is defined`);
  return command;
}

/**
 * Defines the command line: what the help, the manual page and the shells' completion show.
 *
 * @param defaultMaxInputSize what the help states for `--max-input-size`.
 * @returns commander's definition, without actions.
 */
export function createProgram(defaultMaxInputSize: string): Command {
  const collect = (value: string, values: string[] = []) => [...values, value];
  const program = new Command('clean-article')
    .description('Turns raw page dumps, plain text or HTML, into clean article records.')
    .argument('[inputs...]', 'files and folders; - or none for standard input')
    .helpCommand(false)
    .addOption(
      new Option(
        '-f, --format <format>',
        'what to print; JSON becomes JSON Lines for several pages (default: json)',
      ).choices([...OUTPUT_FORMATS, 'parquet']),
    )
    .addOption(
      new Option('--input-format <format>', 'what the input is (default: auto, told from its bytes)').choices(
        INPUT_FORMATS,
      ),
    )
    .option('-o, --output <file>', 'write all records to FILE, whole or not at all')
    .option('-d, --output-dir <dir>', 'write a file for each input into DIR')
    .option('--fields <names>', 'print only these fields, separated by commas', fieldNames)
    .option('--no-links', 'in Markdown and HTML, print the text of links alone')
    .option('--no-images', 'in Markdown and HTML, leave out images and their captions')
    .option('--no-front-matter', 'leave out the front matter of Markdown, or what HTML says in its place')
    .option('--include <glob>', 'of a folder, only pages that match; may be repeated', collect)
    .option('--exclude <glob>', 'of a folder, no pages or folders that match; may be repeated', collect)
    .option('--url <url>', "the page's address, for links and the record's url", address)
    .option('--language <tag>', "the page's language, as a BCP 47 tag such as pt-BR", languageTag)
    .option('--encoding <name>', "the input's encoding (default: found out from its bytes)")
    .addOption(
      new Option(
        '--second-opinion <when>',
        'ask Readability about HTML: auto, when unsure (default), never or always',
      ).choices(['auto', 'never', 'always']),
    )
    .addOption(new Option('--precision', "in doubt, leave out what may not be the article's").conflicts('recall'))
    .option('--recall', 'in doubt, keep what may be')
    .option('--max-input-size <size>', `largest input, such as 500K, 64M or 1G (default: ${defaultMaxInputSize})`, size)
    .option('--dedupe', 'mark records whose text was there before in the run, or nearly: duplicateOf')
    .option('--explain', 'add what was removed and why, and where each field was found')
    .option('-q, --quiet', 'print nothing but errors to standard error')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES);
  for (const option of [...sourceOptions(), ...batchOptions()]) program.addOption(option);
  program.command('schema').description("print the record's JSON Schema");
  program.command('worker').description('answer lines of JSON on standard input with a record a line');
  program
    .command('completion')
    .description('print a script that completes options and their values')
    .addArgument(new Argument('<shell>', 'what the script is for').choices(SHELLS));
  return program;
}

function toSettings(inputs: string[], options: Options): Settings {
  const { format, output, outputDir, include = [], exclude = [], quiet = false, ...others } = options;
  const { fields, links, images, frontMatter, precision, recall, ...more } = others;
  const prefer = precision ? 'precision' : recall ? 'recall' : undefined;
  const { textField, htmlField, urlField, idField, filesFrom, null: nul, inputFormat: stated, ...further } = more;
  const { jobs, timeout, workerMemory, errors, summary, resume, dedupe = false, ...clean } = further;
  const { source, inputFormat } = sourceSettings(more);
  if (filesFrom === '') throw new UsageError('the list of inputs has an empty name');
  if (nul && filesFrom === undefined) throw new UsageError('--null is for --files-from');
  if (filesFrom === '-' && inputs.includes('-')) throw new UsageError('standard input can be given only once');
  if (dedupe && resume) throw new UsageError('--dedupe compares the records of one run, so it excludes --resume');
  if (inputs.filter((input) => input === '-').length > 1) throw new UsageError('standard input can be given only once');
  if (inputs.includes('')) throw new UsageError('an input has an empty name');
  if ([output, outputDir, errors, summary].includes('')) throw new UsageError('the output has an empty name');
  if (output !== undefined && outputDir !== undefined) {
    throw new UsageError('--output and --output-dir exclude each other');
  }
  for (const name of Object.keys(LEFT_OUT) as LeftOut[]) {
    if (!others[name] && format !== 'markdown' && format !== 'html') {
      throw new UsageError(`${LEFT_OUT[name]} is for --format markdown or html`);
    }
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
    ...(format && { format }),
    ...(output !== undefined && { output }),
    ...(outputDir !== undefined && { outputDir }),
  };
}

function fieldNames(list: string): RecordField[] {
  try {
    return parseFields(list);
  } catch (error) {
    if (error instanceof UnknownFieldError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function address(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError('It is no absolute URL.');
  return text;
}

function languageTag(text: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag !== undefined) return tag;
  } catch {
    // Reported below, like the empty tag.
  }
  throw new InvalidArgumentError('It is no BCP 47 language tag.');
}

function size(text: string): number {
  const bytes = parseSize(text);
  if (bytes === null) throw new InvalidArgumentError('It is no size.');
  return bytes;
}
