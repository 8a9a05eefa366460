// Bundles what ships. Chunks are split so that a run loads only what its input needs; dependencies that are large and
// seldom needed stay outside the bundle.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS } from './bundle-options.js';
import { thirdPartyLicenses } from './licenses.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');

/** Commander starts other programs only for subcommands that are programs; loading what it needs for it costs 2 ms. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'empty' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The folders whose code only the command has: workers and the library load none of it. */
const COMMAND = ['cli', 'batch/sources'];

/** What has been loaded by the time that the library, or the command, loads more. */
const LOADERS = {
  '?library': "import './pipeline.ts'; import './emit/index.ts';",
  '?command': "import './cli/index.ts';",
};

/**
 * What is loaded when a run needs it comes behind the library, or the command, that loads it, and is told so here. Else esbuild cuts
 * those into a chunk for each set of modules that the same lazy ones share: two dozen files, which cost a third of what starting
 * Node does.
 */
const behindItsLoader = {
  name: 'behind-its-loader',
  setup({ resolve, onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const { path: lazy } = await resolve(path, { kind: 'import-statement', importer, resolveDir });
      if (!lazy.startsWith(SRC)) return undefined;
      const isOfCommand = COMMAND.some((folder) => importer.startsWith(join(SRC, folder)));
      return { path: lazy, suffix: isOfCommand ? '?command' : '?library' };
    });
    onLoad({ filter: /\.ts$/ }, ({ path, suffix }) =>
      suffix === ''
        ? undefined
        : {
            contents: `${LOADERS[suffix]} export * from ${JSON.stringify(path)};`,
            resolveDir: SRC,
          },
    );
  },
};

/**
 * Writes the bundle to dist/. Each file is replaced in one step, so a command that runs meanwhile doesn't break.
 *
 * @returns {Promise<string[]>} names of the files written.
 */
export async function bundle() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: 'src/index.ts', cli: 'src/cli/index.ts', worker: 'src/batch/pool/worker.ts' },
    outdir: 'dist',
    ...BUNDLE_OPTIONS,
    minify: true,
    plugins: [withoutChildProcess, behindItsLoader],
    legalComments: 'none',
    write: false,
    metafile: true,
  });
  const reviewPage = await bundleReviewPage();
  mkdirSync(DIST, { recursive: true });
  for (const { path, contents } of [...outputFiles, ...reviewPage]) replaceFile(path, contents);
  replaceFile(join(DIST, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(metafile));
  return [...[...outputFiles, ...reviewPage].map(({ path }) => basename(path)), 'THIRD-PARTY-LICENSES.txt'];
}

/** The review page's code and style, for browsers; `src/review/document.ts` reads them beside the bundle. */
async function bundleReviewPage() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'src/review/client/main.ts', out: 'review-page' },
      { in: 'src/review/client/style/index.css', out: 'review-page' },
    ],
    outdir: 'dist',
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles;
}

function replaceFile(path, contents) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

if (argv[1] !== undefined && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const written = new Set(await bundle());
  for (const name of readdirSync(DIST)) {
    if (!written.has(name)) rmSync(join(DIST, name), { recursive: true, force: true });
  }
}
