import type { Command, Option } from 'commander';

/** What an option's value can be: one of some words, a file, a folder, or anything. */
export type Value = { readonly words: readonly string[] } | 'file' | 'folder' | 'any';

/** One option of the command line, as the shells' scripts need it. */
export interface CompletedOption {
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** Null for an option that takes none. */
  readonly value: Value | null;
  /** What the help calls the value; empty for none. */
  readonly placeholder: string;
  readonly repeatable: boolean;
}

/** A word that stands first in place of an input. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  /** What may follow it, where that is one of some words. */
  readonly words: readonly string[];
  readonly takesFiles: boolean;
  /** Those of the program's options that it takes. */
  readonly options: readonly CompletedOption[];
}

/** The options of a command as defined, its help among them, in the help's order. */
export function optionsOf(command: Command): CompletedOption[] {
  return command.createHelp().visibleOptions(command).map(describe);
}

/** The commands of a command line as defined. */
export function commandsOf(program: Command): CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    words: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
    takesFiles: command.registeredArguments.some((argument) => argument.argChoices === undefined),
    options: optionsOf(command),
  }));
}

function describe(option: Option): CompletedOption {
  const placeholder = /[<[]([^<>[\]]+)[>\]]/.exec(option.flags)?.[1] ?? '';
  return {
    short: option.short ?? null,
    long: option.long ?? option.flags,
    description: option.description,
    value: placeholder === '' ? null : valueKind(option, placeholder),
    placeholder,
    repeatable: option.description.includes('may be repeated'),
  };
}

/** Files and folders are told by the placeholder that the help shows. */
function valueKind(option: Option, placeholder: string): Value {
  if (option.argChoices !== undefined) return { words: option.argChoices };
  if (placeholder === 'file') return 'file';
  return placeholder === 'dir' ? 'folder' : 'any';
}
