import { contract } from '../../contract/contract.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import { CONTENT_POLICY, renderPage, type PageContext } from './document.ts';

export type { PageContext };

/** What a server has beside the API: a page that shows what is in the mock, and the contract. */
export function servePage(respond: Pipeline, inspected: PageContext): Pipeline {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return respond(request);
    if (pathname === '/') return pageResponse(inspected);
    if (pathname === '/api/docs/openapi.json') return Response.json(contract);
    // Browsers ask for it by themselves; it is no call of the API.
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    return respond(request);
  };
}

function pageResponse(inspected: PageContext): Response {
  try {
    return new Response(renderPage(inspected), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONTENT_POLICY },
    });
  } catch (error) {
    // As a test or a snapshot may have put into it.
    const text = `The page cannot show this state, since something in it is not as the mock writes it: ${String(error)}\n`;
    return new Response(text, { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
}
