/** Runs what the documentation shows: the README's snippet, the examples, and the commands whose output is quoted. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { REASONS } from '../src/page.ts';
import { BIN, dump, folder, run } from './cli/command.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WIDGET = 'fixtures/weather-widget/input.txt';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const documents = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'examples/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The fenced blocks of a language, in order. */
function fences(document: string, language: string): string[] {
  return [...document.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , content]) => content ?? '');
}

/** What stands below a heading of the second level. */
function section(document: string, heading: string): string {
  const [, from = ''] = document.split(`\n## ${heading}\n`);
  return from.split('\n## ', 1)[0] ?? '';
}

/** Cells of each table's rows, heads and all, without rulers. */
function tableRows(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return rows.map((row) =>
    row
      .replaceAll('\\|', '/')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Runs a program in a folder of the checkout, its top by default; fails the test when it fails. */
async function output(
  command: string,
  args: readonly string[],
  { cwd = '.', path = process.env.PATH }: { cwd?: string; path?: string | undefined } = {},
): Promise<string> {
  const options = { cwd: join(ROOT, cwd), env: { ...process.env, PATH: path } };
  const { stdout } = await promisify(execFile)(command, args, options);
  return stdout;
}

test("the README's library snippet runs", async () => {
  const [snippet = ''] = fences(read('README.md'), 'ts');
  expect(snippet).toContain("readFile('input.txt')");
  const printed = await output(process.execPath, ['--input-type=module', '-e', snippet], { cwd: dirname(WIDGET) });
  expect(printed).toMatch(/^Valdorian premier rules out .* null \[/);
  expect(printed).toContain("reason: 'weather'");
  expect(printed).toContain('\n# Valdorian premier');
});

test('the examples of the doc comments print what they say', async () => {
  const examples = fences(read('docs/api.md'), 'ts').filter((code) => code.includes("from 'clean-article'"));
  expect(examples.length).toBeGreaterThan(3);
  for (const example of examples) {
    const said = [...example.matchAll(/\/\/ prints: (.*)$/gm)].map(([, line]) => line);
    expect(said.length).toBeGreaterThan(0);
    const printed = await output(process.execPath, ['--input-type=module', '-e', example]);
    expect(printed.trimEnd().split('\n')).toEqual(said);
  }
});

test("the README's dump and Markdown are those of the fixture", async () => {
  const [shown = ''] = fences(read('README.md'), '');
  const [printed = ''] = fences(read('README.md'), 'markdown');
  const { stdout } = await run([WIDGET, '--format', 'markdown'], { cwd: ROOT });
  const lines = (text: string) => text.split('\n').map((line) => line.replace(/ ?…$/, ''));
  for (const line of lines(shown)) expect(read(WIDGET)).toContain(line);
  expect(lines(printed).length).toBeGreaterThan(8);
  for (const [i, line] of lines(printed).entries()) expect(stdout.split('\n')[i]).toContain(line);
});

test('docs/options.md lists every option, and the README none that is not there', async () => {
  const { stdout } = await run(['--help']);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name);
  const names = (text: string) => tableRows(text).flatMap(([cell = '']) => cell.match(/--[a-z-]+/g) ?? []);
  expect(names(read('docs/options.md')).sort()).toEqual(options.sort());
  const usual = names(section(read('README.md'), 'Options'));
  expect(usual.length).toBeGreaterThan(8);
  expect(options).toEqual(expect.arrayContaining(usual));
});

test('docs/options.md lists every command', async () => {
  const { stdout } = await run(['--help']);
  const [, commands = ''] = stdout.split('\nCommands:\n');
  const [list = ''] = commands.split('\n\n', 1);
  const rows = tableRows(section(read('docs/options.md'), 'Other commands')).slice(1);
  expect(rows.map(([cell = '']) => /\w+/.exec(cell)?.[0])).toEqual(
    [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name),
  );
});

test('every source file and folder that the documentation names is there', () => {
  const known = new Set<string>();
  for (const top of ['src', 'bench', 'examples', 'model', 'scripts', 'test']) {
    for (const path of readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })) {
      const parts = [top, ...path.split('/')];
      for (let from = 0; from < parts.length; from++) known.add(parts.slice(from).join('/'));
    }
  }
  const NAMED = /`([\w./-]+\.ts|(?:src|load|strip|extract|emit)\/[a-z/-]+[a-z])\/?`/g;
  const named = documents.flatMap((document) => [...read(document).matchAll(NAMED)].map(([, path = '']) => path));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => !known.has(path))).toEqual([]);
});

test('the README says why each dependency of what ships is there', () => {
  const named = new Set(
    [...section(read('README.md'), 'Why each dependency').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const ships = ['Installed with the package', 'Bundled into what ships'].flatMap((heading) =>
    tableRows(section(read('docs/dependencies.md'), heading)).slice(1),
  );
  expect(ships.length).toBeGreaterThan(20);
  expect(ships.map(([name = '']) => name.replaceAll('`', '')).filter((name) => !named.has(name))).toEqual([]);
});

test('examples/reasons.sh counts the reasons of several pages', async () => {
  const pages = folder({ 'a.txt': `${read(WIDGET)}`, 'b.txt': dump('willows'), 'c.txt': read(WIDGET) });
  const bin = folder({ 'clean-article': `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n` });
  await output('chmod', ['+x', join(bin, 'clean-article')]);
  const path = `${bin}:${process.env.PATH}`;
  const printed = await output('sh', ['examples/reasons.sh', pages], { path });
  const counts = Object.fromEntries(
    printed
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/ +/).reverse()),
  );
  expect(counts).toMatchObject({ comments: '8', weather: '6', related: '4' });
});

test('examples/kept-and-dropped.js tells what became of each line', async () => {
  const lines = (await output(process.execPath, ['examples/kept-and-dropped.js', WIDGET])).split('\n');
  expect(lines[0]).toBe('weather       | 11.4 C');
  expect(lines[12]).toMatch(/^kept {10}\| The Valdorian prime minister/);
  expect(lines.filter((line) => line.startsWith('kept'))).toHaveLength(9);
});

test('examples/reading-list.js lists the articles of a folder', async () => {
  const pages = folder({
    'undated.txt': read(WIDGET),
    'x/dated.html': read('fixtures/wordpress-blog/input.html'),
    'picture.html': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    'listing.txt': read('fixtures/listing/input.txt'),
  });
  const lines = (await output(process.execPath, ['examples/reading-list.js', pages])).trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^- Why I Moved My Bees Indoors for the Winter \(Gwen Harlow; 2022-11-14; \d+ words\)$/);
  expect(lines[1]).toMatch(/^- Valdorian premier .* \(\d+ words\)$/);
});

test('docs/decisions.md quotes what --explain prints', async () => {
  const quoted = fences(read('docs/decisions.md'), 'json');
  const commands = fences(read('docs/decisions.md'), 'sh').map((command) => command.trim().split(' ').slice(1));
  expect(quoted).toHaveLength(commands.length);
  for (const [i, command] of commands.entries()) {
    const { stdout } = await run(command, { cwd: ROOT });
    expect(stdout).toContain(quoted[i]);
  }
});

test('docs/review.md shows what explain prints', async () => {
  const shown = fences(read('docs/review.md'), 'text');
  const { stdout } = await run(['explain', WIDGET], { cwd: ROOT });
  expect(shown).toHaveLength(2);
  for (const lines of shown) expect(stdout).toContain(lines);
});

test('docs/decisions.md has the reasons in their order', () => {
  const rows = tableRows(section(read('docs/decisions.md'), 'Reasons')).slice(1);
  expect(rows.map(([name]) => name)).toEqual(REASONS.map((reason) => `\`${reason}\``));
});

test('docs/input.md states the limits that the code has', () => {
  const rows = tableRows(section(read('docs/input.md'), 'Limits')).slice(1);
  expect(rows.length).toBeGreaterThan(20);
  for (const [limit, value = '', constant = ''] of rows) {
    const [, name = '', file = ''] = /^`(\w+)` in `(.+)`$/.exec(constant) ?? [];
    const [, factors = ''] = new RegExp(`^(?:export )?const ${name} = ([\\d_* ]+);$`, 'm').exec(read(file)) ?? [];
    const inCode = factors.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1);
    expect(Number(value.split(' ')[0]?.replaceAll(',', '')), `${limit}: ${name} in ${file}`).toBe(inCode);
  }
});

/** The anchors that a document's headings have where it is shown on the web. */
function anchors(document: string): string[] {
  return [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('files, links and anchors that the documentation names are there', () => {
  for (const document of documents) {
    const text = read(document);
    const prose = text.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');
    for (const [, target = '', anchor] of prose.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
      const path = target === '' ? document : join(dirname(document), target);
      expect(existsSync(join(ROOT, path)), `${document} links to ${path}`).toBe(true);
      if (anchor !== undefined) expect(anchors(read(path)), `${document} links to ${path}`).toContain(anchor);
    }
    for (const [, file = ''] of text.matchAll(/`((?:src|bench|scripts|test)\/[\w/.-]+\.\w+)`/g)) {
      expect(existsSync(join(ROOT, file)), `${document} names ${file}`).toBe(true);
    }
  }
});

test('SECURITY.md names tests that are there', () => {
  const rows = tableRows(section(read('SECURITY.md'), 'Threats, defences, tests')).slice(1);
  expect(rows.length).toBeGreaterThan(20);
  for (const [threat, , cell = ''] of rows) {
    const [, file = '', title = ''] = /^`([^`]+)`(?:: (.+))?$/.exec(cell) ?? [];
    const source = read(file).replaceAll("\\'", "'");
    expect(source.includes(title), `${threat}: ${file} has no test "${title}"`).toBe(true);
  }
});

test('the snippets of docs/recipes.md are TypeScript that runs', async () => {
  const snippets = fences(read('docs/recipes.md'), 'ts');
  expect(snippets).toHaveLength(3);
  const page = JSON.stringify(read(WIDGET));
  const calls = [
    `const server = (await import('node:http')).createServer((_, response) => response.end(${page})).listen(0, '127.0.0.1');
     await new Promise((done) => server.once('listening', done));
     console.log((await fullText('http://127.0.0.1:' + server.address().port + '/2024/story'))?.includes('<h1>Valdorian premier'));
     server.close();`,
    `console.log((await pieces(Buffer.from(${page}), 1000))[0]?.heading.startsWith('Valdorian premier'));`,
    `console.log(JSON.parse(await cleanApart(Buffer.from(${page}), 60_000)).title.startsWith('Valdorian premier'));`,
  ];
  for (const [i, snippet] of snippets.entries()) {
    const { code } = await transform(`${snippet}\n${calls[i]}`, { loader: 'ts', format: 'esm' });
    expect(await output(process.execPath, ['--input-type=module', '-e', code])).toBe('true\n');
  }
});
