import type { OperationName } from '../../contract/contract.ts';

/** What real servers send where the contract has no body: its type, and the body. */
const BODIES: Partial<Record<OperationName, readonly [type: string, body: string]>> = {
  'authentication.logout': ['application/json', '{"status":"success"}'],
  'users.assignRole': ['text/plain; charset=utf-8', 'Role assigned successfully'],
};

export function withOwnBody(operation: OperationName, response: Response): Response {
  const own = BODIES[operation];
  if (!own) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', own[0]);
  return new Response(own[1], { status: response.status, headers });
}
