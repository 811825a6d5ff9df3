import { styleQuery } from '../request/query-styles.ts';
import type { Operation } from '../request/operation.ts';
import { copyMember } from '../servers/copy-member.ts';
import { isOptions, prepare } from './prepare.ts';
import type { CallInput, PreparedCall } from './prepared-call.ts';
import type { ClientSettings } from './settings.ts';

/** Prepares a call whose input is sent in another form than it is given. */
export function prepareAdapted(client: ClientSettings, operation: Operation, input: CallInput): PreparedCall {
  const { otherRequest, queryStyles } = operation.format;
  const adapted = { ...input };
  if (otherRequest) adapted.body = copyMember(input.body, otherRequest);
  // What is no object is refused later.
  if (queryStyles && isOptions(input.query)) adapted.query = styleQuery(input.query ?? {}, queryStyles);
  const prepared = prepare(client, operation, adapted);
  // Secrets are known by the names of members, which a joined text has no more.
  if (prepared.context.sent) prepared.context.sent.query = input.query;
  return prepared;
}
