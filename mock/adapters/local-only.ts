import type { IncomingMessage } from 'node:http';

/**
 * Why a request is refused; `undefined` where it is not. A page in a browser can send requests to loopback, and a name
 * that points there (DNS rebinding) can read the responses: only loopback names are answered, and no page of another
 * origin may change anything.
 */
export function foreignRequestProblem({ headers, method = 'GET' }: IncomingMessage): string | undefined {
  if (headers.host !== undefined && !isLoopback(`http://${headers.host}`))
    return `Host: got ${JSON.stringify(headers.host)}, expected a loopback name such as localhost`;
  const isChange = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  if (isChange && headers.origin !== undefined && !isLoopback(headers.origin))
    return `Origin: got ${JSON.stringify(headers.origin)}, expected none or a loopback one`;
  return undefined;
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
