import { nameAddress } from './connection-errors.ts';
import { joinSentences } from './message.ts';
import { isHtml, readRefusedFields, type ApiErrorDetails } from './problem.ts';

/** What to do about a response with an error status; `undefined` if the response says all there is. */
export function adviceFor(details: ApiErrorDetails): string | undefined {
  const { problem, requestId, headers, receivedAt, places } = details;
  const { status, body } = problem;
  const quote = status >= 500 && requestId ? `Request id: ${requestId}` : undefined;
  if (status === 429) {
    const seconds = readRetryAfter(headers.get('retry-after'), receivedAt);
    return seconds === undefined ? undefined : `Wait ${seconds} s`;
  }
  if (status === 400 && speaksHttps(details))
    return `The server speaks https at this port: write https:// in ${nameAddress(places)}`;
  if (isHtml(body, headers.get('content-type'))) {
    // A proxy says by 502 to 504 too that the server is down for a while.
    const check = status >= 500 ? 'If it stays so, check' : 'Check';
    return joinSentences(`The response is an HTML page. ${check} the address: ${nameAddress(places)}`, quote);
  }
  if (status === 400) return slugAdvice(details);
  if (status === 401) return tokenAdvice(details);
  if (status === 403) return permissionAdvice(details);
  return status === 404 ? missingAdvice(details) : quote;
}

/** What nginx, and servers of Go such as Caddy and Traefik, say at a port of https. */
function speaksHttps({ problem: { title, detail } }: ApiErrorDetails): boolean {
  return /plain http request was sent to https port|sent an http request to an https server/i.test(
    `${title} ${detail}`,
  );
}

/** A slug in place of an id. Servers say no more than that it is no number. */
function slugAdvice({ problem, url }: ApiErrorDetails): string | undefined {
  const [refused] = readRefusedFields(problem);
  const [, resource, slug = ''] = /\/(projects|external-services)\/([^/?]*[a-z][^/?]*)/i.exec(url) ?? [];
  if (resource === undefined || refused?.path[0] !== 'path' || !refused.message.includes(slug)) return undefined;
  const namespace = resource === 'projects' ? 'projects' : 'externalServices';
  return `"${slug}" is no id: \`${namespace}.getBySlug\` finds the id of a slug`;
}

/** The token is missing, or the server does not know it. A sign-in needs no token. */
function tokenAdvice(details: ApiErrorDetails): string | undefined {
  const { secret, url, places } = details;
  if (/^[^?]*\/auth\//.test(url)) return undefined;
  const isOdd = typeof secret === 'string' && !/^(tk|dt)_/.test(secret);
  return joinSentences(
    missingPermission(details),
    isOdd ? 'The token starts with neither tk_ nor dt_: servers ignore it' : undefined,
    places?.token === undefined
      ? 'Check the token: option `apiKey`, or TEMPS_API_TOKEN, TEMPS_TOKEN, TEMPS_API_KEY'
      : `Check the token of ${places.token}`,
  );
}

/** The permission that is missing, or the kind of token that is needed. */
function permissionAdvice(details: ApiErrorDetails): string {
  const missing = missingPermission(details);
  if (missing !== undefined) return `${missing}: use a token that has it`;
  return /\/(cross-project-access-denied|deployment-token-not-allowed)$/.test(details.problem.type)
    ? 'A deployment token may not do that: use an API key'
    : `${nameToken(details)} may not do that: use one with the permission for it`;
}

function missingPermission(details: ApiErrorDetails): string | undefined {
  const { required_permission: permission, user_role: role } = details.problem.extensions;
  if (typeof permission !== 'string') return undefined;
  return `${nameToken(details)}${typeof role === 'string' ? ` (role ${role})` : ''} lacks the permission ${permission}`;
}

function nameToken({ places }: ApiErrorDetails): string {
  return places?.token === undefined ? 'This token' : `The token of ${places.token}`;
}

/** The 404 of a change that was sent again, or one of the router, which is empty. */
function missingAdvice({ problem, method, attempts, misses = 0 }: ApiErrorDetails): string | undefined {
  if (method === 'DELETE' && attempts - misses > 1) return 'An earlier attempt of this call may have deleted it';
  if (problem.detail || problem.body) return undefined;
  return 'The response is empty: the server may not have the operation, being older or newer than the SDK';
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
