import { readRetryAfter } from './api-errors.ts';
import { nameAddress } from './connection-errors.ts';
import { isHtml } from './message.ts';
import type { ApiErrorDetails } from './problem.ts';

/** What to do about each status; `undefined` if the response says all there is. */
const ADVICE: Readonly<Record<number, (details: ApiErrorDetails) => string | undefined>> = {
  400: slugAdvice,
  401: tokenAdvice,
  403: permissionAdvice,
  404: missingAdvice,
  429: waitAdvice,
};

/** What to do about problems of uploads, which servers newer than August's have. */
const UPLOAD_ADVICE: Readonly<Record<string, string>> = {
  'Too Many Archive Uploads':
    'The server takes a few uploads at a time: upload again when another one has ended',
  'Deployment Method Unavailable':
    'This installation stores no uploads: deploy from Git, or an image of a registry',
};

/** The sentence that ends the message of a response with an error status. */
export function adviceFor(details: ApiErrorDetails): string | undefined {
  const { problem, requestId, headers, places } = details;
  const { status, title, detail, body } = problem;
  // What nginx, and servers of Go such as Caddy and Traefik, say at a port of https.
  if (
    status === 400 &&
    /plain http request|http request to an https server/i.test(`${title} ${detail}`)
  )
    return `The server speaks https at this port: write https:// in ${nameAddress(places)}`;
  if (isHtml(body, headers.get('content-type')))
    return `The response is an HTML page. Check the address: ${nameAddress(places)}`;
  const upload = UPLOAD_ADVICE[title];
  if (upload !== undefined) return upload;
  return status >= 500 ? requestId && `Request id: ${requestId}` : ADVICE[status]?.(details);
}

/** A slug in place of an id. Servers say no more than that it is no number. */
function slugAdvice({ problem, url }: ApiErrorDetails): string | undefined {
  const [, resource, slug = ''] =
    /\/(projects|external-services)\/([^/?]*[a-z][^/?]*)/i.exec(url) ?? [];
  if (resource === undefined || !problem.detail?.includes(slug)) return undefined;
  const namespace = resource === 'projects' ? 'projects' : 'externalServices';
  return `"${slug}" is no id: \`${namespace}.getBySlug\` finds the id of a slug`;
}

/** The token is missing, or the server does not know it. A sign-in needs no token. */
function tokenAdvice({ secret, url, places }: ApiErrorDetails): string | undefined {
  if (/^[^?]*\/auth\//.test(url)) return undefined;
  const place = places?.token ?? '`apiKey`, TEMPS_API_TOKEN, TEMPS_TOKEN or TEMPS_API_KEY';
  return typeof secret === 'string' && !/^(tk|dt)_/.test(secret)
    ? `The token of ${place} starts with neither tk_ nor dt_: servers ignore it`
    : `Check the token of ${place}`;
}

/** The permission that is missing, or the kind of token that is needed. */
function permissionAdvice({ problem, secret, places }: ApiErrorDetails): string {
  const isOfApp = typeof secret === 'string' && secret.startsWith('dt_');
  if (isOfApp || /\/(cross-project-access-denied|deployment-token-not-allowed)$/.test(problem.type))
    return 'A deployment token may not do that: use an API key';
  const token = places?.token === undefined ? 'This token' : `The token of ${places.token}`;
  const { required_permission: permission } = problem.extensions;
  return typeof permission === 'string'
    ? `${token} lacks the permission ${permission}: use a token that has it`
    : `${token} may not do that: use one with the permission for it`;
}

/** The 404 of a change that was sent again, or one of the router, which is empty. */
function missingAdvice({
  problem,
  method,
  attempts,
  misses = 0,
  headers,
  places,
}: ApiErrorDetails): string | undefined {
  if (method === 'DELETE' && attempts - misses > 1)
    return 'An earlier attempt of this call may have deleted it';
  // Those of the API's handlers have problem details.
  const isForeign = /^(application\/json|text\/plain)/.test(headers.get('content-type') ?? '');
  if (isForeign && problem.sender !== 'router')
    return `If the address is that of another server, change it: ${nameAddress(places)}`;
  if (problem.detail || problem.body) return undefined;
  return 'The response is empty: the server may not have the operation, being older or newer than the SDK';
}

function waitAdvice({ headers, receivedAt }: ApiErrorDetails): string | undefined {
  const seconds = readRetryAfter(headers.get('retry-after'), receivedAt);
  return seconds === undefined ? undefined : `Wait ${seconds} s`;
}
