import type * as Msw from 'msw';
import { DroppedConnection } from '../pipeline/faults/fault.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { loadMsw } from './load-msw.ts';

/** What the handlers are made with, and which requests are theirs. */
export interface HandlerOptions {
  readonly msw?: Pick<typeof Msw, 'http' | 'HttpResponse'>;
  readonly baseUrl?: string | readonly string[];
}

/** A handler for the whole API of each origin, and for nothing elsewhere. */
export function createHandlers(respond: Pipeline, { baseUrl, msw }: HandlerOptions): Msw.RequestHandler[] {
  const { http, HttpResponse } = msw ?? loadMsw();
  return findOrigins(baseUrl)
    .flatMap(matchApi)
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

/** Strings: Jest before 30 gives this file a `RegExp` of its own, which msw does not know. For msw 2, only a `RegExp` can have an IPv6 address. */
function matchApi(origin: string): (string | RegExp)[] {
  if (origin.includes('[')) return [new RegExp(String.raw`^${escape(origin)}/api(/|-docs/openapi\.json$)`)];
  return [`${origin}/api/*`, `${origin}/api-docs/openapi.json`];
}

/** @throws {TypeError} where no origin is known */
function findOrigins(baseUrl: string | readonly string[] | undefined): string[] {
  const told = baseUrl ?? globalThis.process?.env?.['TEMPS_API_URL'];
  if (told === undefined || told.length === 0)
    throw new TypeError(
      "mock.handlers: which requests are to be handled? Give the address of the client, createTempsMock({ baseUrl: 'https://your-instance.temps.dev' }), or set TEMPS_API_URL before.",
    );
  return [...new Set([told].flat().map(readOrigin))];
}

function readOrigin(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new TypeError(
      `mock.handlers: baseUrl: got ${JSON.stringify(baseUrl)}, expected an address such as https://your-instance.temps.dev`,
    );
  return url.origin;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
