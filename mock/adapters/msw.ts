import { createRequire } from 'node:module';
import type * as Msw from 'msw';
import { DroppedConnection } from '../pipeline/faults/fault.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';

/** A handler for the whole API of each origin, and for nothing elsewhere. */
export function createHandlers(
  respond: Pipeline,
  baseUrl: string | readonly string[] | undefined,
): Msw.RequestHandler[] {
  const { http, HttpResponse } = loadMsw();
  return findOrigins(baseUrl).map((origin) =>
    http.all(new RegExp(String.raw`^${escape(origin)}/api(/|-docs/openapi\.json$)`), async ({ request }) => {
      try {
        return await respond(request);
      } catch (error) {
        if (error instanceof DroppedConnection) return HttpResponse.error();
        throw error;
      }
    }),
  );
}

/** @throws {TypeError} where no origin is known */
function findOrigins(baseUrl: string | readonly string[] | undefined): string[] {
  const told = baseUrl ?? process.env['TEMPS_API_URL'];
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

/** msw is an optional peer that only this adapter needs: it is loaded on the first use of `mock.handlers`, never by an import. */
function loadMsw(): typeof Msw {
  const require = createRequire(import.meta.url);
  const msw = load(require);
  if (typeof (msw as Partial<typeof Msw>).http?.all === 'function') return msw;
  throw new Error(
    `mock.handlers needs msw 2.10 or newer, and found ${versionOf(require)}: npm install --save-dev msw@latest. ${WITHOUT}`,
  );
}

const WITHOUT = 'Without it, use mock.fetch or mock.listen().';

function load(require: NodeJS.Require): typeof Msw {
  try {
    return require('msw') as typeof Msw;
  } catch (cause) {
    const version = versionOf(require);
    const problem =
      version === undefined
        ? 'mock.handlers needs msw: npm install --save-dev msw.'
        : `mock.handlers cannot load msw ${version}, which is installed: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}.`;
    throw new Error(`${problem} ${WITHOUT}`, { cause });
  }
}

function versionOf(require: NodeJS.Require): string | undefined {
  try {
    return (require('msw/package.json') as { version: string }).version;
  } catch {
    return undefined;
  }
}
