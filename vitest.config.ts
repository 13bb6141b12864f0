import { defineConfig } from 'vitest/config';

/** Tests that start other programs (Azurite, the Playground, Chromium, processes to be killed), and take their time. */
const SLOW = ['test/**/*.slow.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-reporter.ts'],
    projects: [
      { test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: SLOW, testTimeout: 20_000 } },
      { test: { name: 'slow', include: SLOW, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
