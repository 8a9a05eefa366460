import { Argument, Command, CommanderError, type Option } from 'commander';
import { SHELLS } from './completion/shells.ts';

/** How a page is read and cleaned, wherever it comes from. */
const CLEANING = ['language', 'secondOpinion', 'precision', 'recall', 'maxInputSize', 'sites'];
const WORKING = ['jobs', 'timeout', 'workerMemory', 'quiet'];
const FIELDS_OF_LINES = ['textField', 'htmlField', 'base64Field', 'urlField', 'idField'];

const WORKER_OPTIONS = [...CLEANING, ...WORKING, ...FIELDS_OF_LINES, 'fields', 'explain'];
const EXPLAIN_OPTIONS = [...CLEANING, 'inputFormat', 'url', 'encoding'];

/** What a review has no use for: how records are printed, compared and resumed; it shows and explains them all. */
const RECORD_OPTIONS = [
  ...['format', 'fields', 'outputDir', 'links', 'images', 'frontMatter', 'explain'],
  ...['dedupe', 'resume', 'version'],
];

/**
 * Defines the commands beside cleaning. Their options are the program's, of which each takes those that mean something to
 * it: its help lists them, the shells complete them, and others are refused.
 *
 * @param program the command line, with all its options.
 */
export function addCommands(program: Command): void {
  const help = program.createHelp();
  const command = (name: string, takes: (option: string) => boolean) => {
    const taken = (option: Option) => takes(option.attributeName());
    return program
      .command(name)
      .configureHelp({
        visibleOptions: (command) => [...program.options.filter(taken), ...help.visibleOptions(command)],
        commandDescription: (command) => sentence(command.description()),
      })
      .hook('preAction', (command) => {
        const given = program.options.filter(
          (option) => program.getOptionValueSource(option.attributeName()) === 'cli',
        );
        const foreign = given.find((option) => !taken(option));
        if (foreign !== undefined) command.error(`${name} doesn't take ${foreign.long}`);
      });
  };
  command('review', (option) => !RECORD_OPTIONS.includes(option))
    .description('make one HTML page for looking through the results in a browser')
    .argument('[inputs...]', 'files and folders; - or none for standard input');
  command('explain', (option) => EXPLAIN_OPTIONS.includes(option))
    .description('print a page in the terminal, dropped parts dimmed, with reasons in the margin')
    .argument('[input]', 'a file; - or none for standard input');
  command('worker', (option) => WORKER_OPTIONS.includes(option)).description(
    'read pages as JSON Lines on standard input, print a record for each',
  );
  command('schema', () => false).description("print the record's JSON Schema");
  command('completion', () => false)
    .description('print a shell completion script')
    .addArgument(new Argument('<shell>', 'the shell to complete in').choices(SHELLS));
  const helping = command('help', () => false).description('print the help, or that of a command');
  const names = program.commands.map((one) => one.name());
  helping.addArgument(new Argument('[command]', 'the command to print the help of').choices(names));
}

/** What a list or a message says, where it stands alone. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * Finds a command.
 *
 * @param program the command line.
 * @param name of a command that {@link addCommands} defines.
 */
export function commandOf(program: Command, name: string): Command {
  const command = program.commands.find((one) => one.name() === name);
  if (command === undefined) throw new Error(`no command ${name} is defined`);
  return command;
}

/**
 * What commander says of a word where it knows some names.
 *
 * @param names what the word may stand for.
 * @param word what was given.
 * @returns its suggestion, such as `Did you mean explain?`, or null when nothing is called alike.
 */
export function suggestion(names: readonly string[], word: string): string | null {
  const ignore = () => undefined;
  const commands = new Command().exitOverride().configureOutput({ writeErr: ignore, outputError: ignore });
  for (const name of names) commands.command(name);
  try {
    commands.parse([word], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return /\((Did you mean [^()]{0,99})\)/.exec(error.message)?.[1] ?? null;
    throw error;
  }
  return null;
}
