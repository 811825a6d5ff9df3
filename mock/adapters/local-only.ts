import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { ListenOptions } from './server.ts';

/**
 * Returns why a request is refused, or `undefined` if it is not. Protects against web pages, which
 * can send requests to loopback and, with a host name that points to it (DNS rebinding), can read
 * the responses:
 *
 * - The `Host` must be a loopback name. If the server listens on another address, it may also be
 *   that address, any IP address, or a name without a dot: DNS rebinding needs a public domain
 *   name.
 * - A page of another origin may not change anything or open a WebSocket. With `cors` it may, below
 *   `/api/` only.
 */
export function foreignRequestProblem(
  { headers, method = 'GET', url = '/' }: IncomingMessage,
  { host, cors = false }: Pick<ListenOptions, 'host' | 'cors'> = {},
): string | undefined {
  if (headers.host !== undefined && !isOurs(`http://${headers.host}`, host))
    return `Host: got ${JSON.stringify(headers.host)}, expected ${host === undefined ? 'a loopback name such as localhost' : `${host}, an IP address or a name without a dot`}`;
  // The same-origin policy does not cover WebSockets: any page could read the messages.
  const isUpgrade = headers.upgrade !== undefined;
  // The preflight of a request that may change something.
  const isPreflight =
    method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
  const isChange =
    isPreflight || isUpgrade || (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS');
  const { origin } = headers;
  if (
    !isChange ||
    origin === undefined ||
    isLoopback(origin) ||
    origin === `http://${headers.host}`
  )
    return undefined;
  if (cors && url.startsWith('/api/')) return undefined;
  return `Origin: got ${JSON.stringify(origin)}, expected none or a loopback one`;
}

function isOurs(url: string, host: string | undefined): boolean {
  if (isLoopback(url)) return true;
  if (host === undefined || isLoopback(`http://${inUrl(host)}`) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return (
    hostname === host || isIP(hostname.replaceAll(/[[\]]/g, '')) > 0 || !hostname.includes('.')
  );
}

export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** The host as it is written in a URL: IPv6 addresses have brackets. */
export function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
