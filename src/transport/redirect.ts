import { TempsResponseError, type CallContext } from '../errors/index.ts';
import type { Head } from './transport.ts';

const MAX_REDIRECTS = 5;

/**
 * Where a call goes on after a redirect. Only a GET or HEAD does, and only within the origin: the
 * token must not reach another one, and a change must not be made in two places.
 *
 * @param count how many redirects came before
 */
export function redirectTarget(
  response: Head,
  from: string,
  count: number,
  context: CallContext,
): string {
  if (count === MAX_REDIRECTS)
    throw new TempsResponseError({
      ...context,
      response,
      problem: `more than ${MAX_REDIRECTS} redirects in a row`,
    });
  const target = readTarget(response, from);
  const isHere =
    target?.origin === new URL(from).origin && target.username === '' && target.password === '';
  if (!isHere || (context.method !== 'GET' && context.method !== 'HEAD'))
    throw redirectError(response, from, context);
  // A fragment is not sent.
  target.hash = '';
  return target.href;
}

/**
 * The error for a redirect that is not followed. It names the origin alone: the rest may hold a
 * secret.
 */
export function redirectError(
  response: Head,
  from: string,
  context: CallContext,
): TempsResponseError {
  const origin = readTarget(response, from)?.origin ?? 'an address that cannot be read';
  const problem = `a redirect to ${origin}, which is not followed. Use the final address as \`baseUrl\``;
  return new TempsResponseError({ ...context, response, problem });
}

/** `URL.parse` is not in Node 20. */
function readTarget({ headers }: Head, from: string): URL | undefined {
  const location = headers.get('location') ?? '';
  return URL.canParse(location, from) ? new URL(location, from) : undefined;
}
