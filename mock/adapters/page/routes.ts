import { contract } from '../../contract/contract.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import { CONTENT_POLICY, renderPage, type PageContext } from './document.ts';

export type { PageContext };

/** Serves the page that shows the mock's state, and the contract. */
export function servePage(respond: Pipeline, page: PageContext): Pipeline {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return respond(request);
    if (pathname === '/') return pageResponse(page);
    if (pathname === '/api/docs/openapi.json') return Response.json(contract);
    // Browsers request it on their own; it would be recorded as an unknown route.
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    return respond(request);
  };
}

function pageResponse(page: PageContext): Response {
  try {
    return new Response(renderPage(page), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONTENT_POLICY },
    });
  } catch (error) {
    // A test or a snapshot may have written invalid rows.
    const text = `The page cannot show this state, since a part of it is invalid: ${String(error)}\n`;
    return new Response(text, { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
}
