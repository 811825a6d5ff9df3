import { createRequire } from 'node:module';
import type * as Msw from 'msw';
import { DroppedConnection } from '../pipeline/faults/fault.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';

/** One handler for the whole API, on any host. */
export function createHandlers(respond: Pipeline): Msw.RequestHandler[] {
  const { http, HttpResponse } = loadMsw();
  const handler = http.all('*/api/*', async ({ request }) => {
    try {
      return await respond(request);
    } catch (error) {
      if (error instanceof DroppedConnection) return HttpResponse.error();
      throw error;
    }
  });
  return [handler];
}

/** msw is an optional peer that only this adapter needs: it is loaded on the first use of `mock.handlers`, never by an import. */
function loadMsw(): typeof Msw {
  try {
    return createRequire(import.meta.url)('msw') as typeof Msw;
  } catch (cause) {
    throw new Error(
      'mock.handlers needs msw: npm install --save-dev msw. Without it, use mock.fetch or mock.listen().',
      { cause },
    );
  }
}
