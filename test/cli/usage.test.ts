import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordSchema } from '../../src/record.ts';
import { dump, folder, run, shell, sources } from './command.ts';

const HINT = 'clean-article: try clean-article --help\n';

test.each([
  { args: ['--bogus'], says: "unknown option '--bogus'" },
  { args: ['--formt', 'json'], says: '(Did you mean --format?)' },
  {
    args: ['--format', 'xml'],
    says: "'xml' is invalid. Allowed choices are json, jsonl, markdown, html, jsonld, text, csv, parquet",
  },
  { args: ['--format'], says: 'argument missing' },
  { args: ['--input-format', 'pdf'], says: "'pdf' is invalid" },
  { args: ['a.txt', '--precision', '--recall'], says: "'--precision' cannot be used with option '--recall'" },
  { args: ['--second-opinion', 'maybe'], says: "'maybe' is invalid" },
  { args: ['--fields', 'title,colour'], says: 'Unknown field "colour"' },
  { args: ['--fields', 'titel'], says: 'confidence, removed, provenance, duplicateOf. Did you mean title?\n' },
  { args: ['--fields', ''], says: 'Unknown field ""' },
  { args: ['--max-input-size', '12X'], says: "'12X' is invalid" },
  { args: ['--max-input-size', '0'], says: "'0' is invalid" },
  { args: ['--language', 'not a tag'], says: "'not a tag' is invalid" },
  { args: ['--language', 'english'], says: "'english' is invalid. Not a BCP 47 language tag, such as en or pt-BR" },
  { args: ['--url', 'page.html'], says: "'page.html' is invalid" },
  { args: ['--url', 'javascript:alert(1)'], says: 'Not an address that begins with http:// or https://' },
  { args: ['--encoding', 'klingon-8', 'a.txt'], says: 'klingon-8' },
  { args: ['a.txt', 'b.txt', '--format', 'markdown'], says: 'need --output-dir' },
  { args: ['pages', '--format', 'text', '--output', 'all.txt'], says: 'need --output-dir' },
  { args: ['pages', '-o', 'all.md'], says: 'several pages as markdown need --output-dir' },
  { args: ['a.txt', 'b.txt', '--format', 'html'], says: 'several pages as html need --output-dir' },
  { args: ['a.txt', '--no-links'], says: '--no-links is for --format markdown or html' },
  { args: ['a.txt', '-f', 'text', '--no-images'], says: '--no-images is for --format markdown or html' },
  { args: ['a.txt', '-f', 'jsonld', '--no-front-matter'], says: '--no-front-matter is for --format markdown or html' },
  { args: ['schema', '--no-links'], says: "schema doesn't take --no-links" },
  { args: ['review', 'a.txt', '--format', 'json'], says: "review doesn't take --format" },
  { args: ['review', 'a.txt', '--output-dir', 'x'], says: "review doesn't take --output-dir" },
  { args: ['review', 'pages', '-o', 'x.html', '--resume'], says: "review doesn't take --resume" },
  { args: ['review', 'pages', '--dedupe'], says: "review doesn't take --dedupe" },
  { args: ['review', 'a.txt', 'b.txt', '--url', 'https://example.org/'], says: '--url names one page' },
  { args: ['review', 'pages', '--output', 'pages'], says: 'pages is an input too' },
  { args: ['explain', 'a.txt', '--output', 'x'], says: "explain doesn't take --output" },
  { args: ['explain', 'a.txt', '--jobs', '2'], says: "explain doesn't take --jobs" },
  { args: ['explain', 'pages'], says: 'pages: explain takes one page' },
  { args: ['explain', 'a.txt', '--input-format', 'jsonl'], says: 'a.txt: explain takes one page' },
  { args: ['completion', 'bash', '--jobs', '2'], says: "completion doesn't take --jobs" },
  { args: ['explain', 'a.txt', 'b.txt'], says: 'too many arguments' },
  { args: ['explain', 'a.txt', '--encoding', 'klingon-8'], says: 'klingon-8' },
  { args: ['a.txt', 'b.txt', '--url', 'https://example.org/'], says: '--url names one page' },
  { args: ['a.txt', '--output', 'x', '--output-dir', 'y'], says: "--output and --output-dir can't be combined" },
  { args: ['a.txt', '--output', 'none/x.json'], says: 'none/x.json: its folder does not exist' },
  { args: ['a.txt', '--output', 'pages'], says: 'pages: is a folder' },
  { args: ['pages', '--output', `${'x'.repeat(300)}.jsonl`], says: 'x.jsonl: the name is too long' },
  { args: ['pages', '--learn-sites', 'x'.repeat(300)], says: 'x: the name is too long' },
  { args: ['pages', '--summary', 'none/x.json'], says: 'none/x.json: its folder does not exist' },
  { args: ['pages', '--summary', 'pages/..'], says: 'pages/..: is a folder' },
  { args: ['pages', '--learn-sites', 'x', '--summary', 'none/x.json'], says: 'none/x.json: its folder does not exist' },
  { args: ['a.txt', '--output-dir', 'b.txt'], says: 'b.txt: ' },
  { args: ['a.txt', '--output', './a.txt'], says: './a.txt is an input too' },
  { args: ['pages', '--output-dir', 'pages'], says: 'pages is an input too' },
  { args: ['-', '-'], says: 'standard input can be given only once' },
  { args: [''], says: 'empty name' },
  { args: ['pages', '--include', ''], says: '--include or --exclude: "" matches no page' },
  { args: ['pages', '--exclude', '/'], says: '--include or --exclude: "/" matches no page' },
  { args: ['a.txt', '--output', ''], says: 'the output has an empty name' },
  { args: ['a.txt', '--output-dir', ''], says: 'the output has an empty name' },
  { args: ['a.txt', '--output-dir', '/proc/none/x'], says: '/proc/none/x: its folder does not exist' },
  { args: ['-', '--files-from', '-'], says: 'standard input can be given only once' },
  { args: ['--files-from', ''], says: '--files-from needs a file name' },
  { args: ['pages', '--output', 'x/'], says: '--output needs the name of a file; x/ is that of a folder' },
  { args: ['pages', '--errors', '-'], says: '--errors needs the name of a file; - is none' },
  { args: ['pages', '--learn-sites', '-'], says: '--learn-sites needs the name of a file; - is none' },
  { args: ['pages', '--timeout', '0'], says: 'Not a time in seconds, from 0.001 to 2147483.' },
  ...[['-f', 'jsonl', '-o'], ['--errors'], ['--summary'], ['--learn-sites']].map((options) => ({
    args: ['pages', ...options, 'pages/c.txt'],
    says: 'pages/c.txt is a page of pages; choose another place for the output',
  })),
  { args: ['--files-from', 'none.txt'], says: 'none.txt: no such file or folder' },
  { args: ['--files-from', 'pages'], says: 'pages: is a folder' },
  { args: ['a.txt', '--null'], says: '--null needs --files-from' },
  { args: ['a.txt', '--text-field', ''], says: 'Not a name.' },
  { args: ['pages', '--dedupe', '--resume', '-o', 'x.jsonl'], says: '--dedupe compares the records of one run' },
  { args: ['pages', '-f', 'parquet'], says: '--format parquet needs --output' },
  { args: ['pages', '-o', 'x.parquet.gz'], says: 'choose a name without .gz' },
  { args: ['pages', '-f', 'csv', '-d', 'out'], says: '--format csv is one table' },
  { args: ['pages', '-o', 'x.jsonl.zst'], says: 'choose a name that ends in .gz' },
  { args: ['worker', '--output', 'x'], says: "worker doesn't take --output" },
  { args: ['worker', 'a.txt'], says: 'too many arguments' },
  { args: ['schema', '--format', 'json'], says: "schema doesn't take --format" },
  { args: ['schema', 'extra'], says: 'too many arguments' },
])('wrong usage: $args', async ({ args, says }) => {
  const cwd = folder({ 'a.txt': dump('oaks'), 'b.txt': dump('elms'), 'pages/c.txt': dump('ash') });
  const { status, stdout, stderr } = await run(args, { cwd });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.split('\n')).toHaveLength(3);
  expect(stderr.startsWith('clean-article: ')).toBe(true);
  expect(stderr).toContain(says);
  expect(stderr.endsWith(HINT)).toBe(true);
  expect(readFileSync(`${cwd}/a.txt`, 'utf8')).toBe(dump('oaks'));
  expect(readFileSync(`${cwd}/pages/c.txt`, 'utf8')).toBe(dump('ash'));
});

test('--version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help lists every option, shows examples and fits a terminal of 80 columns', async () => {
  const { status, stdout, stderr } = await run(['--help']);
  const options = ['format', 'input-format', 'output', 'output-dir', 'fields', 'include', 'exclude', 'url', 'language'];
  options.push(
    'no-links',
    'no-images',
    'no-front-matter',
    'encoding',
    'second-opinion',
    'precision',
    'recall',
    'max-input-size',
    'explain',
    'quiet',
    'version',
    'help',
  );
  for (const option of options) expect(stdout).toContain(`--${option}`);
  expect(stdout).toContain('\nExamples:\n');
  expect(stdout).toContain('default: 64M');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect([status, stderr]).toEqual([0, '']);
});

test('a command’s help groups the options that it takes, and ends as the whole help does', async () => {
  const { status, stdout, stderr } = await run(['explain', '--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('\nPrint a page in the terminal, dropped parts dimmed, with reasons in the margin.\n');
  const groups = stdout.match(/^[A-Z].*:$/gm);
  expect(groups).toEqual(['Arguments:', 'How pages are read:', 'What is kept:', 'About the command:']);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name);
  const reading = ['input-format', 'encoding', 'url', 'language', 'max-input-size'];
  expect(options).toEqual([...reading, 'precision', 'recall', 'second-opinion', 'sites', 'help']);
});

test('help prints what --help does, of the program or a command', async () => {
  const cwd = folder({ help: dump('oaks') });
  for (const command of [[], ['review'], ['help']]) {
    const { stdout: expected } = await run([...command, '--help'], { cwd });
    expect(await run(['help', ...command], { cwd })).toEqual({ status: 0, stdout: expected, stderr: '' });
  }
  const { status, stdout } = await run(['help', 'nosuch'], { cwd });
  expect([status, stdout]).toEqual([2, '']);
});

test('schema prints a JSON Schema; a file of that name is ./schema', async () => {
  const cwd = folder({ schema: dump('oaks') });
  const { status, stdout, stderr } = await run(['schema'], { cwd });
  const schema = JSON.parse(stdout) as { $schema: string; properties: object; required: string[] };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const { stdout: printed } = await run(['./schema', '--explain'], { cwd });
  const record: unknown = JSON.parse(printed);
  expect(recordSchema.parse(record)).toEqual(record);
  expect([...Object.keys(record as object), 'duplicateOf'].sort()).toEqual(Object.keys(schema.properties).sort());
  expect(schema.required).toContain('confidence');
  expect([status, stderr]).toEqual([0, '']);
});

test('a command with a slip is told as such, unless there is an input of that name', async () => {
  const cwd = folder({ 'a.txt': dump('oaks'), reveiw: dump('elms') });
  const slip = await run(['explian', 'a.txt'], { cwd });
  expect([slip.status, slip.stdout]).toEqual([2, '']);
  expect(slip.stderr).toBe(
    'clean-article: explian: no such file or folder, and no such command. Did you mean explain?\nclean-article: try clean-article --help\n',
  );
  const file = await run(['reveiw', 'a.txt'], { cwd });
  expect([file.status, sources(file.stdout)]).toEqual([0, ['reveiw', 'a.txt']]);
  // What is called like no command is an input that isn't there, and so is what has a path.
  for (const gone of ['gone', './explian', 'explian.txt']) {
    const { status, stdout, stderr } = await run([gone, 'a.txt'], { cwd });
    expect([status, sources(stdout)]).toEqual([1, ['a.txt']]);
    expect(stderr).toContain(`clean-article: ${gone}: no such file or folder\n`);
  }
});

test('a terminal as standard input and nothing else: the help on standard error', async () => {
  const { stdout } = await shell('script -qec "$CLEAN 2>help >out" /dev/null; echo $?; wc -c < out; head -1 help', {
    cwd: folder(),
  });
  expect(stdout).toMatch(/2\n0\nUsage: clean-article/);
});

test('colour on a terminal only, and not with NO_COLOR', async () => {
  // Node takes a terminal under `CI` for one without colour.
  const terminal = async (prefix: string) =>
    (await shell(`env -u CI ${prefix} script -qec '"$CLEAN" gone.txt' /dev/null`, { cwd: folder() })).stdout;
  expect(await terminal('TERM=xterm-256color')).toContain('\u001b[31mclean-article:\u001b[39m gone.txt: no such');
  expect(await terminal('TERM=xterm-256color NO_COLOR=1')).toContain('clean-article: gone.txt: no such');
  expect(await terminal('NO_COLOR=1')).not.toContain('\u001b');
  expect((await run(['gone.txt'])).stderr).toBe('clean-article: gone.txt: no such file or folder\n');
});
