import type { CompletedCommand, CompletedOption, Value } from './options.ts';

/** Commands for fish, to be saved as `completions/clean-article.fish`. */
export function fishScript(options: readonly CompletedOption[], commands: readonly CompletedCommand[]): string {
  const lines = options.map(({ short, long, description, value }) => {
    const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
    const without = commands.filter((command) => !command.options.some((option) => option.long === long));
    const except = without.map(({ name }) => ` ${name}`).join('');
    const where = except === '' ? '' : ` -n 'not __fish_seen_subcommand_from${except}'`;
    return `complete -c clean-article${where} ${names} -d ${quote(description)}${value === null ? '' : actionFor(value)}`;
  });
  for (const { name, description, words } of commands) {
    lines.push(`complete -c clean-article -n __fish_is_first_token -a ${name} -d ${quote(description)}`);
    if (words.length > 0) {
      lines.push(`complete -c clean-article -n '__fish_seen_subcommand_from ${name}' -f -a ${quote(words.join(' '))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function actionFor(value: Value): string {
  if (value === 'file') return ' -r -F';
  if (value === 'folder') return " -x -a '(__fish_complete_directories)'";
  return value === 'any' ? ' -x' : ` -x -a ${quote(value.words.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
