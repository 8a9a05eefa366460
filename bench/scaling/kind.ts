/** Times pages of one kind, of growing size. */
import { renderExplained } from '../../src/cli/explain/lines.ts';
import { OUTPUT_FORMATS, type OutputFormat, render } from '../../src/emit/index.ts';
import { type CleanOptions, cleanArticle, explainArticle } from '../../src/pipeline.ts';
import { HTML_PAGES } from './html-pages.ts';
import { TEXT_PAGES } from './text-pages.ts';

/** What is said of one kind of page. */
export interface Measured {
  /** Nanoseconds of processor time a byte, for each size. */
  readonly times: readonly number[];
  /** Most memory that the process had at once, in bytes; the page itself is counted. */
  readonly memory: number;
}

/** Sizes that take next to no time are cleaned so often that something can be measured; in bytes. */
const LEAST_WORK = 1_000_000;
/** What is beyond ASCII takes more bytes than characters. */
const LIMIT = 256 * 1024 * 1024;

/** What cleans a page and prints it. */
function printerOf(format: string): (page: Uint8Array, options: CleanOptions) => Promise<string> {
  if (format === 'explain') {
    const terminal = { columns: 100, style: (_: string, text: string) => text };
    return async (page, options) => renderExplained(await explainArticle(page, options), terminal);
  }
  if (!isOutputFormat(format)) throw new Error(`no such format: ${format}`);
  return async (page, options) => render(await cleanArticle(page, { ...options, explain: true }), format);
}

function isOutputFormat(format: string): format is OutputFormat {
  return (OUTPUT_FORMATS as readonly string[]).includes(format);
}

/** The best of several rounds, since what else the machine does only adds. */
async function timeOf(page: string, clean: (bytes: Uint8Array) => Promise<string>): Promise<number> {
  const bytes = Buffer.from(page);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < Math.max(1, Math.min(20, LEAST_WORK / bytes.length)); round++) {
    const start = process.cpuUsage();
    await clean(bytes);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return (best * 1e3) / bytes.length;
}

/**
 * Times pages of one kind.
 *
 * @param inputFormat what the pages are, and the kind as `HTML_PAGES` or `TEXT_PAGES` names it.
 * @param format what is printed: a record's format, or `explain`.
 * @param sizes of the pages, in characters.
 */
export async function measureKind(
  { inputFormat, kind, format }: { inputFormat: 'text' | 'html'; kind: string; format: string },
  sizes: readonly number[],
): Promise<Measured> {
  const pageOf = (inputFormat === 'text' ? TEXT_PAGES : HTML_PAGES)[kind];
  if (pageOf === undefined) throw new Error(`no such kind: ${kind}`);
  const print = printerOf(format);
  const clean = (bytes: Uint8Array) => print(bytes, { inputFormat, secondOpinion: 'never', maxInputSize: LIMIT });
  await timeOf(pageOf(100_000), clean);
  const times: number[] = [];
  for (const size of sizes) times.push(await timeOf(pageOf(size), clean));
  return { times, memory: process.resourceUsage().maxRSS * 1024 };
}
