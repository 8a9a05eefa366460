/** `docs/clean-article.1`: the manual page, made of the same definition as `--help`. */
import { readFileSync } from 'node:fs';
import { EXAMPLES } from '../../src/cli/help.ts';
import { createProgram } from '../../src/cli/program.ts';
import { formatSize } from '../../src/cli/size.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../../src/load/index.ts';

export const path = 'docs/clean-article.1';

/** How the help begins what becomes a section of its own. */
const STATUS = 'Exit status: ';

/** Text as roff takes it: nothing in it is a command, and a hyphen can be copied. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/gm, '\\&$&');
}

const bold = (text: string) => `\\fB${roff(text)}\\fR`;
const entry = (head: string, text: string) => `.TP\n${head}\n${roff(text)}`;

/** Flags as the help has them, `-o, --output <file>`, with the placeholder in italics. */
function flagsOf(flags: string): string {
  const [, names = '', placeholder] = /^([^<[]+?)(?: ([<[].*))?$/.exec(flags) ?? [];
  const printed = names.split(', ').map(bold).join(', ');
  return placeholder === undefined ? printed : `${printed} \\fI${roff(placeholder.slice(1, -1))}\\fR`;
}

/** The text behind the options: paragraphs, of which the first is a table of examples. */
function sections(): { examples: string; notes: string[] } {
  const [examples = '', ...notes] = EXAMPLES.trim().split('\n\n');
  const commands = examples
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^ {2}/, ''));
  return { examples: `.nf\n${commands.map(roff).join('\n')}\n.fi`, notes };
}

/** The manual page, in roff. */
export function generate(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const program = createProgram(formatSize(DEFAULT_MAX_INPUT_SIZE));
  const help = program.createHelp();
  const all = help.visibleOptions(program);
  const options = all.flatMap(({ flags, description, helpGroupHeading: group = '' }, i) => [
    ...(group === all[i - 1]?.helpGroupHeading ? [] : [`.SS ${roff(group.replace(/:$/, ''))}`]),
    entry(flagsOf(flags), description),
  ]);
  const commands = program.commands.map((command) => entry(bold(help.subcommandTerm(command)), command.description()));
  const { examples, notes } = sections();
  const status = notes.find((note) => note.startsWith(STATUS)) ?? '';
  return [
    `.TH CLEAN\\-ARTICLE 1 "" "clean\\-article ${version}" "User Commands"`,
    '.SH NAME',
    'clean\\-article \\- turn raw page dumps, plain text or HTML, into clean article records',
    '.SH SYNOPSIS',
    `${bold('clean-article')} [\\fIoption\\fR ...] [\\fIinput\\fR ...]`,
    ...program.commands.map((command) => `.br\n${bold('clean-article')} ${roff(help.subcommandTerm(command))}`),
    '.SH DESCRIPTION',
    roff(`${program.description()} Inputs are ${program.registeredArguments[0]?.description}.`),
    ...notes.filter((note) => note !== status).map((note) => `.PP\n${roff(note.replaceAll('\n', ' '))}`),
    '.SH OPTIONS',
    ...options,
    '.SH COMMANDS',
    ...commands,
    '.SH EXIT STATUS',
    roff(status.slice(STATUS.length)),
    '.SH EXAMPLES',
    examples,
    '.SH SEE ALSO',
    'The folder \\fIdocs\\fR of the package: the record, what is read and refused, how blocks are judged, recipes.',
    '',
  ].join('\n');
}
