import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { commandsOf, optionsOf } from './options.ts';
import type { Shell } from './shells.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/**
 * Writes a script that completes the command line in a shell.
 *
 * @param shell which.
 * @param program the command line as defined: what the help shows is what is completed.
 * @returns the script.
 */
export function completionScript(shell: Shell, program: Command): string {
  return SCRIPTS[shell](optionsOf(program), commandsOf(program));
}
