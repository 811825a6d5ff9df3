import type { ClientSettings } from '../call/types.ts';
import { describeValue } from '../checks.ts';
import { TempsConfigError, type Places } from '../errors/index.ts';
import { readVariable } from './environment.ts';
import type { TempsClientOptions, TokenSource } from './options.ts';

/** The environment variables of the two required options, the first one that is set wins. */
const VARIABLES = {
  baseUrl: ['TEMPS_API_URL'],
  apiKey: ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'],
} as const;

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
      ? apiKey
      : findOption('apiKey', apiKey, places.token);
  if (!address || token === undefined) throw missingError(!address, token === undefined);
  const tokenPlace = typeof token === 'function' ? 'options.apiKey' : token?.place;
  const connection = {
    baseUrl: apiBaseUrl(address.value, address.place),
    places: { address: address.place, token: tokenPlace },
  };
  if (token === null) return { ...connection, token: () => undefined };
  if (typeof token === 'function') {
    const tokens: string[] = [];
    return { ...connection, tokens, token: async () => (tokens[0] = await askForToken(token)) };
  }
  const secret = checkedToken(token.value, token.place);
  return { ...connection, secret, token: () => secret };
}

function findOption(
  name: keyof typeof VARIABLES,
  given = '',
  place = `options.${name}`,
): { value: string; place: string } | undefined {
  const sources = [{ value: given.trim(), place }];
  for (const variable of VARIABLES[name])
    sources.push({ value: readVariable(variable) ?? '', place: variable });
  return sources.find(({ value }) => value !== '');
}

function missingError(lacksAddress: boolean, lacksToken: boolean): TempsConfigError {
  const missing = [
    ...(lacksAddress ? [{ name: 'baseUrl' as const, what: 'the address of your instance' }] : []),
    ...(lacksToken
      ? [{ name: 'apiKey' as const, what: 'an API key (Settings > API Keys in the dashboard)' }]
      : []),
  ];
  return new TempsConfigError({
    option: lacksAddress ? 'baseUrl' : 'apiKey',
    problem: `missing. Give ${missing.map(({ name, what }) => `\`${name}\`, ${what}`).join(', and ')}`,
    lookedAt: missing.flatMap(({ name }) => [`options.${name}`].concat(VARIABLES[name])),
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
