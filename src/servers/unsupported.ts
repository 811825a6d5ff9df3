import {
  TempsApiError,
  TempsUnsupportedError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { joinSentences } from '../errors/message.ts';

/**
 * Says of a response that the server does not have the operation: of a 405, which may list the
 * methods of the route, and of the 404 of July's and August's router. Other errors stay as they are.
 */
export function toUnsupported(
  cause: TempsError,
  operation: string | undefined,
  context: CallContext,
): TempsError {
  if (!TempsApiError.is(cause)) return cause;
  const { method, url, status, attempts, headers } = cause;
  if (status !== 405 && cause.detail !== 'No API route matched') return cause;
  const allowed = headers.get('allow');
  let advice: string | undefined =
    'This server does not have the operation: it is older or newer than the SDK';
  if (status === 405) advice = allowed ? `This server has the route for ${allowed}` : undefined;
  const message = joinSentences(cause.message, advice);
  return new TempsUnsupportedError({
    ...context,
    method,
    url,
    attempts,
    message,
    status,
    operation,
    cause,
  });
}
