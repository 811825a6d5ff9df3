import { TempsError } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import type { PageSource } from './page/page-source.ts';

/**
 * Returns `{ error }` or throws it, as `throwOnError` says. Errors that are not of this package are always thrown.
 *
 * @param result of the call, if there is one: it may have succeeded, but without a page
 */
export function failPage(
  { throwOnError }: PageSource,
  result: CallResult<unknown, boolean> | undefined,
  error: unknown,
): CallResult<never, boolean> {
  if (throwOnError !== false || !TempsError.is(error)) throw error;
  return { error, request: result?.request, response: result?.response, requestId: result?.requestId };
}
