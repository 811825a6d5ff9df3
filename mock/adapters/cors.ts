import type { Pipeline } from '../pipeline/pipeline.ts';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
/** What a page may read besides the body. */
const EXPOSED = 'content-disposition, location, retry-after, x-request-id';

/** Lets pages of any origin call the API, with cookies: preflights are answered, responses name the origin. */
export function allowAnyOrigin(respond: Pipeline): Pipeline {
  return async (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !new URL(request.url).pathname.startsWith('/api/')) return respond(request);
    const isPreflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
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
