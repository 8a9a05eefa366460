/**
 * `npm run gold -- CORRECTIONS PAGES… OUT_DIR`: lays out what the review page exported, and the pages it is about, as an
 * annotated corpus that `npm run eval` reads: a set of HTML pages and a set of text dumps, those of the two there are.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { findInputs } from '../src/batch/find.ts';
import { selectPages } from '../src/batch/select.ts';
import { load } from '../src/load/index.ts';
import type { GoldLine } from '../src/review/gold.ts';

const USAGE = 'usage: npm run gold -- CORRECTIONS PAGES... OUT_DIR';

/** What a page may be called: a name that is a file's on every system and leads nowhere else. */
const ID = /^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,150}$/;

class GoldError extends Error {}

/** The lines of an export, by the page they are about; of several about one page the last holds. */
function readCorrections(file: string): Map<string, GoldLine> {
  const lines = new Map<string, GoldLine>();
  for (const [i, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = parseLine(text);
    if (line === null) throw new GoldError(`${file}, line ${i + 1}: not a line that the review page exports`);
    const rival = [...lines.values()].find(({ id, source }) => id === line.id && source !== line.source);
    if (rival) throw new GoldError(`${file}: ${rival.source} and ${line.source} have the same id, ${line.id}`);
    lines.set(line.source, line);
  }
  return lines;
}

function parseLine(text: string): GoldLine | null {
  try {
    const line = JSON.parse(text) as Partial<GoldLine> | null;
    const whole = typeof line?.id === 'string' && typeof line.source === 'string' && typeof line.text === 'string';
    return whole && ID.test(line.id ?? '') ? (line as GoldLine) : null;
  } catch {
    return null;
  }
}

/** The files that pages are read from, by their names without folders. */
async function findPages(paths: readonly string[]): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  const search = { paths, selection: await selectPages([], []), skip: new Set<string>(), named: false };
  for await (const found of findInputs(search)) {
    if ('failure' in found) throw new GoldError(`${found.failure.source}: ${found.failure.message}`);
    const { path } = found.input;
    if (path !== null) files.set(basename(path), [...(files.get(basename(path)) ?? []), path]);
  }
  return files;
}

/** A path as seen from a folder that it goes through, wherever that is. */
function withoutWayUp(path: string): string {
  return normalize(path).replace(/^(?:\.\.[\\/])+/, '');
}

/**
 * The files that may be a page. `review` may have been given the same inputs from another folder, so that one path is the end of the other.
 */
function filesOf(source: string, files: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const named = files.get(basename(source)) ?? [];
  if (named.includes(source)) return [source];
  const page = `/${withoutWayUp(source)}`;
  return named.filter((path) => {
    const file = `/${withoutWayUp(path)}`;
    return file.endsWith(page) || page.endsWith(file);
  });
}

/** Writes one page where the corpus has it. Gives the folder of its set. */
async function writePage(out: string, { id, source }: GoldLine, file: string): Promise<string> {
  const raw = readFileSync(file);
  const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
  const { blocks } = await load(bytes);
  const isHtml = blocks.length === 0 ? /html?(?:\.gz)?$/i.test(source) : blocks.some(({ origin }) => 'path' in origin);
  const set = join(out, isHtml ? 'html' : 'text');
  const target = join(set, isHtml ? `pages/${id}.html.gz` : `dumps/text/${id}.txt.gz`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, gzipSync(bytes));
  return set;
}

async function main([corrections, ...rest]: readonly string[]): Promise<number> {
  const out = rest.at(-1);
  const paths = rest.slice(0, -1);
  if (corrections === undefined || out === undefined || paths.length === 0) {
    console.error(USAGE);
    return 2;
  }
  if (existsSync(out) && readdirSync(out).length > 0) throw new GoldError(`${out}: is not empty`);
  const lines = readCorrections(corrections);
  const files = await findPages(paths);
  const sets = new Map<string, string>();
  let missing = 0;
  for (const line of lines.values()) {
    const [file, another] = filesOf(line.source, files);
    if (file === undefined || another !== undefined) {
      const why = another === undefined ? 'not among the pages given' : `may be ${file} or ${another}`;
      console.error(`${line.source}: ${why}`);
      missing++;
      continue;
    }
    const set = await writePage(out, line, file);
    sets.set(set, `${sets.get(set) ?? ''}${JSON.stringify(line)}\n`);
  }
  for (const [set, gold] of sets) writeFileSync(join(set, 'gold.jsonl'), gold);
  console.error(`${lines.size - missing} pages in ${out}; score with: npm run eval -- ${out}`);
  return missing === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof GoldError) && !(error instanceof Error && 'syscall' in error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
