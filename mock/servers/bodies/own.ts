import type { OperationName } from '../../contract/contract.ts';

/** Bodies that have nothing to do with the reference's. */
const BODIES: Partial<Record<OperationName, (body: unknown) => unknown>> = {
  'externalServices.getHealth': () => false,
  'webhooks.retryDelivery': (body) => {
    const { success, status_code, error_message } = body as Record<string, unknown>;
    return { success, status_code, error_message, attempt_number: 1 };
  },
};

export function writeOwnBody(operation: OperationName, body: unknown): unknown {
  const write = BODIES[operation];
  return write ? write(body) : body;
}
