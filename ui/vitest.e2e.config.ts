// How are the checks in the browser run? One after another: what is measured must not wait for its neighbour.
//
// Start: WKT_BIN=…/wkt npm run e2e
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    sequence: { concurrent: false, shuffle: false },
    // Every tap waits as long as the rules for older hands ask for, and a lesson has many.
    testTimeout: 400_000,
    hookTimeout: 60_000,
    reporters: ['verbose'],
  },
});
