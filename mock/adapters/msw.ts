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
