import { UsageError } from '../problems.ts';
import { decode, readBytes } from './read-contract.ts';

/** Paths where servers have their contract, tried in this order. */
const PLACES = ['/api/api-docs/openapi.json', '/api-docs/openapi.json', '/api/docs/openapi.json'];

/** Milliseconds for all attempts together. */
const DEFAULT_TIMEOUT_MS = 10_000;

const MAX_REDIRECTS = 3;

const OTHER_ADDRESS = ' Give its own address with --url.';
const TRY_AGAIN = ' Try again later.';

/**
 * Fetches the contract of an instance, by the URL of the instance or of the contract itself.
 * Returns its bytes, and where it was found.
 *
 * @param token is sent only to the origin of the URL
 */
export async function fetchContract(
  address: string,
  { token, timeout = DEFAULT_TIMEOUT_MS }: { token?: string | undefined; timeout?: number } = {},
): Promise<{ bytes: Uint8Array; url: string }> {
  const base = parseUrl(address);
  const signal = AbortSignal.timeout(timeout);
  const problems: string[] = [];
  let advice = OTHER_ADDRESS;
  for (const url of candidates(base)) {
    const found = await ask(url, token, signal).catch((error: unknown) => {
      const message = `Failed to fetch ${url.href}: ${networkProblem(error, timeout)}.`;
      throw isWrongAddress(error)
        ? new UsageError(message, { cause: error })
        : new Error(message, { cause: error });
    });
    if ('bytes' in found) return { bytes: found.bytes, url: url.href };
    problems.push(`${url.pathname} ${found.problem}`);
    if (found.isInTrouble) advice = TRY_AGAIN;
    if (!found.isFinal) continue;
    advice = '';
    break;
  }
  const message = `Failed to fetch the contract from ${base.origin}: ${problems.join('; ')}.${advice}`;
  // A token that is refused, and a server in trouble, are no mistake in the address.
  throw advice === OTHER_ADDRESS ? new UsageError(message) : new Error(message);
}

function parseUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `Failed to read --url ${JSON.stringify(address.replace(/.*@/s, '[redacted]@'))}: it is not an http address. Give one such as https://your-instance.temps.dev.`,
    );
  if (url.username || url.password)
    throw new UsageError(
      'Failed to read --url: it has a name or password in it. Leave them out; the token is sent instead.',
    );
  return url;
}

/**
 * The URLs to try. A URL with a path may be the contract itself, or the base path of the instance.
 */
function candidates(base: URL): URL[] {
  if (/\.(json|ya?ml)$/.test(base.pathname)) return [base];
  const prefix = base.pathname.replace(/\/+$/, '').replace(/\/api$/, '');
  return PLACES.map((place) => new URL(prefix + place, base));
}

type Found = { bytes: Uint8Array } | { problem: string; isFinal: boolean; isInTrouble?: boolean };

async function ask(start: URL, token: string | undefined, signal: AbortSignal): Promise<Found> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const headers = {
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location)
      return await readResponse(response, token);
    await response.body?.cancel();
    const next = new URL(location, url);
    if (next.origin !== start.origin)
      return {
        problem: `redirects to ${next.origin === 'null' ? next.protocol : next.origin}, where the token does not go`,
        isFinal: true,
      };
    url = next;
  }
  return { problem: 'redirects in a circle', isFinal: true };
}

async function readResponse(response: Response, token: string | undefined): Promise<Found> {
  const { status } = response;
  const contentType = response.headers.get('content-type') ?? '';
  if (!response.ok || contentType.includes('text/html')) {
    await response.body?.cancel();
    return {
      problem: statusProblem(status, token),
      isFinal: status === 401 || status === 403,
      isInTrouble: status === 429 || status >= 500,
    };
  }
  const bytes = await readBytes(response.body ?? []);
  // Dashboards respond with a page to every path.
  const isPage = /^\s*</.test(decode(bytes.subarray(0, 1000)));
  return isPage ? { problem: 'is an HTML page', isFinal: false } : { bytes };
}

function statusProblem(status: number, token: string | undefined): string {
  if (status === 401)
    return token ? 'refuses the token (401)' : 'wants a token (401): set TEMPS_API_TOKEN';
  if (status === 403) return 'is not for this token (403)';
  return status < 300 ? 'is an HTML page' : `is ${status}`;
}

const codes: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'this port speaks http: give the address with http://',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'this port speaks http: give the address with http://',
  HPE_INVALID_CONSTANT: 'this port does not speak http: give the address with https://',
};

/** Whether the address is wrong, rather than its server in trouble. */
function isWrongAddress(error: unknown): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|ERR_SSL_(WRONG|PACKET)|HPE_)|bad port/.test(readCode(error));
}

/** The code of a network error; the message of one without, such as `bad port`. */
function readCode(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error
    ? String(Reflect.get(cause, 'code') ?? cause.message)
    : String(cause);
}

/** Describes a network error. The token is in none of these messages. */
function networkProblem(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `the server did not respond within ${timeout / 1000} seconds`;
  const code = readCode(error);
  return (
    codes[code] ??
    (error instanceof Error && error.cause instanceof Error ? error.cause.message : code)
  );
}
