import { contract } from '../contract/contract.ts';
import { RefusedRequest } from '../lib/http/problems.ts';
import type { ServerName } from '../servers/profile.ts';
import type { MockContext } from '../state/context.ts';
import { authenticate } from './authenticate.ts';
import { docsPage } from './docs-page.ts';

/** The paths at which the servers have their contract. */
const ADDRESSES: Record<ServerName, readonly string[]> = {
  reference: ['/api/api-docs/openapi.json', '/api-docs/openapi.json'],
  '2026-01': ['/api-docs/openapi.json'],
  '2026-07': ['/api/api-docs/openapi.json'],
};

/** The response of the server of July 2026 to a request without a valid token. */
const UNAUTHORIZED = {
  type: 'about:blank',
  title: 'Unauthorized',
  status: 401,
  detail: 'Authentication required to access the API documentation.',
};

/** An address of the mock itself, whichever server it behaves like. */
const DOCS = '/api/docs';

/** Returns the contract, or the page that lists its operations; `undefined` for any other path. */
export function respondWithContract(context: MockContext, request: Request, pathname: string): Response | undefined {
  const server = context.server.name;
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  if (pathname === DOCS || pathname === `${DOCS}/`) return docsPage();
  if (pathname === `${DOCS}/openapi.json`) return Response.json(contract);
  if (!ADDRESSES[server].includes(pathname)) return undefined;
  if (server === '2026-07' && !isAuthenticated(context, request)) {
    const headers = { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer realm="temps"' };
    return new Response(JSON.stringify(UNAUTHORIZED), { status: 401, headers });
  }
  return Response.json(contract);
}

function isAuthenticated(context: MockContext, request: Request): boolean {
  try {
    return Boolean(authenticate(context, request));
  } catch (error) {
    if (error instanceof RefusedRequest) return false;
    throw error;
  }
}
