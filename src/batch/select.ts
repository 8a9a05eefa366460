import { type Container, containerByName } from './sources/container.ts';

/** Which of a folder's entries are wanted. Paths are relative to the folder that was given, with `/` between parts. */
export interface Selection {
  /** Whether a folder is entered. */
  readonly enters: (path: string) => boolean;
  /** Whether a file has the name of a page, or of an archive that folders may hold. */
  readonly isNamedSo: (path: string) => boolean;
  /** Whether a file is a page to clean. */
  readonly takes: (path: string) => boolean;
}

/**
 * Compiles `--include` and `--exclude`. A glob without a slash is matched on the name alone, at any depth; an excluded
 * folder isn't entered.
 *
 * @param include globs, one of which must match a file; none means every page.
 * @param exclude globs, none of which may match a file or a folder above it.
 * @param containers what a file may be by its name; default pages and WARC. JSON Lines must be asked for, because a folder often
 *   holds the records of an earlier run.
 * @returns the selection.
 * @throws {Error} when a glob can't be compiled.
 */
export async function selectPages(
  include: readonly string[],
  exclude: readonly string[],
  containers: readonly Container[] = ['page', 'warc'],
): Promise<Selection> {
  const isWanted = (path: string) => {
    const container = containerByName(path);
    return container !== null && containers.includes(container);
  };
  if (include.length === 0 && exclude.length === 0) {
    return { enters: () => true, isNamedSo: isWanted, takes: isWanted };
  }
  const { default: picomatch } = await import('picomatch');
  const compile = (glob: string) => {
    const pattern = glob.replace(/\/$/, '');
    if (pattern === '') throw new Error(`"${glob}" matches no page; a glob is a pattern such as *.html`);
    return picomatch(pattern, { basename: !pattern.includes('/'), dot: true });
  };
  const matcher = (globs: readonly string[]) => {
    const matches = globs.map(compile);
    return (path: string) => matches.some((match) => match(path));
  };
  const included = include.length === 0 ? () => true : matcher(include);
  const excluded = exclude.length === 0 ? () => false : matcher(exclude);
  return {
    enters: (path) => !excluded(path),
    isNamedSo: isWanted,
    takes: (path) => isWanted(path) && included(path) && !excluded(path),
  };
}
