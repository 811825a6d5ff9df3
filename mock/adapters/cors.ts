import { isLoopback } from './local-only.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
/** The response headers that a page may read. */
const EXPOSED = 'content-disposition, location, retry-after, x-request-id';

/**
 * Lets pages on loopback call the API, with cookies; with `cors`, pages of any origin. Responds to
 * preflights and adds the CORS headers to responses.
 */
export function allowOrigins(respond: Pipeline, cors: boolean): Pipeline {
  return async (request) => {
    const origin = request.headers.get('origin');
    const isAllowed = origin !== null && (cors || isLoopback(origin));
    if (!isAllowed || !new URL(request.url).pathname.startsWith('/api/')) return respond(request);
    const isPreflight =
      request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
    const response = isPreflight ? preflight(request) : await respond(request);
    response.headers.set('access-control-allow-origin', origin);
    response.headers.set('access-control-allow-credentials', 'true');
    response.headers.set('access-control-expose-headers', EXPOSED);
    response.headers.append('vary', 'origin');
    return response;
  };
}

function preflight({ headers }: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
      'access-control-max-age': '600',
    },
  });
}
