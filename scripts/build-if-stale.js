// Tests of the command run what ships, so the bundle must be that of the sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './build.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Bundles when a source is newer than the bundle. Vitest calls this before the tests that ask for it. */
export async function setup() {
  const built = join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt');
  const sources = ['package.json', 'scripts/build.js', ...filesIn('src')].map((path) => join(ROOT, path));
  if (!existsSync(built) || sources.some((path) => statSync(path).mtimeMs > statSync(built).mtimeMs)) await bundle();
}

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name));
}
