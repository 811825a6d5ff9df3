import type { ClientSettings } from '../call/settings.ts';
import { resolveConnection } from './connection.ts';
import { checkClientOptions, readClientOptions } from './check-client-options.ts';
import { nonNegativeProblem } from '../input/checks.ts';
import { describeValue } from '../input/describe-value.ts';
import { withoutForeign } from '../input/given.ts';
import { readVariable } from './environment.ts';
import { TempsConfigError, TempsValidationError } from '../errors/index.ts';
import { warnOfInsecureHttp } from './insecure-http.ts';
import type { CallHooks } from '../observability/hooks.ts';
import { createLog, safeLogger, type LogLevel } from '../observability/logger.ts';
import type { TempsClientOptions } from './options.ts';
import { mergeHeaders, SharedHeaders, type HeaderValues } from '../request/headers.ts';
import { clientClock } from '../timing/clock.ts';
import { resolveValidate, VALIDATE_PROBLEM, type Validate } from '../validation/options.ts';
import type { TransportOption } from '../transport/choose.ts';
import { VERSION } from '../version.ts';

export const DEFAULTS = {
  timeout: 60_000,
  deadline: 0,
  maxRetries: 2,
  maxResponseBytes: 256 * 1024 ** 2,
  throwOnError: true,
  transport: 'auto',
  logLevel: 'warn',
} as const;

/** Fills in missing options from the environment and the defaults. Throws for invalid ones. */
export function resolveOptions<TDefault extends boolean>(
  given: TempsClientOptions<TDefault>,
): ClientSettings<TDefault> {
  return readClientOptions(() => {
    const options = withoutForeign(given);
    checkClientOptions(options);
    return resolve(options);
  });
}

function resolve<TDefault extends boolean>(options: TempsClientOptions<TDefault>): ClientSettings<TDefault> {
  const logger = options.logger ? safeLogger(options.logger) : console;
  const logLevel = oneOf('logLevel', LEVELS, options.logLevel, 'TEMPS_LOG');
  const hooks = options.onRequest ?? options.onResponse ?? options.onRetry;
  const connection = resolveConnection(options);
  const warn = logLevel === 'off' || logLevel === 'error' ? undefined : (message: string) => logger.warn(message);
  if (!options.allowInsecureHttp && warn) warnOfInsecureHttp(connection.baseUrl, logger);
  return {
    ...connection,
    headers: clientHeaders(options.headers),
    sharedHeaders: new SharedHeaders(),
    memory: { moved: new Set<string>() },
    timeout: nonNegative('timeout', options.timeout, DEFAULTS.timeout),
    deadline: nonNegative('deadline', options.deadline, DEFAULTS.deadline),
    maxRetries: nonNegative('maxRetries', options.maxRetries, DEFAULTS.maxRetries),
    maxResponseBytes: nonNegative('maxResponseBytes', options.maxResponseBytes, DEFAULTS.maxResponseBytes),
    throwOnError: options.throwOnError ?? (DEFAULTS.throwOnError as TDefault),
    fetch: options.fetch ?? undefined,
    fetchOptions: options.fetchOptions ?? undefined,
    transport: oneOf('transport', TRANSPORTS, options.transport, 'TEMPS_TRANSPORT'),
    hooks: hooks ? [onlyHooks(options)] : [],
    logLevel,
    log: createLog(logger, logLevel),
    clock: clientClock(connection.baseUrl, options.fetch),
    validate: checkedValidate(options.validate),
    warn,
  };
}

/** Picks the hooks, since the other options include the token. */
function onlyHooks(options: CallHooks): CallHooks {
  return {
    onRequest: (info) => options.onRequest?.(info),
    onResponse: (info) => options.onResponse?.(info),
    onRetry: (info) => options.onRetry?.(info),
  };
}

function checkedValidate(value: Validate | undefined): Validate | undefined {
  if (value === undefined || resolveValidate(value)) return value;
  throw new TempsConfigError({ option: 'validate', problem: `it ${VALIDATE_PROBLEM}` });
}

function nonNegative(option: string, value: number | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const problem = nonNegativeProblem(value);
  if (problem === undefined) return value;
  throw new TempsConfigError({ option, problem: `it ${problem}` });
}

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];
const TRANSPORTS: readonly TransportOption[] = ['auto', 'fetch'];

/** An option with a few valid values, from the options or the environment. */
function oneOf<T extends string>(
  option: 'logLevel' | 'transport',
  values: readonly T[],
  given: T | undefined,
  variable: string,
): T {
  const found = given ?? readVariable(variable)?.value ?? DEFAULTS[option];
  const known = values.find((value) => value === found);
  if (known) return known;
  throw new TempsConfigError({
    option,
    problem: `it must be one of ${values.join(', ')}, not ${describeValue(found)}`,
    lookedAt: [`options.${option}`, variable],
  });
}

function clientHeaders(given: TempsClientOptions['headers']): HeaderValues {
  try {
    const headers = mergeHeaders({ 'user-agent': userAgent() }, given);
    // `null` also removes what each call adds: `authorization` and `accept`.
    return { ...Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value === null)), ...headers };
  } catch (cause) {
    if (!TempsValidationError.is(cause)) throw cause;
    const [issue] = cause.issues;
    throw new TempsConfigError({ option: issue?.path.join('.') ?? 'headers', problem: `it ${issue?.message}` });
  }
}

function userAgent(): string {
  const { process } = globalThis as { process?: NodeJS.Process };
  const runtime = process?.versions
    ? (['bun', 'deno', 'node'] as const).find((name) => process.versions[name])
    : undefined;
  return `temps-sdk-node/${VERSION}${runtime ? ` (${runtime}/${process?.versions[runtime]})` : ''}`;
}
