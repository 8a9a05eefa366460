import type { CompletedCommand, CompletedOption, Value } from './options.ts';

/** A script for bash 3.2 and later, to be sourced. */
export function bashScript(options: readonly CompletedOption[], commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const values = options.flatMap((option) => {
    const action = actionFor(option.value);
    return action === null ? [] : [`    ${namesOf(option).join('|')}) ${action}return ;;`];
  });
  const afterCommands = commands.map(
    (command) => `    ${command.name}) case "$current" in
      -*) ${offer(command.options.flatMap(namesOf))} ;;
      *) ${offer(command.words)} ;;
      esac; return ;;`,
  );
  // A name may hold spaces and stars, which a shell makes several words of.
  return `_clean_article_paths() {
  local path
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$2")
  compopt -o filenames 2>/dev/null
}
_clean_article() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  # In --format=json the = is a word.
  if [ "$current" = = ]; then current=; elif [ "$before" = = ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$before" in
${values.join('\n')}
  esac
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${afterCommands.join('\n')}
  esac
  case "$current" in
    -*) ${offer(options.flatMap(namesOf))} ;;
    ?*) [ "$COMP_CWORD" -gt 1 ] || { ${offer(names)}; _clean_article_paths -f "$current"; } ;;
  esac
}
complete -o default -F _clean_article clean-article
`;
}

function offer(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current"))`;
}

function namesOf({ short, long }: CompletedOption): string[] {
  return short === null ? [long] : [short, long];
}

/** What completes a value; nothing leaves it to the shell, which offers files. */
function actionFor(value: Value | null): string | null {
  if (value === null) return null;
  if (value === 'file' || value === 'any') return '';
  if (value === 'folder') return '_clean_article_paths -d "$current"; ';
  return `${offer(value.words)}; `;
}
