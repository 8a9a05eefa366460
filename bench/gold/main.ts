/**
 * `npm run gold -- [OPTIONS] CORRECTIONS PAGES… OUT_DIR`: lays out what the review page exported, and the pages it is about, as an
 * annotated corpus that `npm run eval` reads: a set of HTML pages and a set of text dumps, those of the two there are. OPTIONS
 * are those of `review` that say where pages are.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Content } from '../../src/batch/input.ts';
import { INPUT_FORMATS } from '../../src/cli/source-options.ts';
import { readText } from '../../src/load/bytes/index.ts';
import { load } from '../../src/load/index.ts';
import type { GoldLine } from '../../src/review/gold.ts';
import { findPages, type Inputs } from './pages.ts';

const USAGE =
  'usage: npm run gold -- [--include GLOB] [--exclude GLOB] [--input-format FORMAT] [--text-field NAME] [--html-field NAME] ' +
  '[--base64-field NAME] [--id-field NAME] CORRECTIONS PAGES... OUT_DIR';

/** What a page may be called: a name that is a file's on every system and leads nowhere else. */
const ID = /^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,150}$/;

class GoldError extends Error {}

/** The lines of an export, by the page they are about; of several about one page the last holds. */
function readCorrections(file: string): Map<string, GoldLine> {
  const lines = new Map<string, GoldLine>();
  const sources = new Map<string, string>();
  for (const [i, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = parseLine(text);
    if (line === null) throw new GoldError(`${file}, line ${i + 1}: not a line that the review page exports`);
    const rival = sources.get(line.id) ?? line.source;
    if (rival !== line.source) throw new GoldError(`${file}: ${rival} and ${line.source} have the same id, ${line.id}`);
    sources.set(line.id, line.source);
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

/** Writes one page where the corpus has it. Gives the folder of its set. */
async function writePage(out: string, { id, source }: GoldLine, content: Content): Promise<string> {
  const bytes = await wholeBytes(content);
  const { inputFormat = 'auto' } = content;
  const { blocks } = await load(bytes, { inputFormat });
  const isHtml = blocks.length === 0 ? /html?(?:\.gz)?$/i.test(source) : blocks.some(({ origin }) => 'path' in origin);
  const set = join(out, isHtml ? 'html' : 'text');
  const target = join(set, isHtml ? `pages/${id}.html.gz` : `dumps/text/${id}.txt.gz`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, gzipSync(bytes));
  return set;
}

/** A page's bytes, decompressed; in UTF-8 where an archive says of the encoding what the page itself may not. */
async function wholeBytes({ bytes, encoding }: Content): Promise<Uint8Array> {
  if (encoding !== undefined) return Buffer.from(`\ufeff${(await readText(bytes, { encoding })).text}`);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** The command line; null where it isn't one. */
function readArguments(args: readonly string[]): { corrections: string; inputs: Inputs; out: string } | null {
  const one = { type: 'string' } as const;
  const many = { type: 'string', multiple: true, default: [] as string[] } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      include: many,
      exclude: many,
      'input-format': { ...one, default: 'auto' },
      'text-field': one,
      'html-field': one,
      'base64-field': one,
      'id-field': one,
    },
  });
  const [corrections, ...rest] = positionals;
  const out = rest.at(-1);
  const format = INPUT_FORMATS.find((each) => each === values['input-format']);
  if (corrections === undefined || out === undefined || rest.length < 2 || format === undefined) return null;
  const fields = Object.entries(values).flatMap(([name, value]) =>
    name.endsWith('-field') ? [[name.slice(0, -'-field'.length), value]] : [],
  );
  const container = format === 'text' || format === 'html' ? 'page' : (format as Inputs['container']);
  const { include, exclude } = values;
  const inputs = { paths: rest.slice(0, -1), container, include, exclude, fields: Object.fromEntries(fields) };
  return { corrections, inputs, out };
}

async function main(args: readonly string[]): Promise<number> {
  const given = readArguments(args);
  if (given === null) {
    console.error(USAGE);
    return 2;
  }
  const { corrections, inputs, out } = given;
  if (existsSync(out) && readdirSync(out).length > 0) throw new GoldError(`${out}: is not empty`);
  const lines = readCorrections(corrections);
  const pages = await findPages(lines.keys(), inputs, (source, message) => console.error(`${source}: ${message}`));
  const sets = new Map<string, string>();
  let missing = 0;
  for (const line of lines.values()) {
    const [page, another] = pages.get(line.source) ?? [];
    if (page === undefined || another !== undefined) {
      const why = another === undefined ? 'not among the pages given' : `may be ${page?.name} or ${another.name}`;
      console.error(`${line.source}: ${why}`);
      missing++;
      continue;
    }
    const set = await writePage(out, line, page.content());
    sets.set(set, `${sets.get(set) ?? ''}${JSON.stringify(line)}\n`);
  }
  for (const [set, gold] of sets) writeFileSync(join(set, 'gold.jsonl'), gold);
  console.error(`${lines.size - missing} pages in ${out}; score with: npm run eval -- ${out}`);
  return missing === 0 ? 0 : 1;
}

/** The exit status of a failure that is told: a system's, that of a page, or how this is used. */
function statusOf(error: unknown): number | null {
  if (error instanceof GoldError) return 1;
  if (!(error instanceof Error) || !('code' in error)) return null;
  return String(error.code).startsWith('ERR_PARSE_ARGS') ? 2 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const status = statusOf(error);
  if (status === null) throw error;
  console.error((error as Error).message);
  process.exitCode = status;
}
