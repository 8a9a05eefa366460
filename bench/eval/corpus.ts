/** Reads a folder of annotated sets: `<set>/gold.jsonl`, `<set>/pages/*.html.gz`, `<set>/dumps/<flavour>/*.txt.gz`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MADE } from './made.ts';

/** What people said of one page. A missing key means not annotated. */
export interface Gold {
  id: string;
  url?: string;
  type?: string;
  title?: string;
  authors?: string[];
  published?: string;
  text?: string;
  with?: string[];
  without?: string[];
}

/** One annotated set of pages. */
export interface CorpusSet {
  name: string;
  dir: string;
  gold: Gold[];
  /** Names of its text flavours, sorted; `html` is not among them. */
  flavours: string[];
}

/** Whether a page is an article: the pages of a set that says nothing of types are. */
export function isArticle({ type }: Gold): boolean {
  return (type ?? 'article') === 'article';
}

/** The name under which a set's HTML pages are scored beside its text flavours. */
export const HTML = 'html';

/**
 * Finds the sets in a folder.
 *
 * @param dir a folder laid out as above, or one set of it.
 * @returns the sets, sorted by name.
 * @throws Error when the folder holds no set.
 */
export function readCorpus(dir: string): CorpusSet[] {
  if (!existsSync(dir)) throw new Error(`${dir}: no such folder`);
  const dirs = existsSync(join(dir, 'gold.jsonl'))
    ? [dir]
    : readdirSync(dir)
        .sort()
        .map((name) => join(dir, name))
        .filter((set) => existsSync(join(set, 'gold.jsonl')));
  if (dirs.length === 0) throw new Error(`${dir}: no set in it (a set is a folder with a gold.jsonl)`);
  return dirs.map((set) => ({
    name: set.split(/[\\/]/).filter(Boolean).at(-1) ?? set,
    dir: set,
    gold: readJsonLines(join(set, 'gold.jsonl')) as Gold[],
    flavours: existsSync(join(set, 'dumps')) ? readdirSync(join(set, 'dumps')).sort() : [],
  }));
}

/**
 * What a set's pages are there as: {@link HTML}, unless it holds dumps alone, its text flavours, and where it has both what else is
 * made of the pages.
 */
export function flavoursOf(set: CorpusSet): string[] {
  const isPages = existsSync(join(set.dir, 'pages'));
  return [
    ...(isPages ? [HTML] : []),
    ...set.flavours,
    ...(isPages && set.flavours.length > 0 ? Object.keys(MADE) : []),
  ];
}

/**
 * Reads one page of a set.
 *
 * @param flavour a text flavour, there or {@link MADE}, or {@link HTML}.
 * @returns the file's name within the set and its bytes, decompressed; null when the set lacks it.
 */
export function readPage(set: CorpusSet, flavour: string, id: string): { path: string; bytes: Uint8Array } | null {
  const make = MADE[flavour];
  if (make !== undefined) {
    const page = readPage(set, HTML, id);
    return page && { path: `${flavour}/${id}.txt`, bytes: new TextEncoder().encode(make(Buffer.from(page.bytes))) };
  }
  const path = flavour === HTML ? `pages/${id}.html.gz` : `dumps/${flavour}/${id}.txt.gz`;
  const file = join(set.dir, path);
  return existsSync(file) ? { path, bytes: gunzipSync(readFileSync(file)) } : null;
}

/** Reads a file of JSON Lines. */
export function readJsonLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
