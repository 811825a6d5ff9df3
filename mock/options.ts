import type * as Msw from 'msw';
import { checkOf } from './contract/check.ts';
import { DEFAULT_NOW, toMilliseconds } from './lib/time/clock.ts';
import type { Delay } from './pipeline/faults/fault.ts';
import { CLOCK_MODES, type ClockMode } from './pipeline/time/clock-mode.ts';
import type { ScenarioOption } from './scenarios/scenarios.ts';
import { SERVER_NAMES, type ServerName } from './servers/names.ts';
import type { Limits } from './state/context.ts';
import type { Snapshot } from './state/snapshot.ts';

/** The random number generator has a state of 32 bits. */
const MAX_SEED = 2 ** 32 - 1;

/** The options of a mock. All are optional. */
export interface TempsMockOptions {
  /**
   * The same seed always gives the same ids, hashes and demo data. @default 1, or the state of the
   * `snapshot`
   */
  seed?: number | undefined;
  /**
   * The start of the mock's time. @default '2026-01-15T12:00:00Z', the `snapshot`'s time, or the
   * real time if `clock` is `'real'`
   */
  now?: Date | string | number | undefined;
  /**
   * How time passes. `'waits'`: it stands still until `mock.clock.advance()`, or until a client of
   * this package in the same process waits, as `temps.deploy` does between its polls: it jumps to
   * the end of the wait, so that `await temps.deploy(…)` takes milliseconds. `'manual'`: only with
   * `mock.clock.advance()`. `'auto'`: as `'waits'`, and also step by step for programs that poll in
   * real time. `'real'`: in real time, for a server that people use.
   * @default 'waits'
   */
  clock?: ClockMode | undefined;
  /**
   * The base URL of your client, or several. `mock.handlers` handles `/api` there; `fetch` and
   * `listen()` do not need it.
   * @default TEMPS_API_URL
   */
  baseUrl?: string | readonly string[] | undefined;
  /**
   * msw for `mock.handlers`, if they cannot load it by themselves, as in a page: `import { http,
   * HttpResponse } from 'msw'`, and `msw: { http, HttpResponse }`.
   * @default the msw that is installed
   */
  msw?: Pick<typeof Msw, 'http' | 'HttpResponse'> | undefined;
  /**
   * The initial state: a name, a function that fills the state, or a list of these, run in order:
   * `['demo', ({ build }) => build.project({ name: 'Shop' })]`.
   * @default 'empty'
   */
  scenario?: ScenarioOption | undefined;
  /**
   * The initial state, as returned by `mock.state.snapshot()` of any mock. Replaces the scenario.
   */
  snapshot?: Snapshot | undefined;
  /**
   * Which server to behave like: that of the REST API reference, or the real one of a month, with
   * its routes, lists, dates, statuses, errors and permissions. Responses are checked against the
   * contract before they are converted to the form of a real server.
   * @default 'reference'
   */
  server?: ServerName | undefined;
  /** The API key with all permissions. @default 'tk_mock_admin_2f7c9a1e5b3d4860' */
  token?: string | undefined;
  /**
   * Whether each response is checked against the contract. One that does not match becomes a 500
   * that says where.
   * @default true
   */
  validateResponses?: boolean | undefined;
  /**
   * Whether unknown names in a query or body are refused with a 400. By default they are ignored,
   * as on real servers, and listed in `mock.warnings`.
   * @default false
   */
  strict?: boolean | undefined;
  /**
   * Whether each warning of `mock.warnings` is also printed once, with `console.warn`.
   * @default true
   */
  printWarnings?: boolean | undefined;
  /** The delay of every response: fixed, from a range, or infinite. @default 0 */
  latency?: Delay | undefined;
  /**
   * Maximum sizes of bodies in bytes. @default 1 GB for images, 500 MB for static bundles, 2 MB for
   * others
   */
  limits?: Partial<Limits> | undefined;
}

const LIMITS: Record<keyof Limits, object> = {
  imageUpload: { type: 'number', minimum: 0 },
  staticUpload: { type: 'number', minimum: 0 },
  requestBody: { type: 'number', minimum: 0 },
};

/** Schemas of the options. `{}` is checked where it is read. */
const OPTIONS: Record<keyof TempsMockOptions, object> = {
  seed: { type: 'integer', minimum: 0, maximum: MAX_SEED },
  now: {},
  clock: { enum: CLOCK_MODES },
  baseUrl: {},
  msw: {},
  scenario: {},
  snapshot: {},
  server: { enum: SERVER_NAMES },
  // Other characters cannot be sent in a header.
  token: { type: 'string', pattern: '^[\\x21-\\x7e]+$' },
  validateResponses: { type: 'boolean' },
  strict: { type: 'boolean' },
  printWarnings: { type: 'boolean' },
  latency: {},
  limits: { type: 'object', properties: LIMITS, additionalProperties: false },
};

const checkSchema = checkOf({ type: 'object', properties: OPTIONS, additionalProperties: false });

/** @throws {TypeError} that names the option and its valid values */
export function checkOptions(options: TempsMockOptions): void {
  const [issue] = checkSchema(options, 'options');
  if (issue) throw new TypeError(`createTempsMock: ${issue.path}: ${issue.message}`);
}

export function startTime({ now, snapshot, clock }: TempsMockOptions): number {
  if (now !== undefined) return toMilliseconds(now);
  if (snapshot) return toMilliseconds(snapshot.now);
  return clock === 'real' ? Date.now() : toMilliseconds(DEFAULT_NOW);
}
