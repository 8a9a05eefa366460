import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { REVIEW_TITLE } from './title.ts';

/** The page's own code and style, which the build puts beside this module. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** Reads what the build made. Throws system errors where there is no build. */
export function readAssets(): Assets {
  const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  return { script: read('review-page.js'), style: read('review-page.css') };
}

/**
 * The page up to its data. Nothing may be fetched, and no script runs but our own: what pages say is never markup.
 *
 * @param assets code and style.
 * @returns HTML; {@link dataScript}s follow, then {@link documentEnd}.
 */
export function documentStart({ script, style }: Assets): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${REVIEW_TITLE}</title>
<style>${style}</style>
</head>
<body>
<noscript><main><h1>Review</h1><p>This page shows its data by a script of its own; allow it to run.</p></main></noscript>
<div id="app"></div>
`;
}

/**
 * Data for the page's code, which no browser runs: compressed, in base 64.
 *
 * @param id of the element that holds it.
 * @param json any JSON.
 */
export function dataScript(id: string, json: string): string {
  return `<script type="application/octet-stream" id="${id}">${deflateRawSync(json).toString('base64')}</script>\n`;
}

/** The rest of the page: its code, which finds the data above it. */
export function documentEnd({ script }: Assets): string {
  return `<script>${script}</script>\n</body>\n</html>\n`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
