/** Finds the pages that corrections are about among the inputs that `review` was given. */
import { createHash } from 'node:crypto';
import { basename, normalize } from 'node:path';
import { findInputs } from '../../src/batch/find.ts';
import type { Content, Input } from '../../src/batch/input.ts';
import { readRegularFile } from '../../src/batch/read.ts';
import { type Selection, selectPages } from '../../src/batch/select.ts';
import { type Container, DEFAULT_FIELDS, openArchives, type PageFields } from '../../src/batch/sources/index.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../../src/load/index.ts';

/** Where pages are looked for, as `review` was told. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly container: 'auto' | Container;
  readonly fields: Partial<PageFields>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** An input that may be a page that is looked for. */
export interface FoundPage {
  /** What to call it. */
  readonly name: string;
  readonly content: () => Content;
}

/** What may be a page: inputs of its very name count before those whose path ends alike. */
interface Candidates {
  readonly exact: Map<string, FoundPage>;
  readonly alike: Map<string, FoundPage>;
}

/**
 * Finds pages by what `review` calls them. It may have been given the same inputs from another folder, so that one path is the end
 * of the other.
 *
 * @param sources of the pages.
 * @param inputs where they are looked for; each is read once.
 * @param fail takes what of the inputs can't be read, by name and reason.
 * @returns for each source what may be that page: nothing, one, or several where nothing tells which it is.
 */
export async function findPages(
  sources: Iterable<string>,
  inputs: Inputs,
  fail: (source: string, message: string) => void,
): Promise<Map<string, readonly FoundPage[]>> {
  const wanted = new Map<string, Candidates>();
  const byName = new Map<string, string[]>();
  for (const source of sources) {
    wanted.set(source, { exact: new Map(), alike: new Map() });
    byName.set(basename(source), [...(byName.get(basename(source)) ?? []), source]);
  }
  const search = { paths: inputs.paths, selection: await selection(inputs), skip: new Set<string>(), outputs: null };
  const options = {
    container: inputs.container,
    fields: { ...DEFAULT_FIELDS, ...inputs.fields },
    maxInputSize: DEFAULT_MAX_INPUT_SIZE,
  };
  for await (const found of openArchives(findInputs(search), options, () => process.stdin)) {
    if ('failure' in found) {
      fail(found.failure.source, found.failure.message);
      continue;
    }
    const { input } = found;
    for (const source of byName.get(basename(input.source)) ?? []) {
      if (!isAlike(source, input.source)) continue;
      const candidates = wanted.get(source)?.[source === input.source ? 'exact' : 'alike'];
      const [key, page] = foundPage(input);
      candidates?.set(key, page);
    }
  }
  return new Map(
    [...wanted].map(([source, { exact, alike }]) => [source, [...(exact.size > 0 ? exact : alike).values()]]),
  );
}

/** Which files of a folder are taken; JSON Lines must be asked for, as in cleaning. */
function selection({ container, include, exclude }: Inputs): Promise<Selection> {
  return selectPages(include, exclude, container === 'auto' ? undefined : [container]);
}

function isAlike(source: string, other: string): boolean {
  const [one, two] = [source, other].map((path) => `/${withoutWayUp(path)}`) as [string, string];
  return source === other || one.endsWith(two) || two.endsWith(one);
}

/** A path as seen from a folder that it goes through, wherever that is. */
function withoutWayUp(path: string): string {
  return normalize(path).replace(/^(?:\.\.[\\/])+/, '');
}

/** What may be a page, and what tells it from others: a file its path, a page in an archive what it holds. */
function foundPage({ source, path, content }: Input): [key: string, page: FoundPage] {
  const file = path ?? '-';
  if (content === undefined) return [file, { name: file, content: () => ({ bytes: readFile(file) }) }];
  const key = createHash('sha256').update(content.bytes).digest('hex');
  return [key, { name: source.startsWith(`${file}#`) ? source : `${source} of ${file}`, content: () => content }];
}

function readFile(path: string): Uint8Array {
  return readRegularFile(path, DEFAULT_MAX_INPUT_SIZE);
}
