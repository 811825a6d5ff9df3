import type { OperationName } from '../contract/contract.ts';
import { writeDates } from './bodies/dates.ts';
import { withoutAbsentFields } from './bodies/fields.ts';
import { writeOwnBody } from './bodies/own.ts';
import { successStatus } from './bodies/statuses.ts';
import { listFormat } from './lists/formats.ts';
import type { WantedPage } from './lists/read-page.ts';
import { writeEnvelope } from './lists/write-envelope.ts';
import type { RealServerName } from './profile.ts';

/** Converts the result of a resolver to the response of a real server. */
export function toServerResponse(
  server: RealServerName,
  operation: OperationName,
  result: unknown,
  page: WantedPage | undefined,
  now: string,
  path: string,
): Response {
  const status = successStatus(server, operation);
  if (result === undefined) return new Response(null, { status });
  const format = listFormat(server, operation);
  const own = writeOwnBody(operation, result, { server, path, now });
  const enveloped = format && page ? writeEnvelope(format, own, page, now) : own;
  // None of these functions changes its argument, which may be a row of the state.
  const body = withoutAbsentFields(server, operation, writeDates(operation, enveloped));
  return Response.json(body, { status });
}
