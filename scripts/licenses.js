// What the licences of bundled packages ask for: their texts travel with the bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * Collects the licence texts of the packages in a bundle.
 *
 * @param {import('esbuild').Metafile} metafile what esbuild says it bundled.
 * @returns {string} one text: for each package its name, version, licence and licence text, sorted by name.
 * @throws {Error} when a package states no licence.
 */
export function thirdPartyLicenses(metafile) {
  const folders = new Map();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const match = PACKAGE.exec(path);
      if (match && bytesInOutput > 0) folders.set(match[0], match[1]);
    }
  }
  const sections = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, name]) => section(folder, name));
  return `clean-article contains the packages below, each under its own licence.\n${sections.join('')}`;
}

function section(folder, name) {
  const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} states no licence`);
  const texts = readdirSync(folder)
    .filter((file) => LICENSE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const holder = typeof author === 'object' ? author.name : author;
  const body = texts.length > 0 ? texts.join('\n\n') : `Licensed under ${license}${holder ? ` by ${holder}` : ''}.`;
  return `\n${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${body}\n`;
}
