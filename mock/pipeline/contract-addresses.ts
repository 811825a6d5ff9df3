import { contract } from '../contract/contract.ts';
import { RefusedRequest } from '../lib/problems.ts';
import type { ServerName } from '../servers/profile.ts';
import type { MockContext } from '../state/context.ts';
import { authenticate } from './authenticate.ts';

/** Where servers have their contract. */
const ADDRESSES: Record<ServerName, readonly string[]> = {
  reference: ['/api/api-docs/openapi.json', '/api-docs/openapi.json'],
  '2026-01': ['/api-docs/openapi.json'],
  '2026-07': ['/api/api-docs/openapi.json'],
};

/** Of the server of July 2026, to a request without a good token. */
const UNAUTHORIZED = {
  type: 'about:blank',
  title: 'Unauthorized',
  status: 401,
  detail: 'Authentication required to access the API documentation.',
};

/** The contract, where the address is one of it. */
export function respondWithContract(context: MockContext, request: Request, pathname: string): Response | undefined {
  const server = context.server.name;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || !ADDRESSES[server].includes(pathname)) return undefined;
  if (server === '2026-07' && !isAuthenticated(context, request)) {
    const headers = { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer realm="temps"' };
    return new Response(JSON.stringify(UNAUTHORIZED), { status: 401, headers });
  }
  return Response.json(contract);
}

function isAuthenticated({ state, clock }: MockContext, request: Request): boolean {
  try {
    return Boolean(authenticate(state, request, clock.now()));
  } catch (error) {
    if (error instanceof RefusedRequest) return false;
    throw error;
  }
}
