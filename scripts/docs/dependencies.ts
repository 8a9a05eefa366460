/**
 * `docs/dependencies.md`: every dependency with its licence, its size and its reason. Reasons are read from the document
 * itself, names, licences and sizes from what is installed; a dependency without a reason stops the writing.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { BUNDLE_OPTIONS } from '../bundle-options.js';

export const path = 'docs/dependencies.md';

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const INTRODUCTION = `# Dependencies

Written by \`npm run docs\`, but for the reasons, which are edited here; \`npm run check:docs\` fails where it isn't current.
Sizes are in kB (1,000 bytes), as npm installs the packages on Linux.
`;

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const folderOf = (name: string) => join('node_modules', name);
const kilobytes = (bytes: number) => Math.ceil(bytes / 1000).toLocaleString('en-US');

/** Size of a package's own files, without packages that are installed inside it. */
function sizeOf(folder: string): number {
  let size = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inner = join(folder, entry.name);
    if (entry.isDirectory()) size += entry.name === 'node_modules' ? 0 : sizeOf(inner);
    else if (entry.isFile()) size += statSync(inner).size;
  }
  return size;
}

/** Folders of a package and of all that it needs, found as Node finds them. */
function withItsOwn(folder: string, found = new Set<string>()): Set<string> {
  if (found.has(folder)) return found;
  found.add(folder);
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
    const inner = resolveFrom(folder, name);
    if (inner !== null) withItsOwn(inner, found);
  }
  return found;
}

function resolveFrom(folder: string, name: string): string | null {
  for (let base = folder; ; base = base.slice(0, base.lastIndexOf('/node_modules/'))) {
    const candidate = join(base, 'node_modules', name);
    if (isPackage(candidate)) return candidate;
    if (!base.includes('/node_modules/')) return isPackage(folderOf(name)) ? folderOf(name) : null;
  }
}

function isPackage(folder: string): boolean {
  return statSync(join(folder, 'package.json'), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Bytes that a package and what it alone brings in have in the bundle. */
function bundledBytes(metafile: Metafile, name: string): number {
  const own = `node_modules/${name}/`;
  return Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .reduce((sum, [input, { bytesInOutput }]) => (input.includes(own) ? sum + bytesInOutput : sum), 0);
}

/** What the document gives as reasons, by package. */
function reasons(): Map<string, string> {
  const document = readFileSync(path, 'utf8');
  return new Map(
    [...document.matchAll(/^\| `([^`]+)` \|.*\| ([^|]*[^|\s]) \|$/gm)].map(([, name = '', why = '']) => [name, why]),
  );
}

function table(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`\n## ${heading}\n`, line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** The document. Throws where a dependency has no reason or no licence. */
export async function generate(): Promise<string> {
  const own = manifestOf('.');
  const why = reasons();
  const fact = (name: string, size: string) => {
    const { license } = manifestOf(folderOf(name));
    const reason = why.get(name);
    if (license === undefined) throw new Error(`${name} states no licence`);
    if (reason === undefined) throw new Error(`${path} gives no reason for ${name}: add a row with one`);
    return [`\`${name}\``, license, size, reason];
  };
  const { metafile } = await build({
    entryPoints: { index: 'src/index.ts', cli: 'src/cli/index.ts' },
    outdir: 'dist',
    ...BUNDLE_OPTIONS,
    minify: true,
    write: false,
    metafile: true,
  });
  if (metafile === undefined) throw new Error('esbuild gives no metafile');
  const development = Object.keys(own.devDependencies ?? {});
  const bundled = development.filter((name) => bundledBytes(metafile, name) > 0);
  const needed = Object.keys(own.dependencies ?? {}).map((name) => {
    const folders = [...withItsOwn(folderOf(name))];
    const brings = folders.length === 1 ? '' : ` with the ${folders.length - 1} it brings`;
    return fact(name, kilobytes(folders.reduce((sum, folder) => sum + sizeOf(folder), 0)) + brings);
  });
  return [
    INTRODUCTION,
    table('Installed with the package', ['package', 'licence', 'kB installed', 'why'], needed),
    table(
      'Bundled into what ships',
      ['package', 'licence', 'kB in the bundle', 'why'],
      bundled.map((name) => fact(name, kilobytes(bundledBytes(metafile, name)))),
    ),
    table(
      'To develop',
      ['package', 'licence', 'kB installed', 'why'],
      development
        .filter((name) => !bundled.includes(name))
        .map((name) => fact(name, kilobytes(sizeOf(folderOf(name))))),
    ),
  ].join('');
}
