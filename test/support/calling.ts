/** Where the transports and the versions of Node can differ. */
const WIRE = ['attack', 'call', 'response', 'timing', 'transport', 'uploads', 'websocket'];

/** What else makes calls. */
const CALLING = ['examples', 'input', 'observability', 'pagination', 'servers', 'workflows'];

/** The tests of the wire, which run over both transports and on every version of Node. */
export const WIRE_FILES = [`test/{${WIRE.join(',')}}/**/*.test.ts`];

/**
 * The tests of calls, which `npm run test:all` runs over both transports and on every version of
 * Node.
 */
export const CALLING_FILES = [
  `test/{${[...WIRE, ...CALLING].join(',')}}/**/*.test.ts`,
  'test/*.test.ts',
  // Only uses the platform's `fetch`.
  'test/cli/live-check.test.ts',
];
