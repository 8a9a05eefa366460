// Bundles a script as the package itself is bundled and runs it: what is timed is what ships, not what a
// transpiling loader makes of it. Arguments: the script, then its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS } from './bundle-options.js';

const [script, ...args] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../.tmp/bench/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: { main: script },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  ...BUNDLE_OPTIONS,
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [`${folder}main.mjs`, ...args], { stdio: 'inherit' });
process.exit(status ?? 1);
