import { apiBaseUrl } from './base-url.ts';
import { systemClock } from './timing/clock.ts';
import { isNonNegativeNumber } from './checks.ts';
import { mergeHeaders, SharedHeaders } from './request/headers.ts';
import type { CallHooks } from './observability/hooks.ts';
import { createLog, type Logger, type LogLevel } from './observability/logger.ts';
import type { ClientSettings } from './call/settings.ts';
import type { Fetch } from './transport/fetch.ts';
import { readEnvironment } from './environment.ts';
import { TempsConfigError } from './errors/index.ts';
import { warnOfInsecureHttp } from './insecure-http.ts';
import { resolveValidate, VALIDATE_PROBLEM, type Validate } from './validation/options.ts';
import { VERSION } from './version.ts';

/** An API key or deployment token, or a function that gives one and is asked before every attempt. */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * How a client makes its calls. A setting of a call wins over that of the client; `undefined` counts as left out.
 * What cannot work is refused with a `TempsConfigError` when the client is made.
 */
export interface TempsClientOptions<ThrowOnError extends boolean = true> extends CallHooks {
  /**
   * Address of the Temps instance, with or without `/api` at its end.
   *
   * @default the environment variable TEMPS_API_URL
   */
  baseUrl?: string | undefined;
  /**
   * API key (`tk_...`) or deployment token (`dt_...`). Sent with every request, to the origin of `baseUrl` only.
   * `null` sends none, for the few operations that need none, such as a login.
   *
   * @default the environment variable TEMPS_API_TOKEN, else TEMPS_TOKEN, else TEMPS_API_KEY
   */
  apiKey?: TokenSource | null | undefined;
  /**
   * Milliseconds that one attempt may take, body included. 0 turns the limit off.
   * Uploads have none unless the call sets it.
   *
   * @default 60_000
   */
  timeout?: number | undefined;
  /**
   * Milliseconds that a whole call may take, with all its attempts and waits. 0 turns the limit off.
   *
   * @default 0
   */
  deadline?: number | undefined;
  /**
   * How many times a failed attempt may be retried. A POST or PATCH is retried only where it provably was not processed.
   *
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * `false` makes every call resolve to `{ data, error }` instead of throwing.
   *
   * @default true
   */
  throwOnError?: ThrowOnError | undefined;
  /**
   * What is checked against the contract: requests before they are sent, responses, or both. Needs zod installed,
   * which is loaded at the first call. A call's own `validate` wins.
   *
   * @default false
   */
  validate?: Validate | undefined;
  /** Headers of every request. Those of a call win. */
  headers?: Record<string, string | null | undefined> | undefined;
  /**
   * Replaces the runtime's `fetch`: for tests, proxies, instrumentation.
   *
   * @default globalThis.fetch, looked up at each attempt
   */
  fetch?: Fetch | undefined;
  /** Passed to `fetch` as its second argument, such as undici's `dispatcher` for a proxy or a client certificate. */
  fetchOptions?: Record<string, unknown> | undefined;
  /**
   * Gets a line for each call. Any object with the console's methods will do.
   *
   * @default console
   */
  logger?: Logger | undefined;
  /**
   * How much is logged: each call at `info`, headers and bodies too at `debug`. Secrets are redacted.
   *
   * @default the environment variable TEMPS_LOG, else 'warn'
   */
  logLevel?: LogLevel | undefined;
  /**
   * Silences the warning that plain http to another machine sends the token unencrypted.
   *
   * @default false
   */
  allowInsecureHttp?: boolean | undefined;
}

export const DEFAULTS = { timeout: 60_000, deadline: 0, maxRetries: 2, throwOnError: true, logLevel: 'warn' } as const;

const URL_VARIABLES = ['TEMPS_API_URL'];
const TOKEN_VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'];

/** Fills in what was left out, from the environment and the defaults. Refuses what cannot work. */
export function resolveOptions(options: TempsClientOptions<boolean>): ClientSettings {
  const logger = options.logger ?? console;
  const level = logLevel(options.logLevel);
  const hooks = options.onRequest ?? options.onResponse ?? options.onRetry;
  const baseUrl = resolveBaseUrl(options.baseUrl);
  const warn = level === 'off' || level === 'error' ? undefined : (message: string) => logger.warn(message);
  if (!options.allowInsecureHttp && warn) warnOfInsecureHttp(baseUrl, logger);
  return {
    baseUrl,
    ...token(options.apiKey),
    headers: mergeHeaders({ accept: 'application/json', 'user-agent': userAgent() }, options.headers),
    sharedHeaders: new SharedHeaders(),
    timeout: amount('timeout', options.timeout, DEFAULTS.timeout),
    deadline: amount('deadline', options.deadline, DEFAULTS.deadline),
    maxRetries: amount('maxRetries', options.maxRetries, DEFAULTS.maxRetries),
    throwOnError: options.throwOnError ?? DEFAULTS.throwOnError,
    fetch: options.fetch,
    fetchOptions: options.fetchOptions,
    hooks: hooks ? [options] : [],
    log: createLog(logger, level),
    clock: systemClock,
    validate: checkedValidate(options.validate),
    warn,
  };
}

function resolveBaseUrl(given: string | undefined): string {
  const value = given?.trim();
  if (value) return apiBaseUrl(value, 'options.baseUrl');
  const found = readEnvironment(...URL_VARIABLES);
  if (found) return apiBaseUrl(found.value, found.name);
  throw missing('baseUrl', 'the address of your instance', URL_VARIABLES);
}

function token(given: TokenSource | null | undefined): Pick<ClientSettings, 'secret' | 'token'> {
  if (given === null) return { token: () => undefined };
  if (typeof given === 'function') return { token: () => askedFor(given) };
  const value = given?.trim() || readEnvironment(...TOKEN_VARIABLES)?.value;
  if (!value) throw missing('apiKey', 'an API key (Settings > API Keys in the dashboard)', TOKEN_VARIABLES);
  const secret = checkedToken(value);
  return { secret, token: () => secret };
}

async function askedFor(apiKey: () => string | Promise<string>): Promise<string> {
  try {
    return checkedToken((await apiKey()).trim());
  } catch (cause) {
    if (TempsConfigError.is(cause)) throw cause;
    throw new TempsConfigError({ option: 'apiKey', problem: 'the function that gives it failed', cause });
  }
}

function checkedToken(value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new TempsConfigError({
    option: 'apiKey',
    problem: 'it is empty, or has a space, a line break or another character that no header can carry',
  });
}

function checkedValidate(value: Validate | undefined): Validate | undefined {
  if (value === undefined || resolveValidate(value)) return value;
  throw new TempsConfigError({ option: 'validate', problem: `it ${VALIDATE_PROBLEM}` });
}

function missing(option: string, what: string, variables: string[]): TempsConfigError {
  return new TempsConfigError({
    option,
    problem: `missing. Give ${what}`,
    lookedAt: [`options.${option}`, ...variables],
  });
}

function amount(option: string, value: number | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (isNonNegativeNumber(value)) return value;
  throw new TempsConfigError({ option, problem: `it must be a number that is not negative, not ${String(value)}` });
}

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

function logLevel(given: LogLevel | undefined): LogLevel {
  const found = given ?? readEnvironment('TEMPS_LOG')?.value ?? DEFAULTS.logLevel;
  const level = LEVELS.find((known) => known === found);
  if (level) return level;
  throw new TempsConfigError({
    option: 'logLevel',
    problem: `it must be one of ${LEVELS.join(', ')}, not "${found}"`,
    lookedAt: ['options.logLevel', 'TEMPS_LOG'],
  });
}

function userAgent(): string {
  const { process } = globalThis as { process?: NodeJS.Process };
  const runtime = process?.versions
    ? (['bun', 'deno', 'node'] as const).find((name) => process.versions[name])
    : undefined;
  return `temps-sdk-node/${VERSION}${runtime ? ` (${runtime}/${process?.versions[runtime]})` : ''}`;
}
