import type { Operation } from '../request/operation.ts';
import { copyMember } from '../servers/shapes.ts';
import { prepare } from './prepare.ts';
import type { CallInput, PreparedCall } from './prepared-call.ts';
import type { ClientSettings } from './settings.ts';

/** Prepares a call whose body is sent in another form than it is given. */
export function prepareAdapted(client: ClientSettings, operation: Operation, input: CallInput): PreparedCall {
  const { otherRequest } = operation.format;
  return prepare(client, operation, otherRequest ? { ...input, body: copyMember(input.body, otherRequest) } : input);
}
