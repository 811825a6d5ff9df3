import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { ListenOptions } from './server.ts';

/**
 * Why a request is refused; `undefined` where it is not. A page in a browser can send requests to loopback, and a name
 * that points there (DNS rebinding) can read the responses: only loopback names get a response, and no page of another
 * origin may change anything or open a WebSocket. A server on another address is also reached by it, by any IP address and
 * by names without a dot, which no page of the internet can have. With `cors` any page may call the API, but nothing beside
 * it.
 */
export function foreignRequestProblem(
  { headers, method = 'GET', url = '/' }: IncomingMessage,
  { host, cors = false }: Pick<ListenOptions, 'host' | 'cors'> = {},
): string | undefined {
  if (headers.host !== undefined && !isOurs(`http://${headers.host}`, host))
    return `Host: got ${JSON.stringify(headers.host)}, expected ${host === undefined ? 'a loopback name such as localhost' : `${host}, an IP address or a name without a dot`}`;
  // A page reads what comes over a WebSocket, whatever its origin.
  const isUpgrade = headers.upgrade !== undefined;
  // A preflight announces a change.
  const isPreflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
  const isChange = isPreflight || isUpgrade || (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS');
  const { origin } = headers;
  if (!isChange || origin === undefined || isLoopback(origin) || origin === `http://${headers.host}`) return undefined;
  if (cors && url.startsWith('/api/')) return undefined;
  return `Origin: got ${JSON.stringify(origin)}, expected none or a loopback one`;
}

function isOurs(url: string, host: string | undefined): boolean {
  if (isLoopback(url)) return true;
  if (host === undefined || isLoopback(`http://${inUrl(host)}`) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === host || isIP(hostname.replaceAll(/[[\]]/g, '')) > 0 || !hostname.includes('.');
}

export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** An address as it stands in a URL. */
export function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
