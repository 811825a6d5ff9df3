import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Examples and tests import the package by its name, as its users do.
  resolve: {
    alias: [
      { find: /^@temps-sdk\/node-sdk$/, replacement: source('src/index.ts') },
      { find: /^@temps-sdk\/node-sdk\/mock$/, replacement: source('mock/index.ts') },
      { find: /^@temps-sdk\/node-sdk\/zod$/, replacement: source('src/zod.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    sequence: { shuffle: true },
    // For the property tests on a machine that has other things to do; nothing here waits for a clock.
    testTimeout: 30_000,
    // The environment of the machine must not decide a test.
    env: { TEMPS_API_URL: '', TEMPS_API_TOKEN: '', TEMPS_TOKEN: '', TEMPS_API_KEY: '', TEMPS_LOG: '' },
  },
});
