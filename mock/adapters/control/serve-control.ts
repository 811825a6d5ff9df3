import { STATUS_CODES } from 'node:http';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import { readText } from '../../pipeline/read-text.ts';
import { isNestedTooDeep, NESTED_TOO_DEEP } from '../../pipeline/validation/nesting.ts';
import { bodyTooLarge } from '../../pipeline/validation/validate-body.ts';
import type { Control } from './control.ts';
import { ControlProblem, ROUTES, type AddedFaults } from './routes.ts';

/** Outside `/api`, so that it cannot collide with a route of the API. */
const PREFIX = '/_mock';

/** Serves the control routes. They need no token, and requests to them are not recorded. */
export function serveControl(respond: Pipeline, control: Control): Pipeline {
  const added: AddedFaults = new Map();

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== PREFIX && !pathname.startsWith(`${PREFIX}/`)) return respond(request);
    try {
      const { route, wildcard } = findRoute(request.method, pathname.slice(PREFIX.length).replace(/\/$/, ''));
      const body = await readBody(request, control.maxBodyBytes);
      const result = route({ control, body, query: searchParams, wildcard, added });
      return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

function findRoute(method: string, path: string) {
  const own = ROUTES[`${method} ${path}`];
  if (own) return { route: own, wildcard: '' };
  const at = path.lastIndexOf('/');
  const route = ROUTES[`${method} ${path.slice(0, at)}/*`];
  if (route) return { route, wildcard: path.slice(at + 1) };
  throw new ControlProblem(404, `No route ${method} ${PREFIX}${path}. GET ${PREFIX} lists them.`);
}

async function readBody(request: Request, maxBytes: number): Promise<Record<string, unknown>> {
  const { text, isWhole } = request.body ? await readText(request.body, maxBytes) : { text: '', isWhole: true };
  if (!isWhole) throw new ControlProblem(413, bodyTooLarge(maxBytes).message);
  if (text === '') return {};
  // Later code, such as a fault that sends the value as a body, could overflow the stack.
  if (isNestedTooDeep(text)) throw new ControlProblem(400, NESTED_TOO_DEEP);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new ControlProblem(400, `The body is not JSON: ${(cause as Error).message}`);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ControlProblem(400, `The body: got ${JSON.stringify(body)}, expected an object`);
  return body as Record<string, unknown>;
}

/** The mock's functions throw a TypeError or a RangeError for an invalid argument: those become a 400. */
function problemResponse(error: unknown): Response {
  const isInvalidArgument = error instanceof TypeError || error instanceof RangeError;
  if (!isInvalidArgument && !(error instanceof ControlProblem)) throw error;
  const status = error instanceof ControlProblem ? error.status : 400;
  const title = STATUS_CODES[status];
  return Response.json(
    { type: 'about:blank', title, status, detail: error.message },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}
