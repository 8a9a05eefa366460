/**
 * `npm run check:package`: packs the package, installs it into an empty folder as a stranger would, and uses its
 * command, its library and its types there. Ends with status 1 and a line that says what doesn't work.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** What a package must not hold: sources, tests, and what only developers need. */
const UNWANTED = /^(?:src|test|bench|fixtures|scripts|model)\//;

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
  for (const path of ['LICENSE', 'README.md', 'dist/THIRD-PARTY-LICENSES.txt']) {
    expect(
      packed.files.some((file) => file.path === path),
      `the package lacks ${path}`,
    );
  }
  return join(to, packed.filename);
}

function checkCommand(bin: string, folder: string): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(run('--version', bin, ['--version'], folder) === `${version}\n`, '--version is not that of package.json');
  const record = JSON.parse(run('clean-article page.txt', bin, ['page.txt'], folder)) as Record<string, unknown>;
  expect(record.title === PAGE.split('\n')[0], `the record's title is ${JSON.stringify(record.title)}`);
  const html = JSON.parse(
    run('clean-article page.html', bin, ['page.html', '--second-opinion', 'always'], folder),
  ) as Record<string, unknown>;
  expect(String(html.text).includes('banks of the river'), 'the HTML page lost its text');
  const markdown = run('--format markdown', bin, ['page.html', '--format', 'markdown'], folder);
  expect(markdown.startsWith('---\n'), 'the Markdown has no front matter');
  expect(run('schema', bin, ['schema'], folder).includes('"$schema"'), 'schema prints no JSON Schema');
}

function checkLibrary(folder: string): void {
  const script = `
    const { cleanArticle, loadRecordSchema } = await import('clean-article');
    const { recordSchema } = await loadRecordSchema();
    const record = recordSchema.parse(await cleanArticle(${JSON.stringify(PAGE)}));
    if (!record.text.includes('banks of the river')) throw new Error('the text is lost');
  `;
  run("import('clean-article')", process.execPath, ['--input-type=module', '-e', script], folder);
  run('types', TSC, ['-p', 'tsconfig.json'], folder);
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
  checkCommand(join(home, 'node_modules', '.bin', 'clean-article'), home);
  checkLibrary(home);
  console.log('check:package: installs, runs, imports and type-checks from an empty folder');
} catch (error) {
  if (!(error instanceof CheckFailed)) throw error;
  console.error(`check:package: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
