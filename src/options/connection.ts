import type { ClientSettings } from '../call/types.ts';
import { describeValue } from '../checks.ts';
import { TempsConfigError, type Places } from '../errors/index.ts';
import { readVariable } from './environment.ts';
import type { TempsClientOptions, TokenSource } from './options.ts';

/**
 * What the two required options are, and their environment variables, of which the first that is
 * set wins.
 */
const REQUIRED = {
  baseUrl: { what: 'the address of your instance', variables: ['TEMPS_API_URL'] },
  apiKey: {
    what: 'an API key (Settings > API Keys in the dashboard)',
    variables: ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'],
  },
};

/** Where a client that `withOptions` has made has its address and token from. */
export const PLACES = Symbol('places');

/**
 * Address and token, from the options or the environment. If both are missing, one error names
 * both.
 */
export function resolveConnection({
  baseUrl,
  apiKey,
  [PLACES]: places = {},
}: TempsClientOptions<boolean> & { [PLACES]?: Partial<Places> }): Pick<
  ClientSettings,
  'baseUrl' | 'places' | 'secret' | 'token' | 'tokens'
> {
  const address = findOption('baseUrl', baseUrl, places.address);
  const token =
    apiKey === null || typeof apiKey === 'function'
      ? { value: apiKey, place: 'options.apiKey' }
      : findOption('apiKey', apiKey, places.token);
  if (!address || !token) {
    const missing = [!address && 'baseUrl', !token && 'apiKey'] as const;
    throw missingError(missing.filter((name) => name !== false));
  }
  const { value, place } = token;
  const connection = {
    baseUrl: apiBaseUrl(address.value, address.place),
    places: { address: address.place, token: value === null ? undefined : place },
  };
  if (value === null) return { ...connection, token: () => undefined };
  if (typeof value === 'function') {
    const tokens: string[] = [];
    return { ...connection, tokens, token: async () => (tokens[0] = await askForToken(value)) };
  }
  const secret = checkedToken(value, place);
  return { ...connection, secret, token: () => secret };
}

function findOption(name: keyof typeof REQUIRED, given = '', place = `options.${name}`) {
  const value = given.trim();
  if (value !== '') return { value, place };
  for (const variable of REQUIRED[name].variables) {
    const found = readVariable(variable);
    if (found !== undefined) return { value: found, place: variable };
  }
  return undefined;
}

function missingError(names: readonly (keyof typeof REQUIRED)[]): TempsConfigError {
  const wanted = names.map((name) => `\`${name}\`, ${REQUIRED[name].what}`);
  return new TempsConfigError({
    option: names[0] ?? '',
    problem: `missing. Give ${wanted.join(', and ')}`,
    lookedAt: names.flatMap((name) => [`options.${name}`, ...REQUIRED[name].variables]),
  });
}

async function askForToken(apiKey: Exclude<TokenSource, string>): Promise<string> {
  let given: unknown;
  try {
    given = await apiKey();
  } catch (cause) {
    throw new TempsConfigError({
      option: 'apiKey',
      problem: 'the function that returns it failed',
      cause,
    });
  }
  if (typeof given === 'string') return checkedToken(given.trim(), 'options.apiKey');
  const problem = `the function must return a string, not ${describeValue(given)}`;
  throw new TempsConfigError({ option: 'apiKey', problem });
}

function checkedToken(value: string, place: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  const problem = /^bearer\s/i.test(value)
    ? 'leave out "Bearer", which the client adds'
    : 'it is empty, or has a space, a line break or another character that no header can carry';
  throw new TempsConfigError({ option: 'apiKey', problem, lookedAt: [place] });
}

/**
 * The URL that every route is appended to. People give the address of the instance, deployed apps
 * have that of the API.
 */
export function apiBaseUrl(given: string, place: string): string {
  const fail = (problem: string): never => {
    throw new TempsConfigError({
      option: 'baseUrl',
      lookedAt: [place],
      problem: `${problem}. Give the address of your instance, such as https://your-instance.temps.dev`,
    });
  };
  const address = given.trim();
  if (!URL.canParse(address))
    return fail(`it is not a URL: "${address.replace(/.*@/s, '[redacted]@')}"`);
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    fail('it must start with https:// or http://');
  if (url.username || url.password) fail('it must not hold a user name or password');
  if (url.search || url.hash) fail('it must not have a query or a fragment');
  const path = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  return url.origin + (path.endsWith('/api') ? path : `${path}/api`);
}

const warned = new Set<string>();

/** Warns, once per address, that the token is sent unencrypted. On this machine it is safe. */
export function warnOfPlainHttp(baseUrl: string, warn: (message: string) => void): void {
  if (!baseUrl.startsWith('http:') || warned.has(baseUrl)) return;
  if (/^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(baseUrl).hostname)) return;
  warned.add(baseUrl);
  warn(
    `TempsClient: ${baseUrl} is plain http, so the token travels unencrypted. Use https, or silence this with the option \`logLevel: 'error'\`.`,
  );
}
