import { defineConfig } from 'vitest/config';

/** Tests that run the bundled command. */
const END_TO_END = ['test/cli/**/*.test.ts', 'test/docs.test.ts', 'test/scripts/**/*.test.ts'];

/** Tests that need Chromium beside Node: `npm run test:browser`. */
const BROWSER = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    // Left alone, a core is left idle: on a machine of two, half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...END_TO_END, ...BROWSER],
          // A guard against tests that hang, not a limit on speed: a busy machine takes its time.
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'cli',
          include: END_TO_END,
          globalSetup: 'scripts/build-if-stale.js',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: BROWSER,
          // Alone on the machine: what it waits for is drawn in the browser's own time.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          globalSetup: 'scripts/build-if-stale.js',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a browser does in its own time is waited for: a busy machine takes its own.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
