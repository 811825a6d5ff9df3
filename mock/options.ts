import type * as Msw from 'msw';
import { DEFAULT_NOW, toMilliseconds } from './lib/time/clock.ts';
import type { Limits } from './features/shared/resolver.ts';
import type { Delay } from './pipeline/faults/fault.ts';
import type { ScenarioOption } from './scenarios/scenarios.ts';
import { SERVER_NAMES, serverProfile, type ServerName, type ServerProfile } from './servers/profile.ts';
import type { Snapshot } from './state/snapshot.ts';

/** The random number generator has a state of 32 bits. */
const MAX_SEED = 2 ** 32 - 1;

const CLOCK_MODES = ['manual', 'auto', 'real'] as const;

/** How the mock's time passes. */
export type ClockMode = (typeof CLOCK_MODES)[number];

/** The options of a mock. All are optional. */
export interface TempsMockOptions {
  /** The same seed always gives the same ids, hashes and demo data. @default 1, or the state of the `snapshot` */
  seed?: number;
  /**
   * The start of the mock's time. @default '2026-01-15T12:00:00Z', the `snapshot`'s time, or the real time if `clock`
   * is `'real'`
   */
  now?: Date | string | number;
  /**
   * How time passes. `'manual'`: only with `mock.clock.advance()`. `'auto'`: it jumps ahead whenever all calls are
   * settled and something waits for it, so that `await temps.deploy(…)` takes milliseconds. `'real'`: in real time, for
   * a server that people use.
   * @default 'manual'
   */
  clock?: ClockMode;
  /**
   * The base URL of your client, or several. `mock.handlers` handles `/api` there; `fetch` and `listen()` do not need
   * it.
   * @default TEMPS_API_URL
   */
  baseUrl?: string | readonly string[];
  /**
   * msw for `mock.handlers`, if they cannot load it by themselves, as in a page: `import { http, HttpResponse } from
   * 'msw'`, and `msw: { http, HttpResponse }`.
   * @default the msw that is installed
   */
  msw?: Pick<typeof Msw, 'http' | 'HttpResponse'>;
  /**
   * The initial state: a name, a function that fills the state, or a list of these, run in order: `['demo', ({ build })
   * => build.project({ name: 'Shop' })]`.
   * @default 'empty'
   */
  scenario?: ScenarioOption;
  /** The initial state, as returned by `mock.state.snapshot()` of any mock. Replaces the scenario. */
  snapshot?: Snapshot;
  /**
   * Which server to behave like: that of the REST API reference, or the real one of a month, with its routes, lists,
   * dates, statuses, errors and permissions. Responses are checked against the contract before they are converted to
   * the form of a real server.
   * @default 'reference'
   */
  server?: ServerName;
  /** The API key with all permissions. @default 'tk_mock_admin_2f7c9a1e5b3d4860' */
  token?: string;
  /**
   * Whether each response is checked against the contract. One that does not match becomes a 500 that says where.
   * @default true
   */
  validateResponses?: boolean;
  /**
   * Whether unknown names in a query or body are refused with a 400. By default they are ignored, as on real servers,
   * and listed in `mock.warnings`.
   * @default false
   */
  strict?: boolean;
  /** The delay of every response: fixed, from a range, or infinite. @default 0 */
  latency?: Delay;
  /** Maximum sizes of bodies in bytes. @default 1 GB for images, 500 MB for static bundles, 2 MB for others */
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

/** @throws {TypeError} with the valid values, for an invalid option */
export function checkOptions(options: TempsMockOptions): void {
  checkNames('createTempsMock', options, OPTIONS);
  const { seed, clock, token, limits = {} } = options;
  checkNames('createTempsMock({ limits })', limits, LIMITS);
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED))
    fail('seed', seed, `a whole number from 0 to ${MAX_SEED}`);
  if (clock !== undefined && !CLOCK_MODES.includes(clock))
    fail('clock', clock, CLOCK_MODES.map((mode) => `'${mode}'`).join(' or '));
  // Other characters cannot be sent in a header.
  if (token !== undefined && !(typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)))
    fail('token', token, 'a text without spaces');
  for (const [name, bytes] of Object.entries(limits))
    if (!(typeof bytes === 'number' && bytes >= 0)) fail(`limits: { ${name} }`, bytes, 'a number of bytes');
  for (const name of ['strict', 'validateResponses'] as const)
    if (!['undefined', 'boolean'].includes(typeof options[name])) fail(name, options[name], 'true or false');
}

/** Refuses unknown options, which would otherwise be ignored. The compiler only reports them in TypeScript. */
function checkNames(what: string, given: unknown, known: object): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new TypeError(`${what}: got ${show(given)}, expected an object`);
  for (const name of Object.keys(given))
    if (!Object.hasOwn(known, name))
      throw new TypeError(`${what}: got ${JSON.stringify(name)}, expected one of ${Object.keys(known).join(', ')}`);
}

function fail(option: string, got: unknown, expected: string): never {
  throw new TypeError(`createTempsMock({ ${option} }): got ${show(got)}, expected ${expected}`);
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an object') : String(value);
}

/** @throws {TypeError} with the valid names, for an unknown server */
export function findServer(name: ServerName = 'reference'): ServerProfile {
  if (SERVER_NAMES.includes(name)) return serverProfile(name);
  throw new TypeError(`createTempsMock({ server }): got ${show(name)}, expected ${SERVER_NAMES.join(' or ')}`);
}

export function startTime({ now, snapshot, clock }: TempsMockOptions): number {
  if (now !== undefined) return toMilliseconds(now);
  if (snapshot) return toMilliseconds(snapshot.now);
  return clock === 'real' ? Date.now() : toMilliseconds(DEFAULT_NOW);
}
