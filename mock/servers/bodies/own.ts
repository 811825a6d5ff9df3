import type { OperationName } from '../../contract/contract.ts';

/** Bodies that have nothing to do with the reference's. */
const BODIES: Partial<Record<OperationName, (body: unknown) => unknown>> = {
  'authentication.logout': () => ({ status: 'success' }),
  'externalServices.getHealth': () => false,
};

export function writeOwnBody(operation: OperationName, body: unknown): unknown {
  const write = BODIES[operation];
  return write ? write(body) : body;
}
