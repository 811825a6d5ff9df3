import { apiBaseUrl } from './base-url.ts';
import type { ClientSettings } from '../call/settings.ts';
import { checkClientOptions, readClientOptions } from './check-client-options.ts';
import { describeValue, nonNegativeProblem } from '../checks.ts';
import { readEnvironment } from './environment.ts';
import { TempsConfigError, TempsValidationError } from '../errors/index.ts';
import { warnOfInsecureHttp } from './insecure-http.ts';
import type { CallHooks } from '../observability/hooks.ts';
import { createLog, safeLogger, type LogLevel } from '../observability/logger.ts';
import type { TempsClientOptions, TokenSource } from './options.ts';
import { mergeHeaders, SharedHeaders } from '../request/headers.ts';
import { serverMemory } from '../servers/server-memory.ts';
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

/** Options with others over them: `undefined` leaves one as it is, `headers` are added. */
export function mergeOptions<ThrowOnError extends boolean>(
  base: TempsClientOptions<boolean>,
  options: TempsClientOptions<ThrowOnError>,
): TempsClientOptions<ThrowOnError> {
  return readClientOptions(() => {
    checkClientOptions(options);
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    return { ...base, ...given, headers: { ...base.headers, ...options.headers } } as TempsClientOptions<ThrowOnError>;
  });
}

/** Fills in what was left out, from the environment and the defaults. Refuses what cannot work. */
export function resolveOptions(options: TempsClientOptions<boolean>): ClientSettings {
  return readClientOptions(() => {
    checkClientOptions(options);
    return resolve(options);
  });
}

function resolve(options: TempsClientOptions<boolean>): ClientSettings {
  const logger = options.logger ? safeLogger(options.logger) : console;
  const level = oneOf('logLevel', LEVELS, options.logLevel, 'TEMPS_LOG');
  const hooks = options.onRequest ?? options.onResponse ?? options.onRetry;
  const connection = resolveConnection(options);
  const warn = level === 'off' || level === 'error' ? undefined : (message: string) => logger.warn(message);
  if (!options.allowInsecureHttp && warn) warnOfInsecureHttp(connection.baseUrl, logger);
  return {
    ...connection,
    headers: clientHeaders(options.headers),
    sharedHeaders: new SharedHeaders(),
    memory: serverMemory(),
    timeout: nonNegative('timeout', options.timeout, DEFAULTS.timeout),
    deadline: nonNegative('deadline', options.deadline, DEFAULTS.deadline),
    maxRetries: nonNegative('maxRetries', options.maxRetries, DEFAULTS.maxRetries),
    maxResponseBytes: nonNegative('maxResponseBytes', options.maxResponseBytes, DEFAULTS.maxResponseBytes),
    throwOnError: options.throwOnError ?? DEFAULTS.throwOnError,
    fetch: options.fetch ?? undefined,
    fetchOptions: options.fetchOptions ?? undefined,
    transport: oneOf('transport', TRANSPORTS, options.transport, 'TEMPS_TRANSPORT'),
    hooks: hooks ? [onlyHooks(options)] : [],
    log: createLog(logger, level),
    clock: clientClock(connection.baseUrl, options.fetch),
    validate: checkedValidate(options.validate),
    warn,
  };
}

/** Where the two required options are looked for, in this order. */
const REQUIRED = {
  baseUrl: { what: 'the address of your instance', variables: ['TEMPS_API_URL'] },
  apiKey: {
    what: 'an API key (Settings > API Keys in the dashboard)',
    variables: ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'],
  },
} as const;

type RequiredOption = keyof typeof REQUIRED;

function findOption(name: RequiredOption, given: string | undefined): { value: string; place: string } | undefined {
  const value = optionText(name, given)?.trim();
  if (value) return { value, place: `options.${name}` };
  const found = readEnvironment(...REQUIRED[name].variables);
  return found && { value: found.value, place: found.name };
}

/** JavaScript callers may give anything. */
function optionText(option: string, value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  throw new TempsConfigError({ option, problem: `it must be a string, not ${describeValue(value)}` });
}

/** The hooks alone: the other options have the token. */
function onlyHooks(options: CallHooks): CallHooks {
  return {
    onRequest: (info) => options.onRequest?.(info),
    onResponse: (info) => options.onResponse?.(info),
    onRetry: (info) => options.onRetry?.(info),
  };
}

/** Address and token, both from the options or the environment. What is missing is reported together. */
function resolveConnection({
  baseUrl,
  apiKey,
}: TempsClientOptions<boolean>): Pick<ClientSettings, 'baseUrl' | 'secret' | 'token'> {
  const address = findOption('baseUrl', baseUrl);
  const isToldLater = apiKey === null || typeof apiKey === 'function';
  const token = isToldLater ? undefined : findOption('apiKey', apiKey);
  const missing = [...(address ? [] : ['baseUrl' as const]), ...(token || isToldLater ? [] : ['apiKey' as const])];
  if (!address || missing.length > 0) throw missingError(missing);
  const url = apiBaseUrl(address.value, address.place);
  if (token) {
    const secret = checkedToken(token.value);
    return { baseUrl: url, secret, token: () => secret };
  }
  return { baseUrl: url, token: typeof apiKey === 'function' ? () => askForToken(apiKey) : () => undefined };
}

function missingError(missing: RequiredOption[]): TempsConfigError {
  const [option = 'baseUrl', ...others] = missing;
  const further = others.map((name) => `, and \`${name}\`: give ${REQUIRED[name].what}`).join('');
  return new TempsConfigError({
    option,
    problem: `missing. Give ${REQUIRED[option].what}${further}`,
    lookedAt: missing.flatMap((name) => [`options.${name}`, ...REQUIRED[name].variables]),
  });
}

async function askForToken(apiKey: Exclude<TokenSource, string>): Promise<string> {
  try {
    return checkedToken((optionText('apiKey', await apiKey()) ?? '').trim());
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

function nonNegative(option: string, value: number | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const problem = nonNegativeProblem(value);
  if (problem === undefined) return value;
  throw new TempsConfigError({ option, problem: `it ${problem}` });
}

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];
const TRANSPORTS: readonly TransportOption[] = ['auto', 'fetch'];

/** An option with a few known values, which the environment may give too. */
function oneOf<T extends string>(
  option: 'logLevel' | 'transport',
  values: readonly T[],
  given: T | undefined,
  variable: string,
): T {
  const found = given ?? readEnvironment(variable)?.value ?? DEFAULTS[option];
  const known = values.find((value) => value === found);
  if (known) return known;
  throw new TempsConfigError({
    option,
    problem: `it must be one of ${values.join(', ')}, not ${describeValue(found)}`,
    lookedAt: [`options.${option}`, variable],
  });
}

function clientHeaders(given: TempsClientOptions['headers']): Record<string, string> {
  try {
    return mergeHeaders({ 'user-agent': userAgent() }, given);
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
