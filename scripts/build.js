// Bundles what ships. Chunks are split so that a run loads only what its input needs; dependencies that are large and
// seldom needed stay outside the bundle.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  external: ['jsdom', '@mozilla/readability', 'zod'],
  // Bundled CommonJS packages (commander) reach Node's own modules through require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
});
