/** Runs the built command as its users do. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

export const BIN = fileURLToPath(new URL('../../bin/clean-article.js', import.meta.url));

/** How long a run may take before it counts as hung, in milliseconds. */
const HANG = 100_000;

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Where and how a program is run; `started` gets it while it runs. */
type RunOptions = SpawnOptions & { input?: string | Uint8Array; started?: (child: ChildProcess) => void };

/** Runs `clean-article` to its end. Standard input is empty unless given. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return exec(process.execPath, [BIN, ...args], options);
}

/** Runs a shell script in which `"$CLEAN"` is the command. */
export function shell(script: string, options: SpawnOptions = {}): Promise<Run> {
  const env = { ...process.env, CLEAN: BIN, ...options.env };
  return exec('bash', ['-c', script], { ...options, env });
}

/** For `started`: interrupts the program once it has printed something, and again when it has told that it is stopping. */
export function interruptWhenPrinting(times: 1 | 2 = 1): (child: ChildProcess) => void {
  return (child) => {
    child.stdout?.once('data', () => child.kill('SIGINT'));
    if (times === 2) child.stderr?.once('data', () => child.kill('SIGINT'));
  };
}

async function exec(
  command: string,
  args: readonly string[],
  { input, started, ...options }: RunOptions,
): Promise<Run> {
  const child = spawn(command, args, { timeout: HANG, ...options, stdio: 'pipe' });
  started?.(child);
  const collect = async (stream: NodeJS.ReadableStream | null) => {
    const chunks: Uint8Array[] = [];
    if (stream !== null) for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks).toString('utf8');
  };
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const closed = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr, status] = await Promise.all([collect(child.stdout), collect(child.stderr), closed]);
  return { status, stdout, stderr };
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder that is removed when the test ends, with files in it: content by path. */
export function folder(files: Files = {}): string {
  const path = fill(files);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const folders: string[] = [];

/** The same, but it is removed when all tests of the file have run. */
export function temporaryFolder(files: Files = {}): string {
  const path = fill(files);
  folders.push(path);
  return path;
}

afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

function fill(files: Files): string {
  const path = mkdtempSync(join(tmpdir(), 'clean-article-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A text dump with a headline, which no other call with another subject gives. */
export function dump(subject: string): string {
  return `Town council agrees to plant ${subject} along the river

The council agreed on Tuesday to plant ${subject} along both banks of the river, after a debate that lasted for most of the evening.

Members who had opposed the plan said that ${subject} would need more water than the town can spare in summer, but a majority was not persuaded.

Work begins in spring and should be finished before the next election, the mayor said after the vote.
`;
}

/** The sources of the records in JSON Lines, in order. */
export function sources(jsonLines: string): string[] {
  return jsonLines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { source: string }).source);
}
