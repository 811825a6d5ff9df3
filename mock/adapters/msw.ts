import type * as Msw from 'msw';
import { DroppedConnection } from '../pipeline/faults/fault.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { loadMsw } from './load-msw.ts';

/** How the handlers are created, and which requests they handle. */
export interface HandlerOptions {
  readonly msw?: Pick<typeof Msw, 'http' | 'HttpResponse'>;
  readonly baseUrl?: string | readonly string[];
}

/** Creates handlers for the API of each origin. Other requests are not handled. */
export function createHandlers(
  respond: Pipeline,
  { baseUrl, msw }: HandlerOptions,
): Msw.RequestHandler[] {
  const { http, HttpResponse } = msw ?? loadMsw();
  return findOrigins(baseUrl)
    .flatMap((origin) => [`${origin}/api/*`, `${origin}/api-docs/openapi.json`])
    .map((path) =>
      http.all(path, async ({ request }) => {
        try {
          return await respond(request);
        } catch (error) {
          if (error instanceof DroppedConnection) return HttpResponse.error();
          throw error;
        }
      }),
    );
}

/** @throws {TypeError} if no origin is known */
function findOrigins(baseUrl: string | readonly string[] | undefined): string[] {
  const given = baseUrl ?? globalThis.process?.env?.['TEMPS_API_URL'];
  if (given === undefined || given.length === 0)
    throw new TypeError(
      "mock.handlers needs the base URL of your client: createTempsMock({ baseUrl: 'https://your-instance.temps.dev' }), or the environment variable TEMPS_API_URL.",
    );
  return [...new Set([given].flat().map(readOrigin))];
}

function readOrigin(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new TypeError(
      `mock.handlers: baseUrl: got ${JSON.stringify(baseUrl)}, expected a URL such as https://your-instance.temps.dev`,
    );
  return url.origin;
}
