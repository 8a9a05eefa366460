import { parse, sep } from 'node:path';

/** What stands for `..` in an output's name, so that no name leads out of the output folder. */
const PARENT = '__';

/** The output name of standard input. */
export const STDIN_NAME = 'stdin';

/**
 * Where the record of a file that was named outright goes: its path as given, under the output folder. An absolute path
 * loses its root, and a `..` becomes `__`. The file's own extension stays, so `a.html` and `a.txt` don't meet.
 *
 * @param path the path as given.
 * @returns the name, its parts separated by `/`; never empty, never leading out of the folder it is put in.
 */
export function outputName(path: string): string {
  const { root } = parse(path);
  const drive = root.replace(/[^A-Za-z0-9]/g, '');
  const parts: string[] = drive === '' ? [] : [drive];
  for (const part of path.slice(root.length).split(sep === '\\' ? /[\\/]/ : '/')) {
    if (part === '' || part === '.') continue;
    const last = parts.at(-1);
    if (part !== '..') parts.push(part);
    else if (last === undefined || last === PARENT) parts.push(PARENT);
    else parts.pop();
  }
  return parts.join('/') || STDIN_NAME;
}
