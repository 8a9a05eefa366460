/** How the commands of `bench/` and `model/` read what follows their name. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describe } from '../src/batch/failure.ts';
import { type CorpusSet, readCorpus } from './eval/corpus.ts';

/** Ends the process with why a command can't run as it was asked to, a line each. */
export function endWith(...lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(2);
}

/** Like {@link parseArgs}, but that what it doesn't know ends the process with a line that says what, and the usage. */
export function readOptions<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    return endWith(describe(error), usage);
  }
}

/** An option's value as one of a few, or the end of the process. */
export function oneOf<Choice extends string>(usage: string, value: string, choices: readonly Choice[]): Choice {
  return choices.find((choice) => choice === value) ?? endWith(usage);
}

/** The sets of an annotated corpus, or the end of the process with why there are none. */
export function corpusIn(dir: string): CorpusSet[] {
  try {
    return readCorpus(dir);
  } catch (error) {
    return endWith(describe(error));
  }
}
