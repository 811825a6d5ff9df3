import {
  TempsApiError,
  TempsResponseError,
  toApiError,
  type CallContext,
  type ResponseErrorDetails,
  type TempsError,
} from '../errors/index.ts';

/** An operation that only some servers have: from one on, or up to one. */
interface PartlySupported {
  name: string;
  since?: string;
  until?: string;
}

/** The error of a call that this server has no route for, with the operation and the servers that have it. */
export function unsupportedError(
  operation: PartlySupported,
  error: TempsError,
  response: ResponseErrorDetails['response'],
  context: CallContext,
): TempsError {
  const reason = describe(operation);
  if (TempsResponseError.is(error)) {
    const problem = `a page in place of data, since ${reason}; where every call gets a page, check \`baseUrl\``;
    return new TempsResponseError({ ...context, problem, response, body: error.excerpt, cause: error.cause });
  }
  if (!TempsApiError.is(error)) return error;
  const { status, type, title, instance, extensions, body, headers, requestId } = error;
  const problem = { status, type, title, detail: `No such route, since ${reason}`, instance, extensions, body };
  return toApiError({ ...context, problem, headers, requestId });
}

function describe({ name, since, until }: PartlySupported): string {
  return since === undefined
    ? `this server no longer has ${name}, which servers up to that of ${toMonth(until)} have`
    : `this server does not have ${name} yet, which servers from that of ${toMonth(since)} on have`;
}

/** `2026-07` as `July 2026`. */
function toMonth(server = ''): string {
  return new Date(`${server}-01T00:00:00Z`).toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
