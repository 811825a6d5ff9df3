import { STATUS_CODES } from 'node:http';
import type { PlannedFailure } from '../rows/deployments.ts';
import { readText } from '../lib/http/read-text.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Faults } from '../pipeline/faults/faults.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { RequestLog } from '../pipeline/request-log.ts';
import type { Snapshot } from '../state/snapshot.ts';

/** The parts of a mock that can be controlled over HTTP, by tests in any language. */
export interface Control {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly deployments: { failNext(failure?: PlannedFailure): void };
  readonly state: { snapshot(): Snapshot };
  readonly maxBodyBytes: number;
  /**
   * Deploys an environment again, and returns the id of the deployment.
   * @throws {RangeError} for an id that does not exist
   */
  deploy(environmentId: number): number;
  reset(): void;
  /** Clears the recorded requests. */
  clearRequests(): void;
}

/** Outside `/api`, so that it cannot collide with a route of the API. */
const PREFIX = '/_mock';

interface ControlCall {
  readonly control: Control;
  /** The JSON body; an empty object without one. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
}

/**
 * By method and path below `/_mock`. What a route returns is the body of its response; nothing is a
 * 204.
 */
const ROUTES: Readonly<Record<string, (call: ControlCall) => unknown>> = {
  'GET ': () => ({ routes: Object.keys(ROUTES).map((route) => route.replace(' ', ` ${PREFIX}`)) }),
  'GET /clock': ({ control }) => ({ now: control.clock.iso() }),
  'POST /reset': ({ control, body }) => {
    mustHaveOnly(body);
    control.reset();
    return { now: control.clock.iso() };
  },
  'POST /advance': ({ control, body }) => {
    mustHaveOnly(body, 'milliseconds');
    control.clock.advance(body['milliseconds'] as number);
    return { now: control.clock.iso() };
  },
  'POST /deploy': ({ control, body }) => {
    mustHaveOnly(body, 'environment_id');
    return { deployment_id: control.deploy(body['environment_id'] as number) };
  },
  'POST /fail-next': ({ control, body }) => {
    control.deployments.failNext(body);
    return { failure: body };
  },
  'GET /requests': ({ control, query }) => {
    const operation = query.get('operation');
    const items = control.requests.filter(
      (request) => operation === null || request.operation === operation,
    );
    return { items, total: items.length };
  },
  'DELETE /requests': ({ control }) => control.clearRequests(),
  'POST /faults': ({ control, body }) => void control.faults.add(body),
  'DELETE /faults': ({ control }) => control.faults.clear(),
  'GET /snapshot': ({ control }) => control.state.snapshot(),
};

/** Serves the control routes. They need no token, and requests to them are not recorded. */
export function serveControl(respond: Pipeline, control: Control): Pipeline {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== PREFIX && !pathname.startsWith(`${PREFIX}/`)) return respond(request);
    const route = ROUTES[`${request.method} ${pathname.slice(PREFIX.length).replace(/\/$/, '')}`];
    if (!route)
      return problemResponse(
        404,
        `No route ${request.method} ${pathname}. GET ${PREFIX} lists them.`,
      );
    const text = request.body ? await readText(request.body, control.maxBodyBytes) : '';
    if (text === undefined)
      return problemResponse(413, `The request body is larger than ${control.maxBodyBytes} bytes`);
    try {
      const result = route({ control, body: readBody(text), query: searchParams });
      return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
    } catch (error) {
      // What the mock's functions throw for an invalid argument.
      if (error instanceof TypeError || error instanceof RangeError)
        return problemResponse(400, error.message);
      throw error;
    }
  };
}

/** @throws {TypeError} that says which members the body may have */
function mustHaveOnly(body: object, ...known: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new TypeError(
      `The body: got ${JSON.stringify(unknown)}, expected ${known.length > 0 ? `only ${known.join(', ')}` : 'nothing'}`,
    );
}

/** @throws {TypeError} unless it is an object in JSON, or nothing */
function readBody(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>;
  } catch {
    // The same mistake.
  }
  throw new TypeError(`The body: got ${text.slice(0, 80)}, expected an object in JSON`);
}

function problemResponse(status: number, detail: string): Response {
  return Response.json(
    { type: 'about:blank', title: STATUS_CODES[status], status, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}
