import type { ClientSettings } from '../call/types.ts';
import {
  always,
  booleanProblem,
  choiceProblem,
  findOptionIssues,
  functionProblem,
  msProblem,
  nonNegativeProblem,
  objectProblem,
  textProblem,
  withoutNull,
  type Check,
  type OptionChecks,
} from '../checks.ts';
import { TempsConfigError, TempsValidationError } from '../errors/index.ts';
import { createLog, writeLine, type LogLevel } from '../observability/logger.ts';
import { mergeHeaders, type HeaderValues } from '../request/headers.ts';
import { clientClock } from '../timing/clock.ts';
import type { TransportOption } from '../transport/choose.ts';
import { validateProblem } from '../validation/options.ts';
import { VERSION } from '../version.ts';
import { PLACES, resolveConnection, warnOfPlainHttp } from './connection.ts';
import { readVariable } from './environment.ts';
import type { TempsClientOptions } from './options.ts';

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];
const TRANSPORTS: readonly TransportOption[] = ['auto', 'fetch'];

/**
 * Fills in missing options from the environment and the defaults. Throws for unknown and bad ones.
 */
export function resolveOptions<TDefault extends boolean>(
  options: TempsClientOptions<TDefault>,
): ClientSettings<TDefault> {
  checkClientOptions(options);
  const connection = resolveConnection(options);
  const {
    fetch,
    fetchOptions,
    validate,
    timeout,
    deadline = 0,
    maxRetries = 2,
    throwOnError = true as TDefault,
    transport = readChoice('transport', TRANSPORTS, 'TEMPS_TRANSPORT') ?? 'auto',
    logger = console,
    logLevel = readChoice('logLevel', LEVELS, 'TEMPS_LOG') ?? 'warn',
    onRequest,
    onResponse,
    onRetry,
  } = withoutNull(options);
  const hasWarnings = logLevel !== 'off' && logLevel !== 'error';
  const warn = (message: string): void => writeLine(logger, 'warn', message);
  if (hasWarnings) warnOfPlainHttp(connection.baseUrl, warn);
  return {
    ...connection,
    headers: clientHeaders(options.headers),
    sharedHeaders: new Map(),
    timeout,
    deadline,
    maxRetries,
    throwOnError,
    fetch,
    fetchOptions,
    transport,
    hooks: (onRequest ?? onResponse ?? onRetry) ? [{ onRequest, onResponse, onRetry }] : [],
    logLevel,
    log: createLog(logger, logLevel),
    clock: clientClock(connection.baseUrl, fetch),
    validate,
    warn: hasWarnings ? warn : undefined,
  };
}

/** The options of the client that `withOptions` returns. */
export function mergeOptions<ThrowOnError extends boolean>(
  base: TempsClientOptions<boolean>,
  { baseUrl, places, secret, logLevel, transport }: ClientSettings,
  options: TempsClientOptions<ThrowOnError>,
): TempsClientOptions<ThrowOnError> {
  checkClientOptions(options);
  // A client that has an address and a token must not take those of the environment for a blank
  // one.
  for (const option of ['baseUrl', 'apiKey'] as const)
    if (String(options[option] ?? option).trim() === '')
      throw new TempsConfigError({ option, problem: 'it is blank' });
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  );
  // A header replaces one of the client, whatever their spelling.
  const headers = [base.headers, options.headers].flatMap((set) => Object.entries(set ?? {}));
  return {
    ...base,
    logLevel,
    transport,
    ...(secret !== undefined && { apiKey: secret }),
    baseUrl,
    ...given,
    [PLACES]: {
      ...(options.baseUrl === undefined && { address: places?.address }),
      ...(options.apiKey === undefined && { token: places?.token }),
    },
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
  } as TempsClientOptions<ThrowOnError>;
}

/** A blank text counts as left out, as that of a variable. */
const anyText: Check = (value) => (typeof value === 'string' ? undefined : textProblem(value));

const CHECKS: OptionChecks<TempsClientOptions<boolean>> = {
  baseUrl: always((value) => (value === undefined ? undefined : anyText(value))),
  apiKey: (value) => (typeof value === 'function' ? undefined : anyText(value)),
  timeout: msProblem,
  deadline: msProblem,
  maxRetries: nonNegativeProblem,
  throwOnError: booleanProblem,
  validate: validateProblem,
  headers: objectProblem,
  fetch: functionProblem,
  fetchOptions: fetchOptionsProblem,
  transport: (value) => choiceProblem(value, TRANSPORTS),
  logger: loggerProblem,
  logLevel: (value) => choiceProblem(value, LEVELS),
  onRequest: functionProblem,
  onResponse: functionProblem,
  onRetry: functionProblem,
};

function checkClientOptions(options: TempsClientOptions<boolean>): void {
  const problem = objectProblem(options);
  if (problem !== undefined)
    throw new TempsConfigError({ option: 'options', problem: `they ${problem}` });
  const [issue] = findOptionIssues(options, CHECKS);
  if (issue)
    throw new TempsConfigError({ option: issue.path.join('.'), problem: `it ${issue.message}` });
}

function fetchOptionsProblem(value: unknown): string | undefined {
  const problem = objectProblem(value);
  if (problem !== undefined) return problem;
  // Of these, another value would send the token elsewhere, or nothing of the call.
  const name = ['method', 'headers', 'body', 'redirect', 'signal'].find((member) =>
    Object.hasOwn(value as object, member),
  );
  return name && `must not have \`${name}\`, which the client sets for each call`;
}

function loggerProblem(value: unknown): string | undefined {
  const methods = Object(value) as Record<string, unknown>;
  const isLogger = ['debug', 'info', 'warn'].every((name) => typeof methods[name] === 'function');
  return isLogger
    ? undefined
    : 'must have the methods `debug`, `info` and `warn`, as a console has';
}

/** The value of an environment variable that stands for an option with a few valid ones. */
function readChoice<T extends string>(
  option: string,
  values: readonly T[],
  variable: string,
): T | undefined {
  const found = readVariable(variable);
  const known = values.find((value) => value === found);
  if (known || found === undefined) return known;
  const problem = `it ${choiceProblem(found, values)}`;
  throw new TempsConfigError({ option, problem, lookedAt: [`options.${option}`, variable] });
}

function clientHeaders(given: TempsClientOptions['headers']): HeaderValues {
  const versions = globalThis.process?.versions;
  const runtime = (['bun', 'deno', 'node'] as const).find((name) => versions?.[name]);
  const agent = `temps-sdk-node/${VERSION}${runtime ? ` (${runtime}/${versions[runtime]})` : ''}`;
  try {
    mergeHeaders([given]);
    const headers = { 'user-agent': agent, ...given };
    return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  } catch (cause) {
    const [issue] = TempsValidationError.is(cause) ? cause.issues : [];
    throw issue
      ? new TempsConfigError({ option: issue.path.join('.'), problem: `it ${issue.message}` })
      : cause;
  }
}
