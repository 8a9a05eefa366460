import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Done, Found } from '../../../src/batch/input.ts';
import { ResumableFile } from '../../../src/batch/resume/file.ts';
import { ResumableFolder } from '../../../src/batch/resume/folder.ts';
import { folder } from '../../cli/command.ts';

const TERMS = { version: '1', options: { format: 'jsonl' } };
const INPUTS = ['a', 'b'].map((source) => ({ source, path: source, name: source, identity: `${source}1` }));

/** What a run does: opens its place, asks what is left, does that, and stays resumable. */
async function go(sink: ResumableFile | ResumableFolder): Promise<(Found | Done)[]> {
  const found = async function* (): AsyncGenerator<Found> {
    for (const input of INPUTS) yield { input };
  };
  const left: (Found | Done)[] = [];
  for await (const one of sink.remaining(found())) {
    left.push(one);
    if ('input' in one && one.input !== undefined) await sink.write(one.input, Buffer.from(`${one.input.source}\n`));
  }
  await sink.finish();
  return left;
}

const places = {
  file: (cwd: string) => ResumableFile.open(join(cwd, 'all.jsonl'), { terms: TERMS, resume: true, gzip: false }),
  folder: (cwd: string) =>
    ResumableFolder.open(join(cwd, 'out'), { terms: TERMS, resume: true, extension: '.json', inputs: ['.'] }),
};

/** The manifest that a whole run left. */
async function ran(place: keyof typeof places): Promise<{ cwd: string; path: string }> {
  const cwd = folder();
  await go(await places[place](cwd));
  const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
  return { cwd, path: join(cwd, files.find((name) => name.endsWith('.resume')) ?? '') };
}

test.each(['file', 'folder'] as const)('%s: what a whole manifest tells of is done', async (place) => {
  const { cwd } = await ran(place);
  expect(await go(await places[place](cwd))).toEqual(INPUTS.map(({ source }) => ({ done: { source } })));
});

test.each(['file', 'folder'] as const)('%s: a first line that is no manifest is refused', async (place) => {
  const { cwd, path } = await ran(place);
  for (const line of ['null', '7', '[]', '{}', '{"version":"1","options":null}', '{"version":{},"options":{}}']) {
    writeFileSync(path, `${line}\n`);
    await expect(places[place](cwd)).rejects.toThrow(/^can't resume the earlier run: .*\.resume is not a manifest;/);
  }
});

test.each([
  ['folder', '{"name":"a","source":1,"identity":2,"bytes":3}'],
  ['folder', '{"name":"a","source":"a","identity":"a1","bytes":{}}'],
  ['folder', '{"__proto__":{"name":"a","source":"a","identity":"a1","bytes":2}}'],
  ['file', '{"source":{"toString":1}}'],
  ['file', '{"source":"a","identity":[]}'],
  ['file', '{"source":"a","identity":"a1","failure":"no"}'],
  ['file', '{"source":"a","identity":"a1"}\n{"length":-5}'],
  ['file', '{"source":"a","identity":"a1"}\n{"length":1e400}'],
  ['file', '{"source":"a","identity":"a1"}\n{"complete":0.5}'],
] as const)('%s: a line that says what none can, ends what is believed: %s', async (place, lines) => {
  const { cwd, path } = await ran(place);
  const [first] = readFileSync(path, 'utf8').split('\n', 1);
  writeFileSync(path, `${first}\n${lines}\n`);
  expect(await go(await places[place](cwd))).toEqual(INPUTS.map((input) => ({ input })));
  if (place === 'file') expect(readFileSync(join(cwd, 'all.jsonl'), 'utf8')).toBe('a\nb\n');
  else expect(statSync(join(cwd, 'out/b.json')).size).toBe(2);
});

test('a line without end is read no further than one may be long', async () => {
  const { cwd, path } = await ran('folder');
  const [first] = readFileSync(path, 'utf8').split('\n', 1);
  writeFileSync(path, `${first}\n${' '.repeat(2_000_000)}{"name":"a","source":"a","identity":"a1","bytes":2}\n`);
  expect(await go(await places.folder(cwd))).toEqual(INPUTS.map((input) => ({ input })));
});
