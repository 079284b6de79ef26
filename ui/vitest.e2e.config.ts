// How are the checks in the browser run? Two files side by side, each with a program and a browser of its own; those of one
// file one after another, because each goes on where the one before has stopped.
//
// Start: WKT_BIN=…/wkt npm run e2e
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: true,
    maxWorkers: 2,
    sequence: { concurrent: false, shuffle: false },
    // A lesson has many touches, and a demonstration begins in its own time.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    reporters: ['verbose'],
  },
});
