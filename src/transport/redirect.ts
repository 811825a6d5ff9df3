import { TempsResponseError, type CallContext } from '../errors/index.ts';
import type { TransportResponse } from './transport.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether `fetch` takes a status for a redirect, with a `Location` or without. */
export function isRedirectStatus(status: number): boolean {
  return REDIRECTS.has(status);
}

/** Whether a response redirects to another address. */
export function isRedirect({ status, headers }: Pick<TransportResponse, 'status' | 'headers'>): boolean {
  return isRedirectStatus(status) && headers.get('location') !== null;
}

/**
 * Where a response redirects to. Only a GET or HEAD follows, and only within the origin:
 * the token must not reach another one, and a change must not be made in two places.
 */
export function redirectTarget(response: TransportResponse, from: string, context: CallContext): string {
  const target = parse(response.headers.get('location') ?? '', from);
  const isPlain = target?.username === '' && target.password === '';
  if (isPlain && target.origin === new URL(from).origin && (context.method === 'GET' || context.method === 'HEAD'))
    return target.href;
  throw redirectError(response, from, context);
}

/** The error for a redirect that is not followed. It names the origin alone: the rest may hold a secret. */
export function redirectError(
  response: Pick<TransportResponse, 'status' | 'headers'>,
  from: string,
  context: CallContext,
): TempsResponseError {
  const origin = parse(response.headers.get('location') ?? '', from)?.origin ?? 'an address that cannot be read';
  const problem = `a redirect to ${origin}, which is not followed. Use the final address as \`baseUrl\``;
  return new TempsResponseError({ ...context, response, problem });
}

/** `URL.parse` is not in Node 20. */
function parse(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}
