import { Command, InvalidArgumentError, Option } from 'commander';
import { OUTPUT_FORMATS, parseFields, type RecordField, UnknownFieldError } from '../emit/index.ts';
import { batchOptions } from './batch-options.ts';
import { addCommands } from './commands.ts';
import { EXAMPLES } from './help.ts';
import { parseSize } from './size.ts';
import { INPUT_FORMATS, sourceOptions } from './source-options.ts';

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
    .option('-o, --output <file>', 'write all of it to FILE, whole or not at all')
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
    .option('--sites <file>', 'leave out what recurs over the pages of a site, as --learn-sites wrote into FILE')
    .option(
      '--learn-sites <file>',
      'learn what recurs over the pages of each site, into FILE; with --output, then clean with it',
    )
    .option('--dedupe', 'mark records whose text was there before in the run, or nearly: duplicateOf')
    .option('--explain', 'add what was removed and why, and where each field was found')
    .option('-q, --quiet', 'print nothing but errors to standard error')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES);
  for (const option of [...sourceOptions(), ...batchOptions()]) program.addOption(option);
  addCommands(program);
  return program;
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
  if (bytes === null) throw new InvalidArgumentError('It is no size such as 64M.');
  return bytes;
}
