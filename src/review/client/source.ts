/** The data in the page: unpacked when it is needed, a few chunks kept. */
import type { ReviewEntry, ReviewIndex, ReviewPage } from '../data.ts';

/** How many unpacked chunks are kept. */
const KEPT = 6;
/** How often a search tells what it found, in milliseconds. */
const PACE = 300;

const chunks = new Map<number, Promise<readonly ReviewPage[]>>();

async function unpack<T>(id: string): Promise<T> {
  const text = document.getElementById(id)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(stream).json()) as T;
}

/** The list of pages. */
export function readIndex(): Promise<ReviewIndex> {
  return unpack('index');
}

/** All pages of a chunk, kept for the next who asks. */
function readChunk(chunk: number): Promise<readonly ReviewPage[]> {
  const known = chunks.get(chunk);
  const pages = known ?? unpack<readonly ReviewPage[]>(`chunk-${chunk}`);
  chunks.delete(chunk);
  chunks.set(chunk, pages);
  for (const oldest of chunks.keys()) {
    if (chunks.size <= KEPT) break;
    chunks.delete(oldest);
  }
  return pages;
}

/** One page. */
export async function readPage(entry: ReviewEntry): Promise<ReviewPage> {
  const page = (await readChunk(entry.chunk))[entry.at];
  if (page === undefined) throw new Error(`${entry.source} is missing from this file`);
  return page;
}

/**
 * Looks for a text in all pages.
 *
 * @param entries the pages.
 * @param query what to look for, whatever the case.
 * @param found is told now and then which pages hold it so far, as indexes into `entries`, and at the end.
 * @param cancelled ends the search.
 */
export async function searchTexts(
  entries: readonly ReviewEntry[],
  query: string,
  found: (hits: ReadonlySet<number>) => void,
  cancelled: () => boolean,
): Promise<void> {
  const wanted = query.toLowerCase();
  const hits = new Set<number>();
  let told = 0;
  let next = 0;
  let chunk = -1;
  let pages: readonly ReviewPage[] = [];
  for (const [i, entry] of entries.entries()) {
    if (entry.chunk !== chunk) {
      if (hits.size > told && performance.now() > next) {
        found(hits);
        told = hits.size;
        next = performance.now() + PACE;
      }
      chunk = entry.chunk;
      pages = await readChunk(chunk);
      if (cancelled()) return;
    }
    if (pages[entry.at]?.blocks.some(({ text }) => text.toLowerCase().includes(wanted))) hits.add(i);
  }
  found(hits);
}
