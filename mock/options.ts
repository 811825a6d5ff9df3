import type * as Msw from 'msw';
import { DEFAULT_NOW, toMilliseconds } from './lib/time/clock.ts';
import type { Limits } from './features/shared/resolver.ts';
import type { Delay } from './pipeline/faults/fault.ts';
import type { ScenarioOption } from './scenarios/scenarios.ts';
import { SERVER_NAMES, serverProfile, type ServerName, type ServerProfile } from './servers/profile.ts';
import type { Snapshot } from './state/snapshot.ts';

/** Chance has 32 bits. */
const MAX_SEED = 2 ** 32 - 1;

const CLOCK_MODES = ['manual', 'auto', 'real'] as const;

/** How the mock's time passes. */
export type ClockMode = (typeof CLOCK_MODES)[number];

/** How a mock is made. All of it can be left out. */
export interface TempsMockOptions {
  /** The same seed gives the same ids, hashes and demo data. @default 1, or where the `snapshot` stood */
  seed?: number;
  /** When the mock's time starts. @default '2026-01-15T12:00:00Z', the `snapshot`'s time, or the real time where `clock` is `'real'` */
  now?: Date | string | number;
  /**
   * How time passes. `'manual'`: it stands still until `mock.clock.advance()`. `'auto'`: it jumps ahead whenever all calls
   * are settled and something waits for it, so that `await temps.deploy(…)` takes milliseconds. `'real'`: it runs, for a
   * server that people watch.
   * @default 'manual'
   */
  clock?: ClockMode;
  /**
   * The address of your client, or several: `mock.handlers` handles their `/api`. `fetch` and `listen()` need none.
   * @default TEMPS_API_URL
   */
  baseUrl?: string | readonly string[];
  /**
   * What `mock.handlers` are made with where they cannot load msw by themselves, as in a page: `import { http, HttpResponse }
   * from 'msw'`, and `msw: { http, HttpResponse }`.
   * @default the msw that is installed
   */
  msw?: Pick<typeof Msw, 'http' | 'HttpResponse'>;
  /**
   * What is there at the start: a name, a function that fills the state, or a list of them, each of which adds to those
   * before it: `['demo', ({ build }) => build.project({ name: 'Shop' })]`.
   * @default 'empty'
   */
  scenario?: ScenarioOption;
  /** What `mock.state.snapshot()` returned, of this mock or another: start from there, in place of a scenario. */
  snapshot?: Snapshot;
  /**
   * Which server it behaves as: that of the REST API reference, or the real one of a month, with its routes, lists, dates,
   * statuses, errors and permissions. A response of a real server is checked before it is written as that server writes it.
   * @default 'reference'
   */
  server?: ServerName;
  /** The API key that may do everything. @default 'tk_mock_admin_2f7c9a1e5b3d4860' */
  token?: string;
  /** Whether each response is checked against the contract. One that breaks it becomes a 500 that says where. @default true */
  validateResponses?: boolean;
  /**
   * Whether a query or body with a name that the contract does not have is refused with a 400. Real servers ignore it, and so
   * does the mock, which tells of it in `mock.warnings`.
   * @default false
   */
  strict?: boolean;
  /** The wait before every response: fixed, from a range, or for ever. @default 0 */
  latency?: Delay;
  /** How many bytes a body may have. @default 1 GB for images, 500 MB for static bundles, 2 MB for all else */
  limits?: Partial<Limits>;
}

const OPTIONS: Readonly<Record<keyof TempsMockOptions, true>> = {
  seed: true,
  now: true,
  clock: true,
  baseUrl: true,
  msw: true,
  scenario: true,
  snapshot: true,
  server: true,
  token: true,
  validateResponses: true,
  strict: true,
  latency: true,
  limits: true,
};
const LIMITS: Readonly<Record<keyof Limits, true>> = { imageUpload: true, staticUpload: true, requestBody: true };

/** @throws {TypeError} that says what the option takes */
export function checkOptions(options: TempsMockOptions): void {
  const { seed, clock, token, limits = {} } = options;
  checkNames('createTempsMock', options, OPTIONS);
  checkNames('createTempsMock({ limits })', limits, LIMITS);
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED))
    fail('seed', seed, `a whole number from 0 to ${MAX_SEED}`);
  if (clock !== undefined && !CLOCK_MODES.includes(clock))
    fail('clock', clock, CLOCK_MODES.map((mode) => `'${mode}'`).join(' or '));
  // What a header cannot carry would be refused by each call.
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) fail('token', token, 'a text without spaces');
  for (const [name, bytes] of Object.entries(limits))
    if (!(typeof bytes === 'number' && bytes >= 0)) fail(`limits: { ${name} }`, bytes, 'a number of bytes');
}

/** What is spelt wrong would be ignored: the compiler tells those who have one. */
function checkNames(what: string, given: object, known: object): void {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(known, name))
      throw new TypeError(`${what}: got ${JSON.stringify(name)}, expected one of ${Object.keys(known).join(', ')}`);
}

function fail(option: string, got: unknown, expected: string): never {
  throw new TypeError(`createTempsMock({ ${option} }): got ${JSON.stringify(got)}, expected ${expected}`);
}

/** @throws {TypeError} that names the servers */
export function findServer(name: ServerName = 'reference'): ServerProfile {
  if (SERVER_NAMES.includes(name)) return serverProfile(name);
  throw new TypeError(
    `createTempsMock({ server }): got ${JSON.stringify(name)}, expected ${SERVER_NAMES.join(' or ')}`,
  );
}

export function startTime({ now, snapshot, clock }: TempsMockOptions): number {
  if (now !== undefined) return toMilliseconds(now);
  if (snapshot) return toMilliseconds(snapshot.now);
  return clock === 'real' ? Date.now() : toMilliseconds(DEFAULT_NOW);
}
