import type { ClientSettings } from '../call/settings.ts';
import { describeValue } from '../input/describe-value.ts';
import { TempsConfigError } from '../errors/index.ts';
import { apiBaseUrl } from './base-url.ts';
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
}: TempsClientOptions<boolean>): Pick<ClientSettings, 'baseUrl' | 'secret' | 'token' | 'tokens'> {
  const address = findOption('baseUrl', baseUrl);
  const isFixed = apiKey !== null && typeof apiKey !== 'function';
  const token = isFixed ? findOption('apiKey', apiKey) : undefined;
  const missing = [...(address ? [] : ['baseUrl' as const]), ...(isFixed && !token ? ['apiKey' as const] : [])];
  if (!address || missing.length > 0) throw missingError(missing);
  const url = apiBaseUrl(address.value, address.place);
  if (token) {
    const secret = checkedToken(token.value);
    return { baseUrl: url, secret, token: () => secret };
  }
  const tokens: string[] = [];
  const isAsked = typeof apiKey === 'function';
  return { baseUrl: url, tokens, token: isAsked ? () => askForToken(apiKey, tokens) : () => undefined };
}

function findOption(name: RequiredOption, given: string | undefined): { value: string; place: string } | undefined {
  const value = optionText(name, given)?.trim();
  if (value) return { value, place: `options.${name}` };
  const found = readVariable(...REQUIRED[name].variables);
  return found && { value: found.value, place: found.name };
}

/** Checks that an option is a string: JavaScript callers may pass anything. */
function optionText(option: string, value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  throw new TempsConfigError({ option, problem: `it must be a string, not ${describeValue(value)}` });
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
    const token = checkedToken((optionText('apiKey', await apiKey()) ?? '').trim());
    if (!recent.includes(token) && recent.unshift(token) > MAX_RECENT) recent.pop();
    return token;
  } catch (cause) {
    if (TempsConfigError.is(cause)) throw cause;
    throw new TempsConfigError({ option: 'apiKey', problem: 'the function that returns it failed', cause });
  }
}

function checkedToken(value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new TempsConfigError({
    option: 'apiKey',
    problem: 'it is empty, or has a space, a line break or another character that no header can carry',
  });
}
