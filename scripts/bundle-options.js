/** How everything is bundled that ships or is timed as it ships: split into chunks, what is large and seldom needed left out. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Else each \p{…} in a function becomes a `new RegExp` at every call.
  // Patterns ask for \p{Alphabetic}, \p{Uppercase} and \p{Lowercase}: V8 reads each pattern up to four times, and \p{L}, \p{Lu}
  // and \p{Ll} cost four times as much, since ICU keeps no sets of categories.
  supported: { 'regexp-unicode-property-escapes': true },
  external: ['jsdom', '@mozilla/readability', 'zod', 'piscina'],
  // Bundled CommonJS packages (commander) reach Node's own modules through require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
};
