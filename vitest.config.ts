import { defineConfig } from 'vitest/config';

/** Tests that start other programs (Azurite, the Playground, Chromium, processes to be killed), and take their time. */
const SLOW = ['test/**/*.slow.test.ts'];

/** Tests that replace a module, and must not be seen by others. */
const ISOLATED = ['test/**/*.isolated.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-reporter.ts'],
    projects: [
      {
        // Half of these tests' time is loading the same modules; files share them, and keep nothing in them.
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...SLOW, ...ISOLATED],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      { test: { name: 'isolated', include: ISOLATED } },
      { test: { name: 'slow', include: SLOW, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
