/**
 * `npm run check:package -- [VERSION…]`: packs the package, installs it into an empty folder as a stranger would, and uses
 * its command, its library and its types there, with this Node and with the versions given (`20 22 24`), which npm brings.
 * Ends with status 1 and a line that says what doesn't work.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TSC = join(ROOT, 'node_modules', '.bin', 'tsc');

const PAGE = `Town council agrees to plant willows along the river

The council agreed on Tuesday to plant willows along both banks of the river, after a debate that lasted all evening.

Members who had opposed the plan said that willows would need more water than the town can spare in summer.

Work begins in spring and should be finished before the next election, the mayor said after the vote.
`;

const CONSUMER = `import { type ArticleRecord, type CleanOptions, cleanArticle, InputError, render } from 'clean-article';

const options: CleanOptions = { source: 'page.txt', explain: true };
const record: ArticleRecord = await cleanArticle('text', options);
export const title: string | null = record.title;
export const printed: string = await render(record, 'markdown');
export const isOurs = (error: unknown): boolean => error instanceof InputError;
// @ts-expect-error the record has no such field, so this line shows that types are there
record.colour;
`;

const COMPILER_OPTIONS = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  noEmit: true,
  types: [],
};

/** Most that the installed package takes beside its dependencies, in bytes. */
const MAX_SIZE = 8_000_000;

/** What a package must not hold: sources, tests, and what only developers need. Of the model it needs the weights that ship. */
const UNWANTED = /^(?:(?:src|test|bench|fixtures|scripts)\/|model\/(?!weights\/shipped\/))/;

class CheckFailed extends Error {}

function run(what: string, command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error) throw new CheckFailed(`${what}: ${error.message}`);
  if (status !== 0) throw new CheckFailed(`${what}: exit status ${status}\n${stdout}${stderr}`);
  return stdout;
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new CheckFailed(what);
}

function pack(to: string): string {
  const [packed] = JSON.parse(
    run('npm pack', 'npm', ['pack', '--json', '--silent', '--pack-destination', to], ROOT),
  ) as {
    filename: string;
    files: { path: string }[];
  }[];
  if (packed === undefined) throw new CheckFailed('npm pack: nothing was packed');
  const unwanted = packed.files.find(({ path }) => UNWANTED.test(path));
  expect(unwanted === undefined, `the package holds ${unwanted?.path}`);
  for (const path of ['LICENSE', 'README.md', 'dist/THIRD-PARTY-LICENSES.txt', 'docs/clean-article.1']) {
    expect(
      packed.files.some((file) => file.path === path),
      `the package lacks ${path}`,
    );
  }
  return join(to, packed.filename);
}

/** Fails where the package is large, or it or anything it brings runs a script when it is installed. Returns its size. */
function checkInstalled(home: string): number {
  const own = join(home, 'node_modules', 'clean-article');
  const files = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const size = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  expect(size <= MAX_SIZE, `the installed package takes ${size} bytes, and ${MAX_SIZE} are allowed`);
  const { packages } = JSON.parse(readFileSync(join(home, 'node_modules', '.package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const scripted = Object.keys(packages).filter((name) => packages[name]?.hasInstallScript);
  expect(scripted.length === 0, `these run a script when installed: ${scripted.join(', ')}`);
  return size;
}

function checkCommand(node: string, folder: string): void {
  const bin = join(folder, 'node_modules', '.bin', 'clean-article');
  const clean = (...args: string[]) => run(`clean-article ${args.join(' ')}`, node, [bin, ...args], folder);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(clean('--version') === `${version}\n`, '--version is not that of package.json');
  const record = JSON.parse(clean('page.txt')) as Record<string, unknown>;
  expect(record.title === PAGE.split('\n')[0], `the record's title is ${JSON.stringify(record.title)}`);
  const html = JSON.parse(clean('page.html', '--second-opinion', 'always')) as Record<string, unknown>;
  expect(String(html.text).includes('banks of the river'), 'the HTML page lost its text');
  const several = clean('page.txt', 'page.html');
  expect(several.trimEnd().split('\n').length === 2, 'two pages are not two lines: do the workers start?');
  expect(clean('page.html', '--format', 'markdown').startsWith('---\n'), 'the Markdown has no front matter');
  expect(clean('schema').includes('"$schema"'), 'schema prints no JSON Schema');
}

/** Cleans a page with the library, brought in by `import` and by `require`. */
function checkLibrary(node: string, folder: string): void {
  const use = (bring: string) => `
    ${bring}
    loadRecordSchema()
      .then(async ({ recordSchema }) => recordSchema.parse(await cleanArticle(${JSON.stringify(PAGE)})))
      .then((record) => process.exit(record.text.includes('banks of the river') ? 0 : 1));
  `;
  const names = '{ cleanArticle, loadRecordSchema }';
  run('import', node, ['--input-type=module', '-e', use(`import ${names} from 'clean-article';`)], folder);
  run('require', node, ['--input-type=commonjs', '-e', use(`const ${names} = require('clean-article');`)], folder);
}

/** Installed for the whole machine, the package also puts the command and its manual page where shells and `man` look. */
function checkGlobal(prefix: string, tarball: string): void {
  const options = ['--global', '--prefix', prefix, '--no-audit', '--no-fund', '--silent'];
  run('npm install --global', 'npm', ['install', ...options, tarball], prefix);
  for (const path of ['bin/clean-article', 'share/man/man1/clean-article.1']) {
    expect(existsSync(join(prefix, path)), `npm install --global puts nothing at ${path}`);
  }
}

/** The executable of a Node version, which npm downloads where it isn't there yet. */
function nodeOf(version: string, folder: string): string {
  const script = ['--', 'node', '-p', 'process.execPath'];
  return run(`node@${version}`, 'npm', ['exec', '--yes', `--package=node@${version}`, ...script], folder).trim();
}

const folder = mkdtempSync(join(tmpdir(), 'clean-article-package-'));
try {
  const tarball = pack(folder);
  const home = join(folder, 'stranger');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['use.ts'] }));
  writeFileSync(join(home, 'use.ts'), CONSUMER);
  writeFileSync(join(home, 'page.txt'), PAGE);
  const paragraphs = PAGE.trim()
    .split('\n\n')
    .map((text, i) => (i === 0 ? `<h1>${text}</h1>` : `<p>${text}</p>`));
  writeFileSync(join(home, 'page.html'), `<!doctype html><article>${paragraphs.join('')}</article>`);
  run('npm install', 'npm', ['install', '--no-audit', '--no-fund', '--silent', tarball], home);
  const size = checkInstalled(home);
  const prefix = join(folder, 'prefix');
  mkdirSync(prefix);
  checkGlobal(prefix, tarball);
  run('types', TSC, ['-p', 'tsconfig.json'], home);
  const versions = [process.version];
  for (const node of [process.execPath, ...process.argv.slice(2).map((version) => nodeOf(version, folder))]) {
    checkCommand(node, home);
    checkLibrary(node, home);
    if (node !== process.execPath) versions.push(run('node --version', node, ['--version'], home).trim());
  }
  console.log(
    `check:package: ${(size / 1e6).toFixed(1)} MB; installs, runs, imports and type-checks with ${versions.join(', ')}`,
  );
} catch (error) {
  if (!(error instanceof CheckFailed)) throw error;
  console.error(`check:package: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
