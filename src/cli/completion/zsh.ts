import type { CompletedCommand, CompletedOption, Value } from './options.ts';

/** A function for zsh, to be put into a folder of `fpath` as `_clean-article`. */
export function zshScript(options: readonly CompletedOption[], commands: readonly CompletedCommand[]): string {
  const specs = options.map((option) => `    ${specOf(option)} \\`);
  const names = commands.map(({ name, description }) => quote(`${name}:${description}`));
  const follow = commands.map(
    (command) => `    ${command.name})
      _arguments -s '1: :' ${[...command.options.map(specOf), ...restOf(command)].join(' \\\n        ')}
      return ;;`,
  );
  return `#compdef clean-article
_clean_article_inputs() {
  local -a commands=(${names.join(' ')})
  (( CURRENT == 2 )) && _describe -t commands command commands
  _files
}
if (( CURRENT > 2 )); then
  case "\${words[2]}" in
${follow.join('\n')}
  esac
fi
_arguments -s \\
${specs.join('\n')}
    '*:input:_clean_article_inputs'
`;
}

/** What may follow a command beside its options. */
function restOf({ words, takesFiles }: CompletedCommand): string[] {
  if (takesFiles) return [quote('*:input:_files')];
  return words.length > 0 ? [quote(`2: :(${words.join(' ')})`)] : [];
}

/** One argument of zsh's \`_arguments\`. */
function specOf({ short, long, description, value, placeholder, repeatable }: CompletedOption): string {
  const text = `[${description.replace(/[[\]:\\]/g, '\\$&')}]`;
  const rest = text + (value === null ? '' : `:${placeholder}:${actionFor(value)}`);
  if (repeatable) return quote(`*${long}${rest}`);
  if (short === null) return quote(long + rest);
  return `${quote(`(${short} ${long})`)}{${short},${long}}${quote(rest)}`;
}

function actionFor(value: Value): string {
  if (value === 'file') return '_files';
  if (value === 'folder') return '_files -/';
  return value === 'any' ? ' ' : `(${value.words.join(' ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
