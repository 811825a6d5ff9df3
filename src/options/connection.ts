import type { ClientSettings } from '../call/types.ts';
import { describeValue } from '../checks.ts';
import { TempsConfigError } from '../errors/index.ts';
import type { Logger } from '../observability/logger.ts';
import { readVariable } from './environment.ts';
import type { TempsClientOptions, TokenSource } from './options.ts';

/** The two required options, and the environment variables that they come from, in this order. */
const REQUIRED = {
  baseUrl: { what: 'the address of your instance', variables: ['TEMPS_API_URL'] },
  apiKey: {
    what: 'an API key (Settings > API Keys in the dashboard)',
    variables: ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'],
  },
} as const;

/** More tokens than are in use at a time. */
const MAX_RECENT = 5;

type RequiredOption = keyof typeof REQUIRED;

/** Address and token, from the options or the environment. If both are missing, one error names both. */
export function resolveConnection({
  baseUrl,
  apiKey,
}: TempsClientOptions<boolean>): Pick<ClientSettings, 'baseUrl' | 'places' | 'secret' | 'token' | 'tokens'> {
  const address = findOption('baseUrl', baseUrl);
  const isFixed = apiKey !== null && typeof apiKey !== 'function';
  const token = isFixed ? findOption('apiKey', apiKey) : undefined;
  const missing = [...(address ? [] : ['baseUrl' as const]), ...(isFixed && !token ? ['apiKey' as const] : [])];
  if (!address || missing.length > 0) throw missingError(missing);
  const url = apiBaseUrl(address.value, address.place);
  if (token) {
    const secret = checkedToken(token.value, token.place);
    const places = { address: quoteOption(address.place), token: quoteOption(token.place) };
    return { baseUrl: url, places, secret, token: () => secret };
  }
  const tokens: string[] = [];
  const isAsked = typeof apiKey === 'function';
  const places = { address: quoteOption(address.place), token: isAsked ? '`apiKey`' : undefined };
  return { baseUrl: url, places, tokens, token: isAsked ? () => askForToken(apiKey, tokens) : () => undefined };
}

function findOption(name: RequiredOption, given: string | undefined): { value: string; place: string } | undefined {
  const value = given?.trim();
  const found = REQUIRED[name].variables.flatMap((variable) => readVariable(variable) ?? []);
  if (!value) return found[0] && { value: found[0].value, place: found[0].name };
  // The option of a derived client, or `apiKey: process.env.TEMPS_TOKEN`, comes from a variable too.
  const from = found.find((variable) => withoutApi(variable.value) === withoutApi(value));
  return { value, place: from?.name ?? `options.${name}` };
}

function withoutApi(value: string): string {
  return value.replace(/\/+(api\/*)?$/, '');
}

/** `options.apiKey` as messages name it. */
function quoteOption(place: string): string {
  return place.replace(/^options\.(.*)$/, '`$1`');
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

/** @param recent gets the token, if it is another one */
async function askForToken(apiKey: Exclude<TokenSource, string>, recent: string[]): Promise<string> {
  try {
    const given: unknown = await apiKey();
    if (typeof given !== 'string')
      throw new TempsConfigError({
        option: 'apiKey',
        problem: `the function must return a string, not ${describeValue(given)}`,
      });
    const token = checkedToken(given.trim(), 'options.apiKey');
    if (!recent.includes(token) && recent.unshift(token) > MAX_RECENT) recent.pop();
    return token;
  } catch (cause) {
    if (TempsConfigError.is(cause)) throw cause;
    throw new TempsConfigError({ option: 'apiKey', problem: 'the function that returns it failed', cause });
  }
}

function checkedToken(value: string, place: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  const problem = /^bearer\s/i.test(value)
    ? 'leave out "Bearer", which the client adds'
    : 'it is empty, or has a space, a line break or another character that no header can carry';
  throw new TempsConfigError({ option: 'apiKey', problem, lookedAt: [place] });
}

/**
 * The URL that every route is appended to. People configure the instance (`https://temps.example.com`), deployed apps
 * get the API (`https://temps.example.com/api`): the result ends in `/api`, once.
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
  if (!URL.canParse(address)) return fail(`it is not a URL: "${address.replace(/.*@/s, '[redacted]@')}"`);
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') fail('it must start with https:// or http://');
  if (url.username || url.password) fail('it must not hold a user name or password');
  if (url.search || url.hash) fail('it must not have a query or a fragment');
  const path = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  return url.origin + (path.endsWith('/api') ? path : `${path}/api`);
}

const warned = new Set<string>();

/** Warns, once per address, that the token is sent unencrypted. On this machine it is safe. */
export function warnOfPlainHttp(baseUrl: string, logger: Logger): void {
  if (!baseUrl.startsWith('http:') || warned.has(baseUrl)) return;
  if (/^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(baseUrl).hostname)) return;
  warned.add(baseUrl);
  logger.warn(
    `TempsClient: ${baseUrl} is plain http, so the token travels unencrypted. Use https, or silence this with the option \`logLevel: 'error'\`.`,
  );
}
