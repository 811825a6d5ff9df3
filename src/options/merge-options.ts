import type { ClientSettings } from '../call/settings.ts';
import { TempsConfigError } from '../errors/index.ts';
import { withoutForeign } from '../input/given.ts';
import { checkClientOptions, readClientOptions } from './check-client-options.ts';
import type { TempsClientOptions } from './options.ts';

/** Merges options over others. `undefined` keeps the original value; `headers` are merged. */
export function mergeOptions<ThrowOnError extends boolean>(
  base: TempsClientOptions<boolean>,
  given: TempsClientOptions<ThrowOnError>,
): TempsClientOptions<ThrowOnError> {
  return readClientOptions(() => {
    const options = withoutForeign(given);
    checkClientOptions(options);
    for (const option of ['baseUrl', 'apiKey'] as const) checkNotBlank(option, options[option]);
    const headers = { ...base.headers, ...lowerCaseNames(options.headers) };
    return { ...base, ...ownOptions(options), headers } as TempsClientOptions<ThrowOnError>;
  });
}

/** The options with what the environment says now in place of those that were left out: for a client made of them later. */
export function fixOptions<ThrowOnError extends boolean>(
  options: TempsClientOptions<ThrowOnError>,
  { baseUrl, secret, logLevel, transport }: ClientSettings,
): TempsClientOptions<ThrowOnError> {
  return readClientOptions(() => ({
    ...ownOptions(withoutForeign(options)),
    headers: lowerCaseNames(withoutForeign(options).headers),
    baseUrl,
    logLevel,
    transport,
    ...(secret !== undefined && { apiKey: secret }),
  }));
}

export const OPTION_NAMES = [
  'baseUrl',
  'apiKey',
  'timeout',
  'deadline',
  'maxRetries',
  'maxResponseBytes',
  'throwOnError',
  'validate',
  'headers',
  'fetch',
  'fetchOptions',
  'transport',
  'logger',
  'logLevel',
  'allowInsecureHttp',
  'onRequest',
  'onResponse',
  'onRetry',
] as const;

/** The options as members of an object's own: they may be getters and methods of a class. */
function ownOptions<ThrowOnError extends boolean>(
  options: TempsClientOptions<ThrowOnError>,
): TempsClientOptions<ThrowOnError> {
  const own: Record<string, unknown> = {};
  for (const name of OPTION_NAMES) {
    const value: unknown = options[name];
    if (value !== undefined)
      own[name] = typeof value === 'function' && !Object.hasOwn(options, name) ? value.bind(options) : value;
  }
  return own;
}

/** So that those of a derived client replace these, whatever their spelling. */
function lowerCaseNames(headers: TempsClientOptions['headers']): TempsClientOptions['headers'] {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A client that has an address and a token must not take those of the environment for a blank one. */
function checkNotBlank(option: 'baseUrl' | 'apiKey', value: unknown): void {
  // Without a token, `apiKey` is null.
  const isBlank = typeof value === 'string' ? value.trim() === '' : value === null && option === 'baseUrl';
  if (isBlank) throw new TempsConfigError({ option, problem: 'it is blank' });
}
