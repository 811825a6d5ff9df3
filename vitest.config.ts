import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { CALLING_FILES, WIRE_FILES } from './test/support/calling.ts';
import { isTestAll } from './test/support/runs.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Of the workers and of what tests start: Node need not read and compile TypeScript each time.
process.env['NODE_COMPILE_CACHE'] ??= source('node_modules/.cache/node');

export default defineConfig({
  // Examples and tests import the package by its name, as its users do.
  resolve: {
    alias: [
      { find: /^@temps-sdk\/node-sdk$/, replacement: source('src/index.ts') },
      { find: /^@temps-sdk\/node-sdk\/mock$/, replacement: source('mock/index.ts') },
      { find: /^@temps-sdk\/node-sdk\/operations$/, replacement: source('src/operations.ts') },
      { find: /^@temps-sdk\/node-sdk\/zod$/, replacement: source('src/zod.ts') },
    ],
  },
  test: {
    // By default one core would be left idle.
    maxWorkers: '100%',
    // The files of a worker share what they import; to load it for each took two thirds of the
    // time. No test may leave anything behind, whatever runs before or after it.
    isolate: false,
    // Waits until something has happened. A test that fails may take so long; one that passes does
    // not depend on it.
    expect: { poll: { interval: 2, timeout: 30_000 } },
    // By the default, which is Node's dispatcher, everything; by `fetch` once more what the wire
    // is.
    projects: [
      transportProject('dispatcher', ['test/**/*.test.ts']),
      transportProject('fetch', isTestAll ? CALLING_FILES : WIRE_FILES),
    ],
  },
});

function transportProject(
  transport: 'dispatcher' | 'fetch',
  include: string[],
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: transport,
      include,
      // What takes its time or starts many processes: `npm run test:all` runs it.
      exclude: ['**/node_modules/**', ...(isTestAll ? [] : ['test/**/*.all.test.ts'])],
      // One project after the other: a worker keeps what it has loaded only from one file of a
      // project to the next.
      sequence: { groupOrder: transport === 'fetch' ? 1 : 0, shuffle: true },
      setupFiles: ['test/support/setup.ts'],
      // For the property tests on a machine that has other things to do; nothing here waits for a
      // clock.
      testTimeout: isTestAll ? 60_000 : 20_000,
      hookTimeout: isTestAll ? 60_000 : 20_000,
      env: {
        TEMPS_TRANSPORT: transport === 'fetch' ? 'fetch' : 'auto',
        TEST_TRANSPORT: transport,
      },
    },
  };
}
