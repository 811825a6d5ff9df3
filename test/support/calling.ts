const FOLDERS = [
  'attack',
  'call',
  'examples',
  'input',
  'observability',
  'pagination',
  'response',
  'retry',
  'servers',
  'timing',
  'transport',
  'uploads',
  'websocket',
  'workflows',
];

/** The tests of calls, which run over both transports and on every version of Node. */
export const CALLING_FILES = [
  `test/{${FOLDERS.join(',')}}/**/*.test.ts`,
  'test/*.test.ts',
  // Only uses the platform's `fetch`.
  'test/cli/live-check.test.ts',
];
