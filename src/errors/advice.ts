import type { ApiErrorDetails } from './api-error.ts';
import { joinSentences } from './message.ts';

/** Advice for a 401: the token is missing, or the server does not know it. A sign-in needs no token. */
export function tokenAdvice({ problem, secret, url }: ApiErrorDetails): string | undefined {
  if (/^[^?]*\/auth\//.test(url)) return undefined;
  const isOdd = typeof secret === 'string' && !/^(tk|dt)_/.test(secret);
  return joinSentences(
    needs(problem.extensions),
    isOdd ? 'The token starts with neither tk_ nor dt_: servers ignore it' : undefined,
    'Check the token: option `apiKey`, or TEMPS_API_TOKEN, TEMPS_TOKEN, TEMPS_API_KEY',
  );
}

/** Advice for a 403: the permission that is missing, or the kind of token that is needed. */
export function permissionAdvice({ problem }: ApiErrorDetails): string {
  const { extensions, type } = problem;
  const missing = needs(extensions);
  if (missing !== undefined) return `${missing}: use a token that has it`;
  if (type.endsWith('/cross-project-access-denied'))
    return 'A deployment token reaches its own project only: use an API key';
  if (type.endsWith('/deployment-token-not-allowed')) return 'A deployment token may not do that: use an API key';
  return 'This token may not do that: use one with the permission for it';
}

/** Names the permission that the token lacks, and its role, if the response has them. */
function needs({ required_permission: permission, user_role: role }: Record<string, unknown>): string | undefined {
  if (typeof permission !== 'string' || permission === '') return undefined;
  const has = typeof role === 'string' && role !== '' ? ` (role ${role})` : '';
  return `This token${has} lacks the permission ${permission}`;
}

/** Advice for a 404 of the router, which is empty, and for one of a change that was sent again. */
export function routeAdvice({ problem, method, attempts, misses = 0, url }: ApiErrorDetails): string | undefined {
  const { status, detail, body } = problem;
  if (method === 'DELETE' && attempts - misses > 1) return 'An earlier attempt of this call may have deleted it';
  if (status !== 404 || detail || body) return undefined;
  return url.includes('/_temps/')
    ? 'No app has the host that the call went to'
    : 'The response is empty: the server may not have the operation, being older or newer than the SDK';
}
