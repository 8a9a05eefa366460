import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { toFailure } from '../failure.ts';
import type { Content, Failure, Found, Input } from '../input.ts';
import { recordName } from '../names.ts';
import { systemPath } from '../raw-path.ts';
import { readStreamBounded } from '../read.ts';
import { type Container, containerByName, tellContainer } from './container.ts';
import { Inflated } from './inflated.ts';
import { type PageFields, readLine } from './jsonl.ts';
import { splitLines } from './lines.ts';

export type { Container } from './container.ts';
export { DEFAULT_FIELDS, type PageFields } from './jsonl.ts';

/** How inputs that hold several pages are read. */
export interface SourceOptions {
  /** What all inputs are; `auto` tells by the name, and where it says nothing by the first bytes. */
  readonly container: 'auto' | Container;
  /** Where a line of JSON has its page. */
  readonly fields: PageFields;
  /** Most bytes of a record. */
  readonly maxInputSize: number;
}

/** Standard input, when it is asked for. */
type OpenStdin = () => AsyncIterable<Uint8Array>;

/**
 * Opens the inputs that hold several pages and gives these in their place, one in memory at a time; others pass through.
 *
 * @param found inputs and failures.
 * @param options how they are read.
 * @param stdin opens standard input.
 * @yields pages and failures, in order. A record that can't be read is a failure, and the next follows.
 */
export async function* openArchives(
  found: AsyncIterable<Found>,
  options: SourceOptions,
  stdin: OpenStdin,
): AsyncGenerator<Found> {
  for await (const one of found) {
    if ('failure' in one) {
      yield one;
      continue;
    }
    try {
      yield* open(one.input, options, stdin);
    } catch (error) {
      yield { input: one.input, failure: toFailure(one.input.source, error) };
    }
  }
}

async function* open(input: Input, options: SourceOptions, stdin: OpenStdin): AsyncGenerator<Found> {
  const { path } = input;
  const stated = options.container === 'auto' ? containerByName(path ?? '') : options.container;
  if (stated === 'page') {
    yield { input };
    return;
  }
  const raw = path === null ? stdin() : createReadStream(systemPath(path), { highWaterMark: 65_536 });
  if (stated !== null) {
    yield* records(input, stated, raw, options);
    return;
  }
  const { container, bytes, close } = await tellContainer(raw);
  if (container !== 'page') {
    yield* records(input, container, bytes, options);
  } else if (path !== null && (await stat(systemPath(path))).isFile()) {
    await close();
    yield { input };
  } else {
    // A pipe can be read but once.
    yield { input: { ...input, content: { bytes: await readStreamBounded(bytes, options.maxInputSize) } } };
  }
}

async function* records(
  input: Input,
  container: Exclude<Container, 'page'>,
  raw: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): AsyncGenerator<Found> {
  const bytes = new Inflated(raw);
  let found = false;
  for await (const one of container === 'jsonl' ? jsonLines(input, bytes, options) : warc(input, bytes, options)) {
    found = true;
    yield one;
  }
  if (!found)
    yield { failure: { source: input.source, code: 'no-pages', message: 'no pages to clean in this archive' } };
}

async function* jsonLines(input: Input, bytes: Inflated, options: SourceOptions): AsyncGenerator<Found> {
  for await (const line of splitLines(bytes, options.maxInputSize)) {
    if ('error' in line) {
      yield { failure: brokenRecord(input, line.number, line.error) };
    } else if (line.bytes.some((byte) => byte > 0x20)) {
      try {
        const { id, content } = readLine(line.bytes, options.fields);
        yield { input: recordInput(input, line.number, id, content) };
      } catch (error) {
        yield { failure: brokenRecord(input, line.number, error) };
      }
    }
  }
}

async function* warc(input: Input, bytes: Inflated, options: SourceOptions): AsyncGenerator<Found> {
  const { readWarc } = await import('./warc-reader.ts');
  const { mayHoldPage, pageOf } = await import('./warc.ts');
  for await (const record of readWarc(bytes, mayHoldPage, options.maxInputSize)) {
    if ('error' in record) {
      yield { failure: brokenRecord(input, record.number, record.error) };
    } else if (record.block !== null) {
      const id = record.headers('WARC-Record-ID')?.replace(/^<|>$/g, '') ?? null;
      try {
        const content = await pageOf(record.headers, record.block, options.maxInputSize);
        if (content !== null) yield { input: recordInput(input, record.number, id, content) };
      } catch (error) {
        yield { failure: brokenRecord(input, record.number, error) };
      }
    }
  }
}

function recordInput(archive: Input, number: number, id: string | null, content: Content): Input {
  return {
    source: id ?? `${archive.source}#${number}`,
    path: archive.path,
    name: recordName(archive.name, number, id),
    content,
  };
}

function brokenRecord(archive: Input, number: number, error: unknown): Failure {
  return toFailure(`${archive.source}#${number}`, error);
}
