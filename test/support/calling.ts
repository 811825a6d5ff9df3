const FOLDERS = [
  'attack',
  'call',
  'examples',
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

/** The tests whose subject is a call: they run over both transports, and on every Node. */
export const CALLING_FILES = [
  `test/{${FOLDERS.join(',')}}/**/*.test.ts`,
  'test/*.test.ts',
  // By the platform's `fetch` alone.
  'test/cli/live-check.test.ts',
];
