/** How everything is bundled that ships or is timed as it ships: split into chunks, what is large and seldom needed left out. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Else each \p{…} in a function becomes a `new RegExp` at every call.
  supported: { 'regexp-unicode-property-escapes': true },
  external: ['jsdom', '@mozilla/readability', 'zod', 'piscina'],
  // Bundled CommonJS packages (commander) reach Node's own modules through require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
};
