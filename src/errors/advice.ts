import { nameAddress, type Places } from './connection-errors.ts';
import { joinSentences } from './message.ts';
import { isHtml, readRefusedFields, type ApiErrorDetails } from './problem.ts';

/** What to do about a response with an error status; `undefined` if the response says all there is. */
export function adviceFor(details: ApiErrorDetails): string | undefined {
  const { problem, requestId, headers, receivedAt, url } = details;
  if (isHtml(problem.body, headers.get('content-type')) && problem.status !== 429) return pageAdvice(details);
  if (problem.status === 401) return tokenAdvice(details);
  if (problem.status === 403) return permissionAdvice(details);
  if (problem.status === 404) return routeAdvice(details);
  if (problem.status === 429) {
    const retryAfter = readRetryAfter(headers.get('retry-after'), receivedAt);
    return retryAfter === undefined ? 'Send fewer requests, or wait' : `Wait ${retryAfter} s`;
  }
  if (problem.status === 400) return addressSchemeAdvice(details) ?? slugAdvice(problem, url);
  return problem.status >= 500 && requestId ? `Request id: ${requestId}` : undefined;
}

/** The response is of a proxy, or of another site. A proxy says by 502 to 504 too that the server is down for a while. */
function pageAdvice(details: ApiErrorDetails): string {
  const { places, problem, requestId } = details;
  const isDown = problem.status >= 500;
  const address = `${isDown ? 'If it stays so, check' : 'Check'} the address: ${nameAddress(places)}`;
  const page = joinSentences('The response is an HTML page, not one of the API', address);
  return (
    addressSchemeAdvice(details) ?? joinSentences(page, isDown && requestId ? `Request id: ${requestId}` : undefined)
  );
}

/** What nginx, and servers of Go such as Caddy and Traefik, say at a port of https. */
function addressSchemeAdvice({ problem: { status, title, body }, places }: ApiErrorDetails): string | undefined {
  const isPlain = /plain http request was sent to https port|sent an http request to an https server/i;
  return status === 400 && isPlain.test(`${title} ${String(body)}`)
    ? `The server speaks https at this port: write https:// in ${nameAddress(places)}`
    : undefined;
}

/** The resources that are found by a slug too. */
const WITH_SLUG: Readonly<Record<string, string>> = { projects: 'projects', 'external-services': 'externalServices' };

/** A slug in place of an id. Servers say no more than that it is no number. */
function slugAdvice(problem: ApiErrorDetails['problem'], url: string): string | undefined {
  const [refused] = readRefusedFields(problem);
  const [, resource = '', slug = ''] = /\/(projects|external-services)\/([^/?]*[a-z][^/?]*)/i.exec(url) ?? [];
  const namespace = WITH_SLUG[resource];
  if (refused?.path[0] !== 'path' || !refused.message.includes(slug)) return undefined;
  return namespace && `"${slug}" is no id: \`${namespace}.getBySlug\` finds the id of a slug`;
}

/** The token is missing, or the server does not know it. A sign-in needs no token. */
function tokenAdvice({ problem, secret, url, places }: ApiErrorDetails): string | undefined {
  if (/^[^?]*\/auth\//.test(url)) return undefined;
  const isOdd = typeof secret === 'string' && !/^(tk|dt)_/.test(secret);
  return joinSentences(
    missingPermission(problem.extensions, places),
    isOdd ? 'The token starts with neither tk_ nor dt_: servers ignore it' : undefined,
    places?.token === undefined
      ? 'Check the token: option `apiKey`, or TEMPS_API_TOKEN, TEMPS_TOKEN, TEMPS_API_KEY'
      : `Check the token of ${places.token}`,
  );
}

/** The permission that is missing, or the kind of token that is needed. */
function permissionAdvice({ problem, places }: ApiErrorDetails): string {
  const { extensions, type } = problem;
  const missing = missingPermission(extensions, places);
  if (missing !== undefined) return `${missing}: use a token that has it`;
  if (type.endsWith('/cross-project-access-denied'))
    return 'A deployment token reaches its own project only: use an API key';
  if (type.endsWith('/deployment-token-not-allowed')) return 'A deployment token may not do that: use an API key';
  return `${nameToken(places)} may not do that: use one with the permission for it`;
}

function missingPermission(
  { required_permission: permission, user_role: role }: Record<string, unknown>,
  places: Places | undefined,
): string | undefined {
  if (typeof permission !== 'string' || permission === '') return undefined;
  const has = typeof role === 'string' && role !== '' ? ` (role ${role})` : '';
  return `${nameToken(places)}${has} lacks the permission ${permission}`;
}

function nameToken(places: Places | undefined): string {
  return places?.token === undefined ? 'This token' : `The token of ${places.token}`;
}

/** The 404 of a change that was sent again, or one of the router, which is empty. */
function routeAdvice({ problem, method, attempts, misses = 0, url }: ApiErrorDetails): string | undefined {
  if (method === 'DELETE' && attempts - misses > 1) return 'An earlier attempt of this call may have deleted it';
  if (problem.detail || problem.body) return undefined;
  return url.includes('/_temps/')
    ? 'No app has the host that the call went to'
    : 'The response is empty: the server may not have the operation, being older or newer than the SDK';
}

/**
 * Reads the seconds to wait from a `Retry-After` header; `undefined` if it is missing or malformed. RFC 9110, 10.2.3:
 * whole seconds, or an HTTP date.
 */
export function readRetryAfter(header: string | null | undefined, now = Date.now()): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // `Date.parse` reads "-1" and "1.5" as dates.
  const date = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
