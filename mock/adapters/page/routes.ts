import { contract } from '../../contract/contract.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import { CONTENT_POLICY, renderPage, type PageContext } from './document.ts';

export type { PageContext };

/** What a server has beside the API: a page that shows what is in the mock, and the contract. */
export function servePage(respond: Pipeline, inspected: PageContext): Pipeline {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return respond(request);
    if (pathname === '/')
      return new Response(renderPage(inspected), {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONTENT_POLICY },
      });
    if (pathname === '/api/docs/openapi.json') return Response.json(contract);
    // Browsers ask for it by themselves; it is no call of the API.
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    return respond(request);
  };
}
