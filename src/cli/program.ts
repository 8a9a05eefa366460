import { Command, InvalidArgumentError, Option } from 'commander';
import { CHOICES } from '../check-options.ts';
import { OUTPUT_FORMATS, parseFields, RECORD_FIELDS, type RecordField, UnknownFieldError } from '../emit/index.ts';
import { parseUrl } from '../url.ts';
import { batchOptions } from './batch-options.ts';
import { addCommands, sentence, suggestion } from './commands.ts';
import { EXAMPLES } from './help.ts';
import { parseSize } from './size.ts';
import { fieldOptions, INPUT_FORMATS, listOptions } from './source-options.ts';

/** What a tag begins with. Eight letters may be a tag as well, but then no language that anybody knows: `english`. */
const LANGUAGE_CODE = /^[a-z]{2,3}(?:-|$)/i;

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
    .optionsGroup('What is printed, and where:')
    .addOption(
      new Option(
        '-f, --format <format>',
        'output format (default: by the name of --output, else json; JSON Lines for several pages)',
      ).choices([...OUTPUT_FORMATS, 'parquet']),
    )
    .option('-o, --output <file>', 'write everything to FILE, whole or not at all; - is standard output')
    .option('-d, --output-dir <dir>', 'write one file per input into DIR')
    .option('--fields <names>', 'print only these fields, separated by commas', fieldNames)
    .option('--no-links', 'in Markdown and HTML, keep only the text of links')
    .option('--no-images', 'in Markdown and HTML, leave out images and their captions')
    .option('--no-front-matter', 'in Markdown and HTML, leave out the metadata before the text')
    .option('--explain', 'add what was removed and why, and where each field was found')
    .optionsGroup('Which pages:')
    .option('--include <glob>', 'in folders, take only pages that match; may be repeated', collect)
    .option('--exclude <glob>', 'in folders, skip pages and subfolders that match; may be repeated', collect);
  for (const option of listOptions()) program.addOption(option);
  program
    .optionsGroup('How pages are read:')
    .addOption(
      new Option(
        '--input-format <format>',
        'input format (default: auto, detected from the bytes, and JSON Lines by the name)',
      ).choices(INPUT_FORMATS),
    )
    .option('--encoding <name>', "the input's encoding (default: detected)")
    .option('--url <url>', "the page's address, to resolve links and for the record's url", address)
    .option('--language <tag>', "the page's language, as a BCP 47 tag such as pt-BR", languageTag);
  for (const option of fieldOptions()) program.addOption(option);
  program
    .option(
      '--max-input-size <size>',
      `largest input accepted, such as 500K, 64M or 1G (default: ${defaultMaxInputSize})`,
      size,
    )
    .optionsGroup('What is kept:')
    .addOption(new Option('--precision', 'when in doubt, leave text out').conflicts('recall'))
    .option('--recall', 'when in doubt, keep text')
    .addOption(
      new Option(
        '--second-opinion <when>',
        'consult Readability about HTML: auto, when unsure (default), never or always',
      ).choices(CHOICES.secondOpinion),
    )
    .option(
      '--learn-sites <file>',
      "learn what recurs across each site's pages and save it to FILE; with --output, then clean with it",
    )
    .option('--sites <file>', "drop what recurs across a site's pages, as --learn-sites saved it to FILE")
    .option('--dedupe', 'mark exact and near duplicates within the run (duplicateOf)')
    .optionsGroup('Batches:');
  for (const option of batchOptions()) program.addOption(option);
  program
    .optionsGroup('About the command:')
    .option('-q, --quiet', 'print only errors to standard error')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES);
  addCommands(program);
  return program;
}

function fieldNames(list: string): readonly RecordField[] {
  try {
    return parseFields(list);
  } catch (error) {
    if (!(error instanceof UnknownFieldError)) throw error;
    const meant = suggestion(RECORD_FIELDS, error.field);
    throw new InvalidArgumentError([sentence(error.message), ...(meant ? [meant] : [])].join(' '));
  }
}

function address(text: string): string {
  if (!/^https?:/i.test(text.trim()) || parseUrl(text) === null)
    throw new InvalidArgumentError('Not an address that begins with http:// or https://.');
  return text;
}

function languageTag(text: string): string {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
    if (LANGUAGE_CODE.test(tag)) return tag;
  } catch {
    // Reported below, like the empty tag.
  }
  throw new InvalidArgumentError('Not a BCP 47 language tag, such as en or pt-BR.');
}

function size(text: string): number {
  const bytes = parseSize(text);
  if (bytes === null) throw new InvalidArgumentError('Not a size such as 64M.');
  return bytes;
}
